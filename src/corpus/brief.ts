// A word of a wording in one number: what it counts as (term-numbers.ts), and what kind of word it is. A look-up reads a thousand of them, so that they are no
// objects. Where a word stands in its text it does not tell: that is a unit's (units.ts).

/** The term's number and `Is`. Only those of one age may be compared. */
export type Brief = number;

/** What a word is, as bits; each as the field of a unit with its name. */
export const Is = {
  stop: 1,
  negation: 2,
  name: 4,
  inserted: 8,
  opens: 16,
  afterGap: 32,
  number: 64,
  /** It can carry a subject: see `carriesSubject`. */
  carries: 128,
} as const;

const BITS = 8;

/** Values up to this are counted in any story. */
const SMALL_NUMBER = 20;

/** Whether a word can carry a subject: no function word, no small number, not an editor's. */
export const carriesSubject = (stop: boolean, inserted: boolean, number: number | null): boolean =>
  !stop && !inserted && (number === null || number > SMALL_NUMBER);

/** A word in brief; `kind` is what it is besides whether it is a number and carries a subject. */
export const briefFrom = (code: number, kind: number, number: number | null): Brief =>
  (code << BITS) |
  kind |
  (number === null ? 0 : Is.number) |
  (carriesSubject((kind & Is.stop) !== 0, (kind & Is.inserted) !== 0, number) ? Is.carries : 0);

/** The number of its term. */
export const codeOf = (brief: Brief): number => brief >>> BITS;
