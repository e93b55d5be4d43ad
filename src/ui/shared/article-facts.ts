// What the surfaces know of the article they stand beside, as far as the page states it.

import type { Block, Genre } from '../../schema/article.ts';

export type ArticleFacts = {
  title?: string;
  outlet?: string;
  published?: string;
  url?: string;
  genre?: Genre;
  lang?: string;
  /** Its text, for the words around a quotation. */
  blocks?: Block[];
};
