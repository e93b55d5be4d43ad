// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FromWorker } from '../messages.ts';
import type { Article } from '../schema/article.ts';
import type { Annotations } from '../schema/match.ts';
import { type Session, startSession, statusOf } from './article-session.ts';

type Asked = { type: string; article: Article; revision: number };
type Answer = FromWorker['annotate'] | Promise<FromWorker['annotate']> | undefined;

let asked: Asked[] = [];
let answer: (message: Asked) => Answer;
vi.mock('../messages.ts', () => ({
  askWorker: async (message: Asked) => {
    if (message.type !== 'annotate') return true;
    asked.push(message);
    return answer(message);
  },
}));

let settings = { marks: 'all' };
let change: () => void = () => undefined;
vi.mock('../settings.ts', () => ({
  readSettings: async () => settings,
  watchSettings: (listener: (now: typeof settings) => void) => {
    change = () => listener(settings);
    return () => undefined;
  },
}));

/** Annotations that quote the first four letters of the article's text. */
const quoting = ({ article, revision }: Asked): { annotations: Annotations } => ({
  annotations: {
    article: article.id,
    revision,
    people: [],
    mentions: [],
    quotations: [
      {
        start: 0,
        end: 4,
        text: article.blocks[0]?.text.slice(0, 4) ?? '',
        kind: 'speech',
        speaker: null,
        continues: null,
        matches: [],
        more: 0,
        held: false,
      },
    ],
    cards: {},
    coverage: [],
    partial: false,
    troubles: [],
  },
});

const SENTENCE = 'Rain fell on the harbour all night, and the ferries stayed where they were until noon. ';
let session: Session | undefined;
const start = () => {
  session = startSession(document, () => undefined);
  return session;
};
const marked = () => session?.painter.marks().map((mark) => String(mark.range)) ?? [];

beforeEach(() => {
  asked = [];
  settings = { marks: 'all' };
  answer = quoting;
  document.body.replaceChildren();
  for (let n = 0; n < 5; n += 1) {
    const paragraph = document.createElement('p');
    paragraph.textContent = SENTENCE.repeat(4);
    document.body.append(paragraph);
  }
});
afterEach(() => session?.stop());

describe('an article being read', () => {
  it('is asked about once and marked where the answer says', async () => {
    start();
    await vi.waitFor(() => expect(session?.state().status).toBe('ready'));
    expect(asked).toHaveLength(1);
    expect(marked()).toEqual(['Rain']);
    expect(statusOf(session!.state())).toMatchObject({ reading: 'ready', quotations: 1, elsewhere: 0 });
  });

  it('is marked as the reader chose, and at once where they choose otherwise', async () => {
    settings = { marks: 'elsewhere' };
    start();
    await vi.waitFor(() => expect(session?.state().status).toBe('ready'));
    expect(marked()).toEqual([]);
    settings = { marks: 'quotations' };
    change();
    await vi.waitFor(() => expect(marked()).toEqual(['Rain']));
    expect(asked).toHaveLength(1);
  });

  it('says that it failed where the worker stays silent, and reads when asked again', async () => {
    answer = () => Promise.reject(new Error('Could not establish connection.'));
    start();
    await vi.waitFor(() => expect(session?.state().status).toBe('failed'));
    expect(session?.state().message).toBeTruthy();
    answer = quoting;
    await session?.refresh();
    expect(session?.state().status).toBe('ready');
    expect(session?.state().message).toBeUndefined();
  });

  it('leaves an answer about an older text aside', async () => {
    let late: (answer: FromWorker['annotate']) => void = () => undefined;
    answer = (message) => (message.revision === 1 ? new Promise((resolve) => (late = resolve)) : quoting(message));
    start();
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    document.querySelector('p')!.textContent = `Snow ${SENTENCE.repeat(4)}`;
    await session?.refresh();
    expect(marked()).toEqual(['Snow']);
    late(quoting(asked[0]!));
    await Promise.resolve();
    expect(marked()).toEqual(['Snow']);
    expect(session?.state().annotations?.revision).toBe(2);
  });

  it('takes its marks off when stopped and answers nothing that comes later', async () => {
    start();
    await vi.waitFor(() => expect(session?.state().status).toBe('ready'));
    session?.stop();
    expect(marked()).toEqual([]);
    await session?.refresh();
    expect(marked()).toEqual([]);
  });

  it('does not touch the page’s marks once there is nobody left to ask', async () => {
    const isGone = vi.fn(() => false);
    session = startSession(document, () => undefined, isGone);
    await vi.waitFor(() => expect(session?.state().status).toBe('ready'));
    isGone.mockReturnValue(true);
    const painted = vi.spyOn(session.painter, 'paint');
    const keep = vi.spyOn(session.painter, 'keep');
    document.querySelector('p')!.textContent = `Snow ${SENTENCE.repeat(4)}`;
    await vi.waitFor(() => expect(isGone).toHaveBeenCalled(), 5_000);
    await Promise.resolve();
    expect(painted).not.toHaveBeenCalled();
    expect(keep).not.toHaveBeenCalled();
    expect(asked).toHaveLength(1);
  });

  it('is read again less often where reading it takes long, and says so', async () => {
    let ms = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (ms += 20));
    start();
    await vi.waitFor(() => expect(session?.state().status).toBe('ready'));
    // A page that is read once is as long as it is.
    expect(session?.heldBack()).toBe(false);
    await session?.refresh();
    expect(session?.heldBack()).toBe(true);
    expect(statusOf(session!.state(), session!.heldBack())).toMatchObject({ reading: 'ready', heldBack: true });
    vi.restoreAllMocks();
    await session?.refresh();
    await session?.refresh();
    expect(session?.heldBack()).toBe(false);
  });
});
