// What the reader can set. Kept on this machine, read with a default where nothing or nonsense is kept.

import * as v from 'valibot';
import { hasAccess, requestAccess } from './browser/permissions.ts';
import { keep, kept, onKept } from './browser/storage.ts';

const KEY = 'settings';

const settingsSchema = v.object({
  /** Read pages at all. */
  on: v.fallback(v.boolean(), true),
});
export type Settings = v.InferOutput<typeof settingsSchema>;

const understood = (value: unknown): Settings => {
  const result = v.safeParse(settingsSchema, value ?? {});
  return result.success ? result.output : { on: true };
};

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
