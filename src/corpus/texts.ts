// Statements in pieces: what neighbours share (speaker, day, occasion, source) stands once a piece, a statement's own beside it, and each is
// read by itself. Neither fetches pieces nor keeps them: that is shelf.ts.
//
//   piece: 32-bit numbers of statements and of frames; 32-bit starts of each statement, of each frame, and the end; statements; frames
//   statement: its frame; the number at the end of its id plus one, or 0, length of the id, id; its place in a longer speech, or 0; its
//              wordings: the row its source's file ends with plus one, or 0, and its code, the length before all but the last  (varints)
//   frame: JSON of a statement without what is its own
import type { Statement } from '../schema/statement.ts';
import { ByteReader, ByteWriter, pack, type Unpacked } from './container.ts';
import { PIECE_BYTES } from './layout.ts';
import { type Coder, isWhole, type Vocabulary } from './vocabulary.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * What a statement may share with its neighbours: all but its id, its words and its place in a longer speech. Of where in its file a wording stands it has
 * the file alone.
 */
export type About = Omit<Statement, 'id' | 'wordings' | 'part'> & {
  wordings: readonly Omit<Statement['wordings'][number], 'words'>[];
};

/** `id`: what the ids of the frame's statements begin with, where only a number tells them apart. */
type Frame = About & { id?: string; part?: { of: string } };

/** A number at the end of an id, as it comes back when it is written anew. */
const NUMBERED = /^(.*?)(0|[1-9]\d{0,8})$/s;
/** Where in its file a wording stands, as imported rows tell it: "speeches.csv:12". */
const ROW = /^(.*:)(0|[1-9]\d{0,8})$/s;
const HIGHEST_PART = 0x7fffffff;

type Numbered = { prefix: string; number: number } | null;

const numbered = (statement: Statement | undefined): Numbered => {
  const [, prefix, number] = statement?.id.match(NUMBERED) ?? [];
  return prefix === undefined ? null : { prefix, number: Number(number) };
};

/** Whether what is a statement's own comes back from its code as it was; else all of it is frame. */
const isSeparable = ({ wordings, part }: Statement): boolean =>
  wordings.every(({ words }) => isWhole(words)) &&
  (part === undefined || (Number.isInteger(part.n) && part.n > 0 && part.n <= HIGHEST_PART));

/** A thing's fields but for those told apart; a rest pattern takes five times as long, and this is done for each statement. */
const without = (thing: object, ...left: readonly string[]): Record<string, unknown> => {
  const rest: Record<string, unknown> = {};
  for (const key in thing) if (!left.includes(key)) rest[key] = (thing as Record<string, unknown>)[key];
  return rest;
};

/** A statement without what is its own, as JSON. */
const frameOf = (statement: Statement, prefix: string | undefined): string => {
  const frame = without(statement, 'id', 'wordings', 'part');
  if (prefix !== undefined) frame.id = prefix;
  frame.wordings = statement.wordings.map((wording) => {
    const rest = without(wording, 'words');
    const { file } = wording.source;
    const row = file === undefined ? null : file.match(ROW);
    if (row) rest.source = { ...wording.source, file: row[1] };
    return rest;
  });
  if (statement.part) frame.part = without(statement.part, 'n');
  return JSON.stringify(frame);
};

/** Writes what is a statement's own, but for the number of its frame. */
const writeOwn = ({ id, wordings, part }: Statement, number: Numbered, coder: Coder, into: ByteWriter): void => {
  if (number) into.varint(number.number + 1);
  else {
    const letters = encoder.encode(id);
    into.varint(0);
    into.varint(letters.length);
    into.append(letters);
  }
  into.varint(part?.n ?? 0);
  for (const [at, { words, source }] of wordings.entries()) {
    const row = source.file?.match(ROW)?.[2];
    into.varint(row === undefined ? 0 : Number(row) + 1);
    if (at === wordings.length - 1) coder.write(words, into);
    else {
      const coded = new ByteWriter();
      coder.write(words, coded);
      into.varint(coded.length);
      into.append(coded.written());
    }
  }
};

/** One piece under construction. */
const newPiece = () => ({ frames: new Map<string, number>(), starts: [] as number[], own: new ByteWriter(), bytes: 0 });

/** Bytes a packed piece has besides its own: header, and a checksum of each of its blocks. */
const AROUND = 64 + PIECE_BYTES / 256;

const packPiece = ({ frames, starts, own }: ReturnType<typeof newPiece>): Uint8Array => {
  const shared = [...frames.keys()].map((frame) => encoder.encode(frame));
  const head = new Uint32Array(2 + starts.length + shared.length + 1);
  head.set([starts.length, shared.length]);
  let at = head.byteLength;
  starts.forEach((start, index) => {
    head[2 + index] = at + start;
  });
  at += own.length;
  shared.forEach((frame, index) => {
    head[2 + starts.length + index] = at;
    at += frame.length;
  });
  head[head.length - 1] = at;
  const piece = new Uint8Array(at);
  piece.set(new Uint8Array(head.buffer));
  piece.set(own.written(), head.byteLength);
  shared.forEach((frame, index) => {
    piece.set(frame, head[2 + starts.length + index]);
  });
  return pack([piece]);
};

/** Packs statements in their order into pieces of no more than the size told (one that is longer stands alone), and which each begins with. */
export const packTexts = (
  statements: readonly Statement[],
  coder: Coder,
): { pieces: Uint8Array[]; first: number[] } => {
  const pieces: Uint8Array[] = [];
  const first: number[] = [];
  let piece = newPiece();
  const flush = (next: number) => {
    if (piece.starts.length === 0) return;
    pieces.push(packPiece(piece));
    first.push(next - piece.starts.length);
    piece = newPiece();
  };
  const own = new ByteWriter();
  let before: Numbered = null;
  let here = numbered(statements[0]);
  for (const [index, statement] of statements.entries()) {
    const behind = numbered(statements[index + 1]);
    // Ids that have nothing in common but that they end in a number would each make a frame of its own.
    const isOneOfSeveral = here !== null && (here.prefix === before?.prefix || here.prefix === behind?.prefix);
    const separable = isSeparable(statement);
    const number = separable && isOneOfSeveral ? here : null;
    const frame = separable ? frameOf(statement, number?.prefix) : JSON.stringify(statement);
    own.length = 0;
    if (separable) writeOwn(statement, number, coder, own);
    const more = () => own.length + 10 + (piece.frames.has(frame) ? 0 : encoder.encode(frame).length + 4);
    if (piece.bytes + more() > PIECE_BYTES - AROUND) flush(index);
    piece.bytes += more();
    if (!piece.frames.has(frame)) piece.frames.set(frame, piece.frames.size);
    piece.starts.push(piece.own.length);
    piece.own.varint(piece.frames.get(frame) ?? 0);
    piece.own.append(own.written());
    before = here;
    here = behind;
  }
  flush(statements.length);
  return { pieces, first };
};

/** A statement where it lies. */
export type Lying = {
  about: About;
  /** Where in the piece each wording begins and ends; none where they are not coded. */
  spans: readonly number[];
  whole: () => Statement;
};

/**
 * Reads the statements of a piece, counted from 0, that is coded with a vocabulary. Of the piece no more is checked than is read: a question
 * asks for a statement here and there. Throws CorpusTrouble where that is damaged.
 */
export const openPiece = (file: Unpacked, vocabulary: Pick<Vocabulary, 'text'>): ((index: number) => Lying) => {
  const piece = file.unchecked(0);
  const view = new DataView(piece.buffer, piece.byteOffset, piece.byteLength);
  const numberAt = (place: number): number => {
    file.checked(0, place * 4, place * 4 + 4);
    return view.getUint32(place * 4, true);
  };
  const statements = numberAt(0);
  /** Where the statement or frame of a place begins, and ends. */
  const spanOf = (place: number): [start: number, end: number] => {
    const [start, end] = [numberAt(2 + place), numberAt(3 + place)];
    file.checked(0, start, end);
    return [start, end];
  };
  /** Frames that were read, and what of each stands in its statements as it is, once one of them was wanted whole: most never are. */
  const frames = new Map<number, { frame: Frame; shared: Record<string, unknown> | null }>();
  const frameAt = (number: number) => {
    const known = frames.get(number);
    if (known) return known;
    const frame = JSON.parse(decoder.decode(piece.subarray(...spanOf(statements + number)))) as Frame;
    const read = { frame, shared: null };
    frames.set(number, read);
    return read;
  };
  const reader = new ByteReader(piece);
  /** Steps over an id; gives its number plus one, 0 where it has none: then its letters end where the reader stands. */
  const idAt = (): { number: number; length: number } => {
    const number = reader.varint();
    const length = number === 0 ? reader.varint() : 0;
    reader.at += length;
    return { number, length };
  };
  /** Steps over a wording; gives the row of its file plus one, and where its words end. */
  const wordingAt = (isLast: boolean, end: number): { row: number; until: number } => {
    const row = reader.varint();
    return { row, until: isLast ? end : reader.varint() + reader.at };
  };
  const wholeAt = (index: number): Statement => {
    const [start, end] = spanOf(index);
    reader.at = start;
    const read = frameAt(reader.varint());
    const { frame } = read;
    read.shared ??= without(frame, 'part');
    const { number, length } = idAt();
    const id =
      number === 0 ? decoder.decode(piece.subarray(reader.at - length, reader.at)) : `${frame.id}${number - 1}`;
    const n = reader.varint();
    const wordings = frame.wordings.map((wording, place) => {
      const { row, until } = wordingAt(place === frame.wordings.length - 1, end);
      const words = vocabulary.text(piece, reader.at, until);
      reader.at = until;
      if (row === 0) return { words, ...wording };
      return { words, ...wording, source: { ...wording.source, file: `${wording.source.file}${row - 1}` } };
    });
    const { part } = frame;
    const statement = { ...read.shared, id, wordings } as Statement;
    if (part) statement.part = { ...part, n };
    return statement;
  };
  return (index) => {
    const [start, end] = spanOf(index);
    reader.at = start;
    const { frame } = frameAt(reader.varint());
    const spans: number[] = [];
    if (reader.at === end) return { about: frame, spans, whole: () => frame as unknown as Statement };
    idAt();
    reader.varint();
    const last = frame.wordings.length - 1;
    for (let place = 0; place <= last; place += 1) {
      const { until } = wordingAt(place === last, end);
      spans.push(reader.at, until);
      reader.at = until;
    }
    return { about: frame, spans, whole: () => wholeAt(index) };
  };
};
