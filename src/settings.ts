// What the reader can set. Kept on this machine, read with a default where nothing or nonsense is kept.

import { hasAccess, requestAccess } from './browser/permissions.ts';
import { keep, kept, onKept } from './browser/storage.ts';

const KEY = 'settings';

/** Changes whenever the own record does; a number only while something is kept in it. */
export const ownRecordKey = 'own-record';

/** Tells everybody who shows what is kept, and the worker, that it changed; the value must only differ from the one before. */
export const tellOwnRecord = (): Promise<void> => keep(ownRecordKey, Date.now() + Math.random());

/** Calls back whenever the own record has changed, until the returned function is called. */
export const watchOwnRecord = (listener: () => void): (() => void) => onKept(ownRecordKey, listener);

/** What is marked in a page: names and quotations, one of them, only quotations that the record has something from elsewhere on, or nothing. */
export const markChoices = ['all', 'names', 'quotations', 'elsewhere', 'none'] as const;
/** How it is marked: by highlights that leave the page's DOM alone, or by elements one can tab through. */
export const painters = ['highlights', 'elements'] as const;

/** Months what was read is kept for; 0 is without an end. */
export const retentions = [24, 0, 1, 3, 6, 12, 36, 60, 120] as const;

export type Settings = {
  /** Read pages at all. */
  on: boolean;
  /** Which pages: every news article, or those the reader asks for. */
  read: 'news' | 'asked';
  /** Hosts whose pages are not read unless the reader asks: "example.org" stands for "www.example.org" too. */
  never: string[];
  marks: (typeof markChoices)[number];
  painter: (typeof painters)[number];
  /** Marks in pages tell what only the reader's own record and corpora have, though the page sees its marks. */
  markOwn: boolean;
  /** Hosts on whose pages no card opens by the pointer; `*` is every host. */
  noCards: string[];
  /** Where the sidebar stands, and how wide the reader made it, in CSS px; undefined until they did. */
  side: 'start' | 'end';
  width: number | undefined;
  /** Ids of corpora that are not asked. */
  corporaOff: string[];
  /** What is kept in the reader's own record: every news article that is read, or what the reader keeps; undefined until they were asked. */
  keep: 'all' | 'by hand' | undefined;
  /** Every article is kept, but for now none is. */
  paused: boolean;
  /** Hosts of which nothing is kept by itself. */
  neverKeep: string[];
  /** Hosts the reader calls satire: nothing is kept of them. */
  satire: string[];
  /** Months after which what was read and kept is forgotten; 0: never. */
  retention: (typeof retentions)[number];
};

/**
 * What may stand under each key, the default first. Checked by hand: every page's script reads the settings, and a schema library would be a
 * quarter of its bytes.
 */
const allowed: { [Key in keyof Settings]: readonly Settings[Key][] | 'hosts' | 'number' } = {
  on: [true, false],
  read: ['news', 'asked'],
  never: 'hosts',
  marks: markChoices,
  painter: painters,
  markOwn: [false, true],
  noCards: 'hosts',
  side: ['end', 'start'],
  width: 'number',
  corporaOff: 'hosts',
  keep: [undefined, 'all', 'by hand'],
  paused: [false, true],
  neverKeep: 'hosts',
  satire: 'hosts',
  retention: retentions,
};

const oneOf = (rule: (typeof allowed)[keyof Settings], value: unknown): unknown => {
  if (rule === 'hosts') return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  if (rule === 'number') return typeof value === 'number' ? value : undefined;
  return (rule as readonly unknown[]).includes(value) ? value : rule[0];
};

/** What is kept, as settings: nonsense counts as not set. */
const understood = (value: unknown): Settings => {
  const kept = (value ?? {}) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(allowed).map(([key, rule]) => [key, oneOf(rule, kept[key])]),
  ) as unknown as Settings;
};

/** The host of an address, without what all addresses share; empty where it has none. */
export const hostOf = (url: string): string => /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? '';

/** Whether a list of hosts names that of an address. */
export const names = (hosts: readonly string[], url: string): boolean => {
  const host = hostOf(url);
  return hosts.some((one) => one === '*' || one === host || host.endsWith(`.${one}`));
};

/**
 * Whether pages may be read now that were not before. Whatever else is set concerns no page that is not read, and one that is would only be
 * brought again what it has: its styles blink meanwhile, and what is then under the pointer is the page.
 */
const mayReadMore = (now: Settings, before: Settings): boolean =>
  now.on &&
  (!before.on ||
    (now.read === 'news' && before.read !== 'news') ||
    before.never.some((host) => !now.never.includes(host)));

/** Whether articles are kept by themselves, and if not, whether only for now. */
export const rememberingOf = ({ keep, paused }: Settings): 'on' | 'paused' | 'off' =>
  keep !== 'all' ? 'off' : paused ? 'paused' : 'on';

export const readSettings = async (): Promise<Settings> => understood(await kept(KEY));

export const changeSettings = async (change: Partial<Settings>): Promise<Settings> => {
  const settings = { ...(await readSettings()), ...change };
  await keep(KEY, settings);
  return settings;
};

/** Calls back whenever the settings change, until the returned function is called; what they are is not told. */
export const onSettings = (listener: () => void): (() => void) => onKept(KEY, listener);

/** Calls back with the settings whenever they change, until the returned function is called. */
export const watchSettings = (listener: (settings: Settings) => void): (() => void) =>
  onKept(KEY, ({ newValue }) => listener(understood(newValue)));

/** Calls back whenever pages may be read that might not be before, until the returned function is called. */
export const onMoreToRead = (listener: () => void): (() => void) =>
  onKept(KEY, ({ newValue, oldValue }) => {
    if (mayReadMore(understood(newValue), understood(oldValue))) listener();
  });

/** Access to web pages is the browser's setting, not ours; the reader grants or withholds it there. */
export { hasAccess, requestAccess };
