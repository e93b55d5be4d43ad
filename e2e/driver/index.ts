// Which browsers the scenarios run in, and how one is opened with the test build at hand.

import { fileURLToPath } from 'node:url';
import { findBrowser } from '../../scripts/setup/browsers.mjs';
import { openChromium } from './chromium.ts';
import type { BrowserName, Driver } from './driver.ts';
import { openFirefox } from './firefox.ts';

export type { BrowserName, Command, Driver, Tab } from './driver.ts';

/** The browsers to run in: the one ON_RECORD_BROWSER names, else both. */
export const browserNames: BrowserName[] = (['chromium', 'firefox'] as const).filter(
  (name) => !process.env.ON_RECORD_BROWSER || process.env.ON_RECORD_BROWSER === name,
);

const built = (name: string) => fileURLToPath(new URL(`../../dist/${name}`, import.meta.url));

/** Opens a browser of its own, with nothing installed yet, whose every request goes through `proxy`. */
export const openDriver = async (name: BrowserName, proxy: string): Promise<Driver> => {
  const found = findBrowser(name);
  if (found.path === null) throw new Error(`${name}: ${found.why}`);
  if (name === 'chromium') return openChromium(found.path, built('test-chrome'), proxy);
  return openFirefox(found.path, built('test-firefox'), proxy);
};
