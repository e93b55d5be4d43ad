// A page that Chromium loads before the reader goes there is left alone until they do, and is marked then. Driven by another tool than all else: the usual one
// makes the browser load no page beforehand. Firefox knows no such pages.

import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quiet } from '../scripts/browser/chromium.mjs';
import { findBrowser } from '../scripts/setup/browsers.mjs';
import { browserNames } from './driver/index.ts';
import { type PageServer, startServer } from './server.ts';
import { until } from './until.ts';

/** What of the extension's own API the worker is asked with. */
type Asked = {
  tabs: { query: (wanted: { active: true }) => Promise<{ id: number; url?: string }[]> };
  scripting: {
    executeScript: <T>(injection: { target: { tabId: number }; func: () => T }) => Promise<{ result: T }[]>;
  };
};

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
      args: ['--no-sandbox', ...quiet, `--proxy-server=${server.proxy}`, '--proxy-bypass-list=<-loopback>'],
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
    // Asked by the worker: the driver may stay with the page whose place was taken, which answers nothing any more.
    const [background] = browser.targets().filter((target) => target.type() === 'service_worker');
    const seen = async () => {
      const worker = await background?.worker();
      return worker?.evaluate(async (address) => {
        const { tabs, scripting } = (globalThis as unknown as { chrome: Asked }).chrome;
        const [tab] = await tabs.query({ active: true });
        if (tab?.url !== address) return null;
        const look = () => {
          const [entry] = performance.getEntriesByType('navigation');
          const { activationStart = 0 } = (entry ?? {}) as { activationStart?: number };
          return { activationStart, marks: [...(CSS.highlights as unknown as Map<string, unknown>).keys()] };
        };
        const [injected] = await scripting.executeScript({ target: { tabId: tab.id }, func: look });
        return injected?.result ?? null;
      }, server.page('kyiv-interview.html'));
    };
    // It stood there before the reader came.
    const first = await until('the reader is there', seen);
    expect(first.activationStart).toBeGreaterThan(0);
    await until('it is marked', async () => (await seen())?.marks.includes('on-record-also'));
    expect(errors).toEqual([]);
    expect(server.strays()).toEqual([]);
  });
});
