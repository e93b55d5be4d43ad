// Who wrote an article, as its page says it: to know a byline, and the note about its writer at the end, from the article. Not to be shown, and no
// help in telling who spoke.

import type { PageSays } from './article-facts.ts';
import { listOf, textOf } from './structured-data.ts';

/** First name and surname, and no address: "Staff" is nobody's name. */
const NAME = /^\p{Lu}[^@/\d]* \p{L}[^@/\d]{1,40}$/u;

/** Full names of the article's writers; empty where the page names none. */
export const authorsOf = (root: Document, { article, meta }: PageSays): string[] =>
  [
    ...listOf(article?.author).map(textOf),
    ...['author', 'article:author', 'dc.creator', 'parsely-author'].map((name) => meta.get(name)),
    root.querySelector('[rel~="author"],[itemprop~="author"]')?.textContent,
  ]
    .flatMap((text) => (text ?? '').split(/,| and | & |;/))
    .map((name) =>
      name
        .replace(/\s+/g, ' ')
        .replace(/^ ?by /i, '')
        .trim(),
    )
    .filter((name) => NAME.test(name));
