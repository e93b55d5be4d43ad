// The worker is stopped whenever the browser likes: before it is asked, while it answers, after it has. Nothing hangs, nothing wrong is shown, and
// what the reader did is done.

import { expect, it } from 'vitest';
import type { Tab } from './driver/index.ts';
import { inEveryBrowser, type Stage } from './stage.ts';
import { clickControl, hoverWords, markedQuotations, openSidebar, untilRead, untilSays } from './surface.ts';
import { settled, until } from './until.ts';

/** Stops the worker once while something is going on: what is lost then is asked once more. */
const whileStopping = async <T>({ driver }: Stage, work: Promise<T>): Promise<T> => {
  await driver.stopWorker();
  return work;
};

const kept = (tab: Tab) => untilSays(tab, 'sidebar', 'Kept');

inEveryBrowser('with a worker that is stopped at any moment', (stage) => {
  it('reads a page, whenever the worker was stopped', async () => {
    await stage.driver.stopWorker();
    const tab = await stage.open('kyiv-interview.html');
    const words = await untilRead(tab);
    await stage.driver.stopWorker();
    const again = await whileStopping(stage, stage.open('kyiv-interview.html'));
    await untilRead(again);
    expect(await settled(() => markedQuotations(again), words)).toEqual(words);
  });

  it('shows card and sidebar, keeps and takes back, whenever the worker was stopped', async () => {
    const tab = await stage.open('kyiv-interview.html');
    await untilRead(tab);
    await stage.driver.stopWorker();
    await hoverWords(tab, 'Everybody has to stop fighting');
    await whileStopping(stage, untilSays(tab, 'card', 'Also reported'));
    await tab.press('Escape');
    await stage.driver.stopWorker();
    await openSidebar(stage.driver, tab);
    await untilSays(tab, 'sidebar', 'Keep this article');
    await stage.driver.stopWorker();
    await clickControl(tab, 'sidebar', 'Keep this article');
    await stage.driver.stopWorker();
    await kept(tab);
    await stage.driver.stopWorker();
    const popup = await whileStopping(stage, stage.openPopup(tab));
    await until('the popup tells that it is kept', () =>
      popup.evaluate(() => /kept/i.test(document.body.textContent ?? ''), undefined),
    );
  });
});
