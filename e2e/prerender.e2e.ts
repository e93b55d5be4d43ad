// A page that Chromium loads before the reader goes there is left alone until they do, and is marked then. Driven by another tool than all else: the usual one
// makes the browser load no page beforehand. Firefox knows no such pages.

import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../scripts/setup/browsers.mjs';
import { browserNames } from './driver/index.ts';
import { type PageServer, startServer } from './server.ts';
import { until } from './until.ts';

describe.runIf(browserNames.includes('chromium'))('a page loaded before it is asked for (chromium)', () => {
  let server: PageServer;
  let browser: Browser;

  beforeAll(async () => {
    server = await startServer();
    const { path } = findBrowser('chromium');
    browser = await puppeteer.launch({
      browser: 'chrome',
      executablePath: String(path),
      headless: true,
      pipe: true,
      enableExtensions: [fileURLToPath(new URL('../dist/test-chrome', import.meta.url))],
      args: [
        '--no-sandbox',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-features=HttpsUpgrades,HttpsFirstBalancedMode,HttpsFirstBalancedModeAutoEnable',
        `--proxy-server=${server.proxy}`,
        '--proxy-bypass-list=<-loopback>',
      ],
    });
    await browser.waitForTarget((target) => target.type() === 'service_worker');
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('is left alone until the reader goes there, and marked then', async () => {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(server.page('speculates.html'));
    const isLoaded = () => server.requests().some(({ url }) => url.endsWith('/page.css'));
    await until('the next page is loaded', isLoaded);
    await page.click('#next');
    // The page that was loaded beforehand takes the place of the one before, and for a moment neither answers.
    const seen = () =>
      page
        .evaluate(() => {
          const [entry] = performance.getEntriesByType('navigation');
          const { activationStart = 0 } = (entry ?? {}) as { activationStart?: number };
          const marks = [...(CSS.highlights as unknown as Map<string, unknown>).keys()];
          return location.pathname === '/kyiv-interview.html' ? { activationStart, marks } : null;
        })
        .catch(() => null);
    // It stood there before the reader came.
    const first = await until('the reader is there', seen);
    expect(first.activationStart).toBeGreaterThan(0);
    await until('it is marked', async () => (await seen())?.marks.includes('on-record-also'));
    expect(errors).toEqual([]);
    expect(server.strays()).toEqual([]);
  });
});
