// The sidebar's part of `pages-cost`: how long it takes to open, and whether it scrolls smoothly with many quotations in it.

import { until } from '../e2e/until.ts';
import { pause } from '../scripts/browser/until.mjs';
import type { Browser } from './pages-cost-browser.ts';
import { MARK } from './pages-cost-pages.ts';
import type { Traced } from './tracing.ts';

/** How far and how fast it is scrolled, in px and px a second: a reader who looks for something. */
const SCROLLED = 12_000;
const SPEED = 3_000;
/** ms between two frames from which one was missed, at 60 a second. */
const LATE = 25;
/** ms for which a page that has been marked is left alone before its sidebar is asked for. */
const REST = 500;

/** Runs in the extension's own page: gives the page what the key gives it, and tells when, by the clock both pages share. */
const toggle = `(async () => {
  const [tab] = await chrome.tabs.query({ url: 'http://127.0.0.1/*' });
  const asked = performance.timeOrigin + performance.now();
  await chrome.tabs.sendMessage(tab.id, { type: 'command', command: 'toggle-sidebar' });
  return asked;
})()`;

/** Runs in the page, so it stands alone: when the frame that has our element was drawn, by the clock both pages share. */
const drawn = (): Promise<number> =>
  new Promise((resolve) => {
    const watcher = new MutationObserver(() => {
      if (!document.querySelector('on-record-ui')) return;
      watcher.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
        port2.postMessage(null);
      });
    });
    watcher.observe(document.documentElement, { childList: true });
  });

/** Opens the sidebar of a page loaded anew, `count` times: ms from what the key says to the first frame with our element in it. */
export const openingsOf = async (browser: Browser, url: string, count: number): Promise<number[]> => {
  const times: number[] = [];
  for (let time = 0; time < count; time += 1) {
    await browser.visit(url);
    await until('the page is marked', browser.isMarked);
    await pause(REST);
    const seen = browser.evaluate<number>(`(${drawn.toString()})()`);
    const asked = await browser.evaluate<number>(toggle, browser.own ?? '');
    times.push((await seen) - asked);
  }
  return times;
};

/** Runs in the page, so it stands alone: notes the distances between its frames, in ms. */
const countFrames = () => {
  const distances: number[] = [];
  Object.assign(globalThis, { distances });
  let last = 0;
  const frame = (now: number) => {
    if (last) distances.push(now - last);
    last = now;
    // Counting anew ends counting.
    if ((globalThis as { distances?: number[] }).distances === distances) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
};

export type Scrolled = Traced & { frames: number; late: number };

/** Scrolls what stands at `x` px from the window's left edge. */
export const scrolledAt = async ({ evaluate, send, page, trace }: Browser, x: number): Promise<Scrolled> => {
  const gesture = { x, y: 300, yDistance: -SCROLLED, speed: SPEED, gestureSourceType: 'mouse' };
  const traced = await trace(async () => {
    await evaluate(`performance.mark('${MARK}'); (${countFrames.toString()})()`);
    await send('Input.synthesizeScrollGesture', gesture, page);
  });
  const distances = await evaluate<number[]>('distances');
  return { ...traced, frames: distances.length, late: distances.filter((distance) => distance > LATE).length };
};

/** Steps in which the edge is drawn, one each frame. */
const STEPS = 30;
/** ms for which it is watched once it was let go. */
const AFTER = 1_500;

/** Runs in the page, so it stands alone: where our element begins, in CSS px from the window's left. */
const edgeAt = () => {
  for (let x = 0; x < innerWidth; x += 1) if (document.elementFromPoint(x, 300)?.localName === 'on-record-ui') return x;
  throw new Error('no sidebar is open');
};

/** Draws the sidebar's edge by so many CSS px, as a reader's pointer does, and lets it go. */
export const edgeDrawn = async (
  { evaluate, send, page, trace }: Browser,
  by: number,
): Promise<{ drawn: Traced; letGo: Traced }> => {
  const where = () => evaluate<number>(`(${edgeAt.toString()})()`);
  const at = (await where()) + 2;
  const mouse = (type: string, x: number, buttons: number) =>
    send('Input.dispatchMouseEvent', { type, x, y: 300, button: 'left', buttons, clickCount: 1 }, page);
  const mark = () => evaluate(`performance.mark('${MARK}')`);
  const frame = () => evaluate('new Promise(requestAnimationFrame)');
  await mouse('mouseMoved', at, 0);
  const drawn = await trace(async () => {
    await mark();
    await mouse('mousePressed', at, 1);
    for (let step = 1; step <= STEPS; step += 1) {
      await mouse('mouseMoved', at + (by * step) / STEPS, 1);
      await frame();
    }
  });
  const letGo = await trace(async () => {
    await mark();
    await mouse('mouseReleased', at + by, 0);
    await pause(AFTER);
  });
  const gone = (await where()) + 2 - at;
  if (Math.abs(gone - by) > 2) throw new Error(`the edge went ${gone} px instead of ${by}`);
  return { drawn, letGo };
};
