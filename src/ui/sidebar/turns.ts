// When each quotation of a long list is drawn: those the reader can see at once, all others in slices while the browser has nothing else to do. What is
// drawn in its turn is the list's; nothing is left out in the end.

/** Quotations drawn in one go where nobody knows yet which of them show: more than a high window has room for. */
const AT_ONCE = 12;
/** ms of a slice. Laying out and painting what was drawn takes four times as long: with 8, tasks came to 57 ms beside 37 (measured, 500 quotations). */
const SLICE = 5;
/** Quotations of one step of a slice: some 2 ms of work, so that a slice ends near its time. */
const STEP = 4;
/** ms after which a slice is taken also from a page that is never idle. */
const PATIENCE = 300;

/** Places of the list there are in the first frame, and more in each slice, drawn or not: five hundred would be half of its cost (measured). */
export const PLACES = 80;

let left = 0;
const waiting = new Set<() => void>();
let asked = false;

const slice = async (idle: IdleDeadline): Promise<void> => {
  const until = performance.now() + Math.min(SLICE, idle.timeRemaining());
  do {
    for (const draw of [...waiting].slice(0, STEP)) {
      waiting.delete(draw);
      draw();
    }
    // Preact draws what was asked for once this function waits.
    await undefined;
  } while (waiting.size > 0 && performance.now() < until);
  asked = false;
  askForSlice();
};
const askForSlice = (): void => {
  if (asked || waiting.size === 0) return;
  asked = true;
  // Not before the next frame: the first would wait for it.
  requestAnimationFrame(() => requestIdleCallback(slice, { timeout: PATIENCE }));
};

/** Calls `draw` in the next slice. */
export const drawSoon = (draw: () => void): void => {
  waiting.add(draw);
  askForSlice();
};

/** The list is drawn anew, from its first quotation on. */
export const beginList = (): void => {
  left = AT_ONCE;
};

/** Is a quotation drawn at once? If not, `draw` is called when its turn has come. `inView`: whether it stands where the reader can see it. */
export const takeTurn = (draw: () => void, inView: () => boolean): boolean => {
  left -= 1;
  if (left >= 0 || inView()) return true;
  drawSoon(draw);
  return false;
};

/** A quotation has been drawn out of its turn, or is gone. */
export const giveUpTurn = (draw: () => void): void => void waiting.delete(draw);
