// What goes wrong with a corpus, as a sentence for people.

/** A corpus that cannot be used. The message says which, why, and is fit to be shown; the rest of the record goes on. */
export class CorpusTrouble extends Error {
  override name = 'CorpusTrouble';
}
