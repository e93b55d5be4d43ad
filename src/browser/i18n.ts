// The extension's own words in the reader's language, as the browser picks them from _locales.

import { native as browser } from './native.ts';

/** The message of a key with its values filled in; empty where there is no such key. */
export const localMessage = (key: string, values: string[]): string => browser.i18n.getMessage(key, values);

/** BCP 47 tag of the language the browser's own surface is in. */
export const uiLanguage = (): string => browser.i18n.getUILanguage();
