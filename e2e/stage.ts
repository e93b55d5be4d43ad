// One set of scenarios, played in every browser: a server, a fresh browser with the extension in it, tabs that are closed after each
// scenario, and no error left unseen.

import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { type Build, browserNames, type Driver, openDriver, type Tab } from './driver/index.ts';
import { type PageServer, startServer } from './server.ts';

export type Stage = {
  driver: Driver;
  server: PageServer;
  /** Opens a test page. `uneasy`: the page throws by itself, so its errors are not ours. */
  open: (page: string, options?: { uneasy?: boolean }) => Promise<Tab>;
  openPopup: (of: Tab) => Promise<Tab>;
  /** Opens a page of the extension's own, in front. */
  openOwnPage: (path: string) => Promise<Tab>;
  /** Closes the browser and starts it anew with the same profile, as a reader does overnight. */
  restart: () => Promise<void>;
  /** Keeps a picture of the tab under dist/e2e, for people to look at. */
  picture: (tab: Tab, name: string) => Promise<void>;
};

const pictures = fileURLToPath(new URL('../dist/e2e', import.meta.url));

/**
 * Plays scenarios in every browser, each in a profile of its own.
 * `installed`: false where the scenarios install the extension themselves, into open tabs. `build`: `release` for
 * what readers get, whose card and sidebar no test can look into. `lasting`: the profile outlives the browser, so that it can be restarted.
 * `inPrivate`: the reader allows the extension in private windows. `strays`: the pages themselves ask for what is not there.
 */
export const inEveryBrowser = (
  title: string,
  scenarios: (stage: Stage) => void,
  {
    installed = true,
    build = 'test',
    lasting = false,
    inPrivate = false,
    strays = false,
  }: { installed?: boolean; build?: Build; lasting?: boolean; inPrivate?: boolean; strays?: boolean } = {},
): void => {
  describe.each(browserNames)(`${title} (%s)`, (name) => {
    const stage = {} as Stage;
    const tabs: { tab: Tab; uneasy: boolean }[] = [];
    let profile: string | undefined;

    beforeAll(async () => {
      stage.server = await startServer();
      profile = lasting ? await mkdtemp(join(tmpdir(), 'on-record-profile-')) : undefined;
      const start = async () => {
        stage.driver = await openDriver(name, stage.server.proxy, build, profile);
        if (installed) await stage.driver.install({ inPrivate });
      };
      await start();
      stage.restart = async () => {
        if (profile === undefined) throw new Error('only a lasting profile can be restarted');
        const errors = tabs.splice(0).flatMap(({ tab, uneasy }) => (uneasy ? [] : tab.errors()));
        expect(errors, 'errors in the tabs before the restart').toEqual([]);
        await stage.driver.close();
        await start();
      };
      stage.open = async (page, { uneasy = false } = {}) => {
        const tab = await stage.driver.open(stage.server.page(page));
        tabs.push({ tab, uneasy });
        return tab;
      };
      stage.openPopup = async (of) => {
        const tab = await stage.driver.openPopup(of);
        tabs.push({ tab, uneasy: false });
        return tab;
      };
      stage.openOwnPage = async (path) => {
        const tab = await stage.driver.openOwnPage(path);
        tabs.push({ tab, uneasy: false });
        return tab;
      };
      stage.picture = async (tab, picture) => {
        await mkdir(pictures, { recursive: true });
        await tab.screenshot(`${pictures}/${picture}-${name}.png`);
      };
    });

    afterEach(async () => {
      const opened = tabs.splice(0);
      const errors = opened.flatMap(({ tab, uneasy }) => (uneasy ? [] : tab.errors()));
      for (const { tab } of opened) await tab.close();
      expect(errors, 'errors in the tabs of this scenario').toEqual([]);
      if (!strays) expect(stage.server.strays(), 'requests that no page of this scenario made').toEqual([]);
    });

    afterAll(async () => {
      await stage.driver?.close();
      await stage.server?.close();
      if (profile !== undefined) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    });

    scenarios(stage);
  });
};
