// Memory a search works in, made once a record so that a query allocates nothing of the record's size.

/** Scores by document, and which documents have one. Between searches all scores are zero. */
export class Scratch {
  readonly scores: Float32Array;
  readonly touched: Int32Array;
  /** What a word that stands once adds to a score, by the wording's length (search.ts). */
  readonly once = new Float64Array(256);

  constructor(documents: number) {
    this.scores = new Float32Array(documents);
    this.touched = new Int32Array(documents);
  }
}
