// Which part of a page is the article: the subtree with the most prose, counted so that links and loose words weigh against it. Own method,
// after maximum-subsequence segmentation (Pasternack and Roth, "Extracting Article Text from the Web", WWW 2009), on the tree instead of the
// token stream: prose counts for a subtree, other text against it, and the smallest subtree with the greatest sum is the article's body.
// What classes are called is a hint that text outweighs. No list of sites.

import { hintOf } from './elements.ts';
import { isHeadingTag, type Measured, measure, runText } from './prose.ts';
import type { Part, Run, Walk } from './walk.ts';

/** What a unit of other text costs a subtree, against one unit of prose. */
const COST_OF_OTHER_TEXT = 0.25;
/** A part with an unwelcome name is still the article's if it holds this share of the prose. */
const SHARE_THAT_OUTWEIGHS_A_NAME = 0.4;
/** Most prose, in UTF-16 units, of a teaser for another article: a linked headline and a sentence or two. */
const LONGEST_TEASER = 400;
/** Runs between a headline and the body that are still looked through for lead and top caption; more of them are something else. */
const MOST_RUNS_BEFORE_BODY = 60;
/** Words in link text from which a run is a link and nothing else. */
const WHOLLY_LINKED = 0.8;
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

export type ArticlePart = {
  /** The runs of the article in reading order: headline, lead, captions, body. */
  kept: Run[];
  /** The part that holds its body. */
  root: Part;
  headline: Part | null;
  /** Short texts between headline and body, where a page tells when it was published and by whom. */
  near: string[];
  /** UTF-16 units of prose kept. */
  prose: number;
};

const within = (part: Part | null, outer: Part): boolean => {
  for (let at = part; at; at = at.parent) if (at === outer) return true;
  return false;
};

/** A linked headline with little text: it leads to another article. */
const isTeaser = (part: Part, { prose, partProse, partLinked }: Measured, runs: readonly Run[]): boolean => {
  const length = part.last - part.first;
  if (length < 2 || length > 8 || partProse[part.index]! > LONGEST_TEASER || partLinked[part.index]! < 15) return false;
  let linked = false;
  let sentences = 0;
  for (let index = part.first; index < part.last; index += 1) {
    const run = runs[index]!;
    if (run.linked > 15 && run.linked > run.length * WHOLLY_LINKED) linked = true;
    if (prose[index]! > 0) sentences += 1;
  }
  return linked && sentences <= 2;
};

/** A time of publication or change: "Published 1 May 2024, 10:30, updated …". */
export const isStamp = (text: string): boolean => {
  const plain = text.trim();
  if (plain.length > LONGEST_STAMP || !YEAR.test(plain)) return false;
  return (plain.match(/\d/g)?.length ?? 0) >= plain.length * SHARE_OF_DIGITS_IN_A_STAMP;
};

/** Children that begin with a link to elsewhere, three or more and nearly all: a list of other articles, however long its texts. */
const isFeed = (part: Part, children: readonly Part[], runs: readonly Run[]): boolean => {
  let linked = 0;
  let several = 0;
  for (const child of children) {
    if (child.last - child.first < 2) continue;
    several += 1;
    for (let index = child.first; index < Math.min(child.last, child.first + 3); index += 1) {
      const run = runs[index]!;
      if (run.linked > 15 && run.linked > run.length * WHOLLY_LINKED) {
        linked += 1;
        break;
      }
    }
  }
  return linked >= 3 && linked >= several * 0.7 && part.tag !== 'BODY';
};

/** The part that holds the body: the deepest one with the greatest sum of prose less other text. */
const bodyOf = (page: Walk, measured: Measured, isBeside: (part: Part) => boolean): Part | null => {
  const { parts, runs } = page;
  const own = new Float64Array(parts.length);
  runs.forEach((run, index) => {
    if (!measured.shown[index]) return;
    const prose = measured.prose[index]!;
    own[run.part.index]! += prose - COST_OF_OTHER_TEXT * (run.length - prose);
  });
  const beside = new Uint8Array(parts.length);
  for (const part of parts) {
    if ((part.parent && beside[part.parent.index]) || (measured.partProse[part.index]! > 0 && isBeside(part)))
      beside[part.index] = 1;
  }
  let best: Part | null = null;
  let most = 0;
  for (let index = parts.length - 1; index >= 0; index -= 1) {
    const part = parts[index]!;
    if (beside[index]) continue;
    if (isTeaser(part, measured, runs))
      own[index] = -COST_OF_OTHER_TEXT * (measured.partProse[index]! + measured.partOther[index]!);
    const sum = own[index]!;
    if (sum > most) {
      best = part;
      most = sum;
    }
    if (part.parent) own[part.parent.index]! += sum;
  }
  return best;
};

/** The headline of a body: the heading inside it, or the last one before it. */
const headlineOf = (page: Walk, measured: Measured, body: Part): Part | null => {
  let found: Part | null = null;
  for (const heading of page.headings) {
    if (heading.first >= heading.last || !measured.shown[heading.first]) continue;
    if (heading.first >= body.first && found) break;
    if (heading.first >= body.last) break;
    found = heading;
  }
  return found;
};

/** Runs before the headline where a page may tell its date. */
const RUNS_ABOVE = 3;

const nearTexts = ({ runs }: Walk, headline: number, body: number): string[] =>
  runs
    .slice(Math.max(0, headline - RUNS_ABOVE), Math.min(body + 1, headline + MOST_RUNS_BEFORE_BODY))
    .filter((run) => run.length <= LONGEST_STAMP)
    .map((run) => runText(run).replace(/\s+/g, ' ').trim());

/** The runs of a walk that are the article, or null where the page holds no prose. `isShown` is asked once a block with text. */
export const articlePart = (page: Walk, isShown: (element: Element) => boolean): ArticlePart | null => {
  const { parts, runs } = page;
  const top = parts[0];
  if (!top) return null;
  const measured = measure(page, isShown);
  const { prose, shown, partProse, partOther, partLinked } = measured;
  if (partProse[0] === 0) return null;
  const children = new Map<Part, Part[]>();
  for (const part of parts) {
    if (!part.parent || part.first === part.last) continue;
    const siblings = children.get(part.parent);
    if (siblings) siblings.push(part);
    else children.set(part.parent, [part]);
  }

  const holdsHeadline = new Uint8Array(parts.length);
  for (const heading of page.headings) {
    for (let part: Part | null = heading; part && !holdsHeadline[part.index]; part = part.parent)
      holdsHeadline[part.index] = 1;
  }

  /** What its name or tag says is beside the article, unless it holds so much of the text that it cannot be. */
  const isBeside = (part: Part, whole: number): boolean => {
    const { tag } = part;
    if (part === top || tag === 'MAIN' || tag === 'BLOCKQUOTE') return false;
    const hint = hintOf(part.element);
    if (hint === 'comments') return !holdsHeadline[part.index];
    const named = hint === 'aside' || tag === 'ASIDE' || tag === 'FOOTER' || tag === 'FORM' || tag === 'ADDRESS';
    if (!(named || isFeed(part, children.get(part) ?? [], runs)) || (tag === 'ASIDE' && hint === 'quote')) return false;
    return partProse[part.index]! < whole * SHARE_THAT_OUTWEIGHS_A_NAME;
  };

  const root = bodyOf(page, measured, (part) => isBeside(part, partProse[0]!));
  if (!root) return null;
  const whole = partProse[root.index]!;
  const headline = headlineOf(page, measured, root);

  const dropped = new Int8Array(parts.length);
  /** Whether a part inside or around the body is left out with all that is in it. */
  const isDropped = (part: Part | null): boolean => {
    if (!part || part === root || within(root, part)) return false;
    if (dropped[part.index] === 0) {
      const length = partProse[part.index]! + partOther[part.index]!;
      const several = part.last - part.first > 1;
      const linked = several && partLinked[part.index]! > length / 2 && partProse[part.index]! < whole / 4;
      const drop = isDropped(part.parent) || isBeside(part, whole) || linked || isTeaser(part, measured, runs);
      dropped[part.index] = drop ? 1 : -1;
    }
    return dropped[part.index] === 1;
  };

  let begun = false;
  const isKept = (index: number): boolean => {
    const run = runs[index]!;
    if (!shown[index]) return false;
    if (run.part === headline) return true;
    if (run.linked > run.length * WHOLLY_LINKED) return false;
    if (isDropped(run.part)) return false;
    const { tag } = run.part;
    const heading = isHeadingTag(tag);
    if (!begun && !heading) {
      if (run.length < SHORTEST_BEGINNING || isStamp(runText(run))) return false;
      begun = prose[index]! > 0;
    }
    if (run.length < LONGEST_CALL && CALL.test(runText(run).trim())) return false;
    if (prose[index]! > 0) return true;
    if (heading || tag === 'FIGCAPTION' || tag === 'P' || tag === 'LI' || tag === 'BLOCKQUOTE') return true;
    return run.length > LONGEST_LABEL && index >= root.first;
  };

  // What stands above the headline inside the same part are notices and menus.
  const from = headline ? headline.first : root.first;
  const near = root.first - from <= MOST_RUNS_BEFORE_BODY;
  const indices: number[] = [];
  for (let index = from; index < root.last; index += 1) {
    if (!near && index > from && index < root.first) continue;
    if (isKept(index)) indices.push(index);
  }
  // Headings and labels that nothing follows belong to what came after the article.
  while (indices.length > 0 && prose[indices.at(-1)!] === 0) indices.pop();
  if (indices.length === 0) return null;
  return {
    kept: indices.map((index) => runs[index]!),
    root,
    headline,
    near: nearTexts(page, from, indices.find((index) => prose[index]! > LONGEST_STAMP) ?? from),
    prose: indices.reduce((sum, index) => sum + prose[index]!, 0),
  };
};
