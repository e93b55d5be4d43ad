// When the pointer rests on marked words long enough to mean it, and when it has left for good. Knows neither what a card is nor what
// stands in it.

/** Rest before a card opens, in ms: reading with the pointer in the text must not set cards off. */
export const OPEN_AFTER = 400;
/** Grace before a card closes, in ms: time to move from the words to the card. */
export const CLOSE_AFTER = 300;

/** What a tap has a meaning of its own on. */
const CONTROLS = 'a[href], button, label, input, select, textarea, summary';

export type HoverEvents = {
  /** The key of the marked words at a point of the viewport, null where there are none. */
  at: (x: number, y: number) => string | null;
  /** The pointer came onto marked words: a card may be wanted soon. */
  near: () => void;
  /** Is this point of the viewport over the open card? There the card stays. */
  overCard: (x: number, y: number) => boolean;
  open: (key: string) => void;
  close: () => void;
};

export type Hover = {
  /** The card was closed by other means (Escape, its button): it stays away until the pointer has left the words it was about. */
  forget: () => void;
  stop: () => void;
};

/** Watches the pointer over a document. Listens passively; never prevents the page's own. */
export const watchHover = (document: Document, events: HoverEvents): Hover => {
  let resting: string | null = null;
  let shown: string | null = null;
  let openTimer: ReturnType<typeof setTimeout> | undefined;
  let closeTimer: ReturnType<typeof setTimeout> | undefined;
  let last: { x: number; y: number } | null = null;
  let frame = 0;
  /** What the pointer was last seen on. */
  let on: EventTarget | null = null;

  const keepOpen = () => {
    clearTimeout(closeTimer);
    closeTimer = undefined;
  };
  const closeSoon = () => {
    if (shown === null || closeTimer !== undefined) return;
    closeTimer = setTimeout(() => {
      closeTimer = undefined;
      shown = null;
      events.close();
    }, CLOSE_AFTER);
  };
  const rest = (key: string | null) => {
    if (key === resting) return;
    resting = key;
    clearTimeout(openTimer);
    if (key === null) return closeSoon();
    if (key === shown) return keepOpen();
    events.near();
    openTimer = setTimeout(() => {
      keepOpen();
      shown = key;
      events.open(key);
    }, OPEN_AFTER);
  };
  const look = () => {
    frame = 0;
    if (last) rest(events.at(last.x, last.y));
  };
  const moved = (event: PointerEvent) => {
    if (shown !== null && events.overCard(event.clientX, event.clientY)) {
      clearTimeout(openTimer);
      resting = shown;
      return keepOpen();
    }
    if (event.pointerType === 'touch') return;
    on = event.target;
    // A button held down is a selection or a drag being made: no card gets in its way.
    last = event.buttons === 0 ? { x: event.clientX, y: event.clientY } : null;
    if (!last) return rest(null);
    frame ||= requestAnimationFrame(look);
  };
  const left = () => {
    last = null;
    rest(null);
    closeSoon();
  };
  const forget = () => {
    clearTimeout(openTimer);
    keepOpen();
    shown = null;
  };
  const scrolled = ({ target }: Event) => {
    // What scrolls elsewhere, a ticker say, moves no words from under the pointer.
    if (target !== document && !(target as Node).contains(on as Node)) return;
    const wasShown = shown !== null;
    forget();
    resting = null;
    if (wasShown) events.close();
  };

  /** A finger cannot rest: its tap on marked words opens their card, any other closes it. The page's own click goes on; links and buttons keep theirs. */
  const tapped = (event: MouseEvent) => {
    const { clientX: x, clientY: y, target } = event;
    if ((event as PointerEvent).pointerType !== 'touch' || events.overCard(x, y)) return;
    const key = (target as Element).closest(CONTROLS) ? null : events.at(x, y);
    forget();
    on = target;
    shown = key;
    if (key === null) events.close();
    else events.open(key);
  };

  const listening = new AbortController();
  const options = { passive: true, capture: true, signal: listening.signal };
  document.addEventListener('pointermove', moved, options);
  document.documentElement.addEventListener('pointerleave', left, { passive: true, signal: listening.signal });
  document.addEventListener('scroll', scrolled, options);
  document.addEventListener('click', tapped, options);
  return {
    forget,
    stop: () => {
      listening.abort();
      cancelAnimationFrame(frame);
      forget();
    },
  };
};
