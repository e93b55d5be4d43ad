// Chromium, driven by Playwright.

import type { CDPSession, Page, Worker } from 'playwright';
import { launchChromium } from '../../scripts/browser/chromium.mjs';
import { until } from '../until.ts';
import { type Command, type Driver, type Tab, windowSize } from './driver.ts';

const tabOf = (page: Page): Tab => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return {
    goto: async (url) => {
      await page.goto(url);
    },
    reload: async () => {
      await page.reload();
    },
    // Playwright's types ask for a serializable argument; ours are plain data.
    evaluate: (work, argument) => page.evaluate(work as never, argument as never),
    hover: (x, y) => page.mouse.move(x, y, { steps: 3 }),
    click: (x, y) => page.mouse.click(x, y),
    drag: async (from, to) => {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 4 });
      await page.mouse.up();
    },
    dropFile: async (path, { x, y }) => {
      const session = await page.context().newCDPSession(page);
      const data = { items: [], files: [path], dragOperationsMask: 1 };
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
        await session.send('Input.dispatchDragEvent', { type, x, y, data });
      await session.detach();
    },
    resize: (width, height) => page.setViewportSize({ width, height }),
    press: (keys) => page.keyboard.press(keys),
    screenshot: async (path) => {
      await page.screenshot({ path });
    },
    print: () => page.pdf(),
    bringToFront: () => page.bringToFront(),
    errors: () => [...errors],
    close: () => page.close(),
  };
};

/** What is asked of the extension's own world, as far as it is asked here. */
declare const chrome: {
  runtime: { sendMessage: (message: object) => Promise<unknown> };
  tabs: { query: (wanted: object) => Promise<{ id?: number; url?: string }[]> };
  windows: { create: (wanted: object) => Promise<{ tabs: { id?: number }[] }> };
  scripting: { executeScript: (wanted: object) => Promise<{ result?: string }[]> };
  /** `dispatch` is what the browser itself calls when the keys are pressed. */
  commands: {
    getAll: () => Promise<{ name: string; shortcut: string }[]>;
    onCommand: { dispatch: (command: string, tab: unknown) => void };
  };
  developerPrivate: {
    updateExtensionConfiguration: (wanted: { extensionId: string; hostAccess: string }) => Promise<void>;
  };
};

type WorkerState = { url: string; status: string };

/**
 * Follows the extension's worker by what the browser reports of it, so that asking never wakes it. `onStopped` is called each time it has stopped, as it
 * may be running again by the time it is asked about.
 */
const followWorker = async (session: CDPSession, id: string, onStopped: () => void): Promise<() => string> => {
  const states = new Map<string, WorkerState>();
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, scriptURL, runningStatus } of versions) {
      if (runningStatus === 'stopped' && scriptURL.includes(id)) onStopped();
      states.set(versionId, { url: scriptURL, status: runningStatus });
    }
  });
  await session.send('ServiceWorker.enable');
  return () => [...states.values()].findLast(({ url }) => url.includes(id))?.status ?? 'stopped';
};

/** Starts Chromium with no extension yet; with a fresh profile, unless a folder is given. */
export const openChromium = async (
  executablePath: string,
  extension: string,
  proxy: string,
  profile?: string,
  language?: string,
): Promise<Driver> => {
  const { context, browser, install } = await launchChromium({
    executablePath,
    headless: true,
    viewport: windowSize,
    proxy,
    ...(profile === undefined ? {} : { profile }),
    ...(language === undefined ? {} : { language }),
  });
  const pages = new Map<Tab, Page>();
  let id = '';
  let watcher: CDPSession;
  let status = () => 'stopped';
  let stops = 0;
  const troubles: string[] = [];
  context.on('serviceworker', (worker) => {
    worker.on('console', (message) => {
      if (message.type() === 'error' && worker.url().includes(id)) troubles.push(message.text());
    });
  });

  const add = (page: Page): Tab => {
    const tab = tabOf(page);
    pages.set(tab, page);
    return tab;
  };

  /** The worker, woken if need be by an extension page's message: what is asked of a stopped one never comes back. */
  const wokenWorker = async (): Promise<Worker> => {
    if (status() !== 'running') {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${id}/ui/popup.html`);
      await until('the worker wakes', async () => {
        await page.evaluate(() => chrome.runtime.sendMessage({ type: 'coverage' }).catch(() => null));
        return status() === 'running';
      });
      await page.close();
    }
    return until('the worker is known', () => context.serviceWorkers().findLast((worker) => worker.url().includes(id)));
  };

  return {
    name: 'chromium',
    version: browser.version(),
    install: async ({ inPrivate = false, folder = extension } = {}) => {
      id = await install(folder, inPrivate);
      const blank = await context.newPage();
      watcher = await context.newCDPSession(blank);
      status = await followWorker(watcher, id, () => {
        stops += 1;
      });
    },
    uninstall: async () => {
      await (await browser.newBrowserCDPSession()).send('Extensions.uninstall', { id });
    },
    installOther: (folder) => install(folder),
    setAccess: async (given) => {
      // Chromium's own page of extensions, where a reader does the same.
      const page = await context.newPage();
      await page.goto('chrome://extensions');
      await page.evaluate(
        ([extensionId, hostAccess]) =>
          chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess }),
        [id, given ? 'ON_ALL_SITES' : 'ON_CLICK'] as const,
      );
      await page.close();
    },
    troubles: async () => [...troubles],
    open: async (url) => {
      const page = await context.newPage();
      const tab = add(page);
      await page.goto(url);
      return tab;
    },
    openPrivate: async (url) => {
      // Playwright knows nothing of a window of the browser's own private profile; the extension, which is allowed there, does.
      const worker = await wokenWorker();
      const tab = await worker.evaluate(
        async (address) => (await chrome.windows.create({ incognito: true, url: address })).tabs[0]?.id ?? -1,
        url,
      );
      return {
        toggleSidebar: () => worker.evaluate((id) => chrome.commands.onCommand.dispatch('toggle-sidebar', { id }), tab),
        sidebarText: () =>
          worker.evaluate(async (id) => {
            const look = () => {
              const host = document.querySelector('on-record-ui')?.shadowRoot;
              return host?.getElementById('sidebar')?.shadowRoot?.querySelector('aside')?.textContent ?? '';
            };
            const [found] = await chrome.scripting.executeScript({ target: { tabId: id }, func: look });
            return found?.result ?? '';
          }, tab),
      };
    },
    openOwnPage: async (path) => {
      const page = await context.newPage();
      const tab = add(page);
      await page.goto(`chrome-extension://${id}/${path}`);
      return tab;
    },
    openPopup: async (of) => {
      const popup = await context.newPage();
      const tab = add(popup);
      await popup.goto(`chrome-extension://${id}/ui/popup.html`);
      // A popup asks for the tab in front, which a page in a tab of its own would be itself.
      await of.bringToFront();
      await popup.reload();
      return tab;
    },
    command: async (name: Command) => {
      const worker = await wokenWorker();
      await worker.evaluate(async (command) => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        // Chromium leaves a command without keys, and says nothing, where it keeps those keys for itself.
        const { shortcut } = (await chrome.commands.getAll()).find(({ name }) => name === command) ?? {};
        if (!shortcut) throw new Error(`no keys give the command ${command}`);
        chrome.commands.onCommand.dispatch(command, tab);
      }, name);
    },
    panelIsOpen: async () => {
      // The panel is no page of the context, which tells it from the same page in a tab.
      const { targetInfos } = await watcher.send('Target.getTargets');
      const shown = targetInfos.filter(({ url }) => url.startsWith(`chrome-extension://${id}/ui/panel.html`)).length;
      return shown > context.pages().filter((page) => page.url().includes('/ui/panel.html')).length;
    },
    colours: async (colorScheme) => {
      for (const page of context.pages()) await page.emulateMedia({ colorScheme });
    },
    needs: async ({ motion = 'any', colours = 'any' }) => {
      const media = {
        reducedMotion: motion === 'less' ? 'reduce' : 'no-preference',
        forcedColors: colours === 'forced' ? 'active' : 'none',
      } as const;
      for (const page of context.pages()) await page.emulateMedia(media);
    },
    stopWorker: async () => {
      const before = stops;
      // Asked again until it holds: a worker that is just starting is not stopped.
      await until('the worker is stopped', async () => {
        if (stops > before || status() === 'stopped') return true;
        await watcher.send('ServiceWorker.stopAllWorkers');
        return stops > before || status() === 'stopped';
      });
    },
    workerRuns: async () => status() === 'running',
    close: () => context.close(),
  };
};
