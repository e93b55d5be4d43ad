// The corpora side by side: what each covers and what it does not, and whether it is asked.

import { Component } from 'preact';
import type { Covered } from '../../messages.ts';
import type { Coverage } from '../../schema/corpus.ts';
import { OWN_CORPUS } from '../../schema/own-corpus.ts';
import type { Settings } from '../../settings.ts';
import { say, sayCount } from '../../words.ts';
import { dateWords, spanWords } from '../shared/dates.ts';
import { Switch } from './Choices.tsx';
import { Asked } from './record/Asked.tsx';
import type { RecordProps } from './record/props.ts';
import type { SettingsHandlers } from './types.ts';

/** Gaps as a reader takes them in: many single years are too many to read one by one. */
const MOST_GAPS = 12;

const gapWords = (gaps: readonly string[]): string => {
  const shown = gaps.slice(0, MOST_GAPS).map((gap) => dateWords(gap));
  const more = gaps.length - shown.length;
  return [...shown, ...(more > 0 ? [sayCount('moreCount', more)] : [])].join(', ');
};

/** The reader's own has the name of its view: in a sentence it is called otherwise. */
const titleOf = ({ id, title }: Coverage): string => (id === OWN_CORPUS ? say('viewRecord') : title);

type CorpusProps = { corpus: Coverage; on: boolean; set: (on: boolean) => void; remove: (() => void) | null };

const Corpus = ({ corpus, on, set, remove }: CorpusProps) => (
  <li class="corpus">
    <Switch label={titleOf(corpus)} on={on} set={set} />
    <p>
      {say(
        'covers',
        sayCount('statements', corpus.statements),
        sayCount('peopleCount', corpus.people),
        sayCount('sources', corpus.sources),
        spanWords(corpus.from, corpus.to),
      )}
      {corpus.version !== '' && <span class="quiet"> · {say('version', corpus.version)}</span>}
    </p>
    <p dir="auto">{corpus.description}</p>
    {corpus.gaps && corpus.gaps.length > 0 && <p>{say('gaps', gapWords(corpus.gaps))}</p>}
    {corpus.licence !== '' && <p class="quiet">{say('licence', corpus.licence)}</p>}
    {remove && (
      <Asked
        label={say('removeCorpus')}
        question={say('removeCorpusAsk', corpus.title)}
        yes={say('removeCorpusYes')}
        onYes={remove}
      />
    )}
  </li>
);

type Props = RecordProps & { settings: Settings; covered: Covered; handlers: SettingsHandlers };

export class Corpora extends Component<Props, { kept: ReadonlySet<string> }> {
  override state = { kept: new Set<string>() };

  override componentDidMount() {
    void this.look();
  }

  override componentDidUpdate({ version }: Props) {
    if (version !== this.props.version) void this.look();
  }

  /** Which of them came from the reader, and can be removed. */
  private look = async () => {
    const { ask, record } = this.props;
    const kept = await ask(record.corpora());
    if (kept) this.setState({ kept: new Set(kept.map(({ id }) => id)) });
  };

  private set = (corpus: Coverage, on: boolean) => {
    const { settings, handlers } = this.props;
    const { id } = corpus;
    const others = settings.corporaOff.filter((one) => one !== id);
    handlers.change(
      { corporaOff: on ? others : [...others, id] },
      say(on ? 'toldCorpusOn' : 'toldCorpusOff', titleOf(corpus)),
    );
  };

  private remove = ({ id, title }: Coverage) => {
    const { act, record } = this.props;
    const done = record.removeCorpus(id).then(() => ({ operation: null, changed: 1 }));
    void act(done, () => say('toldCorpusRemoved', title));
  };

  override render({ settings, covered }: Props) {
    // In one order whatever is on or off, so that nothing moves under the hand.
    const all = [...covered.coverage, ...(covered.off ?? [])].sort((a, b) => (a.title < b.title ? -1 : 1));
    return (
      <>
        <p class="lead">{say('corporaLead')}</p>
        <ul class="corpora">
          {all.map((corpus) => (
            <Corpus
              key={corpus.id}
              corpus={corpus}
              on={!settings.corporaOff.includes(corpus.id)}
              set={(on) => this.set(corpus, on)}
              remove={this.state.kept.has(corpus.id) ? () => this.remove(corpus) : null}
            />
          ))}
        </ul>
        {covered.troubles.map((trouble) => (
          <p key={trouble} class="wrong">
            {trouble}
          </p>
        ))}
        <p class="quiet">{say('silence')}</p>
      </>
    );
  }
}
