// The posts of a live blog, and when each was posted: as JSON-LD tells it of an element, else as `<time>` shows it in elements that stand side by
// side. A list of other articles has times too: whether the posts are the article is asked of its text.

import type { PageSays } from './article-facts.ts';
import { readDate } from './read-date.ts';
import { listOf, textOf, typesOf } from './structured-data.ts';

/** Fewer are no live blog. */
const LEAST_POSTS = 3;

/** Elements of posts, by what JSON-LD says of them. */
const described = (root: Document, says: PageSays): Map<Element, string> => {
  const posts = new Map<Element, string>();
  const updates = says.described
    .filter((one) => typesOf(one).includes('LiveBlogPosting'))
    .flatMap((one) => listOf(one.liveBlogUpdate));
  for (const update of updates) {
    if (!update || typeof update !== 'object' || Array.isArray(update)) continue;
    const id = /#(.+)$/.exec(textOf(update.url) ?? textOf(update['@id']) ?? '')?.[1];
    const element = id ? root.getElementById(id) : null;
    const posted = readDate(textOf(update.datePublished));
    if (element && posted) posts.set(element, posted);
  }
  return posts;
};

/** Elements alike that hold a time each, with the first time in them. Linear. */
const timed = (body: Element): Map<Element, string> => {
  const within = new Map<Element, Map<Element, string>>();
  for (const time of body.querySelectorAll('time[datetime]')) {
    const posted = readDate(time.getAttribute('datetime'));
    if (!posted?.includes('T')) continue;
    for (let at: Element = time; at !== body && at.parentElement; at = at.parentElement) {
      const siblings = within.get(at.parentElement) ?? new Map<Element, string>();
      // What an earlier time stands in was counted with it.
      if (siblings.has(at)) break;
      within.set(at.parentElement, siblings.set(at, posted));
    }
  }
  let most = new Map<Element, string>();
  for (const siblings of within.values()) if (siblings.size > most.size) most = siblings;
  if (most.size < LEAST_POSTS || new Set(most.values()).size < 2) return new Map();
  // Posts under headings for days, or in pages that were loaded later, look like those of the largest group.
  const looks = (element: Element) => `${element.tagName} ${element.getAttribute('class')}`;
  const kinds = new Set([...most.keys()].map(looks));
  return new Map([...within.values()].flatMap((siblings) => [...siblings].filter(([one]) => kinds.has(looks(one)))));
};

/**
 * When the post that holds an element was posted: `YYYY-MM-DD`, or a date and time; undefined outside of posts. The elements have to be asked for in
 * the body.
 */
export const postsIn = (root: Document, body: Element, says: PageSays): ((element: Element) => string | undefined) => {
  const told = described(root, says);
  const posts = told.size >= LEAST_POSTS ? told : timed(body);
  const known = new Map<Element, string | undefined>();
  return (element) => {
    if (posts.size === 0) return undefined;
    const passed: Element[] = [];
    let at: Element | null = element;
    while (at && at !== body && !posts.has(at) && !known.has(at)) {
      passed.push(at);
      at = at.parentElement;
    }
    const posted = at ? (posts.get(at) ?? known.get(at)) : undefined;
    for (const one of passed) known.set(one, posted);
    return posted;
  };
};

/** Whether posts are the article, and not beside it, by the blocks that stand in them. */
export const postsOf = (
  drafts: readonly { holder: Element; content: { text: string } }[],
  postedOf: (element: Element) => string | undefined,
): { posted: (string | undefined)[]; count: number } => {
  const posted = drafts.map(({ holder }) => postedOf(holder));
  const sum = (inPosts: boolean) =>
    drafts.reduce((all, { content }, index) => all + (!inPosts || posted[index] ? content.text.length : 0), 0);
  const count = posted.filter((date, index) => date && date !== posted[index - 1]).length;
  return sum(true) * 2 < sum(false) ? { posted: [], count: 0 } : { posted, count };
};
