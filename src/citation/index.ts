// A quotation as one takes it away: a line for the desk, Markdown, CSL-JSON. Only what the source says; what it does not state is left out,
// never filled in.

import { addressAt } from './text-fragment.ts';

export { addressAt, textFragment } from './text-fragment.ts';

/** Words with all that is known of where they come from. Dates are EDTF. */
export type Cited = {
  words: string;
  /** A name, or the description the source gives; absent where nobody is known to have said it. */
  speaker?: string;
  /** How it was told: "told reporters". */
  how?: string;
  occasion?: string;
  said?: string;
  lang?: string;
  /** The words of one run on the page, where "she said" parts them: what the link finds. */
  run?: string;
  /** Where the words stand. */
  source: { outlet?: string; title?: string; url?: string; published?: string };
  /** Text around the words on the page, so that the link finds few words. */
  before?: string;
  after?: string;
};

export type CitationWords = {
  /** A date in the reader's words. */
  date: (edtf: string) => string;
};

/** Marks of the words' language; its own, where it is one of those, else English ones. */
const MARKS: Record<string, readonly [string, string]> = {
  de: ['„', '“'],
  fr: ['« ', ' »'],
  es: ['«', '»'],
  uk: ['«', '»'],
  en: ['“', '”'],
};

const quoted = ({ words, lang }: Cited): string => {
  const [open, close] = MARKS[lang?.slice(0, 2).toLowerCase() ?? 'en'] ?? (MARKS.en as readonly [string, string]);
  return `${open}${words.replace(/\s+/g, ' ').trim()}${close}`;
};

const address = (cited: Cited): string | null =>
  cited.source.url ? addressAt(cited.source.url, { ...cited, words: cited.run ?? cited.words }) : null;

const listed = (parts: readonly (string | null | undefined | false)[]): string => parts.filter(Boolean).join(', ');

/** "Who, how it was told, where, when": what belongs to the words rather than to the source. */
const circumstances = (cited: Cited, { date }: CitationWords): string =>
  listed([cited.speaker, cited.how, cited.occasion, cited.said && date(cited.said)]);

const sourceLine = ({ source }: Cited, { date }: CitationWords, title: (text: string) => string): string =>
  listed([source.outlet, source.title && title(source.title), source.published && date(source.published)]);

/** Plain text for a desk: words, circumstances, source, and the address that opens at the words, a line each. */
export const asText = (cited: Cited, words: CitationWords): string => {
  const who = circumstances(cited, words);
  return [`${quoted(cited)}${who ? ` — ${who}` : ''}`, sourceLine(cited, words, (title) => title), address(cited)]
    .filter(Boolean)
    .join('\n');
};

/** Signs that would mean something in Markdown. */
const plain = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~]/g, (sign) => `\\${sign}`);
/** In an address between angle brackets only these would end it. */
const bare = (url: string): string => url.replace(/[<>\s]/g, (sign) => encodeURIComponent(sign));

/** Markdown: a block quotation with its circumstances and linked source. */
export const asMarkdown = (cited: Cited, words: CitationWords): string => {
  const who = circumstances(cited, words);
  const link = address(cited);
  const source = sourceLine(cited, words, (title) => title);
  const shown = source || cited.source.url || '';
  return [
    `> ${plain(quoted(cited))}`,
    (who || shown) && '>',
    (who || shown) &&
      `> — ${[plain(who), shown && (link ? `[${plain(shown)}](<${bare(link)}>)` : plain(shown))].filter(Boolean).join('. ')}`,
  ]
    .filter(Boolean)
    .join('\n');
};

const DAY = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/;
const SINGLE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?:T.*)?$/;

/** CSL's date: parts of a single day, month or year; anything less certain in the source's own form. */
const cslDate = (edtf: string): { 'date-parts': number[][] } | { literal: string } => {
  const parts = SINGLE.test(edtf) ? DAY.exec(edtf)?.slice(1).filter(Boolean).map(Number) : undefined;
  return parts ? { 'date-parts': [parts] } : { literal: edtf };
};

/**
 * CSL-JSON (schema 1.0.2): the source as an item, the words in its note. Authors are left out: who wrote an article is not what the record
 * keeps, and who is quoted did not write it.
 */
export const asCsl = (cited: Cited, words: CitationWords): string => {
  const { source } = cited;
  const who = circumstances(cited, words);
  const item = {
    id: source.url ?? [source.outlet, source.title, source.published].filter(Boolean).join(' '),
    type: source.url ? 'article-newspaper' : 'document',
    ...(source.title ? { title: source.title } : {}),
    ...(source.outlet ? { 'container-title': source.outlet } : {}),
    ...(source.url ? { URL: address(cited) ?? source.url } : {}),
    ...(source.published ? { issued: cslDate(source.published) } : {}),
    ...(cited.lang ? { language: cited.lang } : {}),
    note: `${quoted(cited)}${who ? ` — ${who}` : ''}`,
  };
  return `${JSON.stringify([item], null, 2)}\n`;
};
