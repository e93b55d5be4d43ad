// What an article holds that can be kept: its quotations with the people the article names for them, as drafts of rows. Pure; what of it the
// record holds already is keep.ts's question.

import { plainAddress, plainTitle } from '../corpus/index.ts';
import type { Article, ArticlePerson, Speaker } from '../schema/article.ts';
import { articleText, blockAt, blockStarts } from '../schema/article-text.ts';
import { OWN_CORPUS } from '../schema/corpus.ts';
import type { AnnotatedQuotation, Annotations } from '../schema/match.ts';
import type { Person } from '../schema/person.ts';
import { units } from '../schema/units.ts';
import { fold } from '../text/fold.ts';
import { hash, hostOf, wordsKey } from './keys.ts';
import { roleBehind } from './public-roles.ts';
import type { PersonRow, SourceRow, StatementRow } from './rows.ts';
import { saidWhen } from './said.ts';

/** Sureness from which a speaker is taken as sure: wrong three times in a hundred at most, as the rules were counted. */
const SURE = 0.97;
/** UTF-16 units of the article around the words that are kept for the reader. */
const CONTEXT = 300;
/** UTF-16 units behind a name in which its role may stand. */
const FAR = 120;

export type DraftPerson = Pick<
  PersonRow,
  'kind' | 'name' | 'folded' | 'linked' | 'wikidata' | 'born' | 'died' | 'pronoun'
> & {
  /** The row's id, where the article was linked to a person of the own record. */
  own?: string;
};

export type DraftStatement = Pick<
  StatementRow,
  'words' | 'wordsKey' | 'lang' | 'kind' | 'context' | 'speaker' | 'said' | 'dated' | 'linked'
> & {
  person: DraftPerson;
  sure: 'sure' | 'as read';
  /** The utterance of the own record it was matched with as the same. */
  utterance?: string;
};

export type Draft = {
  source: Omit<SourceRow, 'keptAt' | 'by' | 'copyOf'>;
  statements: DraftStatement[];
};

/** Kinds of pieces nothing is kept from, and why: what they quote was not said, or was paid for. */
export type Refusal = 'satire' | 'advertising' | 'opinion';

/** Whether an article's kind speaks against keeping it; opinion is kept where the reader asks for it. */
export const refusalOf = (article: Pick<Article, 'genre'>, byHand: boolean): Refusal | null => {
  if (article.genre === 'satire' || article.genre === 'advertising') return article.genre;
  return article.genre === 'opinion' && !byHand ? 'opinion' : null;
};

/** The address without query and fragment. */
const withoutQuery = (url: string): string => url.replace(/[?#].*$/s, '');

/** `canonical`: the page itself names this address as its own, so that its query is part of it. */
export const sourceOf = (article: Article, canonical: boolean): Draft['source'] => {
  const url = article.url && (canonical ? article.url.replace(/#.*$/s, '') : withoutQuery(article.url));
  const address = url && plainAddress(url);
  const host = hostOf(url);
  const title = article.title && plainTitle(article.title);
  const published = article.published?.slice(0, 10);
  return {
    id: hash(address || `${article.outlet ?? ''} ${title ?? article.id}`),
    ...(url ? { url } : {}),
    ...(address ? { address } : {}),
    ...(host ? { host } : {}),
    ...(article.outlet ? { outlet: article.outlet } : {}),
    ...(article.title ? { title: article.title } : {}),
    ...(title ? { plainTitle: title } : {}),
    ...(published ? { published } : {}),
    lang: article.lang,
    ...(article.genre ? { genre: article.genre } : {}),
  };
};

const contextOf = (text: string, start: number, end: number): string => {
  const room = Math.max(0, CONTEXT - (end - start));
  const from = Math.max(0, start - Math.ceil(room / 2));
  const cut = text.slice(from, Math.max(from, Math.min(text.length, Math.max(end, from + CONTEXT)))).slice(0, CONTEXT);
  // No half of a letter that takes two units, at either end.
  return cut.replace(/^[\udc00-\udfff]/, '').replace(/[\ud800-\udbff]$/, '');
};

const isFullName = (name: string): boolean => /\S\s+\S/.test(name.trim());

/** Who a speaker is, where that is told well enough to be found again: linked, named in full, or a body by its name. Else null. */
const personOf = (
  speaker: Speaker,
  people: readonly ArticlePerson[],
  onRecord: (id: string) => Person | undefined,
): DraftPerson | null => {
  const known = speaker.person === null ? undefined : onRecord(speaker.person);
  const named = people.find(({ key }) => key === speaker.who);
  if (known && speaker.person) {
    const { kind, name, wikidata, born, died, pronoun } = known;
    const own = speaker.person.startsWith(`${OWN_CORPUS}/`) ? speaker.person.slice(OWN_CORPUS.length + 1) : undefined;
    return {
      kind,
      name,
      folded: fold(name),
      ...(own === undefined ? { linked: speaker.person } : { own }),
      ...(wikidata ? { wikidata } : {}),
      ...(born ? { born } : {}),
      ...(died ? { died } : {}),
      ...(pronoun ? { pronoun } : {}),
    };
  }
  if (!named || !(named.kind === 'body' || isFullName(named.name))) return null;
  const { kind, name, pronoun } = named;
  return { kind, name, folded: fold(name), ...(pronoun ? { pronoun } : {}) };
};

/** The own statement these words are the same as, where both speakers are sure: then they are linked. */
const linkOf = (quotation: AnnotatedQuotation): Pick<DraftStatement, 'utterance' | 'linked'> => {
  const same = quotation.matches.find(
    ({ kind, corpus, asRead, why }) => kind === 'same' && corpus === OWN_CORPUS && !asRead && why.speaker === 'same',
  );
  if (!same || same.why.date === 'other') return {};
  const { inOrder, of, date } = same.why;
  return { utterance: same.statement, linked: { inOrder, of, date } };
};

/**
 * Drafts of all that can be kept of an article. Left out: terms, what the article says again, and words whose speaker it does not name
 * well enough to be found again - such words could stand beside nothing, so they are not stored either.
 */
export const draftOf = (
  article: Article,
  {
    people,
    quotations,
    mentions = [],
  }: Pick<Annotations, 'people' | 'quotations'> & Partial<Pick<Annotations, 'mentions'>>,
  onRecord: (id: string) => Person | undefined,
  canonical = false,
): Draft => {
  const text = articleText(article);
  const starts = blockStarts(article);
  const statements = units(quotations).flatMap((spans): DraftStatement[] => {
    const parts = spans.flatMap((index) => quotations[index] ?? []);
    const head = parts[0];
    const last = parts.at(-1);
    const speaker = parts.find((part) => part.speaker)?.speaker;
    const person = speaker ? personOf(speaker, people, onRecord) : null;
    if (!head || !last || !speaker || !person || head.kind === 'term' || head.repeats !== undefined) return [];
    // The comma before "she said" is the article's.
    const words = parts
      .map((part) => part.text)
      .join(' ')
      .replace(/[,;\s]+$/u, '');
    if (!/[\p{L}\p{N}]/u.test(words)) return [];
    const sure = speaker.confidence >= SURE;
    const role =
      people.find(({ key }) => key === speaker.who)?.role ??
      mentions
        .filter(({ who }) => who === speaker.who)
        .map(({ end }) => roleBehind(text.slice(end, end + FAR)))
        .find(Boolean);
    const posted = article.blocks[blockAt(starts, head.start)]?.posted;
    const { name, confidence, rule, how } = speaker;
    return [
      {
        words,
        wordsKey: wordsKey(words),
        lang: article.lang,
        kind: head.kind,
        context: contextOf(text, head.start, last.end),
        speaker: { name, confidence, rule, ...(role ? { role } : {}), ...(how ? { how } : {}) },
        person,
        sure: sure ? 'sure' : 'as read',
        ...saidWhen(posted ?? article.published, how, article.lang),
        ...(sure ? linkOf(head) : {}),
      },
    ];
  });
  return { source: sourceOf(article, canonical), statements };
};
