// The main job once, in a real browser with the build one would install: open the sample article, wait until it is read, open the
// sidebar, tell what stands there.

import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { launchChromium } from '../browser/chromium.mjs';
import { insideSurface } from '../browser/closed-surface.mjs';
import { until as untilWithin } from '../browser/until.mjs';

/** Longest wait for one step, in ms: a slow machine starting a browser for the first time. */
const LONGEST = 30_000;

const until = (what, ask) => untilWithin(what, ask, LONGEST);

/** What the sidebar shows of each quotation; runs in the page, so it stands alone. */
const shownIn = (root) => {
  const text = (element) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  return [...root.querySelectorAll('li.item')].map((item) => ({
    words: text(item.querySelector('blockquote.said')),
    speaker: text(item.querySelector('.speaker b')) || text(item.querySelector('.speaker')),
    also: [...item.querySelectorAll('.also blockquote .words')].map(text),
    times: [...item.querySelectorAll('.times')].flatMap((group) =>
      [...group.querySelectorAll('ol > li')].map((statement) => ({
        heading: text(group.querySelector('h4')),
        words: text(statement.querySelector('.words')),
      })),
    ),
  }));
};

/**
 * Reads a page with the extension and leaves the browser open.
 * @param {{ executablePath: string, headless: boolean, extension: string, url: string, screenshot: string, size?: { width: number, height: number } }} options
 *   `size`: of the picture and of a headless browser's window, in CSS pixels
 * @returns {Promise<{ items: ReturnType<typeof shownIn>, page: import('playwright').Page, id: string, closed: Promise<void>, close: () => Promise<void> }>}
 *   `page`: the tab with the sample; `id`: the extension's own
 */
export const readSample = async ({
  executablePath,
  headless,
  extension,
  url,
  screenshot,
  size = { width: 1280, height: 900 },
}) => {
  const viewport = headless ? size : null;
  const { context, install } = await launchChromium({ executablePath, headless, viewport });
  const closed = new Promise((resolve) => context.on('close', () => resolve()));
  const id = await install(extension);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(url);
  await until('the article is read', () => page.evaluate(() => CSS.highlights.has('on-record-quotation')));
  const worker = await until('the worker runs', () => context.serviceWorkers().find((one) => one.url().includes(id)));
  // A first installation opens a page of its own in front.
  await page.bringToFront();
  await worker.evaluate(async (address) => {
    const tab = (await chrome.tabs.query({})).find((one) => one.url === address);
    chrome.commands.onCommand.dispatch('toggle-sidebar', tab);
  }, page.url());
  const session = await context.newCDPSession(page);
  const items = await until('the sidebar lists the quotations', async () => {
    const found = await insideSurface(session, 'sidebar', shownIn);
    return found?.length > 0 ? found : null;
  });
  // A picture of a sidebar that is still fading in shows nobody what it looks like.
  await until('the sidebar rests', () =>
    insideSurface(session, 'sidebar', (root) => root.getAnimations().every((one) => one.playState === 'finished')),
  );
  await mkdir(dirname(screenshot), { recursive: true });
  await page.screenshot({ path: screenshot });
  return { items, page, id, closed, close: () => context.close() };
};
