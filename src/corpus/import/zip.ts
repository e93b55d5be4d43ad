// Files in a .zip, in memory, with bounds: how many, how large, how far they may swell. Names are labels here, never places to write to; one
// that points elsewhere is refused all the same. A library inflates; the directory is read here, since sizes and checksums must be known before
// and held after.

import { inflateSync } from 'fflate';

/** A file in an archive, and a way to its bytes. */
export type ZipEntry = { name: string; size: number; read: () => Uint8Array };
export type ZipTrouble = { field: string; expected: string; found?: string };

/** Files in an archive: a corpus has three. */
const MOST_FILES = 1_000;
/** Bytes of one file unpacked: a million statements with their sources. */
export const LARGEST_FILE = 512 * 1024 * 1024;
/** How many times larger a file may be than packed. Rows pack to a tenth or twentieth; a bomb swells a thousandfold. */
const MOST_SWELLING = 250;
/** Below this nothing is a bomb. */
const HARMLESS = 4 * 1024 * 1024;
/** The end record's length, and how long a comment may follow it (APPNOTE 4.3.16). */
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;

let crcTable: Uint32Array | undefined;

/** CRC-32 as zip has it (polynomial 0xedb88320). */
const crc32 = (bytes: Uint8Array): number => {
  crcTable ??= Uint32Array.from({ length: 256 }, (_, n) => {
    let value = n;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value;
  });
  let crc = 0xffffffff;
  for (let at = 0; at < bytes.length; at += 1)
    crc = (crcTable[(crc ^ (bytes[at] as number)) & 0xff] as number) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
};

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));

const isUnsafe = (name: string): boolean =>
  name.startsWith('/') ||
  /^[a-z]:/i.test(name) ||
  name.includes('\\') ||
  name.includes('\0') ||
  name.split('/').includes('..');

class Trouble extends Error {}

const directoryOf = (bytes: Uint8Array): { view: DataView; start: number; count: number } | ZipTrouble => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lowest = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  let end = bytes.length - END_LENGTH;
  while (end >= lowest && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < lowest)
    return { field: '', expected: 'a whole .zip file: its list of files is missing, so it is cut off or damaged' };
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count === 0xffff || start === 0xffffffff)
    return { field: '', expected: 'a .zip file of less than 4 GB (not Zip64)' };
  if (count > MOST_FILES) return { field: '', expected: `at most ${MOST_FILES} files in it`, found: String(count) };
  return { view, start, count };
};

const reader =
  (bytes: Uint8Array, at: { local: number; packed: number; size: number; method: number; crc: number }) => () => {
    const { local, packed, size, method, crc } = at;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (local + 30 > bytes.length || view.getUint32(local, true) !== 0x04034b50)
      throw new Trouble('its place in the archive is wrong');
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (from + packed > bytes.length) throw new Trouble('it is cut off');
    const inside = bytes.subarray(from, from + packed);
    // One byte more than it says: what is longer than it says does not fit, and is told from what fits.
    const out = method === 0 ? inside.slice() : inflateSync(inside, { out: new Uint8Array(size + 1) });
    if (out.length !== size || crc32(out) !== crc) throw new Trouble('its checksum or its length is wrong');
    return out;
  };

/** The files of an archive, folders left out; what cannot be taken is told. Nothing is unpacked before `read` is called. */
export const zipEntries = (bytes: Uint8Array): { entries: ZipEntry[]; troubles: ZipTrouble[] } => {
  const directory = directoryOf(bytes);
  if ('expected' in directory) return { entries: [], troubles: [directory] };
  const { view, count } = directory;
  const entries = new Map<string, ZipEntry>();
  const troubles: ZipTrouble[] = [];
  let at = directory.start;
  let sum = 0;
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50)
      return { entries: [], troubles: [{ field: '', expected: 'a whole .zip file: its list of files is damaged' }] };
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
    const [crc, packed, size] = [16, 20, 24].map((offset) => view.getUint32(at + offset, true)) as [
      number,
      number,
      number,
    ];
    const [named, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    const local = view.getUint32(at + 42, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + named));
    at += 46 + named + extra + comment;
    if (name.endsWith('/') || /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$)/.test(name)) continue;
    const refuse = (expected: string, found?: string) =>
      troubles.push({ field: name.slice(0, 200), expected, ...(found === undefined ? {} : { found }) });
    sum += size;
    if (isUnsafe(name)) refuse('a plain name within the archive');
    else if (entries.has(name)) refuse('each name once');
    else if (flags & 1) refuse('a file without a password');
    else if (method !== 0 && method !== 8) refuse('a file packed as zip usually is (deflate)');
    else if (size > LARGEST_FILE || sum > LARGEST_FILE)
      refuse(`at most ${LARGEST_FILE / 1024 / 1024} MB unpacked`, `${Math.round(sum / 1024 / 1024)} MB`);
    else if (size > HARMLESS && size > packed * MOST_SWELLING)
      refuse(
        `a file at most ${MOST_SWELLING} times its packed size`,
        `${Math.round(size / Math.max(1, packed))} times`,
      );
    else entries.set(name, { name, size, read: reader(bytes, { local, packed, size, method, crc }) });
  }
  return { entries: [...entries.values()], troubles };
};

/** An entry's bytes, or why it cannot be had. */
export const readEntry = (entry: ZipEntry): { bytes: Uint8Array } | { trouble: ZipTrouble } => {
  try {
    return { bytes: entry.read() };
  } catch (error) {
    // What the library throws is about bits; to people it is damage.
    const why = error instanceof Trouble ? error.message : 'it cannot be unpacked';
    return { trouble: { field: entry.name, expected: `a whole file: ${why}` } };
  }
};
