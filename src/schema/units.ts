// Which quotations of an article are one to look up and one to show: a sentence that "she said" or a paragraph splits is joined again.

import type { Quotation } from './article.ts';

/** A quotation ends a sentence when its last letters are closing marks, with or without further quotation marks behind. */
const ENDS_SENTENCE = /[.?!…]["'”’»)\]]*\s*$/u;
const STARTS_SENTENCE = /^["'“‘«([]*\p{Lu}/u;

/**
 * The words looked up as one: quotations that one sentence runs through, split by "she said" or by a paragraph, are joined; whole
 * sentences are looked up each for itself, since each may be matched by another statement. Every quotation but the terms is in
 * exactly one unit; a unit lists its quotations' indices in order.
 */
export const units = (quotations: readonly Pick<Quotation, 'text' | 'kind' | 'continues'>[]): number[][] => {
  const unitOf = new Map<number, number[]>();
  const all: number[][] = [];
  for (const [index, quotation] of quotations.entries()) {
    if (quotation.kind === 'term') continue;
    const before = quotation.continues === null ? undefined : quotations[quotation.continues];
    const unit = quotation.continues === null ? undefined : unitOf.get(quotation.continues);
    const midSentence =
      before !== undefined && !ENDS_SENTENCE.test(before.text) && !STARTS_SENTENCE.test(quotation.text);
    if (unit && midSentence) {
      unit.push(index);
      unitOf.set(index, unit);
      continue;
    }
    const own = [index];
    unitOf.set(index, own);
    all.push(own);
  }
  return all;
};
