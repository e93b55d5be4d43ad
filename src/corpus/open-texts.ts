// The texts of an opened corpus: the files they lie in, the pieces that are at hand, and statements by number. What is in a piece is for texts.ts, which of
// them are kept for shelf.ts.

import type { Statement } from '../schema/statement.ts';
import { type FileCheck, lastStart, type Unpacked } from './container.ts';
import { type Meta, partFile, pieceFile, VOCABULARY_FILE } from './layout.ts';
import { once, type Piece, shelf } from './shelf.ts';
import { type About, type Lying, openPiece } from './texts.ts';
import { type Coded, openVocabulary } from './vocabulary.ts';

/** Reads a file by name and checks that it is the one expected. */
export type Read = (name: string, expected: FileCheck | undefined) => Promise<Unpacked>;

/** The files a corpus's texts lie in: its own, or those of the parts it binds. */
export const textFiles = ({ parts, pieces, vocabulary }: Meta) => {
  if (!parts)
    return {
      vocabularies: [{ name: VOCABULARY_FILE, check: vocabulary }],
      pieces: pieces.map((_, at) => ({ name: pieceFile(at), part: 0 })),
    };
  return {
    vocabularies: parts.map((one, part) => ({ name: partFile(part, VOCABULARY_FILE), check: one.vocabulary })),
    pieces: parts.flatMap((one, part) =>
      Array.from({ length: one.pieces }, (_, at) => ({ name: partFile(part, pieceFile(at)), part })),
    ),
  };
};

/** The pieces of a corpus, by number; those used lately are kept (shelf.ts). */
export const openPieces = (read: Read, meta: Meta) => {
  const texts = textFiles(meta);
  const decoders = texts.vocabularies.map(({ name, check }) =>
    once(async () => openVocabulary((await read(name, check)).whole(0))),
  );
  const own = {};
  const piece = (index: number): Piece | Promise<Piece> =>
    shelf.take(own, index, async () => {
      const { name, part } = texts.pieces[index] ?? { name: pieceFile(index), part: 0 };
      const decoder = decoders[part] as (typeof decoders)[number];
      const [file, vocabulary] = await Promise.all([read(name, meta.pieces[index]), decoder()]);
      return {
        bytes: file.check[0],
        statement: openPiece(file, vocabulary),
        coded: file.unchecked(0),
        vocabulary,
      };
    });
  return piece;
};

/** A statement as far as it was asked for. */
export class ReadStatement {
  readonly about: About;
  private readonly lying: Lying;
  private readonly piece: Piece;
  private made: Statement | undefined;

  constructor(piece: Piece, lying: Lying) {
    this.about = lying.about;
    this.lying = lying;
    this.piece = piece;
    this.made = undefined;
  }

  /** The statement itself, put together when it is first asked for. */
  get statement(): Statement {
    this.made ??= this.lying.whole();
    return this.made;
  }

  /** Where a wording stands coded; null where it does not. */
  coded(wording: number): Coded | null {
    const { spans } = this.lying;
    const [from, to] = [spans[wording * 2], spans[wording * 2 + 1]];
    if (from === undefined || to === undefined) return null;
    return { vocabulary: this.piece.vocabulary, bytes: this.piece.coded, from, to };
  }

  /** The words of a wording. */
  words(wording: number): string {
    return this.statement.wordings[wording]?.words ?? '';
  }
}

const readIn = (piece: Piece, index: number): ReadStatement => new ReadStatement(piece, piece.statement(index));

/** Statements by number: `starts` tells which each piece begins with. Rejects where a text is damaged, and never throws. */
export const openTexts =
  (piece: ReturnType<typeof openPieces>, starts: Uint32Array) =>
  (statement: number): ReadStatement | Promise<ReadStatement> => {
    const at = lastStart(starts, starts.length, statement);
    const index = statement - (starts[at] ?? 0);
    try {
      const found = piece(at);
      return found instanceof Promise ? found.then((piece) => readIn(piece, index)) : readIn(found, index);
    } catch (error) {
      return Promise.reject(error);
    }
  };
