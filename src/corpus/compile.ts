// A corpus as files that are read without parsing. The same corpus always makes the same bytes. What the files mean is told in
// `layout.ts`; how they are read, in `open.ts`.

import type { Corpus } from '../schema/corpus.ts';
import type { Person } from '../schema/person.ts';
import type { Source } from '../schema/statement.ts';
import { ByteWriter, bytesOf, checkOf, pack, packColumn } from './container.ts';
import { coverageOf } from './coverage.ts';
import { ANY_DAY, type DaySpan, daySpan, isKnown } from './days.ts';
import { compareBytes, packDictionary } from './dictionary.ts';
import { type Held, packHoldings } from './holdings.ts';
import { INDEX_FILE, INDEX_KIND, type Meta, POSTINGS_FILE, pieceFile, Stretch, VOCABULARY_FILE } from './layout.ts';
import { packSpeeches } from './speeches.ts';
import { subjectTerms } from './subject.ts';
import { packTexts } from './texts.ts';
import { terms } from './units.ts';
import { coderFor } from './vocabulary.ts';

const encoder = new TextEncoder();

/** Postings under construction: bytes of each term, grown by doubling, so that memory stays bounded by what comes out. */
class Postings {
  private ids = new Map<string, number>();
  private bytes: Uint8Array[] = [];
  private used: number[] = [];
  private last: number[] = [];
  private documents: number[] = [];
  private counts: number[] = [];
  private seen: number[] = [];

  /** Takes a document's terms; documents come in order, counted from 0. Returns how many words it has. */
  add(document: number, words: readonly string[]): number {
    this.seen.length = 0;
    for (const word of words) {
      let id = this.ids.get(word);
      if (id === undefined) {
        id = this.ids.size;
        this.ids.set(word, id);
        this.bytes.push(new Uint8Array(4));
        this.used.push(0);
        this.last.push(-1);
        this.documents.push(0);
        this.counts.push(0);
      }
      if (this.counts[id] === 0) this.seen.push(id);
      this.counts[id] = (this.counts[id] ?? 0) + 1;
    }
    for (const id of this.seen) {
      const count = this.counts[id] ?? 0;
      this.counts[id] = 0;
      // The lowest bit tells that a count follows: most words stand once.
      this.varint(id, ((document - (this.last[id] ?? -1)) << 1) | (count > 1 ? 1 : 0));
      if (count > 1) this.varint(id, count);
      this.last[id] = document;
      this.documents[id] = (this.documents[id] ?? 0) + 1;
    }
    return words.length;
  }

  private varint(id: number, value: number) {
    let bytes = this.bytes[id] as Uint8Array;
    let at = this.used[id] ?? 0;
    if (at + 5 > bytes.length) {
      const grown = new Uint8Array(bytes.length * 2 + 4);
      grown.set(bytes);
      this.bytes[id] = grown;
      bytes = grown;
    }
    let rest = value >>> 0;
    while (rest > 127) {
      bytes[at] = (rest & 127) | 128;
      at += 1;
      rest >>>= 7;
    }
    bytes[at] = rest;
    this.used[id] = at + 1;
  }

  /** Dictionary and postings, sorted by term. */
  done(): { blocks: Uint8Array; dictionary: Uint8Array; postings: Uint8Array } {
    const sorted = [...this.ids]
      .map(([term, id]) => ({ term: encoder.encode(term), id }))
      .sort((a, b) => compareBytes(a.term, b.term));
    const writer = new ByteWriter();
    const entries = sorted.map(({ term, id }) => {
      const length = this.used[id] ?? 0;
      writer.append((this.bytes[id] as Uint8Array).subarray(0, length));
      return { term, documents: this.documents[id] ?? 0, postings: length };
    });
    return { ...packDictionary(entries), postings: writer.done() };
  }
}

/** Numbers things in the order they are first met; 0 is kept for "none". */
const numbering = <Thing>(key: (thing: Thing) => string) => {
  const known = new Map<string, number>();
  const things: Thing[] = [];
  return {
    things,
    of: (thing: Thing): number => {
      const name = key(thing);
      const before = known.get(name);
      if (before !== undefined) return before;
      things.push(thing);
      known.set(name, things.length);
      return things.length;
    },
  };
};

/** What makes two wordings come from one source. A licence or a reprint's way does not. */
const sourceKey = (source: Source): string =>
  JSON.stringify([source.outlet, source.title, source.url, source.file, source.published]);

/** Columns of speakers: each document names a set, each set its people by their place in the people's list. */
const packSpeakers = (people: readonly Person[], sets: readonly (readonly string[])[]) => {
  const place = new Map(people.map((person, index) => [person.id, index]));
  const starts: number[] = [0];
  const members: number[] = [];
  for (const set of sets) {
    for (const id of set) {
      const index = place.get(id);
      if (index !== undefined) members.push(index);
    }
    starts.push(members.length);
  }
  return { starts: Uint32Array.from(starts), members: Uint32Array.from(members) };
};

function* wordsOf(statements: Corpus['statements']): Generator<string> {
  for (const { wordings } of statements) for (const { words } of wordings) yield words;
}

/**
 * Compiles a corpus: file name to bytes. Deterministic; at least 20,000 statements a second on the machine of `bench/README.md`.
 * Statements keep their order, so that neighbours in a speech stay neighbours.
 */
export const compile = (corpus: Corpus): Map<string, Uint8Array> => {
  const { people, statements, ...head } = corpus;
  const postings = new Postings();
  const lengths: number[] = [];
  const speakerOf: number[] = [];
  const dateOf: number[] = [];
  const sourceOf: number[] = [];
  const firstDocument: number[] = [];
  const speakers = numbering<readonly string[]>((set) => set.join('\n'));
  const dates = numbering<DaySpan>((span) => `${span.first} ${span.last}`);
  const sources = numbering<Source>(sourceKey);
  const holding: number[] = [];
  let words = 0;
  let indexed = 0;
  for (const statement of statements) {
    firstDocument.push(lengths.length);
    const speaker = speakers.of(statement.speakers);
    const said = daySpan(statement.said);
    const date = isKnown(said) ? dates.of(said) : 0;
    for (const wording of statement.wordings) {
      const own = terms(wording.words, wording.lang);
      words += own.length;
      const count = postings.add(lengths.length, [...own, ...subjectTerms(statement, wording)]);
      indexed += count;
      lengths.push(Math.min(count, 0xffff));
      speakerOf.push(speaker);
      dateOf.push(date);
      const source = sources.of(wording.source);
      sourceOf.push(source);
      holding[source] = (holding[source] ?? 0) + 1;
    }
  }
  firstDocument.push(lengths.length);

  // A source of one or two wordings can never be told by what stands on a page (three are asked for), so it needs no number.
  const renumbered = numbering<number>(String);
  const sourceColumn = sourceOf.map((source) => ((holding[source] ?? 0) >= 3 ? renumbered.of(source) : 0));
  const sourceCounts = Uint32Array.from([0, ...renumbered.things.map((source) => holding[source] ?? 0)]);

  const coder = coderFor(wordsOf(statements));
  const vocabulary = pack([coder.bytes]);
  const texts = packTexts(statements, coder);
  const speakerSets = packSpeakers(people, [[], ...speakers.things]);
  const oneWordingEach = lengths.length === statements.length;
  const { blocks, dictionary, postings: lists } = postings.done();
  const stretches: Record<Stretch, Uint8Array> = {
    [Stretch.blocks]: blocks,
    [Stretch.dictionary]: dictionary,
    [Stretch.postings]: lists,
    [Stretch.lengths]: packColumn(lengths),
    [Stretch.firstDocument]: oneWordingEach ? new Uint8Array(0) : bytesOf(Uint32Array.from(firstDocument)),
    [Stretch.speakers]: packColumn(speakerOf),
    [Stretch.speakerStarts]: bytesOf(speakerSets.starts),
    [Stretch.speakerMembers]: bytesOf(speakerSets.members),
    [Stretch.dates]: packColumn(dateOf),
    [Stretch.daySpans]: bytesOf(Int32Array.from(dates.things.flatMap((span) => [span.first, span.last]))),
    [Stretch.sources]: packColumn(sourceColumn),
    [Stretch.sourceCounts]: bytesOf(sourceCounts),
    [Stretch.pieceStarts]: bytesOf(Uint32Array.from(texts.first)),
    [Stretch.speeches]: packSpeeches(statements),
  };
  const count = Object.keys(stretches).length;
  const postingsFile = pack(Array.from({ length: count }, (_, index) => stretches[index as Stretch]));
  const meta: Meta = {
    head,
    coverage: coverageOf(corpus),
    documents: lengths.length,
    statements: statements.length,
    words,
    terms: indexed,
    postings: checkOf(postingsFile),
    vocabulary: checkOf(vocabulary),
    pieces: texts.pieces.map(checkOf),
  };
  function* held(): Generator<Held> {
    for (let statement = 0; statement < statements.length; statement += 1)
      for (let at = firstDocument[statement] ?? 0; at < (firstDocument[statement + 1] ?? 0); at += 1) {
        const set = speakerOf[at] ?? 0;
        const date = dateOf[at] ?? 0;
        yield {
          statement,
          speakers: speakerSets.members.subarray(speakerSets.starts[set], speakerSets.starts[set + 1]),
          days: dates.things[date - 1] ?? ANY_DAY,
          source: sourceColumn[at] ?? 0,
        };
      }
  }
  const about = [encoder.encode(JSON.stringify(meta)), encoder.encode(JSON.stringify(people))];
  const index = pack([...about, packHoldings(people.length, held())], INDEX_KIND);
  const files = new Map([
    [INDEX_FILE, index],
    [POSTINGS_FILE, postingsFile],
    [VOCABULARY_FILE, vocabulary],
  ]);
  texts.pieces.forEach((piece, index) => {
    files.set(pieceFile(index), piece);
  });
  return files;
};
