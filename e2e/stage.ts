// One set of scenarios, played in every browser: a server, a fresh browser with the extension in it, tabs that are closed after each
// scenario, and no error left unseen.

import { mkdir } from 'node:fs/promises';
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
  /** Keeps a picture of the tab under dist/e2e, for people to look at. */
  picture: (tab: Tab, name: string) => Promise<void>;
};

const pictures = fileURLToPath(new URL('../dist/e2e', import.meta.url));

/**
 * Plays scenarios in every browser, each in a profile of its own.
 * `installed`: false where the scenarios install the extension themselves, into open tabs. `build`: `release` for
 * what readers get, whose card and sidebar no test can look into.
 */
export const inEveryBrowser = (
  title: string,
  scenarios: (stage: Stage) => void,
  { installed = true, build = 'test' }: { installed?: boolean; build?: Build } = {},
): void => {
  describe.each(browserNames)(`${title} (%s)`, (name) => {
    const stage = {} as Stage;
    const tabs: { tab: Tab; uneasy: boolean }[] = [];

    beforeAll(async () => {
      stage.server = await startServer();
      stage.driver = await openDriver(name, stage.server.proxy, build);
      if (installed) await stage.driver.install();
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
    });

    afterAll(async () => {
      await stage.driver?.close();
      await stage.server?.close();
    });

    scenarios(stage);
  });
};
