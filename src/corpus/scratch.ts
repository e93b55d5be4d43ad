// Memory a search works in, made once a record so that a query allocates nothing of the record's size.

/** Documents of a block, as a power of two: the best of sixty thousand are then found among a thousand blocks, of which few hold any. */
export const BLOCK = 6;

/** Scores by document. Between searches all are zero; during one none falls. */
export class Scratch {
  readonly scores: Float32Array;
  /** The highest score of each block; who writes a score keeps it up. */
  readonly highest: Float32Array;
  /** What a word that stands once adds to a score, by the wording's length (search.ts). */
  readonly once = new Float64Array(256);

  constructor(documents: number) {
    this.scores = new Float32Array(documents);
    this.highest = new Float32Array((documents >> BLOCK) + 1);
  }

  /** Adds to a document's score. Searches that add much write it out (search.ts). */
  add(document: number, more: number): void {
    const { scores, highest } = this;
    const sum = (scores[document] as number) + more;
    scores[document] = sum;
    if (sum > (highest[document >> BLOCK] as number)) highest[document >> BLOCK] = sum;
  }

  /** The documents that have a score, in order. */
  *scored(): Generator<number> {
    const { scores, highest } = this;
    for (let block = 0; block < highest.length; block += 1) {
      if (highest[block] === 0) continue;
      const end = Math.min(scores.length, (block + 1) << BLOCK);
      for (let document = block << BLOCK; document < end; document += 1) if (scores[document] !== 0) yield document;
    }
  }

  /** Whether so many documents have a score. */
  has(many: number): boolean {
    const { scores, highest } = this;
    let count = 0;
    for (let block = 0; block < highest.length && count < many; block += 1) {
      if (highest[block] === 0) continue;
      const end = Math.min(scores.length, (block + 1) << BLOCK);
      for (let document = block << BLOCK; document < end; document += 1) if (scores[document] !== 0) count += 1;
    }
    return count >= many;
  }

  /** Makes all scores zero again. */
  wipe(): void {
    const { scores, highest } = this;
    for (let block = 0; block < highest.length; block += 1) {
      if (highest[block] === 0) continue;
      const from = block;
      while (block + 1 < highest.length && highest[block + 1] !== 0) block += 1;
      scores.fill(0, from << BLOCK, (block + 1) << BLOCK);
    }
    highest.fill(0);
  }
}
