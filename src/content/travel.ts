// Taking the reader to a place in the page: which quotation comes next, which is still the same after the page changed, and bringing it
// into view without moving more than needed.

/** Index of the quotation after (or before) the current one, around the end; null where there is none. */
export const nextIndex = (indices: readonly number[], current: number | null, step: 1 | -1): number | null => {
  const at = current === null ? -1 : indices.indexOf(current);
  const from = at < 0 && step < 0 ? 0 : at;
  return indices.at((from + step) % indices.length) ?? null;
};

/** Part of the viewport, at either edge, in which words count as out of view: sticky headers stand there. */
const EDGE = 0.15;

/** Scrolls a range's words to the middle where they are out of view; instantly for readers who asked for less motion. */
export const bringIntoView = (range: Range, view: Window): void => {
  const box = range.getBoundingClientRect();
  if (box.top >= view.innerHeight * EDGE && box.bottom <= view.innerHeight * (1 - EDGE)) return;
  const element = range.startContainer.parentElement;
  const calm = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  element?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: calm ? 'instant' : 'auto' });
};

type Quoted = readonly { text: string }[];

/**
 * Index of the quotation that was `index` before the page changed: the same words, the same time round where the article has them more than
 * once. Null where they are gone.
 */
export const stillAt = (index: number, before: Quoted, after: Quoted): number | null => {
  const words = before[index]?.text;
  if (words === undefined) return null;
  const alike = (quotations: Quoted) => quotations.flatMap(({ text }, at) => (text === words ? [at] : []));
  return alike(after)[alike(before).indexOf(index)] ?? null;
};

/** How many quotations one state of the page has that the other has not, by their words. */
export const newWords = (before: Quoted, after: Quoted): { added: number; gone: number } => {
  const missing = (from: Quoted, of: Quoted) => from.filter(({ text }) => !of.some((one) => one.text === text)).length;
  return { added: missing(after, before), gone: missing(before, after) };
};
