// A file's bytes as text: which encoding they are in, told by the bytes themselves, and the text piece by piece and line by line, so that a
// large file never stands in memory as one text. What is no text is told apart; nothing throws.

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];
/** `damaged`: some of its bytes are no text in that encoding; what they spoil is told of. */
export type EncodingGuess = { encoding: Encoding; why: string; damaged?: true } | { refused: string };

/** Bytes decoded at once. */
const PIECE = 1 << 18;
/** Bytes looked at to tell UTF-16 and binary files. */
const LOOKED_AT = 8_192;
/** Longest line taken, in UTF-16 units: ten times the longest words. Longer ones are no rows. */
export const LONGEST_LINE = 1_000_000;

/** Files people take for tables and texts, by their first bytes, and what to do. */
const OTHERS: readonly (readonly [number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF; expected text: copy its text into a .txt file'],
  [[0x1f, 0x8b], 'a gzip file; expected it unpacked'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a 7z file; expected a .zip'],
  [[0x52, 0x61, 0x72, 0x21], 'a RAR file; expected a .zip'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Office file; expected it saved as CSV or text'],
  [[0xff, 0xfe, 0x00, 0x00], 'text in UTF-32; expected UTF-8'],
  [[0x00, 0x00, 0xfe, 0xff], 'text in UTF-32; expected UTF-8'],
];

const starts = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, at) => bytes[at] === byte);

/** How many characters beyond ASCII are whole UTF-8, and how many bytes are not. */
const utf8Counts = (bytes: Uint8Array): { whole: number; broken: number } => {
  let [whole, broken] = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] as number;
    if (byte < 0x80) continue;
    const more =
      byte >= 0xf0 && byte < 0xf5 ? 3 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xc2 && byte < 0xe0 ? 1 : 0;
    let length = 0;
    while (length < more && ((bytes[at + length + 1] as number) & 0xc0) === 0x80) length += 1;
    if (more > 0 && length === more) {
      whole += 1;
      at += more;
    } else broken += 1;
  }
  return { whole, broken };
};

/** Control characters no text has; tab, line breaks, form feed, escape and the end mark of old systems stand in some. */
const isControl = (byte: number): boolean => byte < 9 || (byte > 13 && byte < 26) || (byte > 27 && byte < 32);

/** The encoding of a file. What is neither UTF nor has control characters is taken for Windows-1252, as older tables are. */
export const encodingOf = (bytes: Uint8Array): EncodingGuess => {
  if (bytes.length === 0) return { refused: 'an empty file' };
  const other = OTHERS.find(([mark]) => starts(bytes, mark));
  if (other) return { refused: other[1] };
  if (starts(bytes, [0xef, 0xbb, 0xbf])) return { encoding: 'utf-8', why: 'it begins with the mark of UTF-8' };
  if (starts(bytes, [0xff, 0xfe])) return { encoding: 'utf-16le', why: 'it begins with the mark of UTF-16' };
  if (starts(bytes, [0xfe, 0xff])) return { encoding: 'utf-16be', why: 'it begins with the mark of UTF-16' };
  const head = bytes.subarray(0, LOOKED_AT);
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  // In UTF-16 most letters of Western text have a zero byte, always on the same side.
  const half = head.length / 2;
  if (odd > half * 0.4 && even < half * 0.05) return { encoding: 'utf-16le', why: 'every other byte is zero' };
  if (even > half * 0.4 && odd < half * 0.05) return { encoding: 'utf-16be', why: 'every other byte is zero' };
  if (even + odd > 0 || head.filter(isControl).length > head.length / 100)
    return { refused: 'a binary file; expected text' };
  const { whole, broken } = utf8Counts(bytes);
  if (broken === 0)
    return { encoding: 'utf-8', why: whole > 0 ? 'its letters are UTF-8' : 'it has plain letters alone' };
  // A few broken bytes in much UTF-8 are damage, told of row by row; the other way round they are another encoding.
  if (whole >= broken * 4)
    return { encoding: 'utf-8', why: 'most of its letters are UTF-8; some are damaged', damaged: true };
  return { encoding: 'windows-1252', why: 'its letters are not UTF-8' };
};

/** How far a file was read, in bytes; moved on by `textPieces`. */
export type Place = { bytes: number };

/** The text piece by piece, without a byte order mark. */
export function* textPieces(bytes: Uint8Array, encoding: Encoding, place: Place = { bytes: 0 }): Generator<string> {
  const decoder = new TextDecoder(encoding);
  for (let at = 0; at < bytes.length; at += PIECE) {
    place.bytes = Math.min(bytes.length, at + PIECE);
    yield decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
  }
  const last = decoder.decode();
  if (last !== '') yield last;
}

/** A line without its line break. `cut`: it was longer than LONGEST_LINE, and only its beginning is here. */
export type Line = { line: number; text: string; cut?: true };

/** Kept of a line that is too long, to be shown. */
const SHOWN_OF_CUT = 100;

/** Lines counted from 1. `mark` is the line break; a carriage return before it stays part of the line. */
export function* linesOf(pieces: Iterable<string>, mark = '\n'): Generator<Line> {
  let rest = '';
  let line = 1;
  let cut = false;
  const whole = (text: string): Line =>
    cut || text.length > LONGEST_LINE ? { line, text: text.slice(0, SHOWN_OF_CUT), cut: true } : { line, text };
  for (const piece of pieces) {
    let from = 0;
    for (let at = piece.indexOf(mark); at >= 0; at = piece.indexOf(mark, from)) {
      yield whole(cut ? rest : rest + piece.slice(from, at));
      rest = '';
      cut = false;
      line += 1;
      from = at + mark.length;
    }
    if (cut) continue;
    rest += piece.slice(from);
    if (rest.length > LONGEST_LINE) {
      cut = true;
      rest = rest.slice(0, SHOWN_OF_CUT);
    }
  }
  if (rest !== '') yield whole(rest);
}

/** Text in memory as pieces: for what comes from elsewhere than a file. */
export const onePiece = (text: string): string[] => [text.replace(/^\ufeff/, '')];
