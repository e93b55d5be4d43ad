// A reader comes from an earlier version: what they kept and what they had set is there afterwards. The version before is played by a small
// extension of the same id, whose page leaves in the browser what version 1 of the own record left there.

import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../scripts/setup/browsers.mjs';
import { openChromium } from './driver/chromium.ts';
import { openFirefox } from './driver/firefox.ts';
import { type BrowserName, browserNames, type Driver, openDriver, type Tab } from './driver/index.ts';
import { pageText } from './own-page.ts';
import { type PageServer, startServer } from './server.ts';
import { marked, openSidebar, sidebarItems, untilRead } from './surface.ts';
import { settled, until } from './until.ts';

const project = fileURLToPath(new URL('..', import.meta.url));

/** Taken from a database of its time; `bytes` in base64. */
const ROWS = join(project, 'src/own-record/version-1.json');

/** As the settings stood before there was a retention, with one that is no more and one that was damaged. */
const SETTINGS = {
  on: true,
  read: 'news',
  never: ['left-alone.example'],
  marks: 'quotations',
  painter: 'highlights',
  noCards: [],
  side: 'somewhere',
  corporaOff: ['state-of-the-union'],
  keep: 'by hand',
  fontOfTheCard: 'serif',
};

/** The stores of version 1, each with its key and its indexes. */
const FORM: Record<string, { keyPath: string | string[]; indexes: string[] }> = {
  sources: { keyPath: 'id', indexes: ['address', 'plainTitle', 'keptAt'] },
  statements: { keyPath: 'id', indexes: ['source', 'person', 'wordsKey', 'utterance'] },
  people: { keyPath: 'id', indexes: ['folded', 'linked'] },
  operations: { keyPath: 'id', indexes: ['source', 'at'] },
  segments: { keyPath: 'id', indexes: ['rows'] },
  files: { keyPath: ['segment', 'name'], indexes: [] },
  head: { keyPath: 'id', indexes: [] },
};

/** Runs in the page of the version before, and stands alone. */
const leave = (rows: Record<string, { bytes?: string }[]>, form: typeof FORM, settings: object): void => {
  const { chrome } = globalThis as unknown as {
    chrome: { storage: { local: { set: (values: object, done: () => void) => void } } };
  };
  const tell = (words: string) => {
    document.body.textContent = words;
  };
  const request = indexedDB.open('on-record', 1);
  request.onupgradeneeded = () => {
    for (const [name, { keyPath, indexes }] of Object.entries(form)) {
      const store = request.result.createObjectStore(name, { keyPath });
      for (const index of indexes) store.createIndex(index, index, { multiEntry: index === 'rows' });
    }
  };
  request.onerror = () => tell(String(request.error));
  request.onsuccess = () => {
    const change = request.result.transaction(Object.keys(form), 'readwrite');
    for (const [name, some] of Object.entries(rows))
      for (const { bytes, ...row } of some) {
        const whole =
          bytes === undefined ? row : { ...row, bytes: Uint8Array.from(atob(bytes), (one) => one.charCodeAt(0)) };
        change.objectStore(name).put(whole);
      }
    change.onerror = () => tell(String(change.error));
    change.oncomplete = () => {
      request.result.close();
      chrome.storage.local.set({ settings, 'own-record': 1 }, () => tell('left'));
    };
  };
};

/** Writes the version before into a folder. It has no worker: Chromium goes on running it where an unpacked folder takes another's place. */
const versionBefore = async (folder: string, browser: BrowserName): Promise<void> => {
  const build = browser === 'chromium' ? 'test-chrome' : 'test-firefox';
  const today = JSON.parse(await readFile(join(project, 'dist', build, 'manifest.json'), 'utf8'));
  const { manifest_version, permissions, host_permissions, key, browser_specific_settings } = today;
  const manifest = {
    manifest_version,
    name: 'On Record, the version before',
    version: '0.0.9',
    permissions,
    host_permissions,
    ...(browser === 'chromium' ? { key } : { browser_specific_settings }),
  };
  const call = `(${leave})(${await readFile(ROWS, 'utf8')}, ${JSON.stringify(FORM)}, ${JSON.stringify(SETTINGS)})`;
  await mkdir(join(folder, 'ui'), { recursive: true });
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'ui/before.js'), call);
  await writeFile(
    join(folder, 'ui/before.html'),
    '<!doctype html><meta charset="utf-8"><title>Before</title><body><script src="before.js"></script></body>',
  );
};

const openBefore = async (name: BrowserName, folder: string, proxy: string, profile: string): Promise<Driver> => {
  const found = findBrowser(name);
  if (found.path === null) throw new Error(`${name}: ${found.why}`);
  return (name === 'chromium' ? openChromium : openFirefox)(found.path, folder, proxy, profile);
};

describe.each(browserNames)('coming from an earlier version (%s)', (name) => {
  let server: PageServer;
  let folder: string;
  let driver: Driver;
  const tabs: Tab[] = [];
  const added = async (tab: Promise<Tab>): Promise<Tab> => {
    tabs.push(await tab);
    return tab;
  };

  beforeAll(async () => {
    server = await startServer();
    folder = await mkdtemp(join(tmpdir(), 'on-record-upgrade-'));
    const profile = join(folder, 'profile');
    await mkdir(profile);
    await versionBefore(join(folder, 'before'), name);
    const before = await openBefore(name, join(folder, 'before'), server.proxy, profile);
    await before.install();
    const page = await before.openOwnPage('ui/before.html');
    expect(await settled(() => pageText(page), 'left')).toBe('left');
    await before.close();
    driver = await openDriver(name, server.proxy, 'test', profile);
    await driver.install();
  });

  afterAll(async () => {
    expect(tabs.flatMap((tab) => tab.errors())).toEqual([]);
    expect(server.strays(), 'requests that no page made').toEqual([]);
    await driver?.close();
    await server?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  /** What stands beside the first quotation of the other outlet's article, on a page opened now. */
  const besideWeekly = async (): Promise<string | undefined> => {
    const tab = await added(driver.open(server.page('lock-weekly.html')));
    await untilRead(tab);
    await openSidebar(driver, tab);
    const item = await until('the sidebar has the quotation', async () =>
      (await sidebarItems(tab)).find(({ words }) => words.includes('will be built again')),
    );
    return item.also[0];
  };

  it('has what was kept beside the next outlet’s words, once the segments of the version before are made anew', async () => {
    // Made anew after the first page was answered: a page opened then has it.
    const also = await until('another source’s words are shown', besideWeekly);
    expect(also).toContain('will be rebuilt in oak and steel before the first frost');
    expect(also).toContain('as quoted by The Harbour Post');
  });

  it('lists every statement on the options page', async () => {
    const options = await added(driver.openOwnPage('ui/options.html#record'));
    const rows = JSON.parse(await readFile(ROWS, 'utf8')) as { statements: { words: string }[] };
    const missing = async () => {
      const text = await pageText(options);
      return rows.statements.map(({ words }) => words).filter((words) => !text.includes(words));
    };
    expect(await settled(missing, [])).toEqual([]);
  });

  it('has the settings that are still understood, and their defaults for what is not', async () => {
    const tab = await added(driver.open(server.page('kyiv-interview.html')));
    await untilRead(tab);
    expect(await marked(tab, 'on-record-name')).toEqual([]);
    const options = await added(driver.openOwnPage('ui/options.html#reading'));
    await until('the sites left alone are listed', async () =>
      (await pageText(options)).includes('left-alone.example'),
    );
  });

  it('remembers the reader’s one choice, and does not ask again', async () => {
    const welcome = await added(driver.openOwnPage('ui/welcome.html'));
    const chosen = () =>
      welcome.evaluate(
        () => [...document.querySelectorAll('[aria-pressed="true"]')].map((one) => one.textContent),
        undefined,
      );
    expect(await settled(chosen, ['Not now'])).toEqual(['Not now']);
  });
});
