// A browser set to another language shows the extension in it: its own pages and what stands in the reader's, with room for words that are longer
// than the English ones. In Chromium alone: Firefox takes its language from a pack of its own, which not every machine has.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames, type Driver, openDriver } from './driver/index.ts';
import { type PageServer, startServer } from './server.ts';
import { openSidebar, untilSays } from './surface.ts';
import { until } from './until.ts';

describe.runIf(browserNames.includes('chromium'))('a browser set to German', () => {
  let server: PageServer;
  let driver: Driver;

  beforeAll(async () => {
    server = await startServer();
    driver = await openDriver('chromium', server.proxy, 'test', undefined, 'de');
    await driver.install();
  });

  afterAll(async () => {
    expect(server.strays(), 'requests that no page made').toEqual([]);
    await driver?.close();
    await server?.close();
  });

  it('has its settings in German, and says so to the browser', async () => {
    const tab = await driver.openOwnPage('ui/options.html');
    await until('the settings are in German', () =>
      tab.evaluate(() => document.body.textContent?.includes('Jeden Nachrichtenartikel, den ich öffne') ?? false),
    );
    expect(await tab.evaluate(() => document.documentElement.lang)).toBe('de');
    expect(tab.errors()).toEqual([]);
    await tab.close();
  });

  it('has the sidebar in German, its counts and quotation marks too', async () => {
    const tab = await driver.open(server.page('negotiating-table.html'));
    await openSidebar(driver, tab);
    const text = await untilSays(tab, 'sidebar', ' Zitate');
    expect(text).toContain('„');
    expect(text).toContain('Im Text');
    expect(tab.errors()).toEqual([]);
    await tab.close();
  });
});

/** What does not fit where it stands: elements wider than their place, lists whose longest choice is cut off, tabs on two rows, unlike buttons. */
const cutOff = () => {
  const named = (one: Element) => `${one.localName}.${one.className}: ${one.textContent?.slice(0, 60)}`;
  const shown = [...document.querySelectorAll<HTMLElement>('body, body *')].filter(
    (one) => one.checkVisibility() && !one.matches('.unseen, option') && getComputedStyle(one).display !== 'inline',
  );
  const wide = shown.filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 2);
  const cut = [...document.querySelectorAll('select')].filter((one) => {
    const free = one.cloneNode(true) as HTMLElement;
    free.style.cssText = 'position: absolute; width: auto; max-width: none; min-width: 0; flex: none';
    one.after(free);
    const needs = free.offsetWidth;
    free.remove();
    return needs > one.offsetWidth + 1;
  });
  const unlike = (selector: string, of: (one: HTMLElement) => number) =>
    new Set([...document.querySelectorAll<HTMLElement>(selector)].map(of)).size > 1 ? [selector] : [];
  return [
    ...[...wide, ...cut].map(named),
    ...unlike('[role="tab"]', (one) => one.offsetTop),
    ...unlike('.forms button', (one) => one.offsetWidth),
  ];
};

const VIEWS = ['reading', 'corpora', 'keeping', 'record', 'people', 'corrections', 'bring-in', 'take-out'];

describe.runIf(browserNames.includes('chromium')).each(['de', 'fr', 'es', 'uk'])(
  'the extension’s own pages in a browser set to %s',
  (language) => {
    let server: PageServer;
    let driver: Driver;

    beforeAll(async () => {
      server = await startServer();
      driver = await openDriver('chromium', server.proxy, 'test', undefined, language);
      await driver.install();
    });

    afterAll(async () => {
      await driver?.close();
      await server?.close();
    });

    it('say so, and have room for their words in a narrow window and in a wide one', async () => {
      const pages = ['welcome', 'popup', 'panel', ...VIEWS.map((view) => `options#${view}`)];
      const found: Record<string, string[]> = {};
      for (const page of pages) {
        const [name = '', view] = page.split('#');
        const tab = await driver.openOwnPage(`ui/${name}.html${view ? `#${view}` : ''}`);
        await until(`${page} is drawn`, () =>
          tab.evaluate(() => document.querySelector('h1, h2, button, [role="tab"]') !== null),
        );
        expect(await tab.evaluate(() => document.documentElement.lang)).toBe(language);
        for (const width of [320, 900]) {
          await tab.resize(width, 900);
          const cut = await tab.evaluate(cutOff);
          if (cut.length > 0) found[`${page} at ${width}`] = cut;
        }
        expect(tab.errors()).toEqual([]);
        await tab.close();
      }
      expect(found).toEqual({});
    });
  },
);
