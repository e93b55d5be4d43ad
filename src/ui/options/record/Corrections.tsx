// All that the reader corrected, latest first, each to be withdrawn: of words, of people, of whole sites. Corrections are made where one reads; here
// they are only looked through.

import { Component } from 'preact';
import type { CorrectionRow } from '../../../own-record/index.ts';
import type { Settings } from '../../../settings.ts';
import { say } from '../../../words.ts';
import { cut } from '../../shared/cut.ts';
import type { SettingsHandlers } from '../types.ts';
import { Pages } from './Pages.tsx';
import type { RecordProps } from './props.ts';
import { LONGEST_IN_LIST } from './StatementLine.tsx';

const PAGE = 25;

type Props = RecordProps & { settings: Settings; handlers: SettingsHandlers };
type State = { rows: CorrectionRow[] | null; offset: number };

/** Words in marks, as much of them as tells which are meant. */
const shortened = (words: string): string => say('inMarks', cut(words, LONGEST_IN_LIST));

/** A correction as a sentence. */
const sentenceOf = (row: CorrectionRow): string => {
  const words = shortened(row.words);
  switch (row.kind) {
    case 'not a quotation':
      return say('correctionNoQuotation', words);
    case 'not the same':
      return say('correctionNotSame', words, shortened(row.otherWords));
    case 'speaker':
      return row.name === null ? say('correctionNobody', words) : say('correctionSpeaker', words, row.name);
    case 'not this person':
      return say('correctionNotPerson', row.words);
    case 'apart':
      return say('correctionApart', row.words || row.people.join(' · '));
  }
};

const Line = ({ what, at, withdraw }: { what: string; at?: number; withdraw: () => void }) => (
  <li>
    <span>
      {what}
      {at !== undefined && (
        <span class="quiet">
          {' '}
          {new Intl.DateTimeFormat(say('dateLocale'), { dateStyle: 'medium', timeStyle: 'short' }).format(at)}
        </span>
      )}
    </span>
    <button type="button" class="plain" aria-label={say('withdrawThis', what)} onClick={withdraw}>
      {say('withdraw')}
    </button>
  </li>
);

export class Corrections extends Component<Props, State> {
  override state: State = { rows: null, offset: 0 };

  override componentDidMount() {
    void this.look();
  }

  override componentDidUpdate({ version }: Props) {
    if (version !== this.props.version) void this.look();
  }

  private look = async () => {
    const rows = await this.props.ask(this.props.record.corrections());
    if (!rows) return;
    rows.sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
    const { offset } = this.state;
    this.setState({ rows, offset: offset < rows.length ? offset : 0 });
  };

  private withdraw = async (id: string) => {
    const { act, record } = this.props;
    if (await act(record.withdraw(id), () => say('toldWithdrawn'))) await this.look();
  };

  private allow = (site: string) => {
    const { settings, handlers } = this.props;
    handlers.change({ satire: settings.satire.filter((one) => one !== site) }, say('siteRemoved', site));
  };

  override render({ settings: { satire } }: Props) {
    const { rows, offset } = this.state;
    if (!rows) return <p class="wait">{say('optionsLoading')}</p>;
    if (rows.length + satire.length === 0)
      return (
        <>
          <p class="lead">{say('correctionsNone')}</p>
          <p class="quiet note">{say('correctionsHow', say('mend'))}</p>
        </>
      );
    return (
      <>
        <p class="lead">{say('correctionsLead')}</p>
        <ul class="done">
          {rows.slice(offset, offset + PAGE).map((row) => (
            <Line key={row.id} what={sentenceOf(row)} at={row.at} withdraw={() => void this.withdraw(row.id)} />
          ))}
        </ul>
        <Pages offset={offset} size={PAGE} total={rows.length} goTo={(next) => this.setState({ offset: next })} />
        {satire.length > 0 && (
          <section aria-labelledby="corrections-satire">
            <h3 id="corrections-satire">{say('satireSites')}</h3>
            <ul class="done">
              {satire.map((site) => (
                <Line key={site} what={say('correctionSatire', site)} withdraw={() => this.allow(site)} />
              ))}
            </ul>
          </section>
        )}
      </>
    );
  }
}
