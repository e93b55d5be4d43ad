// One statement of the own record in full: the words, their source, the day and how it was worked out, the text around them, the other
// wordings of the same utterance and why they are taken for one; and what can be done about each.

import { Component } from 'preact';
import type { StatementInFull as Full, LinkReason, ListedStatement } from '../../../own-record/index.ts';
import { say, sayCount } from '../../../words.ts';
import { cutOfName } from '../../shared/cut.ts';
import { DateLine } from '../../shared/DateLine.tsx';
import { SourceLine } from '../../shared/SourceLine.tsx';
import { Words } from '../../shared/Words.tsx';
import { WordingNotes } from '../../sidebar/WordingNotes.tsx';
import { EditStatement } from './EditStatement.tsx';
import type { RecordProps } from './props.ts';
import { LONGEST_IN_LIST } from './StatementLine.tsx';

const BY = { hand: 'linkedByHand', import: 'linkedByImport', changed: 'linkedByChange' } as const;

const reasonWords = (reason: LinkReason): string =>
  'by' in reason
    ? say(BY[reason.by])
    : `${say('whyInOrder', reason.inOrder, sayCount('countWords', reason.of))} ${say(
        reason.date === 'agree' ? 'whyDateAgrees' : 'whyDateUnknown',
      )}`;

const Dated = ({ row }: Pick<ListedStatement, 'row'>) => (
  <p>
    {say('saidWhen')} <DateLine date={row.said} />
    {row.dated && <span class="quiet"> · {say('whyDated', say('inMarks', row.dated))}</span>}
  </p>
);

const Source = ({ source }: Pick<ListedStatement, 'source'>) =>
  source ? <SourceLine source={source} quoted /> : <p class="quiet">{say('outletNotStated')}</p>;

const Other = ({ other, split }: { other: ListedStatement; split: () => void }) => (
  <li>
    <blockquote>
      <Words text={other.row.words} lang={other.row.lang} />
    </blockquote>
    <Source source={other.source} />
    <Dated row={other.row} />
    <WordingNotes wording={other.row} />
    {other.row.linked && <p class="quiet note">{reasonWords(other.row.linked)}</p>}
    <button type="button" onClick={split}>
      {say('splitWording')}
    </button>
  </li>
);

type Props = RecordProps & { id: string; showPerson: (id: string, name: string) => void };
type State = { full: Full | null; gone: boolean; editing: boolean };

export class StatementInFull extends Component<Props, State> {
  override state: State = { full: null, gone: false, editing: false };

  override componentDidMount() {
    void this.look();
  }

  override componentDidUpdate({ version, id }: Props) {
    if (version !== this.props.version || id !== this.props.id) void this.look();
  }

  private look = async () => {
    const { ask, record, id } = this.props;
    const full = await ask(record.statement(id));
    this.setState({ full, gone: full === null });
  };

  private actions = ({ row }: Full) => {
    const { act, record } = this.props;
    return (
      <div class="line actions">
        {row.sure === 'as read' && (
          <button type="button" onClick={() => act(record.confirm([row.id]), (n) => sayCount('toldChecked', n))}>
            {say('speakerIsRight')}
          </button>
        )}
        <button
          type="button"
          aria-expanded={this.state.editing}
          onClick={() => this.setState({ editing: !this.state.editing })}
        >
          {say('edit')}
        </button>
        <button type="button" onClick={() => act(record.remove([row.id]), (n) => sayCount('toldRemoved', n))}>
          {say('delete')}
        </button>
      </div>
    );
  };

  override render({ act, record, showPerson }: Props) {
    const { full, gone, editing } = this.state;
    if (!full) return <p class={gone ? 'quiet' : 'quiet wait'}>{say(gone ? 'statementGone' : 'optionsLoading')}</p>;
    const { row, person, others, source } = full;
    return (
      <div class="full">
        {row.words.length > LONGEST_IN_LIST && (
          <blockquote>
            <Words text={row.words} lang={row.lang} />
          </blockquote>
        )}
        <Source source={source} />
        <Dated row={row} />
        {row.occasion && <p dir="auto">{row.occasion}</p>}
        {row.prompt && <p>{say('prompt', row.prompt)}</p>}
        {row.sure === 'as read' && <p class="note">{say('asRead')}</p>}
        <WordingNotes wording={row} />
        {person && (
          <p>
            <button type="button" class="plain" onClick={() => showPerson(person.id, person.name)}>
              {say('allBy', cutOfName(person.name))}
            </button>
          </p>
        )}
        {row.context !== '' && (
          <details>
            <summary>{say('aroundWords')}</summary>
            <p class="context" lang={row.lang} dir="auto">
              {row.context}
            </p>
          </details>
        )}
        {others.length > 0 && (
          <section aria-label={sayCount('otherWordings', others.length)}>
            <h3>{say('sameUtteranceOthers')}</h3>
            {row.linked && <p class="quiet note">{reasonWords(row.linked)}</p>}
            <ul class="others">
              {others.map((other) => (
                <Other
                  key={other.row.id}
                  other={other}
                  split={() => act(record.split(other.row.id), () => say('toldSplit'))}
                />
              ))}
            </ul>
          </section>
        )}
        {this.actions(full)}
        {editing && (
          <EditStatement
            full={full}
            people={record.people}
            save={async (change) => {
              const saved = await act(record.correct([row.id], change), (n) => sayCount('toldCorrected', n));
              if (saved) this.setState({ editing: false });
            }}
            leave={() => this.setState({ editing: false })}
          />
        )}
      </div>
    );
  }
}
