// The page sees its marks. Whatever the reader keeps or brought in, they are those of a reader who keeps nothing.

import fc from 'fast-check';
import { beforeEach, expect, it, vi } from 'vitest';
import { compile, type OpenCorpus, openIndex } from '../corpus/index.ts';
import type { Article } from '../schema/article.ts';
import { type Corpus, OWN_CORPUS } from '../schema/corpus.ts';
import { openlyAsFound } from '../schema/openly.ts';
import type { Person } from '../schema/person.ts';
import type { Statement } from '../schema/statement.ts';
import { person } from '../schema/testing.ts';

const files = new Map<string, Uint8Array>();
vi.mock('../browser/runtime.ts', () => ({
  packagedFile: async (path: string) => {
    const bytes = files.get(path);
    if (!bytes) throw new Error(`${path} is not in the package`);
    return bytes;
  },
}));
let settings: object | undefined;
vi.mock('../browser/storage.ts', () => ({
  kept: async (key: string) => (key === 'settings' ? settings : undefined),
  keep: async () => undefined,
  onKept: () => () => undefined,
}));
vi.mock('../browser/i18n.ts', () => ({ localMessage: (key: string) => key, uiLanguage: () => 'en' }));

/** What the reader keeps, and brought in beside it. */
let segments: OpenCorpus[] = [];
let beside: OpenCorpus[] = [];
vi.mock('./own.ts', () => ({
  openOwn: async () => ({ n: 1, corpora: segments, coverage: null, beside, corrections: [], troubles: [] }),
  joinSegments: (annotations: unknown) => annotations,
  tidyLater: () => undefined,
  troubleSentence: (kind: string) => kind,
}));

/** Records tried; a few ms each. */
const ROUNDS = Number(process.env.ON_RECORD_ROUNDS ?? 25);

const LOCK = 'The old lock will be rebuilt in oak and steel before the first frost of the winter';
const TOLL = 'Nobody who carries bread across the bridge shall pay the toll again this year';
const FERRY = 'The ferry goes every quarter of an hour until the last guest is home again';

const statement = (id: string, speaker: string, words: string, said?: string): Statement => ({
  id,
  speakers: [speaker],
  ...(said === undefined ? {} : { said }),
  wordings: [{ words: `${words}.`, source: { outlet: `The ${id} Post` } }],
});
const corpus = (id: string, people: Person[], statements: Statement[]): Corpus => ({
  id,
  title: id,
  version: '1',
  licence: 'none',
  description: 'Made for the test.',
  people,
  statements,
});

const article: Article = {
  id: 'a',
  lang: 'en',
  published: '2021-10-05',
  blocks: [
    `“${LOCK},” Ines Calder, the harbour master, said on Monday.`,
    `“${FERRY},” said Bo Lindqvist, a ferryman.`,
    `“${TOLL},” Mayor Olga Winter told reporters. Calder had called it “the bread law”.`,
    'Anna Petrescu, who was at the meeting, did not speak. Winter left early.',
  ].map((text, at) => ({ id: `b${at}`, kind: 'paragraph', text })),
};

const open = async (one: Corpus): Promise<OpenCorpus> => {
  const compiled = compile(one);
  const index = await openIndex(async (name) => compiled.get(name) as Uint8Array);
  return index.corpus();
};

const read = async () => {
  vi.resetModules();
  const { readForPage } = await import('./library.ts');
  return (await readForPage(article, 1)).annotations;
};

beforeEach(() => {
  files.clear();
  settings = undefined;
  segments = [];
  beside = [];
  files.set('corpora/index.json', new TextEncoder().encode('["harbour"]'));
  const harbour = corpus(
    'harbour',
    [person('ines', 'Ines Calder'), person('olga', 'Olga Winter')],
    [
      statement('lock', 'ines', LOCK, '2021-10-04'),
      statement('toll', 'olga', 'Bread pays no toll on any bridge of ours'),
    ],
  );
  for (const [name, bytes] of compile(harbour)) files.set(`corpora/harbour/${name}`, bytes);
});

it('a page is marked by what every copy of On Record holds, and the reader’s own is told beside it', async () => {
  const without = await read();
  expect(without.openly).toBe(undefined);
  segments = [
    await open(corpus(OWN_CORPUS, [person('bo', 'Bo Lindqvist')], [statement('ferry', 'bo', FERRY, '2021-10-04')])),
  ];
  const annotations = await read();
  // The reader is told of the ferry, and the page is not.
  expect(openlyAsFound(without).quotations).toEqual(['also', 'said', 'elsewhere', 'said']);
  expect(openlyAsFound(annotations).quotations).toEqual(['also', 'also', 'elsewhere', 'said']);
  expect(annotations.openly).toEqual(openlyAsFound(without));
});

it('a reader who says so has pages marked by all they keep', async () => {
  settings = { markOwn: true };
  segments = [
    await open(corpus(OWN_CORPUS, [person('bo', 'Bo Lindqvist')], [statement('ferry', 'bo', FERRY, '2021-10-04')])),
  ];
  const { openly, ...annotations } = await read();
  expect(openly).toBe(undefined);
  expect(openlyAsFound(annotations).quotations).toEqual(['also', 'also', 'elsewhere', 'said']);
});

const wordsOf = fc.oneof(
  fc.constantFrom(LOCK, TOLL, FERRY, `${LOCK} and not a day later`, TOLL.replace('bread', 'fish')),
  fc
    .array(fc.constantFrom(...`${LOCK} ${TOLL} ${FERRY}`.split(' ')), { minLength: 4, maxLength: 14 })
    .map((words) => words.join(' ')),
);
const privately = fc.record({
  people: fc.array(
    fc.record({
      name: fc.constantFrom(
        'Ines Calder',
        'Olga Winter',
        'Bo Lindqvist',
        'Anna Petrescu',
        'Ines Winter',
        'Carl Calder',
      ),
      aliases: fc.subarray(['Calder', 'Winter', 'Harbour Master', 'Bo', 'Petrescu']),
      born: fc.constantFrom(undefined, '1700', '1980'),
      died: fc.constantFrom(undefined, '1790', '2020'),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  statements: fc.array(
    fc.record({ by: fc.nat(2), words: wordsOf, said: fc.constantFrom(undefined, '2021-10-04', '2019-01-01', '2021') }),
    { minLength: 1, maxLength: 5 },
  ),
  isOwn: fc.boolean(),
});

it('the marks of a page are the same, whatever the reader keeps and brought in', { timeout: 600_000 }, async () => {
  const plain = await read();
  const { mentions, quotations } = openlyAsFound(plain);
  const expected = new Map<string, string | undefined>([
    ...plain.mentions.map(({ start, end }, at) => [`${start} ${end}`, mentions[at]] as const),
    ...plain.quotations.map(({ start, end }, at) => [`${start} ${end}`, quotations[at]] as const),
  ]);
  await fc.assert(
    fc.asyncProperty(privately, async ({ people, statements, isOwn }) => {
      const made = corpus(
        isOwn ? OWN_CORPUS : 'brought-in',
        people.map(({ name, aliases, born, died }, at) =>
          person(`p${at}`, name, { aliases, alone: aliases, ...(born ? { born } : {}), ...(died ? { died } : {}) }),
        ),
        statements.map(({ by, words, said }, at) => statement(`s${at}`, `p${by % people.length}`, words, said)),
      );
      const opened = [await open(made)];
      [segments, beside] = isOwn ? [opened, []] : [[], opened];
      const annotations = await read();
      const { mentions, quotations } = annotations.openly ?? openlyAsFound(annotations);
      const marks = [
        ...annotations.mentions.map(({ start, end }, at) => [`${start} ${end}`, mentions[at]] as const),
        ...annotations.quotations.map(({ start, end }, at) => [`${start} ${end}`, quotations[at]] as const),
      ];
      // A name nobody but the reader knows of is one the page is told nothing of.
      for (const [place, level] of marks) expect([place, level]).toEqual([place, expected.get(place) ?? 'none']);
    }),
    { numRuns: ROUNDS },
  );
});
