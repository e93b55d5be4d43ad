// Whether a page is a news article: what it says of itself (JSON-LD, microdata, meta tags, address), then its shape (paragraphs, date, byline,
// people named and quoted). Small and quick, since the probe asks it of every page: native API alone, nothing parsed, no list of sites. A
// wrong "no" can be overruled by the reader, a wrong "yes" costs a page its quiet, so a page has to show both: that it is published as news, and
// that it holds an article's text.

import { metaOf } from './meta-tags.ts';

export type NewsAnswer = {
  news: boolean;
  /** What the signs came to: ENOUGH and more is news. */
  score: number;
};

const TYPE = '"@type"\\s*:\\s*(?:\\[[^\\]]*)?"(?:[^"]*[/#:])?';
const NEWS_TYPE = new RegExp(`${TYPE}(?:\\w*NewsArticle|LiveBlogPosting|SatiricalArticle)"`, 'g');
const ARTICLE_TYPE = new RegExp(`${TYPE}(?:Article|BlogPosting|Report)"`);
const OTHER_TYPE = new RegExp(
  `${TYPE}(?:Product|Book|Recipe|QAPage|FAQPage|DiscussionForumPosting|TechArticle|Course|JobPosting|Chapter|ShortStory|ScholarlyArticle|CollectionPage|SearchResultsPage|ProfilePage)"`,
);
/** A segment of the address that says what else the page is. */
const OTHER_PLACE =
  /\/(?:wiki|docs?|documentation|manual|api|forums?|threads?|comments|fiction|novel|chapter|shop|store|products?|cart|recipes?|search|tags?|category|authors?|topics?|watch|login|account|help|support|faq|about|privacy|terms|profile|users?)(?:\/|$)/i;
const NEWS_PLACE =
  /\/(?:19|20)\d\d[/-]?[01]\d(?:[/-]?[0-3]\d)?(?:\/|-|\b)|\/(?:news|politics|world|nation|business|articles?|story|opinion|nouvelles?|actualites?|politique|nachrichten|artikel|politik|wirtschaft|noticias?|politica|zpravy|wiadomosci|nieuws|notizie)\b/i;
const MAKERS = /mediawiki|sphinx|docusaurus|mkdocs|gitbook|discourse|phpbb|shopify/i;
const DATES =
  'article:published_time og:article:published_time datepublished date parsely-pub-date sailthru.date dc.date.issued dc.date dc.date.created pubdate';
const SECTIONS = 'news_keywords article:section article:publisher og:article:section og:article:publisher';
const AUTHORS = 'author article:author og:article:author dc.creator parsely-author sailthru.author';
/** Someone said something, before or after the words: English, German, French, Spanish, Portuguese, Italian, Dutch, Czech, Polish. */
const SAYS =
  'said|says|told|added|wrote|tweeted|according to|sagt|sagte|erklärte|betonte|selon|déclaré|dit|explique|affirme|ajouté|disse|afirmou|dijo|afirmó|ha detto|zei|zegt|řekl|uvedl|powiedział';
// Latin and Cyrillic letters as plain ranges: Unicode classes cost the probe a millisecond each to build.
const CAPITAL = 'A-ZÀ-ÖØ-ÞČŘŠŽŁŚŻА-Я';
const LETTER = `${CAPITAL}a-zß-öø-ÿĀ-žа-я`;
const NAME = `[${CAPITAL}][${LETTER}]+ (?:[${CAPITAL}]\\. )?[${CAPITAL}][${LETTER}]+`;
/** One of those as a word of its own. */
const TOLD = `(?<![${LETTER}])(?:${SAYS})(?![${LETTER}])`;
const REPORTED = new RegExp(`[”"»“][,.]?\\s*[^.!?"”]{0,40}${TOLD}|${TOLD}[^.]{0,60}[“"„«]`, 'g');
/** A full name beside a verb of saying: news names who speaks, stories seldom do by more than one name. */
const NAMED_SPEAKER = new RegExp(`${NAME}(?:,[^,.“"]{3,80},)? ${TOLD}|${TOLD} ${NAME}`, 'g');
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

/** Text beside a paragraph in its own box, in UTF-16 units, from which the box is a teaser: a headline, a date. */
const TEXT_OF_TEASER = 25;

const NO_PLACE: Place = { text: 0, count: 0, sample: '' };
const LINKED_HEADLINES = 'h2 a,h3 a,h4 a,a h2,a h3,a h4';

const added = (to: Map<Element, Place>, element: Element, { text, count, sample }: Place): Place => {
  const place = to.get(element) ?? { ...NO_PLACE };
  place.text += text;
  place.count += count;
  if (place.sample.length < SAMPLE) place.sample += ` ${sample.slice(0, SAMPLE)}`;
  to.set(element, place);
  return place;
};

/** The elements that hold paragraphs, or, where there are none, texts parted by line breaks. */
const parentsIn = (root: Document): Map<Element, Place> => {
  const parents = new Map<Element, Place>();
  let left = MOST_PARAGRAPHS;
  for (const paragraph of root.getElementsByTagName('p')) {
    const text = paragraph.textContent?.trim() ?? '';
    if (text.length < 40 || !paragraph.parentElement) continue;
    if (left-- === 0) break;
    if ((paragraph.getElementsByTagName('a')[0]?.textContent?.length ?? 0) > text.length / 2) continue;
    added(parents, paragraph.parentElement, { text: text.length, count: 1, sample: text });
  }
  if (parents.size > 0) return parents;
  for (const line of root.getElementsByTagName('br')) {
    const place = line.parentElement;
    const text = place?.textContent ?? '';
    if (place && !parents.has(place)) added(parents, place, { text: text.length, count: 1, sample: text });
    if (left-- === 0) break;
  }
  return parents;
};

/** The place whose paragraphs hold the most text: a parent, or a parent's parent. Teasers side by side are no such place. */
const densest = (root: Document): Place => {
  const parents = parentsIn(root);
  const outer = new Map<Element, Place>();
  for (const [parent, place] of parents) {
    if (!parent.parentElement) continue;
    const alone = place.count === 1 && (parent.textContent?.trim().length ?? 0) - place.text > TEXT_OF_TEASER;
    if (!alone) added(outer, parent.parentElement, place);
  }
  let best: [Element | null, Place] = [null, NO_PLACE];
  for (const found of [...parents, ...outer]) if (found[1].text > best[1].text) best = found;
  const [element, place] = best;
  // A linked headline for every paragraph or two: a list of articles.
  const headlines = element?.querySelectorAll(LINKED_HEADLINES).length ?? 0;
  return headlines * 2 > place.count ? NO_PLACE : place;
};

/** What the signs add up to; `published`: those that it is published as news. */
type Tally = { score: number; published: number };

/** Counts a sign that the page is published as news. */
const publish = (sum: Tally, points: number) => {
  sum.score += points;
  sum.published += points;
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
  if (claims) publish(sum, marked || claimed < 4 ? 4 : 1);
  else if (ARTICLE_TYPE.test(described)) sum.score += 1;
  if (OTHER_TYPE.test(described)) sum.score -= 3;
  if (described.includes('"datePublished"')) sum.score += 0.5;
  return claims;
};

const countMetas = (says: Says, sum: Tally) => {
  if (says(DATES)) publish(sum, 1);
  if (says(SECTIONS)) publish(sum, 1);
  const type = says('og:type');
  if (/article/i.test(type)) sum.score += 2;
  else if (/product|book|profile|video|music|game/i.test(type)) sum.score -= 2;
  if (MAKERS.test(says('generator'))) sum.score -= 4;
};

const countAddress = (address: string, sum: Tally) => {
  const path = /^https?:\/\/[^/]*([^?#]*)/.exec(address)?.[1];
  if (path === undefined) return;
  // A front page, a place of another kind, a section, the address of an article.
  if (/^\/?(?:index\.\w+)?$/.test(path)) sum.score -= 5;
  else if (OTHER_PLACE.test(path)) sum.score -= 2;
  else if (sum.score < 4 && !/[\d._-]|[^/]{25}/.test(path)) sum.score -= 2;
  else if (NEWS_PLACE.test(path)) publish(sum, 1);
  else if (/(?:-[^/-]+){4}/.test(path)) sum.score += 0.5;
};

/** What the text itself shows. True where it names or quotes people. */
const countText = ({ count: paragraphs, sample }: Place, sum: Tally): boolean => {
  if (paragraphs >= 4) sum.score += 0.5;
  const reported = sample.match(REPORTED)?.length ?? 0;
  if (reported > 0) sum.score += 1;
  const names = sample.match(FULL_NAME)?.length ?? 0;
  const named = names * 1_000 > Math.min(sample.length, SAMPLE);
  if (named) sum.score += 1;
  const speakers = sum.published === 0 ? (sample.match(NAMED_SPEAKER)?.length ?? 0) : 0;
  if (speakers > 1) publish(sum, 2);
  return named || reported > 0;
};

/** Whether a page is a news article. Reads the page, never changes it. */
export const isNews = (root: Document): NewsAnswer => {
  const sum: Tally = { score: 0, published: 0 };
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
  if ((sum.published === 0 && !(timed && headed)) || sum.score + MOST_OF_TEXT < ENOUGH)
    return { news: false, score: sum.score };

  if (says(AUTHORS) || root.querySelector('[rel~="author"],[itemprop~="author"],[class*="byline"]')) sum.score += 1;
  if (timed) sum.score += 1;
  if (headed) sum.score += 0.5;
  const place = densest(root);
  const spoken = countText(place, sum);
  const enough = place.text >= LEAST_TEXT || (claims && place.text >= LEAST_TEXT_LEFT);
  const news = enough && sum.score >= ENOUGH && sum.published > 0 && (claims || spoken);
  return { news, score: sum.score };
};
