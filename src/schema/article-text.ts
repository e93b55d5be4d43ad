// The text of an article and where its blocks stand in it: what every offset of a reading is counted in.

import { type Article, BLOCK_JOIN } from './article.ts';

/** The text all offsets count in. */
export const articleText = (article: Pick<Article, 'blocks'>): string =>
  article.blocks.map((block) => block.text).join(BLOCK_JOIN);

/** UTF-16 offset of each block's first character in the article's text. */
export const blockStarts = (article: Pick<Article, 'blocks'>): number[] => {
  let at = 0;
  return article.blocks.map((block) => {
    const start = at;
    at += block.text.length + BLOCK_JOIN.length;
    return start;
  });
};

/** Index of the block that holds an offset, found in the starts of `blockStarts`; -1 before the first. */
export const blockAt = (starts: readonly number[], offset: number): number => {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};
