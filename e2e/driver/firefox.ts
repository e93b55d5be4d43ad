// Firefox, driven by puppeteer over WebDriver BiDi. What no page may do (stop the background, give a command, open an extension's page)
// is asked of the browser's own window, which Firefox allows when it was started with --remote-allow-system-access.

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import puppeteer, { type Browser, type KeyInput, type Page } from 'puppeteer-core';
import { until } from '../until.ts';
import { type Command, type Driver, type Tab, windowSize } from './driver.ts';

/** As in manifest.json. */
const ADDON = 'on-record@contextual-reading';
/** Fixed, so that the address of the extension's pages is known. */
const UUID = '5f0c1b7e-3b1d-4c55-9d0e-0a6f3d5c7a11';

const preferences = (proxy: URL) => ({
  'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: UUID }),
  // An extension installed for a test goes when the browser closes; what it stored is to stay, as a reader's does.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  'devtools.console.stdout.content': false,
  // Everything through our proxy, this machine's own addresses too, and nothing tried over https first.
  'network.proxy.type': 1,
  'network.proxy.http': proxy.hostname,
  'network.proxy.http_port': Number(proxy.port),
  'network.proxy.ssl': proxy.hostname,
  'network.proxy.ssl_port': Number(proxy.port),
  'network.proxy.allow_hijacking_localhost': true,
  'network.proxy.no_proxies_on': '',
  'dom.security.https_first': false,
  'dom.security.https_first_schemeless': false,
});

const pressKeys = async (page: Page, keys: string): Promise<void> => {
  const parts = keys.split('+') as KeyInput[];
  const last = parts.pop() as KeyInput;
  for (const part of parts) await page.keyboard.down(part);
  await page.keyboard.press(last);
  for (const part of parts.reverse()) await page.keyboard.up(part);
};

const tabOf = (page: Page): Tab => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error instanceof Error ? error.message : String(error)));
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
    evaluate: (work, argument) => page.evaluate(work as never, argument as never) as never,
    hover: (x, y) => page.mouse.move(x, y, { steps: 3 }),
    click: (x, y) => page.mouse.click(x, y),
    drag: async (from, to) => {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 4 });
      await page.mouse.up();
    },
    dropFile: async (path, at) => {
      const file = { ...at, name: basename(path), text: await readFile(path, 'utf8') };
      await page.evaluate(({ x, y, name, text }) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], name));
        const over = document.elementFromPoint(x, y) ?? document.body;
        for (const type of ['dragenter', 'dragover', 'drop'])
          over.dispatchEvent(
            new DragEvent(type, { bubbles: true, cancelable: true, clientX: x, clientY: y, dataTransfer }),
          );
      }, file);
    },
    resize: (width, height) => page.setViewport({ width, height }),
    press: (keys) => pressKeys(page, keys),
    screenshot: async (path) => {
      await page.screenshot({ path: path as `${string}.png` });
    },
    print: () => page.pdf(),
    bringToFront: () => page.bringToFront(),
    errors: () => [...errors],
    close: () => page.close(),
  };
};

type Answer = { result: { type: string; result?: { value?: unknown }; exceptionDetails?: { text: string } } };
type Connection = { send: (method: string, parameters: object) => Promise<unknown> };

/** Runs code in the browser's own window and gives back a string, number or boolean. */
const windowOf = async (browser: Browser): Promise<(code: string) => Promise<unknown>> => {
  // BiDi's own connection: puppeteer has no words for another scope than that of pages.
  const { connection } = browser as unknown as { connection: Connection };
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
    result: { contexts: { context: string }[] };
  };
  const context = tree.result.contexts[0]?.context;
  return async (code) => {
    const { result } = (await connection.send('script.evaluate', {
      expression: code,
      target: { context },
      awaitPromise: true,
    })) as Answer;
    if (result.type !== 'success') throw new Error(`Firefox's own window: ${result.exceptionDetails?.text}`);
    return result.result?.value;
  };
};

const extension = `WebExtensionPolicy.getByID(${JSON.stringify(ADDON)}).extension`;

/** Keys of the manifest's commands, as Firefox holds them: the command itself is what the element's key gives. */
const keys: Record<Command, string> = {
  'toggle-sidebar': 'O',
  'next-quotation': 'J',
  'previous-quotation': 'K',
  'copy-quotation': 'Y',
};

/** Starts Firefox with no extension yet; with a fresh profile, unless a folder is given. */
export const openFirefox = async (
  executablePath: string,
  folder: string,
  proxy: string,
  profile?: string,
): Promise<Driver> => {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    args: ['--remote-allow-system-access', `--width=${windowSize.width}`, `--height=${windowSize.height + 100}`],
    defaultViewport: windowSize,
    extraPrefsFirefox: preferences(new URL(proxy)),
    ...(profile === undefined ? {} : { userDataDir: profile }),
  });
  const inWindow = await windowOf(browser);
  const pages = new Map<Tab, Page>();
  const add = (page: Page): Tab => {
    const tab = tabOf(page);
    pages.set(tab, page);
    return tab;
  };
  /**
   * Opens a page of the extension's own, which no test may go to by its address: the window leads a tab there that was opened for the test,
   * since of tabs that the window opens by itself the test is now and then told nothing. `inFront`: the tab it stays behind.
   */
  const openOwn = async (path: string, inFront?: Tab): Promise<Tab> => {
    const address = `moz-extension://${UUID}/${path}`;
    const page = await browser.newPage();
    const panel = JSON.stringify(await inWindow('gBrowser.selectedTab.linkedPanel'));
    await inFront?.bringToFront();
    await inWindow(`(() => {
      const tab = gBrowser.tabs.find((one) => one.linkedPanel === ${panel});
      const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
      tab.linkedBrowser.fixupAndLoadURIString(${JSON.stringify(address)}, { triggeringPrincipal });
      return true;
    })()`);
    await until(`${path} opens`, async () => {
      // Its document is there before its body is.
      const shown = await page
        .evaluate(() => (document.readyState === 'complete' ? location.href : ''))
        .catch(() => '');
      return shown.startsWith(address);
    });
    return add(page);
  };
  const backgroundState = () => inWindow(`${extension}.backgroundState`);

  return {
    name: 'firefox',
    version: await browser.version(),
    install: async ({ inPrivate = false, folder: wanted = folder } = {}) => {
      // Allowed before it is installed: it is asked for when the extension starts.
      if (inPrivate)
        await inWindow(`(async () => {
          const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
          const permissions = ['internal:privateBrowsingAllowed'];
          await ExtensionPermissions.add(${JSON.stringify(ADDON)}, { permissions, origins: [] });
          return true;
        })()`);
      await browser.installExtension(wanted);
    },
    uninstall: async () => {
      await inWindow(`(async () => {
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        await (await AddonManager.getAddonByID(${JSON.stringify(ADDON)})).uninstall();
        return true;
      })()`);
    },
    installOther: (other) => browser.installExtension(other),
    setAccess: async (given) => {
      // As Firefox's own page of extensions does it, which tells the running extension too.
      await inWindow(`(async () => {
        const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
        const origins = ['http://*/*', 'https://*/*'];
        await ExtensionPermissions.${given ? 'add' : 'remove'}(${JSON.stringify(ADDON)}, { permissions: [], origins }, ${extension});
        return true;
      })()`);
    },
    troubles: async () => {
      const told = await inWindow(`(() => {
        const own = 'moz-extension://${UUID}/background';
        const told = [];
        for (const message of Services.console.getMessageArray())
          if (message instanceof Ci.nsIScriptError && message.sourceName.startsWith(own) && !(message.flags & message.warningFlag)) told.push(message.errorMessage);
        const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
        for (const event of storage.getEvents())
          if (event.level === 'error' && event.filename.startsWith(own)) told.push(event.arguments.map(String).join(' '));
        return JSON.stringify(told);
      })()`);
      return JSON.parse(String(told)) as string[];
    },
    openPrivate: async (url) => {
      const known = new Set(await browser.pages());
      await inWindow(`(async () => {
        const opened = OpenBrowserWindow({ private: true });
        await new Promise((resolve) => opened.addEventListener('load', resolve, { once: true }));
        await opened.delayedStartupPromise;
        opened.gBrowser.selectedTab = opened.gBrowser.addTrustedTab(${JSON.stringify(url)});
        return true;
      })()`);
      const page = await until('the private page opens', async () => {
        for (const one of await browser.pages())
          if (!known.has(one) && (await one.evaluate(() => location.href).catch(() => '')) === url) return one;
        return null;
      });
      return {
        toggleSidebar: async () => {
          await inWindow(`(() => {
            const windows = [...Services.wm.getEnumerator('navigator:browser')];
            const own = windows.find((one) => PrivateBrowsingUtils.isWindowPrivate(one));
            const isOurs = (key) => key.getAttribute('key') === '${keys['toggle-sidebar']}' && key.getAttribute('modifiers') === 'alt,shift';
            [...own.document.querySelectorAll('key')].find(isOurs).doCommand();
            return true;
          })()`);
        },
        sidebarText: () =>
          page.evaluate(() => {
            const host = document.querySelector('on-record-ui')?.shadowRoot;
            return host?.getElementById('sidebar')?.shadowRoot?.querySelector('aside')?.textContent ?? '';
          }),
      };
    },
    open: async (url) => {
      const page = await browser.newPage();
      const tab = add(page);
      await page.goto(url);
      return tab;
    },
    openOwnPage: (path) => openOwn(path),
    // Behind the page: a popup asks for the tab in front, which a page in a tab of its own would be itself.
    openPopup: (of) => openOwn('ui/popup.html', of),
    command: async (name) => {
      // The key element the browser made for the shortcut; doing its command is what pressing the keys does.
      await inWindow(`(() => {
        const isOurs = (key) => key.getAttribute('key') === '${keys[name]}' && key.getAttribute('modifiers') === 'alt,shift';
        [...document.querySelectorAll('key')].find(isOurs).doCommand();
        return true;
      })()`);
    },
    panelIsOpen: async () =>
      (await inWindow(
        `SidebarController.isOpen && SidebarController.currentID.startsWith(${JSON.stringify(ADDON.replace('@', '_'))})`,
      )) === true,
    colours: async (scheme) => {
      // The pref's own numbers: 0 is dark, 1 is light.
      await inWindow(
        `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${scheme === 'dark' ? 0 : 1}); true`,
      );
    },
    needs: async ({ motion = 'any', colours = 'any' }) => {
      // The prefs' own numbers: 1 is reduced; 2 is the reader's colours always, 0 only where the system asks for high contrast.
      await inWindow(`
        Services.prefs.setIntPref('ui.prefersReducedMotion', ${motion === 'less' ? 1 : 0});
        Services.prefs.setIntPref('browser.display.document_color_use', ${colours === 'forced' ? 2 : 0});
        true`);
    },
    stopWorker: async () => {
      // Asked again until it holds: an event that arrives while the background is being stopped calls the stopping off.
      await until('the background is stopped', () =>
        inWindow(`(async () => {
          if (${extension}.backgroundState !== 'running') return ${extension}.backgroundState === 'stopped';
          await ${extension}.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
          return ${extension}.backgroundState === 'stopped';
        })()`),
      );
    },
    workerRuns: async () => (await backgroundState()) === 'running',
    close: () => browser.close(),
  };
};
