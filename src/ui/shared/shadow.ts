// Dressing a shadow root inside somebody else's page: our styles in, our keystrokes not out. It draws nothing.

import look from './look.css';

/**
 * Puts the shared look and `css` into the root and gives back their element. The text goes in by `textContent` of the element itself: under a page's
 * `default-src 'none'` Firefox applies a content script's style element that way, and refuses one whose text node was appended
 * (tried in Firefox ESR 153; Chromium 156 applies both).
 */
export const dress = (root: ShadowRoot, css: string): HTMLStyleElement => {
  const style = root.ownerDocument.createElement('style');
  style.textContent = look + css;
  root.append(style);
  return style;
};

const KEPT = ['keydown', 'keyup', 'keypress', 'click', 'dblclick', 'mousedown', 'mouseup', 'pointerdown', 'pointerup'];

/**
 * Keeps the reader's keys and clicks from the page's own shortcuts and click handlers, after ours have seen them. The page can
 * still watch from its window in the capture phase: this is about manners, not secrecy.
 */
export const keepEvents = (root: ShadowRoot): void => {
  for (const type of KEPT) root.addEventListener(type, (event) => event.stopPropagation());
};
