// Title, outlet, day of publication, language and address of an article, as the page itself gives them: JSON-LD, then meta tags, then what
// is shown. Nothing is guessed: what the page does not say is absent (the language alone falls back to `en`).

import { metaOf } from './meta-tags.ts';
import { articleIn, type Described, describedIn, textOf } from './structured-data.ts';

export type ArticleFacts = { url?: string; title?: string; outlet?: string; published?: string; lang: string };

const first = (values: readonly (string | null | undefined)[]): string | undefined => {
  for (const value of values) {
    const text = value?.replace(/\s+/g, ' ').trim();
    if (text) return text;
  }
  return undefined;
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ISO =
  /^(\d{4})[-/ ]?(\d{2})[-/ ]?(\d{2})(?:[T ]+(\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?/;
const MONTH_FIRST = /\b([A-Z][a-z]{2,8})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/;
const DAY_FIRST = /\b(\d{1,2})(?:st|nd|rd|th)?\.?\s+([A-Z][a-z]{2,8})\.?,?\s+(\d{4})\b/;

const day = (year: string, month: string, date: string): string | null => {
  const text = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text || year < '1600' ? null : text;
};

/**
 * A date as pages write it, as `YYYY-MM-DD` or, where it has a time, `YYYY-MM-DDTHH:MM:SS` with its zone if it has one. ISO in its usual
 * spellings, and English month names; null for anything else.
 */
export const readDate = (text: string | null | undefined): string | null => {
  if (!text) return null;
  const plain = text.trim();
  const iso = ISO.exec(plain);
  if (iso) {
    const [, year = '', month = '', date = '', hour, minute, second = '00', zone = ''] = iso;
    const found = day(year, month, date);
    if (!found || hour === undefined || minute === undefined) return found;
    if (hour > '23' || minute > '59' || second > '60') return found;
    return `${found}T${hour}:${minute}:${second}${zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`;
  }
  const named = MONTH_FIRST.exec(plain);
  const other = named ? null : DAY_FIRST.exec(plain);
  const [month, date, year] = named ? [named[1], named[2], named[3]] : [other?.[2], other?.[1], other?.[3]];
  if (!month || !date || !year) return null;
  const index = MONTHS.indexOf(month.slice(0, 3).toLowerCase());
  return index < 0 ? null : day(year, String(index + 1), date);
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

const publishedOf = (root: Document, article: Described | null, meta: Map<string, string>, url: string | undefined) => {
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
  for (const time of root.querySelectorAll('main time, article time, header time, time')) {
    const found = readDate(time.getAttribute('datetime')) ?? readDate(time.textContent);
    if (found) return found;
  }
  const path = /\/((?:19|20)\d{2})[/-]?([01]\d)[/-]?([0-3]\d)(?=\D|$)/.exec(url ?? '');
  return path ? day(path[1]!, path[2]!, path[3]!) : null;
};

/** A BCP 47 tag from how pages write it (`en_US`); null where it is none. */
const readLanguage = (text: string | null | undefined): string | null => {
  const tag =
    text
      ?.trim()
      .split(/[,;\s]/)[0]
      ?.replace(/_/g, '-') ?? '';
  return /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(tag) ? tag : null;
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

/**
 * What the page says of its article. `body` is the element that holds the text (its own language counts before the page's), `headline`
 * the heading shown, `address` where the page was loaded from.
 */
export const articleFacts = (
  root: Document,
  found: { body: Element | null; headline: string | null; address: string | undefined },
): ArticleFacts => {
  const article = articleIn(describedIn(root));
  const meta = metaOf(root);
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
  const outlet = first([
    textOf(article?.publisher),
    meta.get('og:site_name'),
    meta.get('application-name'),
    meta.get('dc.publisher'),
  ]);
  const title = first([
    textOf(article?.headline),
    meta.get('og:title'),
    meta.get('twitter:title'),
    found.headline,
    root.title,
  ]);
  const lang =
    readLanguage(found.body?.closest('[lang]')?.getAttribute('lang')) ??
    readLanguage(root.documentElement?.getAttribute('lang')) ??
    readLanguage(textOf(article?.inLanguage)) ??
    readLanguage(meta.get('content-language')) ??
    readLanguage(meta.get('og:locale')) ??
    readLanguage(meta.get('language')) ??
    'en';
  const published = publishedOf(root, article, meta, url ?? undefined);
  return {
    lang,
    ...(url ? { url } : {}),
    ...(title ? { title: withoutOutlet(title, outlet) } : {}),
    ...(outlet ? { outlet } : {}),
    ...(published ? { published } : {}),
  };
};
