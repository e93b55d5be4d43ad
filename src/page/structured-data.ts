// What a page says of itself in JSON-LD: graphs, lists, nested and broken ones too. Deliberately no judgement: which of it counts is
// decided in article-facts.ts. The probe does not load this: see is-news.ts.

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type Described = { [key: string]: Json };

/** Types of schema.org that a news article may have, most telling first. */
const NEWS_TYPE =
  /^(?:\w*NewsArticle|LiveBlogPosting|SatiricalArticle|AdvertiserContentArticle|Report|SocialMediaPosting|BlogPosting|Article)$/;
/** Deeper nesting than this is no description. */
const DEEPEST = 12;
/** Most objects looked at in a page: an archive page may describe hundreds. */
const MOST_OBJECTS = 2_000;

const parse = (text: string): Json => {
  const bare = text.replace(
    /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*$/g,
    '',
  );
  try {
    return JSON.parse(bare) as Json;
  } catch {
    // The usual faults: line breaks inside strings, a comma too many, a semicolon at the end.
    const mended = bare
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are the fault being mended
      .replace(/[\u0000-\u001f]+/g, ' ')
      .replace(/,\s*([}\]])/g, '$1')
      .replace(/;\s*$/, '');
    try {
      return JSON.parse(mended) as Json;
    } catch {
      return loose(mended);
    }
  }
};

/** What can still be told from JSON that does not parse: the first plain string of each name that matters. */
const loose = (text: string): Json => {
  const found: Described = {};
  for (const name of ['@type', 'headline', 'datePublished', 'inLanguage']) {
    const value = new RegExp(`"${name}"\\s*:\\s*"((?:[^"\\\\]|\\\\.)*)"`).exec(text)?.[1];
    if (value === undefined) continue;
    try {
      found[name] = JSON.parse(`"${value}"`) as string;
    } catch {
      found[name] = value;
    }
  }
  return found;
};

/** One or several: JSON-LD writes a list of one without its brackets. */
export const listOf = (value: Json | undefined): Json[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

export const typesOf = (described: Described): string[] =>
  listOf(described['@type']).flatMap((name) => (typeof name === 'string' ? [name.replace(/^.*[/#:]/, '')] : []));

/** Every object in the page's JSON-LD, outer before inner. */
export const describedIn = (root: Document): Described[] => {
  const found: Described[] = [];
  const visit = (value: Json, depth: number): void => {
    if (depth > DEEPEST || found.length >= MOST_OBJECTS || value === null || typeof value !== 'object') return;
    if (Array.isArray(value)) {
      for (const item of value) visit(item, depth + 1);
      return;
    }
    found.push(value);
    for (const inner of Object.values(value)) if (typeof inner === 'object') visit(inner, depth + 1);
  };
  for (const script of root.querySelectorAll('script[type="application/ld+json" i]'))
    visit(parse(script.textContent ?? ''), 0);
  return found;
};

/** The object that describes this page's article: the first of the most telling type; null where none does. */
export const articleIn = (described: readonly Described[]): Described | null => {
  const rank = (one: Described) =>
    Math.min(...typesOf(one).map((type) => (!NEWS_TYPE.test(type) ? 9 : /News|Live/.test(type) ? 0 : 1)), 9);
  let best: Described | null = null;
  for (const one of described) if (rank(one) < (best ? rank(best) : 9)) best = one;
  return best;
};

/** A text, or the name of what is described; null for anything else. */
export const textOf = (value: Json | undefined): string | null => {
  if (typeof value === 'string') return value.trim() || null;
  if (Array.isArray(value)) return textOf(value[0]);
  if (value && typeof value === 'object') return textOf(value.name ?? value['@value']);
  return null;
};
