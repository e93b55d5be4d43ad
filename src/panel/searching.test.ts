import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Searched } from '../messages.ts';
import type { SearchState } from '../ui/panel/index.tsx';
import { PATIENCE, REST, type Sent, startSearching } from './searching.ts';

const answer = (total: number): Searched => ({
  alike: [],
  finding: { matches: [], total, atLeast: false, every: true, undated: 0 },
  coverage: [],
  troubles: [],
});

let sent: { question: Sent; reply: (answer: Searched) => Promise<void>; lose: () => Promise<void> }[];
let state: SearchState | undefined;
const search = () =>
  startSearching(
    (question) =>
      new Promise((resolve, reject) => {
        const settle = async (work: () => void) => {
          work();
          await vi.advanceTimersByTimeAsync(0);
        };
        sent.push({
          question,
          reply: (answer) => settle(() => resolve(answer)),
          lose: () => settle(() => reject(new Error('lost'))),
        });
      }),
    (now) => {
      state = now;
    },
  );

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  state = undefined;
});
afterEach(() => {
  vi.useRealTimers();
});

describe('searching while typing', () => {
  it('asks once, when the keys rest', () => {
    const searching = search();
    for (const words of ['l', 'lo', 'lock']) searching.ask({ words });
    expect(sent).toEqual([]);
    vi.advanceTimersByTime(REST);
    expect(sent.map(({ question }) => question.words)).toEqual(['lock']);
  });

  it('shows only the answer to the newest question, and asks one at a time', async () => {
    const searching = search();
    searching.ask({ words: 'lock' });
    vi.advanceTimersByTime(REST);
    searching.ask({ words: 'lock gate' });
    vi.advanceTimersByTime(REST);
    expect(sent).toHaveLength(1);
    await sent[0]?.reply(answer(7));
    expect(state?.found).toBeNull();
    await sent[1]?.reply(answer(2));
    expect(state).toMatchObject({ status: 'done', foundFor: 'lock gate', found: { finding: { total: 2 } } });
  });

  it('says when no answer comes, and takes one that comes late', async () => {
    search().ask({ words: 'lock' }, 'once');
    await vi.advanceTimersByTimeAsync(PATIENCE);
    expect(state?.status).toBe('asleep');
    await sent[0]?.reply(answer(1));
    expect(state?.status).toBe('done');
  });

  it('says that it failed, and asks again when told to', async () => {
    const searching = search();
    searching.ask({ words: 'lock' }, 'once');
    await sent[0]?.lose();
    expect(state?.status).toBe('failed');
    searching.retry();
    await sent[1]?.reply(answer(1));
    expect(state?.status).toBe('done');
  });

  it('is idle again when the fields are emptied, whatever answer is under way', async () => {
    const searching = search();
    searching.ask({ words: 'lock' }, 'once');
    searching.ask({ words: '' });
    await sent[0]?.reply(answer(1));
    expect(state).toMatchObject({ status: 'idle', found: null });
  });

  it('sends dates that are dates, and leaves out what is half typed', () => {
    search().ask({ speaker: ' Calder ', from: '2021-0', to: '2022' }, 'once');
    expect(sent[0]?.question).toEqual({ words: '', order: 'best', top: 20, speaker: 'Calder', to: '2022' });
  });

  it('shows more of the same when asked', async () => {
    const searching = search();
    searching.ask({ words: 'lock' }, 'once');
    await sent[0]?.reply(answer(70));
    searching.more();
    expect(sent[1]?.question.top).toBe(40);
  });

  it('asks nothing by what is no date yet', () => {
    const searching = search();
    searching.ask({ from: 'soon' }, 'once');
    expect(sent).toEqual([]);
    expect(state?.status).toBe('idle');
    searching.ask({ from: '2021' }, 'once');
    expect(sent).toHaveLength(1);
  });
});
