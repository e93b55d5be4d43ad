import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Source } from '../schema/statement.ts';
import { compile } from './compile.ts';
import { FORMAT_VERSION, unpack } from './container.ts';
import { ALWAYS, daySpan, FOREVER } from './days.ts';
import { INDEX_FILE, PIECE_BYTES, POSTINGS_FILE, Stretch } from './layout.ts';
import { openIndex } from './open.ts';
import { openRecord } from './record.ts';
import { search } from './search.ts';
import { anyCorpus, corpusOf, openFiles, person, statement } from './testing.ts';
import { CorpusTrouble } from './trouble.ts';
import { terms } from './units.ts';

const harbour = corpusOf(
  [person('ada', 'Ada Quill')],
  [
    statement('open', 'ada', 'The harbour will open again before the winter storms.', { said: '2021-10-04' }),
    statement('toll', 'ada', 'Nobody will pay a toll on the new bridge.', { said: '2021-10-05' }),
  ],
);

const failure = async (files: ReadonlyMap<string, Uint8Array>): Promise<unknown> => {
  try {
    await (await openFiles(files)).check();
    return null;
  } catch (error) {
    return error;
  }
};

describe('a compiled corpus', () => {
  it('gives back every statement, person and figure it was made of', () =>
    fc.assert(
      fc.asyncProperty(anyCorpus(), async (corpus) => {
        const opened = await openFiles(compile(corpus));
        expect(opened.people).toEqual(corpus.people);
        expect(opened.coverage.statements).toBe(corpus.statements.length);
        for (const [index, expected] of corpus.statements.entries()) {
          expect(await opened.statement(index)).toEqual(expected);
          const document = opened.firstDocument(index);
          expect(opened.statementOf(document + expected.wordings.length - 1)).toBe(index);
          const places = [...opened.speakersOf(opened.speakerSets[document] ?? 0)];
          expect(places.map((place) => opened.people[place]?.id)).toEqual(expected.speakers);
        }
      }),
      { numRuns: 40 },
    ));

  it('finds every wording by its own words', () =>
    fc.assert(
      fc.asyncProperty(anyCorpus(), async (corpus) => {
        const record = openRecord([await openFiles(compile(corpus))]);
        let document = 0;
        for (const { wordings } of corpus.statements)
          for (const { words } of wordings) {
            const found = search(record, terms(words));
            const hits = found.best(record.documents);
            found.end();
            expect(hits.map((hit) => hit.document)).toContain(document);
            document += 1;
          }
      }),
      { numRuns: 40 },
    ));

  it('is the same bytes each time', () => {
    expect([...compile(harbour)]).toEqual([...compile(structuredClone(harbour))]);
  });

  it('keeps texts in pieces of no more than the size told, in the statements’ order', async () => {
    const many = corpusOf(
      harbour.people,
      Array.from({ length: 24_000 }, (_, n) =>
        statement(`s${n}`, 'ada', `Ship number ${n} will leave the harbour at noon.`),
      ),
    );
    const files = compile(many);
    const pieces = [...files].filter(([name]) => name.startsWith('words-'));
    expect(pieces.length).toBeGreaterThan(2);
    for (const [, bytes] of pieces) expect(bytes.length).toBeLessThanOrEqual(PIECE_BYTES);
    const opened = await openFiles(files);
    expect((await opened.statement(17_718)).id).toBe('s17718');
  });

  it('opens without statements', async () => {
    const opened = await openFiles(compile(corpusOf([], [])));
    expect(opened.coverage).toMatchObject({ statements: 0, from: null, to: null });
  });

  it('ignores fields that a later version may add', async () => {
    const later = { ...harbour, people: harbour.people.map((one) => ({ ...one, portrait: 'none' })), shelf: 3 };
    const opened = await openFiles(compile(later));
    expect((await opened.statement(0)).id).toBe('open');
  });
});

describe('what is known before the words are at hand', () => {
  it('is who speaks and what is covered, though the postings never come', async () => {
    const files = compile(harbour);
    const opened = await openIndex(async (name) => {
      if (name === POSTINGS_FILE) throw new Error('the disk is gone');
      return files.get(name) as Uint8Array;
    });
    expect(opened.people).toEqual(harbour.people);
    expect(opened.coverage.statements).toBe(2);
    await expect(opened.corpus()).rejects.toThrow(`${POSTINGS_FILE} could not be read`);
  });

  it('costs one file of the two that are sent for at once', async () => {
    const files = compile(harbour);
    const asked: string[] = [];
    const opened = await openIndex(async (name) => {
      asked.push(name);
      return files.get(name) as Uint8Array;
    });
    await opened.corpus();
    expect(asked.sort()).toEqual([INDEX_FILE, POSTINGS_FILE].sort());
  });
});

describe('what a corpus holds of its people', () => {
  it('is what counting its statements gives', () =>
    fc.assert(
      fc.asyncProperty(anyCorpus(), async (corpus) => {
        const opened = await openFiles(compile(corpus));
        const sourceOf = ({ outlet, title }: Source) => `${outlet} ${title}`;
        const sizes = new Map<string, number>();
        for (const { wordings } of corpus.statements)
          for (const { source } of wordings) sizes.set(sourceOf(source), (sizes.get(sourceOf(source)) ?? 0) + 1);
        for (const [place, { id }] of corpus.people.entries()) {
          const own = corpus.statements.filter(({ speakers }) => speakers.includes(id));
          const sources = own.flatMap(({ wordings }) => wordings.map(({ source }) => sourceOf(source)));
          const days = own.map(({ said }) => daySpan(said)).flatMap(({ first, last }) => [first, last]);
          const known = days.filter((day) => day !== ALWAYS && day !== FOREVER);
          // Of sources of one or two wordings each wording counts.
          const few = sources.filter((source) => (sizes.get(source) ?? 0) < 3).length;
          const many = new Set(sources.filter((source) => (sizes.get(source) ?? 0) >= 3)).size;
          expect(opened.holding(place)).toEqual({
            statements: own.length,
            sources: few + many,
            first: Math.min(FOREVER, ...known),
            last: Math.max(ALWAYS, ...known),
          });
        }
      }),
      { numRuns: 60 },
    ));
});

describe('a corpus damaged where it is not read', () => {
  /** So many words of their own that lists and dictionary take many blocks. */
  const many = corpusOf(
    harbour.people,
    Array.from({ length: 2_000 }, (_, n) =>
      statement(`s${n}`, 'ada', `Ship mark${n} left, and ship mark${n + 1} came.`),
    ),
  );

  it('answers what it can, refuses the rest, and counts nothing of what it refused', async () => {
    const files = compile(many);
    const whole = openRecord([await openFiles(files)]);
    const postings = (files.get(POSTINGS_FILE) as Uint8Array).slice();
    const places = unpack(postings, POSTINGS_FILE);
    const lists = places.unchecked(Stretch.postings);
    const { start = 0 } = whole.corpora[0]?.find('mark1700') ?? {};
    lists[start] = (lists[start] ?? 0) ^ 1;
    const record = openRecord([await openFiles(new Map([...files, [POSTINGS_FILE, postings]]))]);
    const asked = (one: typeof record, words: string[]) => {
      const found = search(one, words);
      const hits = found.best(10);
      found.end();
      return hits;
    };
    const fine = ['mark3', 'left'];
    expect(asked(record, fine)).toEqual(asked(whole, fine));
    expect(() => asked(record, ['mark3', 'mark1700'])).toThrow(CorpusTrouble);
    expect(asked(record, fine)).toEqual(asked(whole, fine));
  });
});

describe('a damaged corpus', () => {
  it('is refused with a sentence, or nothing of it has changed, whichever byte is flipped', () =>
    fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 255 }), async (place, flip) => {
        const files = compile(harbour);
        const sizes = [...files].map(([name, bytes]) => [name, bytes.length] as const);
        let at = place % sizes.reduce((sum, [, size]) => sum + size, 0);
        for (const [name, size] of sizes) {
          if (at < size) {
            const bytes = (files.get(name) as Uint8Array).slice();
            bytes[at] = (bytes[at] ?? 0) ^ flip;
            files.set(name, bytes);
            break;
          }
          at -= size;
        }
        const error = await failure(files);
        expect(error).toBeInstanceOf(CorpusTrouble);
        expect((error as Error).message).toMatch(/^\S+ (is|was) .*\.$/);
      }),
      { numRuns: 400 },
    ));

  it('is refused wherever it is cut', async () => {
    for (const name of compile(harbour).keys()) {
      const length = compile(harbour).get(name)?.length ?? 0;
      for (let end = 0; end < length; end += Math.max(1, Math.floor(length / 60))) {
        const files = compile(harbour);
        files.set(name, (files.get(name) as Uint8Array).slice(0, end));
        expect(await failure(files), `${name} cut at ${end}`).toBeInstanceOf(CorpusTrouble);
      }
    }
  });

  it('says so when it is newer than the reader', async () => {
    const files = compile(harbour);
    const index = files.get(INDEX_FILE) as Uint8Array;
    new DataView(index.buffer).setUint32(8, FORMAT_VERSION + 1, true);
    await expect(failure(files)).resolves.toMatchObject({
      message: expect.stringContaining('newer version of On Record'),
    });
  });

  it('says so when it is older than the reader', async () => {
    const files = compile(harbour);
    const index = files.get(INDEX_FILE) as Uint8Array;
    new DataView(index.buffer).setUint32(8, FORMAT_VERSION - 1, true);
    await expect(failure(files)).resolves.toMatchObject({
      message: expect.stringContaining('older version of On Record'),
    });
  });

  it('says which file is missing, or belongs to another build', async () => {
    const files = compile(harbour);
    files.delete(POSTINGS_FILE);
    await expect(failure(files)).resolves.toMatchObject({ message: expect.stringContaining(POSTINGS_FILE) });
    files.set(POSTINGS_FILE, compile(corpusOf([], [])).get(POSTINGS_FILE) as Uint8Array);
    await expect(failure(files)).resolves.toMatchObject({ message: expect.stringContaining('another build') });
  });
});
