// What the reader can set. Kept on this machine, read with a default where nothing or nonsense is kept.

import { hasAccess, requestAccess } from './browser/permissions.ts';
import { keep, kept, onKept } from './browser/storage.ts';

const KEY = 'settings';

export type Settings = {
  /** Read pages at all. */
  on: boolean;
};

/** Checked by hand: every page's script reads the settings, and a schema library would be a quarter of its bytes. */
const understood = (value: unknown): Settings => ({
  on: (value as Partial<Settings> | undefined)?.on !== false,
});

export const readSettings = async (): Promise<Settings> => understood(await kept(KEY));

export const changeSettings = async (change: Partial<Settings>): Promise<Settings> => {
  const settings = { ...(await readSettings()), ...change };
  await keep(KEY, settings);
  return settings;
};

/** Calls back with the settings whenever they change, until the returned function is called. */
export const watchSettings = (listener: (settings: Settings) => void): (() => void) =>
  onKept(KEY, (value) => listener(understood(value)));

/** Access to web pages is the browser's setting, not ours; the reader grants or withholds it there. */
export { hasAccess, requestAccess };
