// Which part of a page is the article: the subtree with the most prose, counted so that links and loose words weigh against it. Own method,
// after maximum-subsequence segmentation (Pasternack and Roth, "Extracting Article Text from the Web", WWW 2009), on the tree instead of the
// token stream: prose counts for a subtree, other text against it, and the smallest subtree with the greatest sum is the article's body.
// What classes are called is a hint that text outweighs. No list of sites.

import { hintOf } from './elements.ts';
import { type Measured, measure } from './prose.ts';
import type { Steps } from './steps.ts';
import { type Part, type Run, type Walk, walk } from './walk.ts';

/** What a unit of other text costs a subtree, against one unit of prose. */
const COST_OF_OTHER_TEXT = 0.25;
/** A part with an unwelcome name is still the article's if it holds this share of the prose. */
const SHARE_THAT_OUTWEIGHS_A_NAME = 0.4;
/** Most prose, in UTF-16 units, of a teaser for another article: a linked headline and a sentence or two. */
const LONGEST_TEASER = 400;
/** Words in link text from which a run is a link and nothing else. */
export const WHOLLY_LINKED = 0.8;
/** A linked headline with little text: it leads to another article. */
export const isTeaser = (part: Part, { prose, partProse, partLinked }: Measured, runs: readonly Run[]): boolean => {
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

/** Runs into a body that its headline may stand: after a label and a date. */
const RUNS_TO_HEADLINE = 5;

/** The headline of a body: the one at its beginning, else the last one before it, else any inside. */
const headlineOf = (page: Walk, { shown }: Measured, body: Part): Part | null => {
  const headings = page.headings.filter((heading) => heading.first < heading.last && shown[heading.first]);
  const inside = headings.find((heading) => heading.first >= body.first && heading.first < body.last);
  if (inside && inside.first - body.first <= RUNS_TO_HEADLINE) return inside;
  return headings.filter((heading) => heading.first < body.first).at(-1) ?? inside ?? null;
};

/** Least prose, in UTF-16 units, under a headline of its own for it to be an article of its own. */
const LEAST_OF_SEVERAL = 500;
/** Share of the prose that several articles have to hold together. */
const SHARE_OF_SEVERAL = 0.8;

/**
 * The articles of a page that goes on with the next one when it is scrolled: parts of the body with a headline (`<h1>`) and much prose each.
 * Fewer than two: the body is one article.
 */
const articlesIn = (page: Walk, { shown, partProse }: Measured, body: Part): Part[] => {
  const inside = page.headings.filter(
    (heading) =>
      heading.first >= body.first && heading.last <= body.last && heading.first < heading.last && shown[heading.first],
  );
  if (inside.length < 2) return [];
  const count = new Map<Part, number>();
  for (const heading of inside) {
    for (let part: Part | null = heading; part && part !== body; part = part.parent)
      count.set(part, (count.get(part) ?? 0) + 1);
  }
  const found = inside.flatMap((heading): Part[] => {
    let alone: Part | null = null;
    for (let part: Part | null = heading; part && part !== body && count.get(part) === 1; part = part.parent)
      alone = part;
    return alone && partProse[alone.index]! >= LEAST_OF_SEVERAL ? [alone] : [];
  });
  const together = found.reduce((sum, part) => sum + partProse[part.index]!, 0);
  return together >= partProse[body.index]! * SHARE_OF_SEVERAL ? found : [];
};

/** The article at the window's middle, or the last one above it; the first where there is no layout. */
const before = (articles: readonly Part[]): Part | undefined => {
  const middle = (articles[0]?.element.ownerDocument.defaultView?.innerHeight ?? 0) / 2;
  const above = articles.filter(({ element }) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > top && top <= middle;
  });
  return above.at(-1) ?? articles[0];
};

/** The page taken apart for one purpose: where the body is, and what stands beside it. */
export type ArticlePart = {
  measured: Measured;
  /** The part that holds the body. */
  root: Part;
  headline: Part | null;
  /** What its name, tag or shape says is beside an article with `whole` units of prose, unless it holds too much of it to be. */
  isBeside: (part: Part, whole: number) => boolean;
};

const childrenOf = (parts: readonly Part[]): Map<Part, Part[]> => {
  const children = new Map<Part, Part[]>();
  for (const part of parts) {
    if (!part.parent || part.first === part.last) continue;
    const siblings = children.get(part.parent);
    if (siblings) siblings.push(part);
    else children.set(part.parent, [part]);
  }
  return children;
};

/** Share of the prose by which a part that is named as the article's holds it all: what stands outside is the page's. */
const SHARE_OF_A_BODY = 0.85;

/** The innermost part of a body that is named as the article's and holds nearly all of its prose; else the body. */
const tightened = (body: Part, { parts }: Walk, { partProse }: Measured): Part => {
  let found = body;
  for (let index = body.index + 1; index < parts.length && parts[index]!.first < body.last; index += 1) {
    const part = parts[index]!;
    if (partProse[index]! < partProse[body.index]! * SHARE_OF_A_BODY) continue;
    if (part.tag === 'ARTICLE' || part.tag === 'MAIN' || hintOf(part.element) === 'body') found = part;
  }
  return found;
};

/** The part of a page that is its article, or null where there is no prose. `isShown` is asked once a block with text. Linear in the page. */
function* articlePart(page: Walk, isShown: (element: Element) => boolean): Steps<ArticlePart | null> {
  const { parts, runs } = page;
  const measured = yield* measure(page, isShown);
  const { partProse } = measured;
  if (!partProse[0]) return null;
  const children = childrenOf(parts);
  const isBeside = (part: Part, whole: number): boolean => {
    const { tag } = part;
    if (part === parts[0] || tag === 'MAIN' || tag === 'BLOCKQUOTE') return false;
    const hint = hintOf(part.element);
    if (tag === 'ASIDE' && hint === 'quote') return false;
    // The foot of a block quotation says whose words it holds.
    if (tag === 'FOOTER' && part.element.closest('blockquote')) return false;
    const named = hint === 'aside' || tag === 'ASIDE' || tag === 'FOOTER' || tag === 'FORM' || tag === 'ADDRESS';
    if (!named && !isFeed(part, children.get(part) ?? [], runs)) return false;
    return partProse[part.index]! < whole * SHARE_THAT_OUTWEIGHS_A_NAME;
  };
  const body = bodyOf(page, measured, (part) => isBeside(part, partProse[0]!));
  const articles = body ? articlesIn(page, measured, body) : [];
  const root = articles.length > 1 ? (before(articles) ?? body) : body && tightened(body, page, measured);
  return root && { measured, root, headline: headlineOf(page, measured, root), isBeside };
}

/** Least prose, in UTF-16 units, of an article found beside comments; with less of it the "comments" may be the article. */
const LEAST_BESIDE_COMMENTS = 200;

/** A page walked through, and its article: without what is named as comments, unless nothing is left then. */
export function* findArticle(
  top: Element,
  ignore: Element | string | null,
  isShown: (element: Element) => boolean,
): Steps<{ page: Walk; article: ArticlePart | null }> {
  const page = yield* walk(top, { ignore });
  const article = yield* articlePart(page, isShown);
  if (!page.skipped || (article && article.measured.partProse[article.root.index]! >= LEAST_BESIDE_COMMENTS))
    return { page, article };
  const whole = yield* walk(top, { ignore, comments: true });
  return { page: whole, article: yield* articlePart(whole, isShown) };
}
