// A saved page for the command line: the same snapshot as in the browser, over jsdom. Scripts do not run and nothing is loaded; what is
// shown is told by attributes and class names, since there is no layout.

import { isBlockByTag, isNews, isShownByAttributes, snapshot } from '../page/index.ts';
import type { Article } from '../schema/article.ts';
import { Refusal } from './refusal.ts';

/** The one package the built command does not carry: it is larger than all the rest, and text is read without it. */
const loadJsdom = () =>
  import('jsdom').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new Refusal('Pages cannot be read here: the package jsdom is missing (`npm install jsdom`). Plain text can.');
  });

/**
 * The article of a page's HTML, and whether the page is a news article. Never throws for bad HTML: there is no such thing. A Refusal where
 * jsdom is not installed.
 */
export const snapshotHtml = async (
  html: string,
  options: { url?: string } = {},
): Promise<{ article: Article; news: boolean }> => {
  const { JSDOM, VirtualConsole } = await loadJsdom();
  const url = options.url && /^https?:\/\//i.test(options.url) ? options.url : undefined;
  const page = new JSDOM(html, { ...(url ? { url } : {}), virtualConsole: new VirtualConsole() });
  try {
    const root = page.window.document;
    const { article } = snapshot(root, {
      isShown: isShownByAttributes,
      isBlock: isBlockByTag,
      ...(url ? { url } : {}),
    });
    return { article, news: isNews(root).news };
  } finally {
    page.window.close();
  }
};
