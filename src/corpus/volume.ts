// A volume: the indexes of several compiled parts of one corpus as one index, made of their bytes. No statement is read for it and no text copied: texts
// stay in the parts' own files, and the volume says which. What it is for: every index costs its opening and a look-up of each word of a question,
// so that a record in fifty of them answers later than one in five (bench/README.md, record). Which parts are worth binding is not decided here.

import type { Coverage } from '../schema/corpus.ts';
import { ByteReader, ByteWriter, bytesOf, checkOf, pack } from './container.ts';
import { compareBytes, type DictionaryEntry, dictionaryWriter, entriesOf, type Listed } from './dictionary.ts';
import { INDEX_FILE, INDEX_KIND, type Meta, POSTINGS_FILE, Stretch } from './layout.ts';
import { joinPeople } from './people.ts';
import {
  boundColumn,
  boundDates,
  boundHoldings,
  boundSources,
  boundSpeakers,
  boundStatements,
  type OpenPart,
  openParts,
  type VolumePart,
} from './volume-columns.ts';

const encoder = new TextEncoder();

/** Terms bound before it is told that others may have their turn: some hundred microseconds' worth. */
const TERMS_A_STEP = 200;

/** A part whose next term is the one that is bound. */
type Having = { part: OpenPart; listed: Generator<Listed>; entry: Listed };

/** The postings of one term in several parts, one behind the other: only the distance to the first of each is another. */
const bound = (of: readonly Having[], writer: ByteWriter): DictionaryEntry => {
  const from = writer.length;
  let documents = 0;
  let last = -1;
  for (const { part, entry } of of) {
    const postings = part.postings.unchecked(Stretch.postings);
    const reader = new ByteReader(postings, entry.start);
    const first = reader.varint();
    let document = part.document + (first >>> 1) - 1;
    writer.varint(((document - last) << 1) | (first & 1));
    writer.append(postings.subarray(reader.at, entry.end));
    if (first & 1) reader.varint();
    while (reader.at < entry.end) {
      const next = reader.varint();
      document += next >>> 1;
      if (next & 1) reader.varint();
    }
    last = document;
    documents += entry.documents;
  }
  return { term: (of[0] as Having).entry.term, documents, postings: writer.length - from };
};

/** The parts' dictionaries and postings as one; gives way every few terms. */
function* boundTerms(
  parts: readonly OpenPart[],
): Generator<void, Record<'blocks' | 'dictionary' | 'postings', Uint8Array>> {
  const writer = new ByteWriter();
  const packed = dictionaryWriter();
  const coming = parts.map((part) => {
    const listed = entriesOf(part.postings.unchecked(Stretch.blocks), part.postings.unchecked(Stretch.dictionary));
    return { part, listed, entry: listed.next().value as Listed | undefined };
  });
  for (let terms = 1; ; terms += 1) {
    let least: Uint8Array | undefined;
    for (const { entry } of coming) if (entry && (!least || compareBytes(entry.term, least) < 0)) least = entry.term;
    if (!least) break;
    const term = least;
    const alike = coming.filter(({ entry }) => entry && compareBytes(entry.term, term) === 0) as Having[];
    packed.add(bound(alike, writer));
    for (const one of alike) one.entry = one.listed.next().value as Listed;
    if (terms % TERMS_A_STEP === 0) yield;
  }
  return { ...packed.done(), postings: writer.done() };
}

/** What it covers, added up: sources of two parts count twice, and years are not told. */
const boundCoverage = (parts: readonly OpenPart[], held: Int32Array): Coverage => {
  const { years: _, gaps: __, ...one } = (parts[0] as OpenPart).meta.coverage;
  const days = (which: 'from' | 'to') => parts.flatMap(({ meta }) => meta.coverage[which] ?? []).sort();
  return {
    ...one,
    people: held.filter((statements, at) => at % 4 === 0 && statements > 0).length,
    statements: parts.reduce((sum, { meta }) => sum + meta.coverage.statements, 0),
    sources: parts.reduce((sum, { meta }) => sum + meta.coverage.sources, 0),
    from: days('from')[0] ?? null,
    to: days('to').at(-1) ?? null,
  };
};

/**
 * Binds parts of one corpus, at least one, into a volume: its index and postings files by name, which openCorpus opens as it opens a part's. It asks for texts
 * by `partFile` names. A generator, so that whoever waits gets their turn between its steps. Throws CorpusTrouble where a part is damaged.
 */
export function* bindParts(files: readonly VolumePart[]): Generator<void, Map<string, Uint8Array>> {
  const parts = yield* openParts(files);
  const terms = yield* boundTerms(parts);
  yield;
  const joined = joinPeople(parts.map(({ meta, people }) => ({ head: meta.head, people })));
  const places = parts.map(({ people }) => people.map(() => 0));
  joined.forEach(({ members }, at) => {
    for (const { corpus, place } of members) (places[corpus] as number[])[place] = at;
  });
  const people = joined.map(({ person, members: [one] }) => {
    const row = one && parts[one.corpus]?.people[one.place];
    return row ? { ...person, id: row.id } : person;
  });
  yield;
  const [statements, speakers] = [boundStatements(parts), boundSpeakers(parts, places)];
  yield;
  const [dates, sources] = [boundDates(parts), boundSources(parts)];
  yield;
  const stretches: Record<Stretch, Uint8Array> = {
    [Stretch.blocks]: terms.blocks,
    [Stretch.dictionary]: terms.dictionary,
    [Stretch.postings]: terms.postings,
    [Stretch.lengths]: boundColumn(parts, Stretch.lengths, (length) => length),
    ...statements,
    ...speakers,
    ...dates,
    ...sources,
  };
  yield;
  const count = Object.keys(stretches).length;
  const postings = pack(Array.from({ length: count }, (_, at) => stretches[at as Stretch]));
  const held = boundHoldings(
    parts,
    joined.map(({ members }) => members),
  );
  const sum = (of: 'documents' | 'statements' | 'words' | 'terms') =>
    parts.reduce((all, { meta }) => all + meta[of], 0);
  const { head, vocabulary } = (parts[0] as OpenPart).meta;
  const meta: Meta = {
    head,
    coverage: boundCoverage(parts, held),
    documents: sum('documents'),
    statements: sum('statements'),
    words: sum('words'),
    terms: sum('terms'),
    postings: checkOf(postings),
    vocabulary,
    pieces: parts.flatMap((part) => part.meta.pieces),
    parts: parts.map((part) => ({ pieces: part.meta.pieces.length, vocabulary: part.meta.vocabulary })),
  };
  const about = [meta, people].map((one) => encoder.encode(JSON.stringify(one)));
  return new Map([
    [INDEX_FILE, pack([...about, bytesOf(held)], INDEX_KIND)],
    [POSTINGS_FILE, postings],
  ]);
}
