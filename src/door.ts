// The worker's door: what it takes, from whom, and in what form. Everything that arrives is checked here before anything is done with it.
// Apart from messages.ts, because pages' scripts send messages and need not carry the library that checks them.

import {
  array,
  boolean,
  exactOptional,
  type InferOutput,
  integer,
  literal,
  maxLength,
  maxValue,
  minValue,
  nullable,
  number,
  object,
  picklist,
  pipe,
  safeParse,
  string,
  variant,
} from 'valibot';
import type { Sender } from './browser/runtime.ts';
import { genres } from './schema/article.ts';
import { LIMITS } from './schema/limits.ts';

/** Most text of one article the worker takes, in UTF-16 units of the message: 1 MB of text and its block ids. */
const LARGEST_TEXT = 1_100_000;
const MOST_BLOCKS = 50_000;
/** Ids of corpora and statements, in UTF-16 units: as schema/fields.ts has them. */
const LONGEST_ID = 200;
/** An operation's id, with a host where it is about a site. */
const LONGEST_OPERATION = 400;
/** Words a reader may search for, in UTF-16 units: some pages of text, of which the first are looked for. */
export const LONGEST_SEARCH = 20_000;
/** Parts of a speech one may ask for on each side of one of them: what a reader would read on at once. */
const MOST_NEIGHBOURS = 50;
/** Statements one search may give: what a reader would scroll through. */
export const MOST_FOUND = 500;

/* @__NO_SIDE_EFFECTS__ */
const text = (longest: number) => pipe(string(), maxLength(longest));

const blockSchema = object({
  id: text(100),
  text: text(LARGEST_TEXT),
  kind: picklist(['heading', 'subhead', 'paragraph', 'quote', 'item', 'caption', 'embed']),
  posted: exactOptional(text(100)),
  quoted: exactOptional(array(object({ start: number(), end: number() }))),
});

const articleSchema = object({
  // A page's own is its address.
  id: text(LIMITS.url),
  url: exactOptional(text(LIMITS.url)),
  title: exactOptional(text(LIMITS.title)),
  outlet: exactOptional(text(LIMITS.outlet)),
  published: exactOptional(text(LIMITS.published)),
  genre: exactOptional(picklist(genres)),
  lang: text(LIMITS.lang),
  blocks: pipe(array(blockSchema), maxLength(MOST_BLOCKS)),
});

/** An article as a page's script gives it when the worker asks for it; null where it is none. */
export const admitArticle = (value: unknown): InferOutput<typeof articleSchema> | null => {
  const result = safeParse(articleSchema, value);
  return result.success ? result.output : null;
};

const quotation = object({ start: number(), end: number(), text: text(LARGEST_TEXT) });

/** See Correction in messages.ts. */
const correction = variant('kind', [
  object({ kind: literal('not a quotation'), quotation }),
  object({ kind: literal('not the same'), quotation, corpus: text(LONGEST_ID), statement: text(LONGEST_ID) }),
  object({ kind: literal('speaker'), quotation, who: nullable(text(LONGEST_ID)) }),
  object({ kind: literal('named speaker'), quotation, name: text(LIMITS.title) }),
  object({ kind: literal('not this person'), who: text(LONGEST_ID) }),
]);

/** See Cited in citation/: what a page's script knows of words it shows. */
const cited = object({
  words: text(LARGEST_TEXT),
  speaker: exactOptional(text(LIMITS.title)),
  how: exactOptional(text(LARGEST_TEXT)),
  occasion: exactOptional(text(LONGEST_SEARCH)),
  said: exactOptional(text(LIMITS.title)),
  lang: exactOptional(text(LIMITS.lang)),
  run: exactOptional(text(LARGEST_TEXT)),
  source: object({
    outlet: exactOptional(text(LIMITS.outlet)),
    title: exactOptional(text(LIMITS.title)),
    url: exactOptional(text(LIMITS.url)),
    published: exactOptional(text(LIMITS.published)),
  }),
  before: exactOptional(text(LIMITS.title)),
  after: exactOptional(text(LIMITS.title)),
});

const fewNeighbours = pipe(number(), integer(), minValue(0), maxValue(MOST_NEIGHBOURS));

/** The tab a page of ours means; a page's script means its own, whatever it says. */
const tab = exactOptional(number());

/**
 * What the worker takes, and from whom. `page`: a content script of ours in a top frame; `extension`: a page of ours; `both`: either, a page
 * of ours naming the tab it means.
 */
export const toWorker = {
  /** The probe found a news article: read it, unless the reader has switched On Record off. */
  news: { from: 'page', schema: object({ type: literal('news') }) },
  /** The page has gone on to something that is no news: read it no more. */
  'no-news': { from: 'page', schema: object({ type: literal('no-news') }) },
  /** Read this article and look it up. Answer: Annotations. */
  annotate: {
    from: 'page',
    schema: object({
      type: literal('annotate'),
      article: articleSchema,
      revision: number(),
      partial: boolean(),
    }),
  },
  /** Put the bundle of card and sidebar into the asking tab. Answer: true. */
  'bring-surface': { from: 'page', schema: object({ type: literal('bring-surface') }) },
  /** Put the bundle of what is wanted now and then into the asking tab. Answer: true. */
  'bring-later': { from: 'page', schema: object({ type: literal('bring-later') }) },
  /** The reader wants the page of settings, in a tab of its own: a page's script cannot open one of the extension's. Answer: true. */
  'open-settings': { from: 'page', schema: object({ type: literal('open-settings') }) },
  /** How many quotations of the asking tab have something from elsewhere: shown on the toolbar. */
  badge: {
    from: 'page',
    schema: object({ type: literal('badge'), count: pipe(number(), integer(), minValue(0)) }),
  },
  /** Read the tab although it does not look like news. Answer: ReadAnyway. */
  'read-anyway': { from: 'extension', schema: object({ type: literal('read-anyway'), tab: number() }) },
  /** How the tab's article stands in the own record. Answer: Keeping. */
  keeping: { from: 'both', schema: object({ type: literal('keeping'), tab }) },
  /** The reader wants the tab's article kept. Answer: Keeping. */
  keep: { from: 'both', schema: object({ type: literal('keep'), tab }) },
  /** The reader takes a keep back. Answer: Keeping. */
  'undo-keep': { from: 'both', schema: object({ type: literal('undo-keep'), operation: text(LIMITS.id), tab }) },
  /** The article was on screen for a while: keep it, if that is what the reader set. Answer: whether it was. */
  remember: { from: 'page', schema: object({ type: literal('remember') }) },
  /** The reader corrects what was read of the tab's article. Answer: Corrected. */
  correct: { from: 'both', schema: object({ type: literal('correct'), correction, tab }) },
  /** The tab's site is satire: what was kept from it goes, and no more is kept. Answer: Corrected. */
  satire: { from: 'both', schema: object({ type: literal('satire'), tab }) },
  /** The reader takes a correction back. Answer: Corrected. */
  'undo-correction': {
    from: 'both',
    schema: object({ type: literal('undo-correction'), operation: text(LONGEST_OPERATION), tab }),
  },
  /** Clip words of the page to the story the reader worked on last. Answer: Clipped. */
  clip: { from: 'page', schema: object({ type: literal('clip'), cited }) },
  /** The reader takes a clip back. Answer: Clipped. */
  'undo-clip': {
    from: 'page',
    schema: object({ type: literal('undo-clip'), story: text(LONGEST_ID), clip: text(LONGEST_ID) }),
  },
  /** Empty the own record. Answer: Keeping. */
  'forget-everything': { from: 'extension', schema: object({ type: literal('forget-everything'), tab }) },
  /** The reader searches the whole record. Answer: Searched. */
  search: {
    from: 'extension',
    schema: object({
      type: literal('search'),
      words: text(LONGEST_SEARCH),
      speaker: exactOptional(text(LIMITS.outlet)),
      from: exactOptional(text(LIMITS.published)),
      to: exactOptional(text(LIMITS.published)),
      source: exactOptional(text(LIMITS.outlet)),
      order: exactOptional(picklist(['best', 'newest', 'oldest'])),
      top: exactOptional(pipe(number(), integer(), minValue(1), maxValue(MOST_FOUND))),
    }),
  },
  /** What else the record holds on the subject of a quotation, beyond what came with the article. Answer: Rest. */
  rest: { from: 'both', schema: object({ type: literal('rest'), quotation, tab }) },
  /** What was said before and after a match that is part of a speech; so many parts on each side. Answer: Neighbours. */
  neighbours: {
    from: 'both',
    schema: object({
      type: literal('neighbours'),
      corpus: text(LONGEST_ID),
      part: object({ of: text(LONGEST_ID), n: pipe(number(), integer(), minValue(1)) }),
      before: fewNeighbours,
      after: fewNeighbours,
    }),
  },
  /** Whom of other corpora somebody (`corpus/id`) is taken for. Answer: WhoElse. */
  'who-else': { from: 'extension', schema: object({ type: literal('who-else'), person: text(2 * LONGEST_ID + 1) }) },
  /** What the record covers. Answer: Covered. */
  coverage: { from: 'extension', schema: object({ type: literal('coverage') }) },
} as const;

export type ToWorker = { [Type in keyof typeof toWorker]: InferOutput<(typeof toWorker)[Type]['schema']> };
export type WorkerMessage = ToWorker[keyof ToWorker];

/** The message if it is one of ours, well formed and from a sender that may send it; else why not. */
export const admit = (message: unknown, sender: Sender): { message: WorkerMessage } | { refused: string } => {
  const type = (message as { type?: unknown } | null)?.type;
  if (typeof type !== 'string' || !Object.hasOwn(toWorker, type)) return { refused: 'a message of no known type' };
  const { from, schema } = toWorker[type as keyof typeof toWorker];
  if (!sender.ours) return { refused: `${type}: not from this extension` };
  const page = sender.tab !== null && sender.topFrame && !sender.extensionPage;
  if (!((page && from !== 'extension') || (sender.extensionPage && from !== 'page')))
    return { refused: `${type}: this sender may not ask it` };
  const result = safeParse(schema, message);
  if (!result.success) return { refused: `${type}: ${result.issues[0].message}` };
  return { message: result.output };
};
