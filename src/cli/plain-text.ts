// Plain text as an article: every line that is not empty is a block. Offsets of the article's text are led back to the text that was given.

import type { Article } from '../schema/article.ts';
import { blockAt, blockStarts } from '../schema/article-text.ts';

export type PlainText = {
  article: Article;
  /** UTF-16 offset in the given text for one in the article's. */
  offset: (inArticle: number) => number;
};

/** Makes an article of text; `article.blocks` is empty where the text is. */
export const plainText = (text: string, facts: Omit<Article, 'blocks'>): PlainText => {
  const blocks: Article['blocks'] = [];
  const inputStarts: number[] = [];
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    if (!line[0].trim()) continue;
    inputStarts.push(line.index);
    blocks.push({ id: String(blocks.length), text: line[0], kind: 'paragraph' });
  }
  const article = { ...facts, blocks };
  const starts = blockStarts(article);
  return {
    article,
    offset: (inArticle) => {
      const block = blockAt(starts, inArticle);
      return (inputStarts[block] ?? 0) + inArticle - (starts[block] ?? 0);
    },
  };
};
