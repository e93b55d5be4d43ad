// A compiled corpus, opened: look-ups over its bytes as they lie. Refuses what is damaged, cut or of a later format with a sentence, and
// never answers from it. Does not rank: that is search.ts.

import type { CorpusHead, Coverage } from '../schema/corpus.ts';
import type { Person } from '../schema/person.ts';
import type { Statement } from '../schema/statement.ts';
import { reason } from '../text/reason.ts';
import { type Column, decodeJson, lastStart, numbers32, openColumn, type Unpacked, unpack } from './container.ts';
import { ANY_DAY, type DaySpan } from './days.ts';
import { type Found, openDictionary, termsBeginning } from './dictionary.ts';
import { type Holding, openHoldings } from './holdings.ts';
import { INDEX_FILE, INDEX_KIND, type Meta, Part, POSTINGS_FILE, Stretch } from './layout.ts';
import { openPieces, openTexts, type Read, type ReadStatement, textFiles } from './open-texts.ts';
import { type Run, runsOf } from './speeches.ts';
import { CorpusTrouble } from './trouble.ts';

export type OpenCorpus = {
  head: CorpusHead;
  coverage: Coverage;
  people: Person[];
  /** Wordings indexed, statements, words of all wordings, and terms of all documents. */
  documents: number;
  statements: number;
  words: number;
  terms: number;
  /** Bytes of the index in memory. */
  bytes: number;
  find: (term: string) => Found | null;
  /** Terms that begin with some letters, so many at most. */
  beginning: (letters: string, most: number) => string[];
  /** The bytes among which a term's postings lie, of which no others may be read: only those are checked. Throws CorpusTrouble where they are damaged. */
  postings: (found: { start: number; end: number }) => Uint8Array;
  /** Words of each document. */
  lengths: Column;
  /** Set of speakers of each document; `speakersOf` names the people of a set by their place in `people`. */
  speakerSets: Column;
  speakerSetCount: number;
  speakersOf: (set: number) => Uint32Array;
  /** Number of each document's date, and the days a date may mean; 0 is no date. */
  dates: Column;
  dateCount: number;
  daysOf: (date: number) => DaySpan;
  days: (document: number) => DaySpan;
  /** Number of a document's source where it holds three wordings or more, else 0; and how many it holds. */
  sources: Column;
  sourceCounts: Uint32Array;
  /** What is held of the person at a place of `people`. */
  holding: (place: number) => Holding;
  statementOf: (document: number) => number;
  firstDocument: (statement: number) => number;
  statement: (index: number) => Promise<Statement>;
  /** At once where its text is at hand. */
  read: (index: number) => ReadStatement | Promise<ReadStatement>;
  /** Runs of statements that may be parts of a longer speech, by its id; `part` of a statement tells whether it is one. */
  speech: (id: string) => Promise<Run[]>;
  /** Reads every file and checks every byte. Rejects with CorpusTrouble. */
  check: () => Promise<void>;
};

const fetched = async (
  fetchFile: (name: string) => Promise<Uint8Array>,
  name: string,
  corpus: string | null = null,
): Promise<Uint8Array> => {
  try {
    return await fetchFile(name);
  } catch (cause) {
    throw new CorpusTrouble(`${name} could not be read: ${reason(cause)}.`, {
      kind: 'unread',
      file: name,
      corpus,
      cause,
    });
  }
};

type FetchFile = (name: string) => Promise<Uint8Array>;

/** What is known of a corpus before its words are at hand: who speaks in it, and what it covers. */
export type OpenIndex = Pick<OpenCorpus, 'head' | 'coverage' | 'people'> & {
  /** The whole corpus; its postings are on their way already. Rejects with CorpusTrouble. */
  corpus: () => Promise<OpenCorpus>;
};

/** Terms whose place in the dictionary is remembered; more are forgotten together. */
const TERMS_FOUND = 500;

const openPostings = (
  file: Unpacked,
  index: Unpacked,
  people: Person[],
  meta: Meta,
  read: Read,
  pieces: ReturnType<typeof openPieces>,
): OpenCorpus => {
  const speakerStarts = numbers32(file.whole(Stretch.speakerStarts));
  const speakerMembers = numbers32(file.whole(Stretch.speakerMembers));
  const dates = openColumn(file.whole(Stretch.dates), meta.documents);
  const spans = file.whole(Stretch.daySpans);
  const daySpans = new Int32Array(spans.buffer, spans.byteOffset, spans.length >> 2);
  const daysOf = (date: number): DaySpan =>
    date === 0
      ? ANY_DAY
      : { first: daySpans[date * 2 - 2] ?? ANY_DAY.first, last: daySpans[date * 2 - 1] ?? ANY_DAY.last };
  const firstDocuments = numbers32(file.whole(Stretch.firstDocument));
  const oneEach = firstDocuments.length === 0;
  const postings = file.unchecked(Stretch.postings);
  const texts = openTexts(pieces, numbers32(file.whole(Stretch.pieceStarts)));
  const dictionary = openDictionary(file.whole(Stretch.blocks), file.unchecked(Stretch.dictionary), (start, end) =>
    file.checked(Stretch.dictionary, start, end),
  );
  /** Terms looked for lately: a question looks each of its own up several times. */
  const found = new Map<string, Found | null>();
  let holdings: ReturnType<typeof openHoldings> | undefined;
  return {
    head: meta.head,
    coverage: meta.coverage,
    people,
    documents: meta.documents,
    statements: meta.statements,
    words: meta.words,
    terms: meta.terms,
    bytes: index.check[0] + file.check[0],
    find: (term) => {
      const before = found.get(term);
      if (before !== undefined) return before;
      if (found.size >= TERMS_FOUND) found.clear();
      const entry = dictionary(term);
      found.set(term, entry);
      return entry;
    },
    beginning: (letters, most) =>
      termsBeginning(file.whole(Stretch.blocks), file.unchecked(Stretch.dictionary), letters, most, (start, end) =>
        file.checked(Stretch.dictionary, start, end),
      ),
    postings: ({ start, end }) => {
      file.checked(Stretch.postings, start, end);
      return postings;
    },
    lengths: openColumn(file.whole(Stretch.lengths), meta.documents),
    speakerSets: openColumn(file.whole(Stretch.speakers), meta.documents),
    speakerSetCount: Math.max(1, speakerStarts.length - 1),
    speakersOf: (set) => speakerMembers.subarray(speakerStarts[set] ?? 0, speakerStarts[set + 1] ?? 0),
    dates,
    dateCount: (daySpans.length >> 1) + 1,
    daysOf,
    days: (document) => daysOf(dates[document] ?? 0),
    sources: openColumn(file.whole(Stretch.sources), meta.documents),
    sourceCounts: numbers32(file.whole(Stretch.sourceCounts)),
    holding: (place) => {
      holdings ??= openHoldings(index.whole(Part.holdings));
      return holdings(place);
    },
    firstDocument: (statement) => (oneEach ? statement : (firstDocuments[statement] ?? 0)),
    statementOf: (document) => (oneEach ? document : lastStart(firstDocuments, meta.statements, document)),
    statement: async (index) => (await texts(index)).statement,
    read: texts,
    speech: async (id) => runsOf(file.whole(Stretch.speeches), meta.statements, id),
    check: async () => {
      index.all();
      file.all();
      const texts = textFiles(meta);
      for (const { name, check } of texts.vocabularies) (await read(name, check)).all();
      for (const [at, { name }] of texts.pieces.entries()) (await read(name, meta.pieces[at])).all();
    },
  };
};

/**
 * Opens what a compiled corpus tells of itself, and sends for the rest. `fetchFile` gives a file's bytes by name. What is read later is checked when
 * it is read; with `whole` all but the texts is checked at once. Throws CorpusTrouble with a sentence fit for people: damaged, cut, of a
 * newer format, or missing.
 */
export const openIndex = async (
  fetchFile: FetchFile,
  { whole = false }: { whole?: boolean } = {},
): Promise<OpenIndex> => {
  const coming = fetched(fetchFile, POSTINGS_FILE);
  // Told where it is waited for.
  coming.catch(() => undefined);
  const index = unpack(await fetched(fetchFile, INDEX_FILE), INDEX_FILE, { kind: INDEX_KIND });
  const meta = decodeJson(index.whole(Part.meta)) as Meta;
  // Validated when they were compiled; the checksum tells that they are the same still.
  const people = decodeJson(index.whole(Part.people)) as Person[];
  const corpus = meta.head.id;
  const read: Read = async (name, expected) =>
    unpack(await fetched(fetchFile, name, corpus), name, { expected: expected ?? [0, 0], corpus });
  const pieces = openPieces(read, meta);
  return {
    head: meta.head,
    coverage: meta.coverage,
    people,
    corpus: async () => {
      const postings = unpack(await coming, POSTINGS_FILE, { expected: meta.postings, corpus });
      if (whole) for (const file of [index, postings]) file.all();
      return openPostings(postings, index, people, meta, read, pieces);
    },
  };
};

/** Opens a compiled corpus: see openIndex. */
export const openCorpus = async (fetchFile: FetchFile, options: { whole?: boolean } = {}): Promise<OpenCorpus> =>
  (await openIndex(fetchFile, options)).corpus();
