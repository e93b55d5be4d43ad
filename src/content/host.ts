// The one element of ours in the page: a host whose closed shadow root holds card and sidebar. It exists only while one of them is
// shown. Closing keeps the page's own scripts and styles out; it hides neither keys nor text from them, so no secret stands here.

/** No page uses this tag; the watcher leaves changes in it alone. */
export const HOST_TAG = 'on-record-ui';

export type Host = {
  /** The shadow root, the host put into the page if it is not there. */
  root: () => ShadowRoot;
  /** The host element while it stands in the page, else null. */
  element: () => Element | null;
  /** Takes the host out of the page; the next `root()` makes a new one. */
  remove: () => void;
};

/** A host for one document. Test builds open the root, so that a test can see what a reader sees. */
export const createHost = (document: Document): Host => {
  let element: HTMLElement | undefined;
  let root: ShadowRoot | undefined;
  return {
    root: () => {
      if (!element || !root) {
        element = document.createElement(HOST_TAG);
        root = element.attachShadow({ mode: __TEST__ ? 'open' : 'closed' });
      }
      // A page that rebuilds itself may have thrown the host out; the same one goes back in.
      if (!element.isConnected) document.documentElement.append(element);
      return root;
    },
    element: () => (element?.isConnected ? element : null),
    remove: () => {
      element?.remove();
      element = undefined;
      root = undefined;
    },
  };
};
