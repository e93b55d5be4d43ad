// A command that cannot go on, as one sentence for people and an exit code. Anything else that is thrown is a fault of the program.

/** Exit codes of the command line; outside programs rely on them. */
export const EXIT = { done: 0, badData: 1, badUsage: 2 } as const;

export class Refusal extends Error {
  override name = 'Refusal';
  readonly code: number;

  constructor(sentence: string, code: number = EXIT.badData) {
    super(sentence);
    this.code = code;
  }
}
