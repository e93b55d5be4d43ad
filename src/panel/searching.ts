// Searching while the reader types: asked when the keys rest, one question at a time, and only the newest answer shown.

import type { Searched } from '../messages.ts';
import { isAsked, isDate, noQuestion, type Question, type SearchState } from '../ui/panel/index.tsx';

/** Rest of the keys before the record is asked, in ms: less than people notice, more than lies between two keys of a fast typist. */
export const REST = 120;
/** Time an answer takes at most, a stopped worker included, before that is told, in ms. */
export const PATIENCE = 3_000;
/** Statements shown at once, and how many more each time. */
export const PAGE = 20;

/** What is sent: only what is filled in and understood. */
export type Sent = { words: string; order: Question['order']; top: number } & Partial<
  Pick<Question, 'speaker' | 'from' | 'to' | 'source'>
>;

export const sentOf = ({ words, speaker, from, to, source, order }: Question, top: number): Sent => ({
  words,
  order,
  top,
  ...(speaker.trim() ? { speaker: speaker.trim() } : {}),
  ...(source.trim() ? { source: source.trim() } : {}),
  ...(isDate(from) ? { from: from.trim() } : {}),
  ...(isDate(to) ? { to: to.trim() } : {}),
});

export type Searching = {
  ask: (change: Partial<Question>, at?: 'rest' | 'once') => void;
  more: () => void;
  retry: () => void;
};

/** `send` asks the record; `show` gets each new state. */
export const startSearching = (
  send: (sent: Sent) => Promise<Searched>,
  show: (state: SearchState) => void,
): Searching => {
  let state: SearchState = { question: noQuestion, status: 'idle', found: null, foundFor: '' };
  let top = PAGE;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let underWay = false;
  let again = false;

  const set = (change: Partial<SearchState>) => {
    const { message: _, ...rest } = state;
    state = { ...rest, ...change };
    show(state);
  };
  /** Asks what is asked now; while an answer is under way it waits for that, so that the worker never has more than one to work on. */
  const go = async (): Promise<void> => {
    clearTimeout(resting);
    if (!isAsked(state.question)) return;
    if (underWay) {
      again = true;
      return;
    }
    underWay = true;
    const { question } = state;
    const asleep = setTimeout(() => set({ status: 'asleep' }), PATIENCE);
    const answer = await send(sentOf(question, top)).catch(() => undefined);
    clearTimeout(asleep);
    underWay = false;
    if (again) {
      again = false;
      return go();
    }
    // The reader emptied or changed the fields meanwhile: the answer is to something that is asked no more.
    if (question !== state.question) return;
    if (answer && !('failed' in answer)) set({ status: 'done', found: answer, foundFor: question.words });
    else set({ status: 'failed', ...(answer ? { message: answer.failed } : {}) });
  };
  return {
    ask: (change, at = 'rest') => {
      const question = { ...state.question, ...change };
      top = PAGE;
      clearTimeout(resting);
      if (!isAsked(question)) return set({ question, status: 'idle', found: null });
      set({ question, status: 'searching' });
      if (at === 'once') void go();
      else resting = setTimeout(go, REST);
    },
    more: () => {
      top += PAGE;
      void go();
    },
    retry: () => {
      set({ status: 'searching' });
      void go();
    },
  };
};
