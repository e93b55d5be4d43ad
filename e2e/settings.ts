// What the reader chose, written where the settings keep it, by a page of the extension's own. The settings themselves are driven in options.e2e.ts.

import type { Settings } from '../src/settings.ts';
import type { Tab } from './driver/index.ts';
import type { Stage } from './stage.ts';

/** Any page of the extension's own that is there in every state. */
export const OWN_PAGE = 'ui/welcome.html';

/** Has a page of the extension's own write settings, in place of all chosen before. */
export const writeSettings = (own: Tab, settings: Partial<Settings>): Promise<void> =>
  own.evaluate(async (chosen) => {
    type Extension = { storage: { local: { set: (items: object) => Promise<void> } } };
    await (globalThis as unknown as { chrome: Extension }).chrome.storage.local.set({ settings: chosen });
  }, settings);

/** The same by a page that is opened for it. */
export const choose = async (stage: Stage, settings: Partial<Settings>): Promise<void> => {
  const own = await stage.openOwnPage(OWN_PAGE);
  await writeSettings(own, settings);
  await own.close();
};
