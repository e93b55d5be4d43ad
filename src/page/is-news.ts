// Whether a page is a news article: what it says of itself (JSON-LD, microdata, meta tags, address), then its shape (paragraphs, date, byline,
// people named and quoted). Small and quick, since the probe asks it of every page: native API alone, nothing parsed, no list of sites. A
// wrong "no" can be overruled by the reader, a wrong "yes" costs a page its quiet, so a page has to show both: that it is published as news, and
// that it holds an article's text.

import { metaOf } from './meta-tags.ts';

export type NewsAnswer = {
  news: boolean;
  /** The signs that were counted, for people who ask why. */
  why: string;
};

const TYPE = '"@type"\\s*:\\s*(?:\\[[^\\]]*)?"(?:[^"]*[/#:])?';
const NEWS_TYPE = new RegExp(`${TYPE}(?:\\w*NewsArticle|LiveBlogPosting|SatiricalArticle)"`, 'g');
const ARTICLE_TYPE = new RegExp(`${TYPE}(?:Article|BlogPosting|Report)"`);
const OTHER_TYPE = new RegExp(
  `${TYPE}(?:Product|Book|Recipe|QAPage|FAQPage|DiscussionForumPosting|TechArticle|APIReference|Course|JobPosting|SoftwareApplication|CreativeWorkSeries|Chapter|ShortStory|ScholarlyArticle|CollectionPage|SearchResultsPage|ProfilePage)"`,
);
/** A segment of the address that says what else the page is. */
const OTHER_PLACE =
  /\/(?:wiki|docs?|documentation|manual|api|forums?|threads?|comments|fiction|novel|chapter|shop|store|products?|cart|recipes?|search|tags?|category|authors?|topics?|watch|login|account|help|support|faq|about|privacy|terms|profile|users?)(?:\/|$)/i;
const NEWS_PLACE =
  /\/(?:19|20)\d\d[/-]?[01]\d(?:[/-]?[0-3]\d)?(?:\/|-|\b)|\/(?:news|politics|world|nation|business|articles?|story|opinion|nouvelles?|actualites?|politique|nachrichten|artikel|politik|wirtschaft|noticias?|politica|zpravy|wiadomosci|nieuws|notizie)\b/i;
const MAKERS = /mediawiki|sphinx|docusaurus|mkdocs|gitbook|discourse|phpbb|vbulletin|shopify|woocommerce/i;
const DATES =
  'article:published_time og:article:published_time datepublished date parsely-pub-date sailthru.date dc.date.issued dc.date dc.date.created pubdate revision_date';
const SECTIONS = 'news_keywords article:section article:publisher og:article:section og:article:publisher';
const AUTHORS = 'author article:author og:article:author dc.creator parsely-author sailthru.author';
/** Someone said something, before or after the words: English, German, French, Spanish, Portuguese, Italian, Dutch, Czech, Polish. */
const SAYS =
  'said|says|told|added|wrote|tweeted|according to|sagt|sagte|erklärt|erklärte|betonte|selon|déclaré|dit|explique|affirme|affirmé|ajouté|disse|afirmou|acrescentou|dijo|afirmó|ha detto|zei|zegt|řekl|uvedl|zdůrazňuje|powiedział';
// Latin and Cyrillic letters as plain ranges: Unicode classes cost the probe a millisecond each to build.
const CAPITAL = 'A-ZÀ-ÖØ-ÞČŘŠŽŁŚŻА-Я';
const LETTER = `${CAPITAL}a-zß-öø-ÿĀ-žа-я`;
const NAME = `[${CAPITAL}][${LETTER}]+ (?:[${CAPITAL}]\\. )?[${CAPITAL}][${LETTER}]+`;
const REPORTED = new RegExp(
  `[”"»“][,.]?\\s*[^.!?"”]{0,40}(?<![${LETTER}])(?:${SAYS})(?![${LETTER}])|(?<![${LETTER}])(?:${SAYS})(?![${LETTER}])[^.]{0,60}[“"„«]`,
  'g',
);
/** A full name beside a verb of saying: news names who speaks, stories seldom do by more than one name. */
const NAMED_SPEAKER = new RegExp(
  `${NAME}(?:,[^,.“"]{3,80},)? (?:${SAYS})(?![${LETTER}])|(?<![${LETTER}])(?:${SAYS}) ${NAME}`,
  'g',
);
const FULL_NAME = new RegExp(NAME, 'g');

/** Signs that together make a page news: saved articles reach it with one to spare, other pages stay two below (bench/pages.ts). */
const ENOUGH = 5;
/** The most that the text itself can add. */
const MOST_OF_TEXT = 7;
/** Least text in the paragraphs of one place, in UTF-16 units: shorter news is a flash, or a teaser. */
const LEAST_TEXT = 350;
/** … of a page that says it is news, where a wall may have left little. */
const LEAST_TEXT_LEFT = 120;
/** Paragraphs looked at, so that a page of thousands costs no more. */
const MOST_PARAGRAPHS = 200;
/** Text looked at for names and quotations, in UTF-16 units. */
const SAMPLE = 6_000;

type Place = { text: number; count: number; sample: string };

/** The place whose paragraphs hold the most text: a parent, or a parent's parent. */
const densest = (root: Document): Place => {
  const places = new Map<Element, Place>();
  let best: Place = { text: 0, count: 0, sample: '' };
  let left = MOST_PARAGRAPHS;
  const add = (element: Element | null | undefined, text: string) => {
    if (!element) return;
    const place = places.get(element) ?? { text: 0, count: 0, sample: '' };
    place.text += text.length;
    place.count += 1;
    if (place.sample.length < SAMPLE) place.sample += ` ${text.slice(0, SAMPLE)}`;
    places.set(element, place);
    if (place.text > best.text) best = place;
  };
  let last: Element | null = null;
  let teaser = false;
  for (const paragraph of root.getElementsByTagName('p')) {
    const text = paragraph.textContent?.trim() ?? '';
    if (text.length < 40) continue;
    if (left-- === 0) break;
    if ((paragraph.getElementsByTagName('a')[0]?.textContent?.length ?? 0) > text.length / 2) continue;
    const parent = paragraph.parentElement;
    add(parent, text);
    // A linked heading beside the paragraph: a teaser, which is no part of an article around it.
    if (parent && parent !== last) teaser = parent.querySelector('h2 a,h3 a,h4 a,a h2,a h3,a h4') !== null;
    last = parent;
    if (!teaser) add(parent?.parentElement, text);
  }
  if (best.text >= LEAST_TEXT) return best;
  // Pages that part their text by line breaks.
  last = null;
  for (const line of root.getElementsByTagName('br')) {
    const place = line.parentElement;
    if (!place || place === last || place.tagName === 'BODY') continue;
    if (left-- <= 0) break;
    last = place;
    if (!places.has(place)) add(place, place.textContent?.trim() ?? '');
  }
  return best;
};

/** Adds up signs. */
type Tally = { score: number; published: number; signs: string[]; count: (points: number, sign: string) => number };

const tally = (): Tally => {
  const sum: Tally = {
    score: 0,
    published: 0,
    signs: [],
    count: (points, sign) => {
      sum.score += points;
      sum.signs.push(sign);
      return points;
    },
  };
  return sum;
};

/** A page's meta tags: the text of the first of these names that has one. */
type Says = (names: string) => string;

/** What JSON-LD and microdata say the page is; true where they say news. */
const countDescribed = (root: Document, sum: Tally): boolean => {
  let described = '';
  for (const script of root.querySelectorAll('script[type="application/ld+json"]')) described += script.textContent;
  const marked =
    root.querySelector('[itemtype*="NewsArticle"],[itemtype*="LiveBlogPosting"],[typeof*="NewsArticle"]') !== null;
  const claimed = described.match(NEWS_TYPE)?.length ?? 0;
  const claims = marked || claimed > 0;
  // A page that describes many articles lists them.
  if (claims) sum.published += sum.count(marked || claimed < 4 ? 4 : 1, 'described as news');
  else if (ARTICLE_TYPE.test(described)) sum.count(1, 'described as an article');
  if (OTHER_TYPE.test(described)) sum.count(-3, 'described as other');
  if (described.includes('"datePublished"')) sum.count(0.5, 'date in its description');
  return claims;
};

const countMetas = (says: Says, sum: Tally) => {
  if (says(DATES)) sum.published += sum.count(1, 'date in its head');
  if (says(SECTIONS)) sum.published += sum.count(1, 'section');
  const type = says('og:type');
  if (/article/i.test(type)) sum.count(2, 'og:type article');
  else if (/product|book|profile|video|music|game/i.test(type)) sum.count(-2, 'other og:type');
  if (MAKERS.test(says('generator'))) sum.count(-4, 'made as no news site is');
};

const countAddress = (address: string, sum: Tally) => {
  const path = /^https?:\/\/[^/]*([^?#]*)/.exec(address)?.[1];
  if (path === undefined) return;
  if (/^\/?(?:index\.\w+)?$/.test(path)) sum.count(-5, 'address of a front page');
  else if (OTHER_PLACE.test(path)) sum.count(-2, 'address of other pages');
  else if (NEWS_PLACE.test(path)) sum.published += sum.count(1, 'address of news');
  else if (/(?:-[^/-]+){4}/.test(path)) sum.count(0.5, 'address of words');
};

/** What the text itself shows. True where it names or quotes people. */
const countText = ({ count: paragraphs, sample }: Place, sum: Tally): boolean => {
  if (paragraphs >= 4) sum.count(0.5, `${paragraphs} paragraphs`);
  const reported = sample.match(REPORTED)?.length ?? 0;
  if (reported > 0) sum.count(1, `${reported} quotations reported`);
  const names = sample.match(FULL_NAME)?.length ?? 0;
  const named = names * 1_000 > Math.min(sample.length, SAMPLE);
  if (named) sum.count(1, `${names} names`);
  const speakers = sum.published === 0 ? (sample.match(NAMED_SPEAKER)?.length ?? 0) : 0;
  if (speakers > 1) sum.published += sum.count(2, `${speakers} speakers named in full`);
  return named || reported > 0;
};

/** Whether a page is a news article, and by what signs. Reads the page, never changes it. */
export const isNews = (root: Document): NewsAnswer => {
  const sum = tally();
  const answer = (news: boolean, rest = '') => ({ news, why: `${sum.score}: ${sum.signs.join(', ')}${rest}` });
  const metas = metaOf(root);
  const says: Says = (names) => {
    const name = names.split(' ').find((one) => metas.has(one));
    return (name && metas.get(name)) ?? '';
  };

  // `published` counts the signs that it is published as news, one of which there must be: prose with a date may be a story of any kind.
  const claims = countDescribed(root, sum);
  countMetas(says, sum);
  countAddress(metas.get('og:url') ?? root.URL, sum);
  const timed = root.querySelector('time,[itemprop="datePublished"]') !== null;
  const headed = root.querySelector('h1') !== null;
  if ((sum.published === 0 && !(timed && headed)) || sum.score + MOST_OF_TEXT < ENOUGH) return answer(false);

  if (says(AUTHORS) || root.querySelector('[rel~="author"],[itemprop~="author"],[class*="byline"]'))
    sum.count(1, 'byline');
  if (timed) sum.count(1, 'time shown');
  if (headed) sum.count(0.5, 'headline');
  const place = densest(root);
  const spoken = countText(place, sum);
  const enough = place.text >= LEAST_TEXT || (claims && place.text >= LEAST_TEXT_LEFT);
  const news = enough && sum.score >= ENOUGH && sum.published > 0 && (claims || spoken);
  return answer(news, `, ${place.text} units of text`);
};
