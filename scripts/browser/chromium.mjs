// Chromium with the extension in it, for `npm start` and for the end-to-end tests. The extension is loaded over the browser's own
// protocol: that works while the browser runs, in any build, where the command line's flag no longer does everywhere.

import { chromium } from 'playwright';

/** No first-run pages, no calls home, no trying https first: what is asked for is what is seen. */
export const quiet = [
  '--enable-unsafe-extension-debugging',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-features=HttpsUpgrades,HttpsFirstBalancedMode,HttpsFirstBalancedModeAutoEnable',
];

/**
 * Starts Chromium with a fresh profile, or with the one in a folder.
 * @param {{ executablePath: string, headless: boolean, viewport: { width: number, height: number } | null, proxy?: string, profile?: string, language?: string }} options
 *   `viewport`: in CSS pixels, null for the window's own; `proxy`: takes every request, this machine's own addresses too;
 *   `language`: BCP 47 tag of what the browser is set to, its own where there is none
 * @returns {Promise<{ context: import('playwright').BrowserContext, browser: import('playwright').Browser, install: (folder: string, inPrivate?: boolean) => Promise<string> }>}
 *   `install` loads an extension, on request for private windows too, and gives back its id
 */
export const launchChromium = async ({ executablePath, headless, viewport, proxy, profile = '', language }) => {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    viewport,
    // `<-loopback>` takes away the exception for this machine's own addresses: nothing goes out unseen.
    ...(proxy ? { proxy: { server: proxy, bypass: '<-loopback>' } } : {}),
    // As readers have it: Playwright would switch off that pages are kept as they were left.
    ignoreDefaultArgs: ['--disable-extensions', '--disable-back-forward-cache'],
    args: language ? [...quiet, `--lang=${language}`] : quiet,
  });
  const browser = context.browser();
  if (!browser) throw new Error('Chromium runs, but its own protocol cannot be reached');
  return {
    context,
    browser,
    install: async (folder, inPrivate = false) => {
      const session = await browser.newBrowserCDPSession();
      const { id } = await session.send('Extensions.loadUnpacked', { path: folder, enableInIncognito: inPrivate });
      return id;
    },
  };
};
