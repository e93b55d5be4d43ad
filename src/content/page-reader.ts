// One page read for one reader: joins session, hover, card, sidebar and keys. Thinks nothing itself.

import { isAlive, onMessage } from '../browser/runtime.ts';
import type { Command, ToTab } from '../messages.ts';
import { startSession, statusOf } from './article-session.ts';
import { bringSurface } from './bring-surface.ts';
import { createCardPane } from './card-pane.ts';
import { createHost } from './host.ts';
import { watchHover } from './hover.ts';
import { markedBy, quotationKey } from './marks.ts';
import { createSidebarPane } from './sidebar-pane.ts';
import { bringIntoView, nextIndex, stillAt } from './travel.ts';

/** Something of the page's own that Escape would be meant for: a dialogue, or a field one types in. */
const PAGES_OWN = 'dialog[open], [aria-modal="true"]';
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Reads the page until the returned function is called; `stop` is called where it should be. */
export const readPage = (document: Document, view: Window, stop: () => void): (() => void) => {
  const host = createHost(document);
  const session = startSession(document, () => card.hide());
  const { painter } = session;
  const listening = new AbortController();
  const { signal } = listening;
  let current: number | null = null;

  /**
   * The worker did not answer. Where On Record was updated or removed under this page, nothing can be asked any more: what stands in the
   * page is taken away rather than left there dead.
   */
  const gone = () => {
    if (!isAlive()) stop();
  };
  const letGo = () => {
    if (!pane.isOpen() && !card.isOpen()) host.remove();
  };

  const setCurrent = (index: number | null) => {
    current = index;
    painter.setCurrent(index === null ? null : quotationKey(index));
    pane.setCurrent(index);
  };
  const showInSidebar = async (index: number | null) => {
    await pane.open();
    card.hide();
    if (index === null) return;
    setCurrent(index);
    pane.focus(index);
  };
  const goTo = (index: number) => {
    const range = painter.rangeOf(quotationKey(index));
    if (!range) return;
    bringIntoView(range, view);
    pane.makeRoom(range.getBoundingClientRect());
    setCurrent(index);
  };
  const card = createCardPane(host, session, {
    onSidebar: (index) => void showInSidebar(index).catch(gone),
    onHide: () => {
      hover.forget();
      letGo();
    },
  });
  const pane = createSidebarPane(host, session, {
    goTo,
    onClose: () => {
      setCurrent(null);
      letGo();
    },
  });
  session.onChange((before) => {
    const { annotations } = session.state();
    if (current === null || annotations === before.annotations) return;
    setCurrent(stillAt(current, before.annotations?.quotations ?? [], annotations?.quotations ?? []));
  });

  const hover = watchHover(document, {
    at: (x, y) => {
      painter.keep();
      // Words under our own sidebar are not what the reader points at.
      const own = host.element();
      return own && document.elementFromPoint(x, y) === own ? null : (painter.at(x, y)?.key ?? null);
    },
    near: () => void bringSurface().catch(gone),
    overCard: card.covers,
    open: (key) => void card.open(key, false).catch(gone),
    close: card.hide,
  });

  const step = (by: 1 | -1) => {
    const quotations = session.state().annotations?.quotations ?? [];
    const shown = quotations.flatMap((_, index) => (painter.rangeOf(quotationKey(index)) ? [index] : []));
    const index = nextIndex(shown, current, by);
    if (index === null) return;
    goTo(index);
    card.open(quotationKey(index), true).catch(gone);
  };
  const obey = (command: Command) => {
    if (command === 'toggle-sidebar') {
      card.hide();
      pane.toggle().catch(gone);
    } else if (command === 'open-sidebar') pane.open().catch(gone);
    else step(command === 'next-quotation' ? 1 : -1);
  };

  // The card goes at the first Escape, wherever the focus is; the sidebar only where the page has nothing of its own to close.
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (card.isOpen()) card.hide();
    else if (event.target === host.element()) pane.close();
    else if (
      event.eventPhase !== Event.CAPTURING_PHASE &&
      !isTyping(event.target) &&
      !document.querySelector(PAGES_OWN)
    )
      pane.close();
  };
  document.addEventListener('keydown', pressed, { capture: true, signal });
  view.addEventListener('keydown', pressed, { signal });
  // A card that the keyboard opened follows its words; one that the pointer opened has been closed by hover.
  let frame = 0;
  const scrolled = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      card.follow();
    });
  };
  document.addEventListener('scroll', scrolled, { capture: true, passive: true, signal });
  view.addEventListener('resize', scrolled, { passive: true, signal });
  // Pages share the registry of highlights and may clear it; that tells nobody, so it is looked after when a reader comes back.
  document.addEventListener('visibilitychange', () => painter.keep(), { signal });
  // A click on marked words shows them in an open sidebar; the page's own click goes on as it would.
  const clicked = (event: MouseEvent) => {
    if (!pane.isOpen() || event.target === host.element()) return;
    const key = painter.at(event.clientX, event.clientY)?.key;
    const marked = key === undefined ? undefined : markedBy(key);
    if (marked?.kind !== 'quotation') return;
    setCurrent(marked.index);
    pane.focus(marked.index);
  };
  document.addEventListener('click', clicked, { passive: true, signal });

  const stopHearing = onMessage((message, sender) => {
    if (!sender.ours) return undefined;
    const asked = message as ToTab[keyof ToTab];
    if (asked.type === 'status') return Promise.resolve(statusOf(session.state()));
    if (asked.type === 'article') return Promise.resolve(session.state().read?.article ?? null);
    if (asked.type === 'no-news') {
      stop();
      return Promise.resolve(true);
    }
    if (asked.type !== 'command') return undefined;
    obey(asked.command);
    return Promise.resolve(true);
  });

  return () => {
    listening.abort();
    cancelAnimationFrame(frame);
    stopHearing();
    hover.stop();
    card.hide();
    pane.stop();
    session.stop();
    host.remove();
  };
};
