// Access to web pages, which a reader may withhold from an extension.

import browser from 'webextension-polyfill';

const ALL_PAGES = { origins: ['http://*/*', 'https://*/*'] };

/** May the extension read web pages at all? */
export const hasAccess = (): Promise<boolean> => browser.permissions.contains(ALL_PAGES);

/** Asks the reader for access; call it straight from a click. */
export const requestAccess = (): Promise<boolean> => browser.permissions.request(ALL_PAGES);
