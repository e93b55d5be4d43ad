/** @jsxImportSource react */
// The page drawn by React, as a server sends it.

import { renderToString } from 'react-dom/server';
import { LiveArticle } from './live-article.tsx';

/** HTML of the article. */
export const serverDrawn = (): string => renderToString(<LiveArticle />);
