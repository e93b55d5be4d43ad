// Title, outlet, day of publication, language and address of an article, as the page itself gives them: JSON-LD, then meta tags, then what
// is shown. Nothing is guessed: what the page does not say is absent (the language alone falls back to `en`).

import { LIMITS } from '../schema/limits.ts';
import { metaOf } from './meta-tags.ts';
import { readDate } from './read-date.ts';
import { articleIn, type Described, describedIn, textOf } from './structured-data.ts';

export type ArticleFacts = { url?: string; title?: string; outlet?: string; published?: string; lang: string };

const first = (values: readonly (string | null | undefined)[]): string | undefined => {
  for (const value of values) {
    const text = value?.replace(/\s+/g, ' ').trim();
    if (text) return text;
  }
  return undefined;
};

const DATE_METAS = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'dc.date.created',
  'date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publication_date',
  'article.published',
  'analyticsattributes.articledate',
];

const publishedOf = (
  root: Document,
  article: Described | null,
  meta: Map<string, string>,
  { near, url, lang }: { near: readonly string[]; url: string | undefined; lang: string },
) => {
  const marked = root.querySelector('[itemprop~="datePublished"]');
  const dates = [
    textOf(article?.datePublished),
    ...DATE_METAS.map((name) => meta.get(name)),
    marked?.getAttribute('datetime') ?? marked?.getAttribute('content') ?? marked?.textContent,
    textOf(article?.dateCreated),
  ];
  for (const date of dates) {
    const found = readDate(date);
    if (found) return found;
  }
  for (const time of root.getElementsByTagName('time')) {
    const found = readDate(time.getAttribute('datetime')) ?? readDate(time.textContent, lang);
    if (found) return found;
  }
  for (const text of near) {
    const found = readDate(text, lang);
    if (found) return found;
  }
  const path = /\/((?:19|20)\d{2})[/-]?([01]\d)[/-]?([0-3]\d)(?=\D|$)/.exec(url ?? '');
  return path ? readDate(`${path[1]}-${path[2]}-${path[3]}`) : null;
};

/** A BCP 47 tag from how pages write it (`en_US`); null where it is none. */
const readLanguage = (text: string | null | undefined): string | null => {
  const tag =
    text
      ?.trim()
      .split(/[,;\s]/)[0]
      ?.replace(/_/g, '-') ?? '';
  return tag.length <= LIMITS.lang && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(tag) ? tag : null;
};

const webAddress = (text: string | null | undefined, base: string | undefined): string | null => {
  if (!text) return null;
  try {
    const url = new URL(text, base);
    return /^https?:$/.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
};

/** A title without the outlet's name at its end: "… - The Paper", "… | The Paper". */
const withoutOutlet = (title: string, outlet: string | undefined): string => {
  if (!outlet) return title;
  const cut = title.toLowerCase().lastIndexOf(outlet.toLowerCase());
  if (cut <= 0 || cut + outlet.length !== title.length) return title;
  return /^(.*\S)\s+[-|–—•·:]\s*$/.exec(title.slice(0, cut))?.[1] ?? title;
};

/** What the window's title adds to the article's: "Title - The Paper". */
const outletInTitle = (whole: string, title: string | undefined): string | null => {
  if (!title || !whole.startsWith(title)) return null;
  return /^\s+[-|–—•·:]\s+(\S[^|]{1,60})$/.exec(whole.slice(title.length).trimEnd())?.[1]?.trim() ?? null;
};

/** What the page says for machines: JSON-LD, the part of it that describes the article, and the meta tags. */
export type PageSays = { described: Described[]; article: Described | null; meta: Map<string, string> };

export const pageSays = (root: Document): PageSays => {
  const described = describedIn(root);
  return { described, article: articleIn(described), meta: metaOf(root) };
};

/**
 * What the page says of its article. `body` is the element that holds the text (its own language counts before the page's), `headline`
 * the heading shown, `near` the short texts beside it, `address` where the page was loaded from.
 */
export const articleFacts = (
  root: Document,
  found: { body: Element | null; headline: string | null; near: readonly string[]; address: string | undefined },
  { article, meta }: PageSays = pageSays(root),
): ArticleFacts => {
  const loaded = webAddress(found.address, undefined);
  const canonical = webAddress(
    root.querySelector('link[rel~="canonical" i]')?.getAttribute('href'),
    loaded ?? undefined,
  );
  // A canonical address of the front page is a fault of the page's.
  const url =
    canonical && new URL(canonical).pathname !== '/'
      ? canonical
      : (loaded ?? webAddress(meta.get('og:url'), undefined));
  const title = first([
    textOf(article?.headline),
    meta.get('og:title'),
    meta.get('twitter:title'),
    found.headline,
    root.title,
  ]);
  const publisher = root.querySelector('[itemprop~="publisher"]');
  const outlet = first([
    textOf(article?.publisher),
    meta.get('og:site_name'),
    meta.get('application-name'),
    meta.get('dc.publisher'),
    publisher?.querySelector('[itemprop~="name"]')?.getAttribute('content'),
    publisher?.querySelector('[itemprop~="name"]')?.textContent,
    outletInTitle(root.title, title),
  ]);
  const lang =
    readLanguage(found.body?.closest('[lang]')?.getAttribute('lang')) ??
    readLanguage(root.documentElement?.getAttribute('lang')) ??
    readLanguage(textOf(article?.inLanguage)) ??
    readLanguage(meta.get('content-language')) ??
    readLanguage(meta.get('og:locale')) ??
    readLanguage(meta.get('language')) ??
    'en';
  const published = publishedOf(root, article, meta, { near: found.near, url: url ?? undefined, lang });
  return {
    lang,
    ...(url && url.length <= LIMITS.url ? { url } : {}),
    ...(title ? { title: withoutOutlet(title, outlet).slice(0, LIMITS.title) } : {}),
    ...(outlet ? { outlet: outlet.slice(0, LIMITS.outlet) } : {}),
    ...(published ? { published } : {}),
  };
};
