// Which of a page's runs are its article's: those of the body and, before it, headline, lead and top caption; without teasers, calls to
// subscribe, stamps, labels and what the layout does not show. Where the body is was decided in article-part.ts.

import { type ArticlePart, isTeaser, WHOLLY_LINKED } from './article-part.ts';
import { isBetween, isEndMatter } from './end-matter.ts';
import { isHeadingTag, RUNS_A_STEP, runText } from './prose.ts';
import type { Steps } from './steps.ts';
import type { Part, Run, Walk } from './walk.ts';

/** Runs between a headline and the body that are still looked through for lead and top caption; more of them are something else. */
const MOST_RUNS_BEFORE_BODY = 60;
/** A short run (UTF-16 units) without a sentence is a label: "Share", a name of a section. */
const LONGEST_LABEL = 40;
/** Nothing shorter than this (UTF-16 units) begins a body: "4 min read". */
const SHORTEST_BEGINNING = 20;
/** A call to subscribe, to read on elsewhere, or to look at advertising, no longer than LONGEST_CALL (UTF-16 units). */
const CALL =
  /^\W*(?:sign up|subscribe|newsletters?|follow us|advertisement|story continues|article continues|continue reading|read (?:more|also|next)|related(?: stor| article|:)|more (?:from|on|about)|watch:|share this|abonn|inscrivez|suivez|lire (?:aussi|également|la suite)|à lire|publicité|anzeige|lesen sie|mehr zum thema|werbung|melden sie sich|leia (?:também|mais)|assine|publicidade|lea (?:también|más)|suscr|leggi anche|iscriviti|pubblicità|lees ook|advertentie|čtěte|reklama|czytaj)/iu;
const LONGEST_CALL = 100;
/** When it was posted, read and updated: a year and little but digits. */
const YEAR = /\b(?:19|20)\d\d\b/;
const SHARE_OF_DIGITS_IN_A_STAMP = 0.12;
const LONGEST_STAMP = 120;

/** What these hold is kept even where it is no sentence. */
const KEPT_TAGS = new Set(['P', 'LI', 'FIGCAPTION', 'BLOCKQUOTE', 'FOOTER']);

export type ArticleRuns = {
  /** The runs of the article in reading order. */
  kept: Run[];
  /** Short texts between headline and body, where a page tells when it was published and by whom. */
  near: string[];
  /** Of these, what stands in one box with the headline: a kicker, a byline. */
  labels: string[];
};

/** A time of publication or change: "Published 1 May 2024, 10:30, updated …". */
const isStamp = (text: string): boolean => {
  const plain = text.trim();
  if (plain.length > LONGEST_STAMP || !YEAR.test(plain)) return false;
  return (plain.match(/\d/g)?.length ?? 0) >= plain.length * SHARE_OF_DIGITS_IN_A_STAMP;
};

/** The time of a post by itself. */
const CLOCK = /^\d{1,2}[.:h]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?$/i;

/** Runs before the headline where a page may tell its date. */
const RUNS_ABOVE = 3;

/** A text without the white space of the page's source. */
const plainText = (run: Run): string => runText(run).replace(/\s+/g, ' ').trim();

const nearTexts = ({ runs }: Walk, headline: number, body: number): string[] =>
  runs
    .slice(Math.max(0, headline - RUNS_ABOVE), Math.min(body + 1, headline + MOST_RUNS_BEFORE_BODY))
    .filter((run) => run.length <= LONGEST_STAMP)
    .map(plainText);

/** Most runs of a headline's own box; more are the article, or a menu. */
const MOST_RUNS_IN_A_BOX = 8;
/** More links in a headline's box than this are a menu. */
const MOST_LINKS_IN_A_BOX = 2;

/** Labels in the innermost box around a headline, and what stands before the headline's own words in it. */
const labelsOf = ({ runs }: Walk, headline: Part, { shown, prose }: ArticlePart['measured']): string[] => {
  let box = headline;
  for (let at = headline.parent; at && at.last - at.first <= MOST_RUNS_IN_A_BOX; at = at.parent) box = at;
  let end = headline.last;
  while (end < box.last && prose[end] === 0) end += 1;
  const inside = runs
    .slice(box.first, end)
    .filter(({ length, part }, index) => length <= LONGEST_LABEL && part.tag !== 'LI' && shown[box.first + index]);
  if (inside.filter(({ linked, length }) => linked > length / 2).length > MOST_LINKS_IN_A_BOX) return [];
  // What stands right above it as its neighbour: a kicker too.
  const above = runs[headline.first - 1];
  if (above && above.part.parent === headline.parent && shown[headline.first - 1] && above.length <= LONGEST_LABEL)
    inside.push(above);
  // A kicker inside the headline, or before a colon or stroke: "Opinion | …".
  const { firstElementChild, textContent } = headline.element;
  const inHeadline = [firstElementChild?.textContent, /^([^:|]+)[:|]/.exec(textContent)?.[1]];
  return [...inside.map(plainText), ...inHeadline.map((text) => text?.trim() ?? '')];
};

/** Parts that are left out with all that is in them, 1 by index. What holds the body is never one of them. */
const droppedIn = ({ parts, runs }: Walk, { root, measured, isBeside }: ArticlePart): Uint8Array => {
  const { partProse, partOther, partLinked } = measured;
  const whole = partProse[root.index]!;
  const around = new Set<Part>();
  for (let part: Part | null = root; part; part = part.parent) around.add(part);
  const dropped = new Uint8Array(parts.length);
  for (const part of parts) {
    if (part.first === part.last || around.has(part)) continue;
    const length = partProse[part.index]! + partOther[part.index]!;
    const linked =
      part.last - part.first > 1 && partLinked[part.index]! > length / 2 && partProse[part.index]! < whole / 4;
    const above = part.parent !== null && dropped[part.parent.index] === 1;
    if (above || linked || isBeside(part, whole) || isTeaser(part, measured, runs)) dropped[part.index] = 1;
  }
  return dropped;
};

/** Whether all of a run is set in italics by its elements. */
const isSlanted = ({ part, pieces }: Run): boolean =>
  pieces.every((piece) => {
    if (!piece || piece.data.trim() === '') return true;
    const slanted = piece.parentElement?.closest('i,em');
    return slanted != null && part.element.contains(slanted);
  });

/** More paragraphs in italics than this are how the article is set, not notes. */
const MOST_SLANTED_NOTES = 3;
/** Longest run that may be a note or a byline (UTF-16 units). */
const LONGEST_LOOKED_AT = 500;

/** The article's runs, in reading order. `authors`: who wrote it. Linear. */
export function* articleRuns(page: Walk, article: ArticlePart, authors: readonly string[] = []): Steps<ArticleRuns> {
  const { runs } = page;
  const { root, headline } = article;
  const { prose, shown } = article.measured;
  const dropped = droppedIn(page, article);
  let begun = false;
  const isKept = (index: number): boolean => {
    const run = runs[index]!;
    if (!shown[index]) return false;
    if (run.part === headline) return true;
    if (dropped[run.part.index] || run.linked > run.length * WHOLLY_LINKED) return false;
    const { tag } = run.part;
    const heading = isHeadingTag(tag);
    if (!begun && !heading) {
      if (run.length < SHORTEST_BEGINNING || isStamp(runText(run))) return false;
      begun = prose[index]! > 0;
    }
    if (run.length < LONGEST_CALL && CALL.test(runText(run).trim())) return false;
    if (run.length < LONGEST_LOOKED_AT && (CLOCK.test(plainText(run)) || isBetween(plainText(run), authors)))
      return false;
    if (prose[index]! > 0 || heading || KEPT_TAGS.has(tag)) return true;
    return run.length > LONGEST_LABEL && index >= root.first;
  };

  // What stands above the headline inside the same part are notices and menus.
  const from = headline ? headline.first : root.first;
  const near = root.first - from <= MOST_RUNS_BEFORE_BODY;
  const indices: number[] = [];
  for (let index = from; index < root.last; index += 1) {
    if ((index - from) % RUNS_A_STEP === RUNS_A_STEP - 1) yield;
    if (!near && index > from && index < root.first) continue;
    if (isKept(index)) indices.push(index);
  }
  // Headings and labels that nothing follows belong to what came after the article.
  const slanted = indices.slice(-MOST_SLANTED_NOTES - 1).map((index) => isSlanted(runs[index]!));
  const wholly = slanted.every(Boolean);
  const isLoose = (index: number): boolean => {
    const run = runs[index]!;
    // Who said the words above is no heading of what came after.
    if (run.part.element.closest('blockquote')) return false;
    if (prose[index] === 0) return true;
    return run.length < LONGEST_LOOKED_AT && isEndMatter(plainText(run), !wholly && isSlanted(run), authors);
  };
  while (indices.length > 1 && isLoose(indices.at(-1)!)) indices.pop();
  return {
    kept: indices.map((index) => runs[index]!),
    near: nearTexts(page, from, indices.find((index) => prose[index]! > LONGEST_STAMP) ?? from),
    labels: headline ? labelsOf(page, headline, article.measured) : [],
  };
}
