// A browser set to another language shows the extension in it: its own pages and what stands in the reader's. In Chromium alone: Firefox takes its
// language from a pack of its own, which not every machine has.

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
