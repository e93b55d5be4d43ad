// What goes wrong with a corpus, as a sentence for people.

/** A corpus that cannot be used. The message says which, why, and is fit to be shown; the rest of the record goes on. */
export class CorpusTrouble extends Error {
  override name = 'CorpusTrouble';
  /** Id of the corpus, where it was open and one of its texts turned out damaged or lost: it can be left out, and the rest asked again. */
  readonly corpus: string | null;

  constructor(message: string, { corpus = null, cause }: { corpus?: string | null; cause?: unknown } = {}) {
    super(message, { cause });
    this.corpus = corpus;
  }
}
