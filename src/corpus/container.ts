// The file an index lives in: named stretches of bytes behind a header that says the format's version and the checksum of the rest.
// Knows nothing of what the stretches mean. Little-endian, as every machine a browser runs on; each stretch begins at a multiple of 8.
//
//   0  "OnRecord"   8  version   12  checksum of all that follows   16  length of the file   20  number of stretches
//   24 per stretch: offset, length (bytes)                          then the stretches
import { checksum } from './checksum.ts';
import { CorpusTrouble } from './trouble.ts';

/** Raised when an older reader could misread a file. Unknown fields of meta and stretches beyond the known ones are ignored instead. */
export const FORMAT_VERSION = 2;

const MAGIC = 'OnRecord';
const HEADER = 24;
const CHECKED_FROM = 16;

const padded = (length: number) => (length + 7) & ~7;

/** Packs stretches into one file. */
export const pack = (stretches: readonly Uint8Array[]): Uint8Array => {
  const table = padded(HEADER + stretches.length * 8);
  const size = stretches.reduce((sum, bytes) => sum + padded(bytes.length), table);
  const file = new Uint8Array(size);
  const view = new DataView(file.buffer);
  file.set(new TextEncoder().encode(MAGIC));
  view.setUint32(8, FORMAT_VERSION, true);
  view.setUint32(16, size, true);
  view.setUint32(20, stretches.length, true);
  let at = table;
  stretches.forEach((bytes, index) => {
    view.setUint32(HEADER + index * 8, at, true);
    view.setUint32(HEADER + index * 8 + 4, bytes.length, true);
    file.set(bytes, at);
    at += padded(bytes.length);
  });
  view.setUint32(12, checksum(file.subarray(CHECKED_FROM)), true);
  return file;
};

/**
 * The stretches of a packed file, as views of its bytes. Throws CorpusTrouble where the file is cut, changed, of another kind or made by
 * a later version. `name` is what the sentence calls the file.
 */
export const unpack = (bytes: Uint8Array, name: string): Uint8Array[] => {
  if (bytes.length < HEADER || new TextDecoder().decode(bytes.subarray(0, MAGIC.length)) !== MAGIC)
    throw new CorpusTrouble(`${name} is damaged or is no compiled corpus: it does not begin as one.`);
  // Views of wider numbers need an aligned start, which a slice of somebody's larger buffer may not have.
  const file = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const version = view.getUint32(8, true);
  if (version > FORMAT_VERSION)
    throw new CorpusTrouble(
      `${name} was made by a newer version of On Record (format ${version}, this version reads up to ${FORMAT_VERSION}). Update On Record, or build the corpus again.`,
    );
  if (version < FORMAT_VERSION)
    throw new CorpusTrouble(
      `${name} was made by an older version of On Record (format ${version}, this version reads ${FORMAT_VERSION}), or is damaged. Build or fetch the corpus again.`,
    );
  if (view.getUint32(16, true) !== file.length)
    throw new CorpusTrouble(
      `${name} is cut or damaged: it should have ${view.getUint32(16, true)} bytes and has ${file.length}. Build or fetch the corpus again.`,
    );
  if (checksum(file.subarray(CHECKED_FROM)) !== view.getUint32(12, true))
    throw new CorpusTrouble(`${name} is damaged: its checksum does not fit. Build or fetch the corpus again.`);
  return Array.from({ length: view.getUint32(20, true) }, (_, index) => {
    const at = view.getUint32(HEADER + index * 8, true);
    return file.subarray(at, at + view.getUint32(HEADER + index * 8 + 4, true));
  });
};

/** A stretch read as 32-bit numbers, without copying. */
export const numbers32 = (bytes: Uint8Array): Uint32Array =>
  new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);

/** A column of indices: two bytes each where they fit, else four. */
export type Column = Uint16Array | Uint32Array;

/** Narrowest column that holds the values; empty where all are zero. The first byte tells the width. */
export const packColumn = (values: ArrayLike<number>): Uint8Array => {
  let highest = 0;
  for (let at = 0; at < values.length; at += 1) highest = Math.max(highest, values[at] ?? 0);
  if (highest === 0) return new Uint8Array(0);
  const column = highest > 0xffff ? Uint32Array.from(values) : Uint16Array.from(values);
  return new Uint8Array(column.buffer);
};

/** The column of `length` values; all zero where nothing was packed. */
export const openColumn = (bytes: Uint8Array, length: number): Column => {
  if (bytes.length === 0) return new Uint16Array(length);
  return bytes.length >= length * 4
    ? new Uint32Array(bytes.buffer, bytes.byteOffset, length)
    : new Uint16Array(bytes.buffer, bytes.byteOffset, length);
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
