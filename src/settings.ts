// What the reader can set. Kept on this machine, read with a default where nothing or nonsense is kept.

import { hasAccess, requestAccess } from './browser/permissions.ts';
import { keep, kept, onKept } from './browser/storage.ts';

const KEY = 'settings';

/** Changes whenever the own record does; a number only while something is kept in it. */
export const ownRecordKey = 'own-record';

/** Calls back whenever the own record has changed, until the returned function is called. */
export const watchOwnRecord = (listener: () => void): (() => void) => onKept(ownRecordKey, listener);

export type Settings = {
  /** Read pages at all. */
  on: boolean;
  /** What is kept in the reader's own record: every news article that is read, or what the reader keeps; undefined until they were asked. */
  keep?: 'all' | 'by hand' | undefined;
  /** Every article is kept, but for now none is. */
  paused: boolean;
};

/** Checked by hand: every page's script reads the settings, and a schema library would be a quarter of its bytes. */
const understood = (value: unknown): Settings => {
  const { on, keep, paused } = (value ?? {}) as Partial<Settings>;
  return { on: on !== false, keep: keep === 'all' || keep === 'by hand' ? keep : undefined, paused: paused === true };
};

/** Whether articles are kept by themselves, and if not, whether only for now. */
export const rememberingOf = ({ keep, paused }: Settings): 'on' | 'paused' | 'off' =>
  keep !== 'all' ? 'off' : paused ? 'paused' : 'on';

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
