// What is left to say where On Record was updated or removed under an open page, whose old script can ask nobody any more: once, for as long as
// it takes to read, and only where no newer script has gone on with the page by itself.

import { HIGHLIGHT_NAMES } from '../page/index.ts';
import { MODE, makeHost } from './host.ts';

/** How long it stands, in ms: a short sentence read twice. */
const SHOWN = 10_000;

/** Said by properties, which no content security policy forbids. */
const LOOK =
  'position:fixed;right:1em;bottom:1em;z-index:2147483647;padding:1em;background:#2b2620;color:#fff;font:14px system-ui';

/** Says `words` in the page, unless a newer script marks it already. */
export const sayFarewell = (document: Document, words: string): void => {
  if (CSS.highlights?.has(HIGHLIGHT_NAMES.quotation)) return;
  const host = makeHost(document);
  host.role = 'status';
  host.style.cssText = LOOK;
  host.attachShadow({ mode: MODE }).textContent = words;
  document.documentElement.append(host);
  setTimeout(() => host.remove(), SHOWN);
};
