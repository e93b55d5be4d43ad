// Keeping the article of a tab, by hand or because the reader asked for every one of them; taking it back; forgetting everything. In a
// private window nothing is written, not even that something was not.

import { tabFacts } from '../browser/tabs.ts';
import { admitArticle } from '../door.ts';
import { askTab, type Keeping } from '../messages.ts';
import {
  type CameBy,
  type DraftStatement,
  draftOf,
  isOfPublicPerson,
  refusalOf,
  sourceOf,
} from '../own-record/index.ts';
import type { Article } from '../schema/article.ts';
import { names, readSettings, rememberingOf } from '../settings.ts';
import { readBeside } from './library.ts';
import { isInUse, own, tellChange, tellEmptied, troubleKind } from './own.ts';

export type Page =
  | { article: Article; canonical: boolean }
  | { refused: Extract<Keeping, { state: 'refused' }>['why'] };

const withoutFragment = (url: string): string => url.replace(/#.*$/s, '');

/** The article a tab shows, as its page's script read it last. */
export const pageOf = async (tab: number | null): Promise<Page> => {
  if (tab === null) return { refused: 'unread' };
  const { incognito, url } = await tabFacts(tab);
  if (incognito) return { refused: 'private' };
  const article = admitArticle(await askTab(tab, { type: 'article' }));
  if (!article) return { refused: 'unread' };
  // An address that is not the tab's own was given by the page as the article's.
  const canonical = article.url !== undefined && url !== null && article.url !== withoutFragment(url);
  return { article, canonical };
};

const failed = async (error: unknown): Promise<Keeping> => {
  const remembering = rememberingOf(await readSettings());
  return { remembering, held: 0, state: 'failed', why: troubleKind(error) };
};

type Told = Pick<Keeping, 'remembering' | 'held'>;

const told = async (): Promise<Told> => ({
  remembering: rememberingOf(await readSettings()),
  held: (await isInUse()) ? (await own.open()).head.statements : 0,
});

/** Satire by the page's own word or the reader's, advertising, opinion: see refusalOf. */
const refusal = async (article: Article, byHand: boolean) => {
  const { satire } = await readSettings();
  return article.url && names(satire, article.url) ? ('satire' as const) : refusalOf(article, byHand);
};

/** `whole`: all that could be kept of it, where it was drafted. */
const standing = async (page: Page, whole?: readonly DraftStatement[]): Promise<Keeping> => {
  const shared = await told();
  if ('refused' in page) return { ...shared, state: 'refused', why: page.refused };
  const { article, canonical } = page;
  const kept = (await isInUse()) ? await own.standingOf(sourceOf(article, canonical)) : null;
  if (kept && kept.statements > 0) {
    const { statements, asRead, operation } = kept;
    const more = await privateOf(page, kept.operation, whole);
    return { ...shared, state: 'kept', statements, asRead, operation, ...(more > 0 ? { more } : {}) };
  }
  const why = await refusal(article, true);
  return why ? { ...shared, state: 'refused', why } : { ...shared, state: 'not kept' };
};

/** How a tab's article stands in the own record; without a tab, how the record stands. */
export const keepingOf = async (tab: number | null): Promise<Keeping> => {
  try {
    return await standing(await pageOf(tab));
  } catch (error) {
    return failed(error);
  }
};

/** Statements of a kept article that are of people without a public role, and not kept: where it was kept by itself. */
const privateOf = async (
  page: Extract<Page, { article: Article }>,
  operation: string | null,
  whole?: readonly DraftStatement[],
): Promise<number> => {
  if (operation === null) return 0;
  const drafted = async () => {
    const { annotations, library } = await readBeside(page.article, 0);
    const { record } = library;
    return draftOf(page.article, annotations, (id) => record.people[record.placeOf(id) ?? -1], page.canonical)
      .statements;
  };
  const hidden = (whole ?? (await drafted())).filter((one) => !isOfPublicPerson(one));
  return hidden.length === 0 ? 0 : own.notHeld(sourceOf(page.article, page.canonical), hidden);
};

const keepPage = async (page: Page, by: CameBy): Promise<Keeping> => {
  if ('refused' in page) return standing(page);
  const { article, canonical } = page;
  const why = await refusal(article, by === 'hand');
  if (why) return { ...(await told()), state: 'refused', why };
  const { annotations, library } = await readBeside(article, 0);
  const { record } = library;
  const whole = draftOf(article, annotations, (id) => record.people[record.placeOf(id) ?? -1], canonical);
  // Of people without a public role only what the reader asks for is kept.
  const draft = by === 'hand' ? whole : { ...whole, statements: whole.statements.filter(isOfPublicPerson) };
  if (draft.statements.length === 0) return { ...(await told()), state: 'refused', why: 'nothing' };
  // Told of before it is done: a worker that is stopped in between leaves a record that is asked in vain, not one that is never asked.
  if (!(await isInUse())) await tellChange();
  const { operation, copyOf } = await own.keep(draft, by);
  if (operation !== null) await tellChange();
  const now = await standing(page, whole.statements);
  if (now.state === 'kept') return operation === null ? { ...now, already: true } : now;
  return { ...(await told()), state: 'copy', ...(copyOf?.outlet ? { outlet: copyOf.outlet } : {}) };
};

/** Keeps a tab's article because the reader asked for it. */
export const keepTab = async (tab: number | null): Promise<Keeping> => {
  try {
    return await keepPage(await pageOf(tab), 'hand');
  } catch (error) {
    return failed(error);
  }
};

/** Takes a keep back, and tells how the tab's article stands then. */
export const undoKeep = async (operation: string, tab: number | null): Promise<Keeping> => {
  try {
    const page = await pageOf(tab);
    // What was kept before is not taken away from a private window either.
    if ('refused' in page && page.refused === 'private') return await standing(page);
    await own.undo(operation);
    await tellChange();
    const now = await standing(page);
    return now.state === 'not kept' ? { ...now, undone: true } : now;
  } catch (error) {
    return failed(error);
  }
};

/** A tab's article was on screen for a while: keeps it where the reader wants that of all, and did not take it back before. */
export const rememberTab = async (tab: number | null): Promise<boolean> => {
  try {
    if (rememberingOf(await readSettings()) !== 'on') return false;
    const page = await pageOf(tab);
    if ('refused' in page) return false;
    const { url } = page.article;
    if (url && names((await readSettings()).neverKeep, url)) return false;
    if ((await isInUse()) && (await own.standingOf(sourceOf(page.article, page.canonical))).declined) return false;
    return (await keepPage(page, 'remembered')).state === 'kept';
  } catch (error) {
    // Told in sidebar and popup when they ask; a page that is only read is not disturbed.
    troubleKind(error);
    return false;
  }
};

/** Empties the own record. */
export const forgetEverything = async (tab: number | null): Promise<Keeping> => {
  try {
    if (await isInUse()) await own.forgetEverything();
    await tellEmptied();
    return await standing(await pageOf(tab));
  } catch (error) {
    return failed(error);
  }
};
