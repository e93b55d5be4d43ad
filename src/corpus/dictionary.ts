// The terms of an index, sorted, and where each one's postings lie. Found without parsing: blocks of 16 terms, the first of a block whole,
// the others by what they share with the one before; a binary search over how blocks begin, then one block is read.
//
//   blocks: 32-bit, per block  where it begins, where the postings of its first term begin, the first four bytes of that term as a number
//   block: per term  shared length, rest length, rest (UTF-8), documents, length of its postings      (varints)
import { ByteReader, ByteWriter, numbers32 } from './container.ts';

/** Terms in a block: more are smaller and slower. */
const BLOCK = 16;

const encoder = new TextEncoder();

/** Compares as UTF-8 bytes do. */
export const compareBytes = (a: Uint8Array, b: Uint8Array): number => {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
};

export type DictionaryEntry = { term: Uint8Array; documents: number; postings: number };

/** The first four bytes of a term as a number: sorted as terms are, but for those that begin alike. */
const keyOf = (term: Uint8Array): number =>
  (((term[0] ?? 0) << 24) | ((term[1] ?? 0) << 16) | ((term[2] ?? 0) << 8) | (term[3] ?? 0)) >>> 0;

/** Takes sorted terms one by one. */
export const dictionaryWriter = () => {
  const writer = new ByteWriter();
  const starts: number[] = [];
  let before = new Uint8Array(64);
  let length = 0;
  let postings = 0;
  let count = 0;
  return {
    /** The entry's letters are copied. */
    add: (entry: DictionaryEntry): void => {
      const { term } = entry;
      if (count % BLOCK === 0) {
        starts.push(writer.length, postings, keyOf(term));
        length = 0;
      }
      let shared = 0;
      while (shared < length && shared < term.length && before[shared] === term[shared]) shared += 1;
      writer.varint(shared);
      writer.varint(term.length - shared);
      writer.append(term.subarray(shared));
      writer.varint(entry.documents);
      writer.varint(entry.postings);
      postings += entry.postings;
      count += 1;
      if (term.length > before.length) before = new Uint8Array(term.length * 2);
      before.set(term);
      length = term.length;
    },
    done: (): { blocks: Uint8Array; dictionary: Uint8Array } => ({
      blocks: new Uint8Array(Uint32Array.from(starts).buffer),
      dictionary: writer.done(),
    }),
  };
};

/** Packs sorted terms: what finds a block, and the blocks. */
export const packDictionary = (entries: Iterable<DictionaryEntry>): { blocks: Uint8Array; dictionary: Uint8Array } => {
  const packed = dictionaryWriter();
  for (const entry of entries) packed.add(entry);
  return packed.done();
};

/** Where a term's postings lie, and in how many documents it stands. */
export type Found = { documents: number; start: number; end: number };

/** Looks terms up in a packed dictionary; null where the term is not in it. `check` is called for the bytes that are about to be read. */
export const openDictionary = (
  blocks: Uint8Array,
  dictionary: Uint8Array,
  check: (start: number, end: number) => void = () => undefined,
): ((term: string) => Found | null) => {
  const starts = numbers32(blocks);
  const blockCount = starts.length / 3;
  const reader = new ByteReader(dictionary);
  const endOf = (block: number): number => (block + 1 < blockCount ? (starts[block * 3 + 3] ?? 0) : dictionary.length);
  /** Compares a term with the first of a block. */
  const compareFirst = (term: Uint8Array, block: number): number => {
    reader.at = starts[block * 3] ?? 0;
    check(reader.at, endOf(block));
    reader.varint();
    const length = reader.varint();
    return compareBytes(term, dictionary.subarray(reader.at, reader.at + length));
  };
  /** The last block whose first term does not sort after the term; -1 where all do. */
  const blockOf = (term: Uint8Array): number => {
    const key = keyOf(term);
    let low = 0;
    let high = blockCount;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = starts[middle * 3 + 2] ?? 0;
      // Terms that begin alike are read; a worker that just woke has no code yet that would do so quickly.
      if (key === other ? compareFirst(term, middle) >= 0 : key > other) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  /** Bytes two stretches share from their beginnings. */
  const alike = (term: Uint8Array, from: number, rest: number, length: number): number => {
    let same = 0;
    while (same < length && from + same < term.length && dictionary[rest + same] === term[from + same]) same += 1;
    return same;
  };
  return (text) => {
    const term = encoder.encode(text);
    const block = blockOf(term);
    if (block < 0) return null;
    reader.at = starts[block * 3] ?? 0;
    check(reader.at, endOf(block));
    let start = starts[block * 3 + 1] ?? 0;
    const end = endOf(block);
    let matched = 0; // bytes of the term that the entry before shares with it
    while (reader.at < end) {
      const shared = reader.varint();
      const length = reader.varint();
      const rest = reader.at;
      reader.at += length;
      const documents = reader.varint();
      const postings = reader.varint();
      // An entry that shares less with the one before than the term did sorts after the term; one that shares more differs where that did.
      if (shared < matched) return null;
      if (shared === matched) {
        const same = alike(term, matched, rest, length);
        matched += same;
        const whole = matched === term.length;
        if (whole && same === length) return { documents, start, end: start + postings };
        if (whole || (same < length && (dictionary[rest + same] ?? 0) > (term[matched] ?? 0))) return null;
      }
      start += postings;
    }
    return null;
  };
};

/** A term as it is listed, with where its postings lie. */
export type Listed = { term: Uint8Array; documents: number; start: number; end: number };

/**
 * The terms of a packed dictionary, in order, from those of a block on: one object, written over by the next. `check` as for openDictionary; without it what
 * is read must have been checked.
 */
export function* entriesOf(
  blocks: Uint8Array,
  dictionary: Uint8Array,
  first = 0,
  check: (start: number, end: number) => void = () => undefined,
): Generator<Readonly<Listed>> {
  const starts = numbers32(blocks);
  const reader = new ByteReader(dictionary);
  const entry: Listed = { term: new Uint8Array(0), documents: 0, start: 0, end: starts[first * 3 + 1] ?? 0 };
  let letters = new Uint8Array(64);
  for (let block = first; block < starts.length / 3; block += 1) {
    const end = starts[block * 3 + 3] ?? dictionary.length;
    reader.at = starts[block * 3] ?? 0;
    check(reader.at, end);
    while (reader.at < end) {
      const shared = reader.varint();
      const length = shared + reader.varint();
      if (length > letters.length) {
        const larger = new Uint8Array(length * 2);
        larger.set(letters.subarray(0, shared));
        letters = larger;
      }
      for (let at = shared; at < length; at += 1) letters[at] = dictionary[reader.at + at - shared] ?? 0;
      reader.at += length - shared;
      entry.term = letters.subarray(0, length);
      entry.documents = reader.varint();
      entry.start = entry.end;
      entry.end += reader.varint();
      yield entry;
    }
  }
}

/** The terms of a packed dictionary that begin with some letters, in order, so many at most. `check` as for openDictionary. */
export const termsBeginning = (
  blocks: Uint8Array,
  dictionary: Uint8Array,
  letters: string,
  most: number,
  check: (start: number, end: number) => void = () => undefined,
): string[] => {
  const starts = numbers32(blocks);
  const wanted = encoder.encode(letters);
  const decoder = new TextDecoder();
  const found: string[] = [];
  // The block before the first whose beginning is not below: what is wanted may begin in its middle.
  let block = 0;
  while ((starts[block * 3 + 5] ?? Number.POSITIVE_INFINITY) < keyOf(wanted)) block += 1;
  for (const { term } of entriesOf(blocks, dictionary, block, check)) {
    const order = compareBytes(term.subarray(0, wanted.length), wanted);
    if (order > 0 || found.length === most) return found;
    if (order === 0) found.push(decoder.decode(term));
  }
  return found;
};
