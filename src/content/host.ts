// The one element of ours in the page: a host whose closed shadow root holds card and sidebar, each in a root of its own so that
// neither's styles reach the other. It exists only while one of them is shown. Closing keeps the page's scripts and styles out; it
// hides neither keys nor text from them, so no secret stands here.

import { HOST_TAG } from '../page/index.ts';

export type Surface = 'card' | 'sidebar';

export type Host = {
  /** The shadow root of one surface, the host put into the page if it is not there. */
  root: (surface: Surface) => ShadowRoot;
  /** The host element while it stands in the page, else null. */
  element: () => Element | null;
  /** Takes the host out of the page; the next `root()` makes a new one. */
  remove: () => void;
};

/** Test builds open the roots, so that a test can see what a reader sees. */
export const MODE = __TEST__ ? 'open' : 'closed';

/**
 * A host without a root yet, of a document that nobody's scripts run in: where the page has defined an element of this name, one made in the page
 * would be the page's own work, which gives it a root before we can, or looks into ours by its internals.
 */
export const makeHost = (document: Document): HTMLElement =>
  document.implementation.createHTMLDocument().createElement(HOST_TAG);

/** A host for one document. */
export const createHost = (document: Document): Host => {
  let element: HTMLElement | undefined;
  const roots = new Map<Surface, ShadowRoot>();

  const rootOf = (surface: Surface, outer: ShadowRoot): ShadowRoot => {
    const known = roots.get(surface);
    if (known) return known;
    const place = document.createElement('div');
    place.id = surface;
    outer.append(place);
    const root = place.attachShadow({ mode: MODE });
    roots.set(surface, root);
    return root;
  };
  let outer: ShadowRoot | undefined;
  return {
    root: (surface) => {
      if (!element || !outer) {
        element = makeHost(document);
        // Seen by our rules alone, which go with the extension: page/host-tag.ts.
        element.hidden = true;
        outer = element.attachShadow({ mode: MODE });
      }
      // Boxes are in the window's px: what stands beside them must not be drawn in those of a page that zooms itself.
      element.style.zoom = `${1 / document.documentElement.currentCSSZoom}`;
      // A page that rebuilds itself may have thrown the host out; the same one goes back in.
      if (!element.isConnected) document.documentElement.append(element);
      return rootOf(surface, outer);
    },
    element: () => (element?.isConnected ? element : null),
    remove: () => {
      element?.remove();
      element = undefined;
      outer = undefined;
      roots.clear();
    },
  };
};
