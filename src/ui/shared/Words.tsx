// Words somebody said, in quotation marks and in their own language and direction; very long ones are cut until asked for.

import { Component } from 'preact';
import { say } from '../../words.ts';
import { cut } from './cut.ts';
import type { Run } from './differences.ts';

/** Longest words shown at once, in UTF-16 units: some ten lines of the sidebar. */
const LONG = 420;
/** What is cut off must be worth a button. */
const WORTH_CUTTING = 120;

export type WordsProps = {
  text: string;
  lang?: string | undefined;
  /** The text in runs, where some of its words are marked: `there` in the other wording, `here` in the page's. */
  runs?: Run[] | undefined;
  side?: 'here' | 'there';
};

/** The first runs, until about `longest` units are used up. */
const cutRuns = (runs: Run[], longest: number): Run[] => {
  const kept: Run[] = [];
  let left = longest;
  for (const run of runs) {
    if (left <= 0) break;
    kept.push(run.text.length > left ? { ...run, text: cut(run.text, left) } : run);
    left -= run.text.length;
  }
  return kept;
};

export class Words extends Component<WordsProps, { whole: boolean }> {
  override state = { whole: false };

  override render({ text, lang, runs = [{ text, marked: false }], side = 'there' }: WordsProps) {
    const long = text.length > LONG + WORTH_CUTTING;
    const shown = long && !this.state.whole ? cutRuns(runs, LONG) : runs;
    return (
      <>
        <span class="words" lang={lang ?? ''} dir="auto">
          {say('markOpen')}
          {shown.map((run, n) =>
            run.marked ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: a run is nothing but its place in the text
              <span key={n} class={side}>
                {run.text}
              </span>
            ) : (
              run.text
            ),
          )}
          {say('markClose')}
        </span>
        {long && (
          <button
            type="button"
            class="plain whole"
            aria-expanded={this.state.whole}
            onClick={(event) => {
              event.stopPropagation();
              this.setState({ whole: !this.state.whole });
            }}
          >
            {say(this.state.whole ? 'showLess' : 'showAll')}
          </button>
        )}
      </>
    );
  }
}
