import { beforeEach, describe, expect, it, vi } from 'vitest';
import { corpusOf, person, recordOf, statement } from '../corpus/testing.ts';

const openLibrary = vi.fn();
const readBeside = vi.fn();
const sendToTab = vi.fn();
vi.mock('./library.ts', () => ({ openLibrary, readBeside }));
vi.mock('../browser/runtime.ts', () => ({ sendToTab, sendToWorker: vi.fn() }));
const { neighboursOf, restOf, searchRecord, whoElse } = await import('./looking-up.ts');

const SAID = 'The gates of the old lock will be rebuilt in oak and steel before the first frost of the winter';
const record = await recordOf(
  corpusOf(
    [person('ada', 'Ada Quill'), person('bo', 'Bo Tern')],
    [
      statement('oak', 'ada', `${SAID}.`, { said: '2021-10-04' }),
      statement('frost', 'bo', 'Frost comes to the lock before winter.', { said: '2020-10-04' }),
    ],
  ),
);

beforeEach(() => {
  vi.resetAllMocks();
  openLibrary.mockResolvedValue({ record, troubles: [] });
});

const search = async (words: string, more = {}) => {
  const answer = await searchRecord({ type: 'search', words, ...more });
  if ('failed' in answer) throw new Error(answer.failed);
  return {
    alike: answer.alike.map((match) => match.statement),
    others: answer.finding.matches.map((match) => match.statement),
    total: answer.finding.total,
  };
};

describe('a search of the record', () => {
  it('puts the utterance whose words were asked for first, though a word differs, and tells it once', async () => {
    const { alike, others } = await search(SAID.replace('oak', 'iron'));
    expect(alike).toEqual(['oak']);
    expect(others).not.toContain('oak');
  });

  it('takes a few words for a subject', async () => {
    expect(await search('lock frost')).toEqual({ alike: [], others: ['frost', 'oak'], total: 2 });
  });

  it('looks for no utterance where days or a source narrow the search', async () => {
    expect((await search(SAID, { to: '2020-12-31' })).alike).toEqual([]);
  });

  it('opens the library anew once where it fails, and says so where it fails again', async () => {
    openLibrary.mockRejectedValueOnce(new Error('a segment was merged'));
    expect((await search('lock frost')).total).toBe(2);
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    openLibrary.mockRejectedValue(new Error('gone'));
    expect(await searchRecord({ type: 'search', words: 'lock' })).toEqual({
      failed: 'The record could not be searched.',
    });
  });
});

describe('somebody of one corpus', () => {
  const corpora = [
    {
      ...corpusOf([person('ada', 'Ada Quill')], [statement('a', 'ada', 'It opens.')]),
      id: 'council',
      title: 'Council',
    },
    { ...corpusOf([person('aq', 'Ada Quill')], [statement('b', 'aq', 'It shuts.')]), id: 'own', title: 'Own' },
  ];

  it('is told with whom of others they are taken for', async () => {
    openLibrary.mockResolvedValue({ record: await recordOf(...corpora), troubles: [] });
    expect(await whoElse('own/aq')).toEqual({ people: [{ id: 'council/ada', name: 'Ada Quill', corpus: 'Council' }] });
    expect(await whoElse('council/ada')).toEqual({ people: [{ id: 'own/aq', name: 'Ada Quill', corpus: 'Own' }] });
  });

  it('who stands alone, or is not known, is nobody else', async () => {
    for (const id of ['tests/ada', 'tests/nobody', '']) expect(await whoElse(id)).toEqual({ people: [] });
  });
});

describe('what was said around a match', () => {
  const asked = { type: 'neighbours', corpus: 'tests', part: { of: 'talk', n: 2 }, before: 3, after: 3 } as const;

  it('is asked of the record as it stands', async () => {
    const talk = [1, 2, 3].map((n) => statement(`talk-${n}`, 'ada', `Part ${n}.`, { part: { of: 'talk', n } }));
    openLibrary.mockResolvedValue({
      record: await recordOf(corpusOf([person('ada', 'Ada Quill')], talk)),
      troubles: [],
    });
    const answer = await neighboursOf(asked);
    const words = (some: { words: string }[]) => some.map((one) => one.words);
    if ('failed' in answer) throw new Error(answer.failed);
    expect([words(answer.neighbours.before), words(answer.neighbours.after)]).toEqual([['Part 1.'], ['Part 3.']]);
  });

  it('is told to have failed where the library cannot be opened twice', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    openLibrary.mockRejectedValue(new Error('gone'));
    expect(await neighboursOf(asked)).toEqual({ failed: 'The record could not be searched.' });
  });
});

describe('the rest on a quotation’s subject', () => {
  const article = { id: 'a', lang: 'en', blocks: [{ id: 'b', text: 'The lock, the frost.', kind: 'paragraph' }] };
  const meant = { start: 4, end: 8, text: 'lock' };
  const found = [
    { kind: 'same', statement: 'oak' },
    { kind: 'related', statement: 'frost' },
  ];

  it('is looked up in the article as its page has it now, more of it than comes with a page', async () => {
    sendToTab.mockResolvedValue(article);
    readBeside.mockResolvedValue({ annotations: { quotations: [{ ...meant, matches: found }] } });
    expect(await restOf(meant, 3)).toEqual({ rest: [found[1]] });
    expect(readBeside).toHaveBeenCalledWith(article, 0, expect.any(Number));
    expect(readBeside.mock.calls[0]?.[2]).toBeGreaterThan(3);
  });

  it('is empty where the page has changed, or is not read', async () => {
    sendToTab.mockResolvedValue(article);
    readBeside.mockResolvedValue({ annotations: { quotations: [] } });
    expect(await restOf(meant, 3)).toEqual({ rest: [] });
    sendToTab.mockResolvedValue(null);
    expect(await restOf(meant, 3)).toEqual({ rest: [] });
    expect(await restOf(meant, null)).toEqual({ rest: [] });
  });
});
