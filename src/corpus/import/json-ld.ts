// Quotations as schema.org has them (JSON-LD `Quotation`), made flat rows: who (spokenByCharacter, else creator, else author), the words
// (text), where they stood (isPartOf, citation, publisher), the day those appeared, the language. Names behind `@id` are looked up among the
// file's own nodes; nothing is fetched.

import { dateOf } from './dates.ts';
import type { Row } from './row.ts';

type Node = Record<string, unknown>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const get = (node: Node, key: string): unknown => (Object.hasOwn(node, key) ? node[key] : undefined);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);
const plainType = (type: unknown): string => (typeof type === 'string' ? type.replace(/^.*[/:#]/, '') : '');
const typesOf = (node: Node): string[] => listOf(get(node, '@type')).map(plainType);

export const isLinkedData = (value: unknown): boolean =>
  isNode(value) && (Object.hasOwn(value, '@type') || Object.hasOwn(value, '@context'));
/** A quotation; also one that does not say its type but has words and a speaker. */
export const isQuotation = (value: unknown): boolean => isNode(value) && typesOf(value).includes('Quotation');

/** Text of a value: itself, or the first of several, or what a language-tagged value holds. */
const textOf = (value: unknown): string | undefined => {
  const [first] = listOf(value);
  if (typeof first === 'string') return first.trim() || undefined;
  if (isNode(first)) return textOf(get(first, '@value'));
  return undefined;
};

/** Names by `@id`, of the nodes of a file. Most are taken; a file of more is read without. */
export type NamedNodes = Map<string, string>;
const MOST_NODES = 100_000;

const nameOf = (node: Node): string | undefined => textOf(get(node, 'name')) ?? textOf(get(node, 'headline'));

/** Remembers what a node is called. */
export const rememberNode = (value: unknown, names: NamedNodes): void => {
  if (!isNode(value) || names.size >= MOST_NODES) return;
  const id = get(value, '@id');
  const name = nameOf(value);
  if (typeof id === 'string' && name !== undefined) names.set(id, name);
};

const called = (value: unknown, names: NamedNodes): string[] =>
  listOf(value).flatMap((one) => {
    if (typeof one === 'string') return names.get(one) ?? (/^https?:/i.test(one) ? [] : one);
    if (!isNode(one)) return [];
    const id = get(one, '@id');
    return nameOf(one) ?? (typeof id === 'string' ? (names.get(id) ?? []) : []);
  });

const isWeb = (text: string | undefined): text is string => text !== undefined && /^https?:\/\//i.test(text);

/** What a work the words stand in says of itself. */
const workOf = (value: unknown, names: NamedNodes) => {
  const [work] = listOf(value);
  if (typeof work === 'string') return isWeb(work) ? { url: work } : { title: work };
  if (!isNode(work)) return {};
  const id = get(work, '@id');
  const url = [textOf(get(work, 'url')), typeof id === 'string' ? id : undefined].find(isWeb);
  const published = textOf(get(work, 'datePublished'));
  return {
    title: called(work, names)[0],
    url,
    outlet: called(get(work, 'publisher'), names)[0] ?? called(get(work, 'isPartOf'), names)[0],
    published: published === undefined ? undefined : dateOf(published),
  };
};

const languageOf = (value: unknown): string | undefined => {
  const [first] = listOf(value);
  if (isNode(first)) return textOf(get(first, 'alternateName')) ?? textOf(get(first, 'name'));
  return textOf(value);
};

/** A quotation as a row, not checked: what it does not state is absent. */
export const rowOfQuotation = (value: unknown, names: NamedNodes): Partial<Record<keyof Row, string>> => {
  if (!isNode(value)) return {};
  const speakers = ['spokenByCharacter', 'creator', 'author']
    .map((key) => called(get(value, key), names))
    .find((found) => found.length > 0);
  const work = workOf(get(value, 'isPartOf'), names);
  const citation = workOf(get(value, 'citation'), names);
  const own = textOf(get(value, 'url'));
  const published = textOf(get(value, 'datePublished'));
  const created = textOf(get(value, 'dateCreated'));
  const words = get(value, 'text');
  const tagged = listOf(words)[0];
  const row: Partial<Record<keyof Row, string | undefined>> = {
    speaker: speakers?.join('; '),
    // Verbatim: a text is not even trimmed.
    words: typeof words === 'string' ? words : textOf(words),
    // The day a quotation came to be is the day it was said; the day it was published is its source's.
    said: created === undefined ? undefined : dateOf(created),
    occasion: called(get(value, 'recordedAt'), names)[0],
    title: work.title ?? citation.title,
    url: [work.url, citation.url, own].find(isWeb),
    outlet: work.outlet ?? citation.outlet ?? called(get(value, 'publisher'), names)[0],
    published: published === undefined ? (work.published ?? citation.published) : dateOf(published),
    lang: languageOf(get(value, 'inLanguage')) ?? (isNode(tagged) ? textOf(get(tagged, '@language')) : undefined),
  };
  return Object.fromEntries(Object.entries(row).filter(([, field]) => field !== undefined)) as Partial<
    Record<keyof Row, string>
  >;
};
