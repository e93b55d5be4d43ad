// Taking the reader to a place in the page: which quotation comes next, and bringing it into view without moving more than needed.

/** Index of the quotation after (or before) the current one, around the end; null where there is none. */
export const nextIndex = (indices: readonly number[], current: number | null, step: 1 | -1): number | null => {
  if (indices.length === 0) return null;
  const at = current === null ? -1 : indices.indexOf(current);
  if (at === -1) return indices[step === 1 ? 0 : indices.length - 1] ?? null;
  return indices[(at + step + indices.length) % indices.length] ?? null;
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
