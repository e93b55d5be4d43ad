// What goes wrong with a corpus: as a sentence for people who work with files, and as a kind, by which the surface tells it in its reader's language.

/**
 * `damaged`: cut, changed, or no compiled corpus. `older`, `newer`: compiled by another version of On Record. `unread`: a file could not be read.
 * `taken`: its id is another's for good. `empty`: nothing in it can be asked.
 */
export type CorpusTroubleKind = 'damaged' | 'older' | 'newer' | 'unread' | 'taken' | 'empty';

type About = { kind: CorpusTroubleKind; file?: string; corpus?: string | null; cause?: unknown };

/** A corpus that cannot be used. The message says which, why, and is fit to be shown; the rest of the record goes on. */
export class CorpusTrouble extends Error {
  override name = 'CorpusTrouble';
  readonly kind: CorpusTroubleKind;
  /** Name of the file in which it shows; empty where it is none in particular. */
  readonly file: string;
  /** Id of the corpus, where it was open and one of its texts turned out damaged or lost: it can be left out, and the rest asked again. */
  readonly corpus: string | null;

  constructor(message: string, { kind, file = '', corpus = null, cause }: About) {
    super(message, { cause });
    this.kind = kind;
    this.file = file;
    this.corpus = corpus;
  }
}
