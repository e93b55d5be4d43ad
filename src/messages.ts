// Every message that travels between page, worker and popup, as one typed map: what is asked, what is answered, and who may ask.
// The worker checks each against its schema and its sender before it does anything. No room talks to another outside this file.

import * as v from 'valibot';
import { type Sender, sendToTab, sendToWorker } from './browser/runtime.ts';
import { type ActiveTab, activeTab, tabById } from './browser/tabs.ts';
import type { Coverage } from './schema/corpus.ts';
import type { Annotations } from './schema/match.ts';

/** Most text of one article the worker takes, in UTF-16 units of the message: 1 MB of text and its block ids. */
const LARGEST_TEXT = 1_100_000;
const MOST_BLOCKS = 50_000;

/* @__NO_SIDE_EFFECTS__ */
const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));

const blockSchema = v.object({
  id: text(100),
  text: text(LARGEST_TEXT),
  kind: v.picklist(['heading', 'subhead', 'paragraph', 'quote', 'item', 'caption', 'embed']),
  quoted: v.exactOptional(v.array(v.object({ start: v.number(), end: v.number() }))),
});

const articleSchema = v.object({
  id: text(100),
  url: v.exactOptional(text(10_000)),
  title: v.exactOptional(text(2_000)),
  outlet: v.exactOptional(text(1_000)),
  published: v.exactOptional(text(100)),
  lang: text(100),
  blocks: v.pipe(v.array(blockSchema), v.maxLength(MOST_BLOCKS)),
});

/** Commands of the keyboard and the toolbar, carried to the page. */
export const commands = ['toggle-sidebar', 'next-quotation', 'previous-quotation'] as const;
export type Command = (typeof commands)[number];

/** What the worker takes, and from whom. `page`: a content script of ours in a top frame; `extension`: a page of ours. */
export const toWorker = {
  /** The probe found a news article: read it, unless the reader has switched On Record off. */
  news: { from: 'page', schema: v.object({ type: v.literal('news') }) },
  /** Read this article and look it up. Answer: Annotations. */
  annotate: {
    from: 'page',
    schema: v.object({
      type: v.literal('annotate'),
      article: articleSchema,
      revision: v.number(),
      partial: v.boolean(),
    }),
  },
  /** Put the sidebar's bundle into the asking tab. Answer: true. */
  'bring-sidebar': { from: 'page', schema: v.object({ type: v.literal('bring-sidebar') }) },
  /** How many quotations of the asking tab have something from elsewhere: shown on the toolbar. */
  badge: {
    from: 'page',
    schema: v.object({ type: v.literal('badge'), count: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  },
  /** Read the tab although it does not look like news. Answer: ReadAnyway. */
  'read-anyway': { from: 'extension', schema: v.object({ type: v.literal('read-anyway'), tab: v.number() }) },
  /** What the record covers. Answer: Covered. */
  coverage: { from: 'extension', schema: v.object({ type: v.literal('coverage') }) },
} as const;

export type ToWorker = { [Type in keyof typeof toWorker]: v.InferOutput<(typeof toWorker)[Type]['schema']> };
export type WorkerMessage = ToWorker[keyof ToWorker];

/** Whether a page could be read when asked: `forbidden` is a page no extension may touch, or one access was withheld from. */
export type ReadAnyway = { outcome: 'reading' | 'forbidden' | 'off' };
export type Covered = { coverage: Coverage[]; troubles: string[] };

export type FromWorker = {
  news: boolean;
  annotate: { annotations: Annotations } | { failed: string };
  'bring-sidebar': boolean;
  badge: boolean;
  'read-anyway': ReadAnyway;
  coverage: Covered;
};

/** What the article's content script takes, from the worker or the popup. */
export type ToTab = {
  /** What goes on in this tab. Answer: TabStatus. */
  status: { type: 'status' };
  command: { type: 'command'; command: Command };
};
export type TabStatus = {
  reading: 'loading' | 'ready' | 'failed';
  quotations: number;
  /** Quotations with something from another source. */
  elsewhere: number;
  /** People named. */
  people: number;
  partial: boolean;
  message?: string;
};
export type FromTab = { status: TabStatus; command: boolean };

/** The tab the reader looks at. Test builds open the popup in a tab of its own, which names the tab it is about. */
export const tabInFront = async (): Promise<ActiveTab | null> => {
  const named = __TEST__ ? new URLSearchParams(location.search).get('tab') : null;
  return named === null ? activeTab() : tabById(Number(named));
};

/** Asks the worker; waking it costs some 30 ms. Rejects where the extension was updated or removed under an open page. */
export const askWorker = async <Type extends keyof ToWorker>(
  message: ToWorker[Type] & { type: Type },
): Promise<FromWorker[Type]> => (await sendToWorker(message)) as FromWorker[Type];

/** Asks the article's content script of a tab; null where the tab holds none. */
export const askTab = async <Type extends keyof ToTab>(
  tab: number,
  message: ToTab[Type] & { type: Type },
): Promise<FromTab[Type] | null> => {
  try {
    return ((await sendToTab(tab, message)) ?? null) as FromTab[Type] | null;
  } catch {
    return null;
  }
};

/** The message if it is one of ours, well formed and from a sender that may send it; else why not. */
export const admit = (message: unknown, sender: Sender): { message: WorkerMessage } | { refused: string } => {
  const type = (message as { type?: unknown } | null)?.type;
  if (typeof type !== 'string' || !Object.hasOwn(toWorker, type)) return { refused: 'a message of no known type' };
  const { from, schema } = toWorker[type as keyof typeof toWorker];
  if (!sender.ours) return { refused: `${type}: not from this extension` };
  if (from === 'page' ? sender.tab === null || !sender.topFrame : !sender.extensionPage)
    return { refused: `${type}: this sender may not ask it` };
  const result = v.safeParse(schema, message);
  if (!result.success) return { refused: `${type}: ${result.issues[0].message}` };
  return { message: result.output };
};
