// Where are Chromium and Firefox on this machine? Looks where a person would: an environment variable, PATH, the usual places.
// Starts no browser. Branded Google Chrome is not looked for: it no longer loads an extension from the command line.

import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** @typedef {'chromium' | 'firefox'} BrowserName */

const names = {
  chromium: ['chromium', 'chromium-browser', 'ungoogled-chromium'],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};

/** The environment variable that names a browser's program. */
export const variable = { chromium: 'CHROMIUM', firefox: 'FIREFOX' };

export const browserTitle = { chromium: 'Chromium', firefox: 'Firefox' };

const canRun = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
};

const entries = (folder) => {
  try {
    return readdirSync(folder).sort().reverse();
  } catch {
    return [];
  }
};

/** Chromium as `npx playwright install chromium` leaves it, newest first. */
const playwrightChromium = (folder, tails) =>
  entries(folder)
    .filter((name) => /^chromium-\d+$/.test(name))
    .flatMap((name) => tails.map((tail) => join(folder, name, ...tail)));

/** The usual places, by platform. */
const usualPlaces = (browser, platform, env) => {
  const home = homedir();
  if (platform === 'darwin') {
    const apps = ['/Applications', join(home, 'Applications')];
    if (browser === 'firefox') return apps.map((folder) => join(folder, 'Firefox.app/Contents/MacOS/firefox'));
    return [
      ...apps.map((folder) => join(folder, 'Chromium.app/Contents/MacOS/Chromium')),
      ...playwrightChromium(join(home, 'Library/Caches/ms-playwright'), [
        ['chrome-mac', 'Chromium.app/Contents/MacOS/Chromium'],
        ['chrome-mac-arm64', 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'],
        ['chrome-mac-x64', 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'],
      ]),
    ];
  }
  if (platform === 'win32') {
    const local = env.LOCALAPPDATA ?? join(home, 'AppData', 'Local');
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], local].filter(Boolean);
    if (browser === 'firefox') return roots.map((folder) => join(folder, 'Mozilla Firefox', 'firefox.exe'));
    return [
      ...roots.map((folder) => join(folder, 'Chromium', 'Application', 'chrome.exe')),
      ...playwrightChromium(join(local, 'ms-playwright'), [
        ['chrome-win', 'chrome.exe'],
        ['chrome-win64', 'chrome.exe'],
      ]),
    ];
  }
  if (browser === 'firefox')
    return ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/snap/bin/firefox', '/opt/firefox/firefox'];
  return [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    ...playwrightChromium(join(env.XDG_CACHE_HOME ?? join(home, '.cache'), 'ms-playwright'), [
      ['chrome-linux', 'chrome'],
      ['chrome-linux64', 'chrome'],
    ]),
  ];
};

/**
 * The program of a browser, or null. A variable that names no program is an error to be told, not a reason to look elsewhere.
 * @param {BrowserName} browser
 * @param {{ env?: Record<string, string | undefined>, platform?: string, exists?: (file: string) => boolean }} [machine] another machine than this one, for tests
 * @returns {{ path: string } | { path: null, why: string }}
 */
export const findBrowser = (browser, { env = process.env, platform = process.platform, exists = canRun } = {}) => {
  const named = env[variable[browser]];
  if (named) {
    if (exists(named)) return { path: named };
    return { path: null, why: `${variable[browser]} names ${named}, which is no program` };
  }
  const suffix = platform === 'win32' ? '.exe' : '';
  const inPath = (env.PATH ?? env.Path ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => names[browser].map((name) => join(folder, name + suffix)));
  const path = [...inPath, ...usualPlaces(browser, platform, env)].find(exists);
  if (path) return { path };
  return { path: null, why: `no ${names[browser][0]} in PATH or the usual places` };
};
