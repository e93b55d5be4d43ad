// Tells when a page's text has changed, so that the article is read again: seldom, late, and for little. Mutations are only counted when they
// happen; everything else waits until the page has been quiet and the browser is idle. A page that never rests is read at growing
// distances. What changed is not told: the whole article is read again anyway.

export type PageChange = {
  /** `text` changed on the same page; `page`: the address changed too, so it may be another article. */
  kind: 'text' | 'page';
  /** Text nodes and elements added, removed or changed since the last call. */
  size: number;
};

/** The browser's clock, or a test's. Times in ms. */
export type Clock = {
  now: () => number;
  after: (wait: number, run: () => void) => number;
  cancel: (id: number) => void;
  /** Runs when the browser is idle, at the latest after `limit`. */
  idle: (run: () => void, limit: number) => void;
};

export type WatchOptions = {
  /** Tag name of our own host element, in small letters. Changes to it are not the page's. */
  ignore?: string;
  /** Open shadow roots to watch too: what happens in them is not told to the document. */
  shadowRoots?: readonly ShadowRoot[];
  /** Least time between two calls on the same page, in ms, asked anew each time: what reading a page costs may ask for rest. */
  distance?: () => number;
  clock?: Clock;
};

/** Quiet needed after small changes, in ms: long enough for a framework's several updates to be one. */
const QUIET = 250;
/** … after many changes at once: a page being built. */
const QUIET_AFTER_MANY = 700;
/** Changes from which they are many. */
const MANY = 200;
/** Longest wait while the page goes on changing, in ms. */
const LONGEST_WAIT = 2_000;
/** The distance between two calls on a page that never rests grows to this, in ms. */
const LONGEST_DISTANCE = 20_000;
/** A rest after which a page counts as calm again, in ms. */
const CALM = 30_000;
/** Longest wait for the browser to be idle, in ms. */
const IDLE_LIMIT = 1_000;
/** After a click, what opens by a change of class or style is looked for this long, in ms: buttons answer at once, some after a fetch. */
const ANSWER_TO_CLICK = 1_000;
/** Records of one batch looked at closely; beyond them the batch counts as text without looking. */
const MOST_RECORDS = 500;

const NO_TEXT =
  /^(?:SCRIPT|STYLE|LINK|META|IMG|PICTURE|SOURCE|SVG|PATH|IFRAME|NOSCRIPT|TEMPLATE|CANVAS|VIDEO|AUDIO|INPUT|OPTION)$/i;

const browserClock = (view: Window & typeof globalThis): Clock => ({
  now: () => view.performance.now(),
  after: (wait, run) => view.setTimeout(run, wait),
  cancel: (id) => view.clearTimeout(id),
  idle: (run, limit) => {
    if (view.requestIdleCallback) view.requestIdleCallback(run, { timeout: limit });
    else view.setTimeout(run, 0);
  },
});

/** The address without its fragment, which names a place on the page. */
const addressOf = (root: Document): string => root.URL.replace(/#.*$/, '');

/**
 * Calls `onChange` some time after the page's text or address changed. Returns what stops it: afterwards nothing is called and nothing
 * listens.
 */
export const watch = (
  root: Document,
  onChange: (change: PageChange) => void,
  options: WatchOptions = {},
): (() => void) => {
  const view = root.defaultView as (Window & typeof globalThis) | null;
  if (!view) return () => {};
  const clock = options.clock ?? browserClock(view);
  const { ignore } = options;
  let stopped = false;
  let address = addressOf(root);
  let size = 0;
  let since = 0;
  let timer: number | null = null;
  let last = Number.NEGATIVE_INFINITY;
  /** Calls in a row without a rest between them: each doubles the distance to the next. */
  let restless = 0;

  const isOurs = (node: Node): boolean => node.nodeType === 1 && (node as Element).localName === ignore;
  const isInOurs = (node: Node): boolean => {
    const element = node.nodeType === 1 ? (node as Element) : node.parentElement;
    return ignore !== undefined && element?.closest(ignore) != null;
  };
  const holdsText = (node: Node): boolean => {
    if (node.nodeType === 3) return /\S/.test((node as Text).data);
    return node.nodeType === 1 && !NO_TEXT.test((node as Element).tagName) && !isOurs(node) && node.hasChildNodes();
  };
  const matters = (record: MutationRecord): boolean => {
    if (isInOurs(record.target)) return false;
    if (record.type !== 'childList') return !NO_TEXT.test(record.target.parentElement?.tagName ?? '');
    if (NO_TEXT.test((record.target as Element).tagName ?? '')) return false;
    for (const node of record.addedNodes) if (holdsText(node)) return true;
    for (const node of record.removedNodes) if (holdsText(node)) return true;
    return false;
  };

  const unfolds = ({ target }: MutationRecord): boolean => !isInOurs(target) && holdsText(target);

  const tell = () => {
    if (stopped || size === 0) return;
    const changed = addressOf(root);
    const kind = changed === address ? 'text' : 'page';
    address = changed;
    const now = clock.now();
    restless = now - last > CALM || kind === 'page' ? 0 : restless + 1;
    last = now;
    const told = size;
    size = 0;
    onChange({ kind, size: told });
  };

  const schedule = () => {
    const now = clock.now();
    if (timer !== null) clock.cancel(timer);
    const quiet = size > MANY ? QUIET_AFTER_MANY : QUIET;
    const latest = Math.max(0, since + LONGEST_WAIT - now);
    // The first calls of a page that changes come at once; from the fourth in a row on the distance doubles.
    const grown = restless < 3 ? 0 : Math.min(LONGEST_DISTANCE, LONGEST_WAIT * 2 ** (restless - 3));
    const distance = Math.max(grown, addressOf(root) === address ? (options.distance?.() ?? 0) : 0);
    const wait = Math.max(Math.min(quiet, latest), last + distance - now);
    timer = clock.after(wait, () => {
      timer = null;
      clock.idle(tell, IDLE_LIMIT);
    });
  };

  const changed = (count: number) => {
    if (stopped) return;
    if (size === 0) since = clock.now();
    size += count;
    schedule();
  };

  const observer = new view.MutationObserver((records) => {
    if (stopped) return;
    const count = records.length > MOST_RECORDS ? records.length : records.filter(matters).length;
    if (count > 0) changed(count);
    else moved();
  });
  const everything: MutationObserverInit = {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['hidden', 'open', 'aria-hidden'],
  };
  observer.observe(root, everything);
  for (const shadow of options.shadowRoots ?? []) observer.observe(shadow, everything);

  // Classes and styles change all the time on moving pages: they are looked at only where a reader's click may have unfolded something.
  let clickTimer: number | null = null;
  const answers = new view.MutationObserver((records) => {
    const count = records.length > MOST_RECORDS ? records.length : records.filter(unfolds).length;
    if (!stopped && count > 0) changed(count);
  });
  const stopAnswers = () => {
    answers.disconnect();
    if (clickTimer !== null) clock.cancel(clickTimer);
    clickTimer = null;
  };
  const clicked = (event: Event) => {
    if (isInOurs(event.target as Node)) return;
    stopAnswers();
    for (const where of [root, ...(options.shadowRoots ?? [])])
      answers.observe(where, { subtree: true, attributes: true, attributeFilter: ['class', 'style'] });
    clickTimer = clock.after(ANSWER_TO_CLICK, stopAnswers);
  };
  const listening = new AbortController();
  const { signal } = listening;
  root.addEventListener('click', clicked, { capture: true, passive: true, signal });

  const moved = () => {
    if (addressOf(root) !== address) changed(1);
  };
  // Chromium, and Firefox from 147: told of pushState too. Elsewhere the mutations that follow a navigation show it.
  const navigation = (view as unknown as { navigation?: EventTarget }).navigation;
  navigation?.addEventListener('currententrychange', moved, { signal });
  view.addEventListener('popstate', moved, { signal });

  return () => {
    stopped = true;
    observer.disconnect();
    stopAnswers();
    listening.abort();
    if (timer !== null) clock.cancel(timer);
    timer = null;
  };
};
