// The files a compiled corpus lives in: stretches of bytes behind a header that says the format's version and checks itself, and checksums of
// small blocks of the rest, so that what is read is checked and what is not read costs nothing. Knows nothing of what the stretches mean.
// Little-endian, as every machine a browser runs on; each stretch begins at a multiple of 8.
//
//   0  "OnRecord"   8  version   12  checksum of what follows, up to the stretches   16  length of the file   20  number of stretches
//   24 kind of file   28 nothing
//   32 per stretch: offset, length (bytes)          checksum of each block of the stretches          then the stretches
import { checksum, checksumOf } from './checksum.ts';
import { CorpusTrouble, type CorpusTroubleKind } from './trouble.ts';

/** Raised when an older reader could misread a file. Unknown fields of meta and stretches beyond the known ones are ignored instead. */
export const FORMAT_VERSION = 4;

const MAGIC = 'OnRecord';
const HEADER = 32;
const CHECKED_FROM = 16;

/**
 * Bytes under one checksum: most lists of postings and most statements are shorter, and each is checked with what else lies in its blocks. 0.4 % of
 * the file.
 */
const BLOCK = 1024;

const padded = (length: number) => (length + 7) & ~7;

/** Length in bytes, and the checksum of the header: which file it is that another one means. */
export type FileCheck = [bytes: number, checksum: number];

/** What another file keeps of a packed one. */
export const checkOf = (file: Uint8Array): FileCheck => [file.length, new DataView(file.buffer).getUint32(12, true)];

/** Packs stretches into one file; `kind` is a number that files of one meaning share. */
export const pack = (stretches: readonly Uint8Array[], kind = 0): Uint8Array => {
  const table = HEADER + stretches.length * 8;
  const body = stretches.reduce((sum, bytes) => sum + padded(bytes.length), 0);
  const blocks = Math.ceil(body / BLOCK);
  const from = padded(table + blocks * 4);
  const file = new Uint8Array(from + body);
  const view = new DataView(file.buffer);
  file.set(new TextEncoder().encode(MAGIC));
  view.setUint32(8, FORMAT_VERSION, true);
  view.setUint32(16, file.length, true);
  view.setUint32(20, stretches.length, true);
  view.setUint32(24, kind, true);
  let at = from;
  stretches.forEach((bytes, index) => {
    view.setUint32(HEADER + index * 8, at, true);
    view.setUint32(HEADER + index * 8 + 4, bytes.length, true);
    file.set(bytes, at);
    at += padded(bytes.length);
  });
  for (let block = 0; block < blocks; block += 1) {
    const start = from + block * BLOCK;
    view.setUint32(table + block * 4, checksum(file.subarray(start, start + BLOCK)), true);
  }
  view.setUint32(12, checksum(file.subarray(CHECKED_FROM, from)), true);
  return file;
};

/** A packed file, opened: its stretches as views of its bytes, each to be read after it was checked. */
export type Unpacked = {
  check: FileCheck;
  /** The stretch, checked whole; empty where the file has none such. Throws CorpusTrouble where it is damaged. */
  whole: (which: number) => Uint8Array;
  /** The stretch, of which only what `checked` was called for may be read. */
  unchecked: (which: number) => Uint8Array;
  /** Checks bytes of a stretch from `start` up to `end`; what lies beyond the stretch is nobody's. Throws CorpusTrouble where they are damaged. */
  checked: (which: number, start: number, end: number) => void;
  /** Checks all there is. */
  all: () => void;
};

const SENTENCES = {
  foreign: 'is damaged or is no compiled corpus: it does not begin as one.',
  checksum: 'is damaged: its checksum does not fit. Build or fetch the corpus again.',
  build: 'is damaged or belongs to another build. Build or fetch the corpus again.',
};

/**
 * Opens a packed file. Throws CorpusTrouble where it is cut, of another kind, made by another version, or not the file `expected`; where its
 * stretches are damaged, they throw it when they are read. `name` is what the sentence calls the file; `corpus` the id of the corpus, once it is known.
 */
export const unpack = (
  bytes: Uint8Array,
  name: string,
  { kind = 0, expected, corpus = null }: { kind?: number; expected?: FileCheck; corpus?: string | null } = {},
): Unpacked => {
  const trouble = (sentence: string, why: CorpusTroubleKind = 'damaged') =>
    new CorpusTrouble(`${name} ${sentence}`, { kind: why, file: name, corpus });
  if (bytes.length < HEADER || new TextDecoder().decode(bytes.subarray(0, MAGIC.length)) !== MAGIC)
    throw trouble(SENTENCES.foreign);
  // Views of wider numbers need an aligned start, which a slice of somebody's larger buffer may not have.
  const file = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const version = view.getUint32(8, true);
  if (version > FORMAT_VERSION)
    throw trouble(
      `was made by a newer version of On Record (format ${version}, this version reads up to ${FORMAT_VERSION}). Update On Record, or build the corpus again.`,
      'newer',
    );
  if (version < FORMAT_VERSION)
    throw trouble(
      `was made by an older version of On Record (format ${version}, this version reads ${FORMAT_VERSION}), or is damaged. Build or fetch the corpus again.`,
      'older',
    );
  const length = view.getUint32(16, true);
  if (length !== file.length)
    throw trouble(
      `is cut or damaged: it should have ${length} bytes and has ${file.length}. Build or fetch the corpus again.`,
    );
  const count = view.getUint32(20, true);
  const table = HEADER + count * 8;
  const from = count > 0 ? view.getUint32(Math.min(HEADER, length - 4), true) : length;
  const blocks = Math.ceil((length - from) / BLOCK);
  const check: FileCheck = [length, view.getUint32(12, true)];
  if (from > length || table + blocks * 4 > from || checksum(file.subarray(CHECKED_FROM, from)) !== check[1])
    throw trouble(SENTENCES.checksum);
  if (view.getUint32(24, true) !== kind || (expected && (expected[0] !== check[0] || expected[1] !== check[1])))
    throw trouble(SENTENCES.build);
  const words = new Int32Array(file.buffer, file.byteOffset, file.length >> 2);
  const known = new Uint8Array(blocks);
  const checkBytes = (start: number, end: number) => {
    for (let block = Math.floor((start - from) / BLOCK); from + block * BLOCK < end; block += 1) {
      if (known[block] !== 0) continue;
      const at = from + block * BLOCK;
      if (checksumOf(words, file, at, Math.min(at + BLOCK, length)) !== view.getUint32(table + block * 4, true))
        throw trouble(SENTENCES.checksum);
      known[block] = 1;
    }
  };
  const startOf = (which: number) => view.getUint32(HEADER + which * 8, true);
  const lengthOf = (which: number) => (which < count ? view.getUint32(HEADER + which * 8 + 4, true) : 0);
  const unchecked = (which: number): Uint8Array =>
    which < count ? file.subarray(startOf(which), startOf(which) + lengthOf(which)) : new Uint8Array(0);
  const checked = (which: number, start: number, end: number) => {
    const last = Math.min(end, lengthOf(which));
    if (start < last) checkBytes(startOf(which) + start, startOf(which) + last);
  };
  return {
    check,
    unchecked,
    checked,
    whole: (which) => {
      checked(which, 0, lengthOf(which));
      return unchecked(which);
    },
    all: () => checkBytes(from, length),
  };
};

/** A stretch read as 32-bit numbers, without copying. */
export const numbers32 = (bytes: Uint8Array): Uint32Array =>
  new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);

/** 32-bit numbers as a stretch, without copying. */
export const bytesOf = (numbers: Uint32Array<ArrayBuffer> | Int32Array<ArrayBuffer>): Uint8Array<ArrayBuffer> =>
  new Uint8Array(numbers.buffer);

/** A stretch read as JSON. */
export const decodeJson = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));

/** The last of so many starts, in rising order, that is not beyond a place; -1 where all are. */
export const lastStart = (starts: Uint32Array, count: number, place: number): number => {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

/** A column of indices: one or two bytes each where they fit, else four. */
export type Column = Uint8Array | Uint16Array | Uint32Array;

/** Narrowest column that holds the values; empty where all are zero. Its length tells the width. */
export const packColumn = (values: ArrayLike<number>): Uint8Array => {
  let highest = 0;
  for (let at = 0; at < values.length; at += 1) highest = Math.max(highest, values[at] ?? 0);
  if (highest === 0) return new Uint8Array(0);
  if (highest <= 0xff) return Uint8Array.from(values);
  const column = highest > 0xffff ? Uint32Array.from(values) : Uint16Array.from(values);
  return new Uint8Array(column.buffer);
};

/** The column of `length` values; all zero where nothing was packed. */
export const openColumn = (bytes: Uint8Array, length: number): Column => {
  if (bytes.length === 0) return new Uint8Array(length);
  if (bytes.length < length * 2) return bytes;
  return bytes.length < length * 4
    ? new Uint16Array(bytes.buffer, bytes.byteOffset, length)
    : new Uint32Array(bytes.buffer, bytes.byteOffset, length);
};

/** Reads on through bytes; beyond their end it reads zeros, so that damaged ones end too. */
export class ByteReader {
  private readonly bytes: Uint8Array;
  /** Where it reads next. */
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  /** A number as `ByteWriter` writes it. */
  varint(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at] ?? 0;
      this.at += 1;
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  }
}

/** Grows as bytes are written to it. */
export class ByteWriter {
  private bytes = new Uint8Array(1 << 12);
  /** Bytes written; set back to a former value, what came after it is written over. */
  length = 0;

  private room(more: number) {
    if (this.length + more <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
  }

  /** A number of up to 32 bits, seven bits a byte, lowest first; the top bit says that more follow. */
  varint(value: number) {
    this.room(5);
    let rest = value >>> 0;
    while (rest > 127) {
      this.bytes[this.length] = (rest & 127) | 128;
      this.length += 1;
      rest >>>= 7;
    }
    this.bytes[this.length] = rest;
    this.length += 1;
  }

  byte(value: number) {
    this.room(1);
    this.bytes[this.length] = value;
    this.length += 1;
  }

  append(bytes: Uint8Array) {
    this.room(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** A copy of what was written. */
  done(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }

  /** What was written, to be read before more is. */
  written(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }
}
