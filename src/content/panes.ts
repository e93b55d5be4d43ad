// Card and sidebar of one page, and the keys, clicks and commands that work them once they are there. In the surface's bundle, so that a page
// that is only read does not pay for it. How they look is ui's.

import type { Command } from '../messages.ts';
import { laterFrom } from '../ui/shared/later.ts';
import { say } from '../words.ts';
import type { Session } from './article-session.ts';
import { bringLater } from './bring-later.ts';
import { createCardPane } from './card-pane.ts';
import type { Chosen } from './choices.ts';
import { sayFarewell } from './farewell.ts';
import { createHost } from './host.ts';
import { markedBy, quotationKey } from './marks.ts';
import { createSidebarPane } from './sidebar-pane.ts';
import { bringIntoView, nextIndex, stillAt } from './travel.ts';

/** Something of the page's own that Escape would be meant for: a dialogue, or a field one types in. */
const PAGES_OWN = 'dialog[open], [aria-modal="true"]';
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

export type Panes = {
  /** Opens the card of a mark. `focus`: for the keyboard. */
  openCard: (key: string, focus: boolean) => void;
  hideCard: () => void;
  /** Is this point of the viewport over the open card? */
  overCard: (x: number, y: number) => boolean;
  /** Is our own element what a reader points at there? */
  isOwn: (x: number, y: number) => boolean;
  obey: (command: Command) => void;
  /** Takes the reader to a quotation in the page. */
  goTo: (index: number) => void;
  /** Takes everything away; `gone`: and says so where nobody can be asked any more, since it is the reader's to go on. */
  stop: (gone?: boolean) => void;
};

/**
 * The panes of a page that is being read. `onCardGone`: whenever the card has gone, by whatever means; `follow`:
 * the reader’s choices for this site, which the article’s script can read already.
 */
export const createPanes = (
  document: Document,
  view: Window,
  session: Session,
  { onCardGone, follow }: { onCardGone: () => void; follow: (onChange: () => void) => Chosen },
): Panes => {
  const host = createHost(document);
  // Asked for now: where it is wanted, nobody answers any more.
  const farewell = say('reloadToGoOn');
  const { painter } = session;
  const listening = new AbortController();
  const { signal } = listening;
  let current: number | null = null;

  const letGo = () => {
    if (!sidebar.isOpen() && !card.isOpen()) host.remove();
  };
  const setCurrent = (index: number | null) => {
    current = index;
    painter.setCurrent(index === null ? null : quotationKey(index));
    sidebar.setCurrent(index);
  };
  const showInSidebar = (index: number | null) => {
    sidebar.open();
    card.hide();
    if (index === null) return;
    setCurrent(index);
    sidebar.focus(index);
  };
  /** Where the words of a mark stand, drawn or not. */
  const rangeOf = (key: string): Range | null => {
    const { annotations, read } = session.state();
    const { kind, index } = markedBy(key);
    const span = annotations?.[kind === 'quotation' ? 'quotations' : 'mentions'][index];
    return painter.rangeOf(key) ?? (span && read ? read.rangeOf(span.start, span.end) : null);
  };
  const goTo = (index: number) => {
    const range = rangeOf(quotationKey(index));
    if (!range) return;
    bringIntoView(range, view);
    sidebar.makeRoom(range.getBoundingClientRect());
    setCurrent(index);
  };
  const card = createCardPane(host, session, {
    rangeOf,
    onNoCards: () => {
      choices.setCards(false);
      card.hide();
    },
    onSidebar: showInSidebar,
    onHide: () => {
      onCardGone();
      letGo();
    },
  });
  const choices = follow(() => sidebar.update());
  const sidebar = createSidebarPane(host, session, choices, {
    goTo,
    onClose: () => {
      setCurrent(null);
      letGo();
    },
  });
  laterFrom(() =>
    bringLater((told) => {
      sidebar.tell(told);
      card.tell(told);
    }),
  );
  session.onChange((before) => {
    const { annotations } = session.state();
    if (current === null || annotations === before.annotations) return;
    setCurrent(stillAt(current, before.annotations?.quotations ?? [], annotations?.quotations ?? []));
  });

  const step = (by: 1 | -1) => {
    const quotations = session.state().annotations?.quotations ?? [];
    const shown = quotations.flatMap(({ kind }, index) =>
      kind !== 'term' && rangeOf(quotationKey(index)) ? [index] : [],
    );
    const index = nextIndex(shown, current, by);
    if (index === null) return;
    goTo(index);
    card.open(quotationKey(index), true);
  };
  /** Copies the quotation the reader is at, or the next one, as its card does: which tells that it did, or shows what to copy by hand. */
  const copyCurrent = () => {
    if (current === null) step(1);
    else card.open(quotationKey(current), true);
    if (!card.isOpen()) return;
    const copy = host.root('card').querySelector<HTMLElement>('.copy button');
    // Browsers may let a page copy only at the reader's own key in it: then one more, Enter, does it.
    copy?.focus();
    copy?.click();
  };
  const obey = (command: Command) => {
    if (command === 'toggle-sidebar') {
      card.hide();
      sidebar.toggle();
    } else if (command === 'open-sidebar') sidebar.open();
    else if (command === 'copy-quotation') copyCurrent();
    else step(command === 'next-quotation' ? 1 : -1);
  };

  // The card goes at the first Escape, wherever the focus is; the sidebar only where the page has nothing of its own to close.
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (card.isOpen()) card.hide();
    else if (event.target === host.element()) sidebar.close();
    else if (
      event.eventPhase !== Event.CAPTURING_PHASE &&
      !isTyping(event.target) &&
      !document.querySelector(PAGES_OWN)
    )
      sidebar.close();
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
  // A click on marked words shows them in an open sidebar, one beside them closes the card that the reader worked in; the page's own click goes on as it would.
  const clicked = (event: MouseEvent) => {
    if (event.target === host.element()) return;
    const key = painter.at(event.clientX, event.clientY)?.key;
    if (!key) return card.leave();
    const marked = markedBy(key);
    if (!sidebar.isOpen() || marked.kind !== 'quotation') return;
    setCurrent(marked.index);
    sidebar.focus(marked.index);
  };
  document.addEventListener('click', clicked, { passive: true, signal });

  return {
    openCard: (key, focus) => {
      if (focus || !choices.now().cardsOff) card.open(key, focus);
    },
    hideCard: card.leave,
    overCard: card.covers,
    isOwn: (x, y) => {
      const own = host.element();
      return own !== null && document.elementFromPoint(x, y) === own;
    },
    obey,
    goTo,
    stop: (gone) => {
      listening.abort();
      choices.stop();
      cancelAnimationFrame(frame);
      card.hide();
      sidebar.close();
      host.remove();
      if (gone) sayFarewell(document, farewell);
    },
  };
};
