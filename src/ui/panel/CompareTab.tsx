// Wordings side by side: how they differ in sentences first - names, numbers, subjects, "not" - then the words themselves, marked. Everything
// is held against the first; nothing is judged.

import { Component } from 'preact';
import { compare } from '../../corpus/index.ts';
import type { TellingDifference } from '../../schema/match.ts';
import { tokens } from '../../text/tokens.ts';
import { say, sayCount } from '../../words.ts';
import { Copy } from '../shared/Copy.tsx';
import { cutOfName } from '../shared/cut.ts';
import { DateLine } from '../shared/DateLine.tsx';
import { changes, markRuns, type Run } from '../shared/differences.ts';
import { SourceLine } from '../shared/SourceLine.tsx';
import { Words } from '../shared/Words.tsx';
import { ClipTo } from './ClipTo.tsx';
import type { Column, PanelProps } from './types.ts';

const KINDS: Record<TellingDifference['kind'], string> = {
  negation: 'differNegation',
  subject: 'differSubject',
  name: 'differName',
  number: 'differNumber',
};

/** A telling difference as a sentence; `a` and `b` are how the two wordings are called. */
export const tellingSentence = ({ kind, here, there }: TellingDifference, a: number, b: number): string => {
  if (here && there) return say(KINDS[kind], here, a, there, b);
  return say('differOnly', here || there, here ? a : b, here ? b : a);
};

/** Whether words stand in a text as whole words, capitals aside. */
const standIn = (text: string, words: string): boolean => {
  const spaced = (one: string) =>
    ` ${tokens(one)
      .map(({ folded }) => folded)
      .join(' ')} `;
  return spaced(text).includes(spaced(words));
};

/** The telling differences as sentences. What stands in both, though not in the same place, is said to: that one has it and the other not would be untrue. */
const tellingSentences = (telling: readonly TellingDifference[], [a, b]: [string, string], number: number): string[] =>
  telling.map((one) => {
    const alone = one.here === '' || one.there === '';
    const words = one.here || one.there;
    return alone && standIn(a, words) && standIn(b, words)
      ? say('differElsewhere', words, 1, number)
      : tellingSentence(one, 1, number);
  });

type Beside = { sentences: string[]; runs: Run[]; others: number; translated: boolean };

/** The first wording against another. */
const besideFirst = (first: Column, other: Column, number: number): Beside => {
  const { diff, telling } = compare(first.cited.words, other.cited.words);
  return {
    sentences: [...new Set(tellingSentences(telling, [first.cited.words, other.cited.words], number))],
    runs: markRuns([other.cited.words], diff, 'there')[0] ?? [],
    others: changes(diff).length,
    translated: first.translated || other.translated,
  };
};

const Beside = ({ beside }: { beside: Beside }) => (
  <div class="beside">
    {beside.sentences.map((sentence) => (
      <p key={sentence} class="difference strong">
        {sentence}
      </p>
    ))}
    <p class="difference">{beside.others === 0 ? say('sameWords') : sayCount('differPlaces', beside.others)}</p>
    {beside.others > 0 && beside.translated && <p class="note">{say('twoTranslations')}</p>}
  </div>
);

/** Pasted words have no source, which is said. */
const isPasted = ({ cited: { source } }: Column): boolean =>
  !(source.outlet || source.title || source.url || source.published);

const ColumnShown = ({
  column,
  number,
  first,
  state,
  handlers,
}: PanelProps & { column: Column; number: number; first: Column }) => {
  const { cited } = column;
  const beside = column === first ? null : besideFirst(first, column, number);
  // The first one's own words are marked where exactly one other is held against it: with more, the marks would not say which.
  const [, second] = state.columns;
  const hereRuns =
    column === first && state.columns.length === 2 && second
      ? markRuns([cited.words], compare(cited.words, second.cited.words).diff, 'here')[0]
      : undefined;
  return (
    <li class="column taken">
      <div class="line">
        <h2>
          <span class="number">{number}</span>{' '}
          <span dir="auto">{cutOfName(cited.speaker ?? say('speakerNotStated'))}</span>
        </h2>
        <button
          type="button"
          class="plain"
          aria-label={say('dropColumn', number)}
          onClick={() => handlers.dropColumn(column.id)}
        >
          ×
        </button>
      </div>
      {beside && <Beside beside={beside} />}
      <blockquote>
        <Words text={cited.words} lang={cited.lang} runs={beside?.runs ?? hereRuns} side={beside ? 'there' : 'here'} />
      </blockquote>
      {isPasted(column) ? (
        <p class="quiet">{say('pasted')}</p>
      ) : (
        <>
          <p class="quiet">
            {cited.occasion && (
              <>
                <bdi>{cited.occasion}</bdi>
                {'\u00a0· '}
              </>
            )}
            <DateLine date={cited.said} />
          </p>
          <SourceLine source={cited.source} />
          <div class="deeds">
            <Copy words={cited.words} cited={() => cited} />
            <ClipTo state={state} handlers={handlers} words={cited.words} cited={() => cited} />
          </div>
        </>
      )}
    </li>
  );
};

export class CompareTab extends Component<PanelProps, { pasted: string }> {
  override state = { pasted: '' };

  private paste = (event: Event) => {
    event.preventDefault();
    const words = this.state.pasted.trim();
    if (words === '') return;
    this.props.handlers.compare([{ cited: { words, source: {} }, translated: false }], 'more');
    this.setState({ pasted: '' });
  };

  override render({ state, handlers }: PanelProps) {
    const { columns } = state;
    const [first] = columns;
    return (
      <>
        <p class="quiet">
          {say(columns.length === 0 ? 'compareLead' : columns.length === 1 ? 'compareOne' : 'compareHow')}
        </p>
        {first && (
          <ol class="columns">
            {columns.map((column, at) => (
              <ColumnShown
                key={column.id}
                column={column}
                number={at + 1}
                first={first}
                state={state}
                handlers={handlers}
              />
            ))}
          </ol>
        )}
        <form class="asking" onSubmit={this.paste}>
          <label>
            <span>{say('pasteWords')}</span>
            <textarea
              rows={3}
              maxLength={20_000}
              value={this.state.pasted}
              onInput={({ currentTarget }) => this.setState({ pasted: currentTarget.value })}
            />
          </label>
          <p class="buttons">
            <button type="submit">{say('addToCompare')}</button>
            {columns.length > 1 && (
              <button type="button" class="plain" onClick={() => handlers.compare([], 'anew')}>
                {say('compareClear')}
              </button>
            )}
          </p>
        </form>
      </>
    );
  }
}
