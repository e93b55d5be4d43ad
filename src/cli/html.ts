// A saved page for the command line: the same snapshot as in the browser, over jsdom. Scripts do not run and nothing is loaded; what is
// shown is told by attributes and class names, since there is no layout.

import { isBlockByTag, isNews, isShownByAttributes, snapshot } from '../page/index.ts';
import type { Article } from '../schema/article.ts';

/** The article of a page's HTML, and whether the page is a news article. Never throws for bad HTML: there is no such thing. */
export const snapshotHtml = async (
  html: string,
  options: { url?: string } = {},
): Promise<{ article: Article; news: boolean }> => {
  const { JSDOM, VirtualConsole } = await import('jsdom');
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
