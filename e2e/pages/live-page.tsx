/** @jsxImportSource react */
// A news page drawn by React; or, where the server has drawn it already, taken over by React when the reader or a test lets it. Errors are
// counted where a test can read them.

import { createRoot, hydrateRoot } from 'react-dom/client';
import { LiveArticle } from './live-article.tsx';

let errors = 0;
const count = () => {
  errors += 1;
  document.documentElement.dataset.errors = String(errors);
};
addEventListener('error', count);

const place = document.querySelector('#app') as HTMLElement;
const hydrate = () => {
  hydrateRoot(place, <LiveArticle />, { onRecoverableError: count });
};
if (place.firstChild) Object.assign(window, { hydrate });
else createRoot(place).render(<LiveArticle />);
