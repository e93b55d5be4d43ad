// Which browsers the scenarios run in, and how one is opened with the test build at hand.

import { fileURLToPath } from 'node:url';
import { findBrowser } from '../../scripts/setup/browsers.mjs';
import { openChromium } from './chromium.ts';
import type { BrowserName, Driver } from './driver.ts';
import { openFirefox } from './firefox.ts';

export type { BrowserName, Driver, Tab } from './driver.ts';

/** The browsers to run in: the one ON_RECORD_BROWSER names, else both. */
export const browserNames: BrowserName[] = (['chromium', 'firefox'] as const).filter(
  (name) => !process.env.ON_RECORD_BROWSER || process.env.ON_RECORD_BROWSER === name,
);

/** `test`: shadow roots are open; `release`: what readers install. */
export type Build = 'test' | 'release';

const folderOf = (browser: 'chrome' | 'firefox', build: Build) =>
  fileURLToPath(new URL(`../../dist/${build === 'test' ? 'test-' : ''}${browser}`, import.meta.url));

/**
 * Opens a browser of its own, with nothing installed yet, whose every request goes through `proxy`. `profile`: a folder that outlives the browser, for
 * what must be there after a restart. `language`: BCP 47 tag the browser is set to; Chromium alone listens to it.
 */
export const openDriver = async (
  name: BrowserName,
  proxy: string,
  build: Build,
  profile?: string,
  language?: string,
): Promise<Driver> => {
  const found = findBrowser(name);
  if (found.path === null) throw new Error(`${name}: ${found.why}`);
  if (name === 'chromium') return openChromium(found.path, folderOf('chrome', build), proxy, profile, language);
  return openFirefox(found.path, folderOf('firefox', build), proxy, profile);
};
