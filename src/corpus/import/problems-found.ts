// What is wrong with a file, gathered: each problem counted, the first ones kept to be shown.

import type { Problem } from '../../schema/problems.ts';

/** Problems kept; the rest are counted. A file whose every row fails would fill memory with them. */
export const PROBLEMS_KEPT = 100;

export class ProblemsFound {
  readonly kept: Problem[] = [];
  /** All, kept or not. */
  count = 0;
  private readonly most: number;

  constructor(most = PROBLEMS_KEPT) {
    this.most = most;
  }

  add(...problems: readonly Problem[]): void {
    this.count += problems.length;
    for (const problem of problems) if (this.kept.length < this.most) this.kept.push(problem);
  }
}
