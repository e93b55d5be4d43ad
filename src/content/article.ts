// The article's script: eyes and hands in one page. Joins session, hover, card, sidebar and keys, and takes all of it away again when
// On Record is switched off, updated or removed. Thinks nothing itself.

import { isAlive, onMessage } from '../browser/runtime.ts';
import type { Command, ToTab } from '../messages.ts';
import { watchSettings } from '../settings.ts';
import type { CardContent, MountedCard } from '../ui/card/index.tsx';
import { startSession, statusOf } from './article-session.ts';
import { bringSurface } from './bring-surface.ts';
import { createHost } from './host.ts';
import { watchHover } from './hover.ts';
import { markedBy, quotationKey } from './marks.ts';
import { createSidebarPane } from './sidebar-pane.ts';
import { bringIntoView, nextIndex } from './travel.ts';
import { sharedWorld } from './world.ts';

/**
 * The worker did not answer. Where On Record was updated or removed under this page, nothing can be asked any more: what stands in the
 * page is taken away rather than left there dead.
 */
const gone = (): void => {
  if (!isAlive()) sharedWorld().article?.stop();
};

/** Reads the page until the returned function is called. */
const readPage = (document: Document): (() => void) => {
  const view = document.defaultView;
  if (!view) return () => undefined;
  const host = createHost(document);
  const session = startSession(document);
  const { painter } = session;
  const listening = new AbortController();
  const { signal } = listening;
  let card: MountedCard | undefined;
  let current: number | null = null;

  const letGo = () => {
    if (!pane.isOpen() && !card?.isOpen) {
      card = undefined;
      host.remove();
    }
  };

  const contentOf = (key: string): CardContent | null => {
    const { annotations, read } = session.state();
    if (!annotations) return null;
    const shared = { annotations, ...(read ? { article: read.article } : {}) };
    const { kind, index } = markedBy(key);
    if (kind === 'quotation') return annotations.quotations[index] ? { ...shared, kind, index } : null;
    const mention = annotations.mentions[index];
    return mention ? { ...shared, kind: 'person', who: mention.who } : null;
  };
  const openCard = async (key: string, focus: boolean) => {
    const { mountCard } = await bringSurface();
    // The page may have changed, or the reader moved on, while the card was brought.
    const content = contentOf(key);
    const range = painter.rangeOf(key);
    if (!content || !range || signal.aborted) return;
    card ??= mountCard(host.root('card'));
    card.show(content, [...range.getClientRects()], {
      focus,
      onSidebar: (index) => void showInSidebar(index),
      onHide: () => {
        hover.forget();
        letGo();
      },
    });
  };

  const setCurrent = (index: number | null) => {
    current = index;
    painter.setCurrent(index === null ? null : quotationKey(index));
    pane.setCurrent(index);
  };
  const goTo = (index: number, focus = false) => {
    const range = painter.rangeOf(quotationKey(index));
    if (!range || !view) return;
    bringIntoView(range, view);
    setCurrent(index);
    if (focus) void openCard(quotationKey(index), true).catch(gone);
  };
  const showInSidebar = async (index: number | null) => {
    await pane.open();
    card?.hide();
    if (index === null) return;
    setCurrent(index);
    pane.focus(index);
  };
  const pane = createSidebarPane(host, session, {
    goTo,
    onClose: () => {
      setCurrent(null);
      letGo();
    },
  });

  const hover = watchHover(document, host.element, {
    at: (x, y) => {
      painter.keep();
      return painter.at(x, y)?.key ?? null;
    },
    near: () => void bringSurface().catch(gone),
    open: (key) => void openCard(key, false).catch(gone),
    close: () => card?.hide(),
  });

  const step = (by: 1 | -1) => {
    const quotations = session.state().annotations?.quotations ?? [];
    const shown = quotations.flatMap((_, index) => (painter.rangeOf(quotationKey(index)) ? [index] : []));
    const index = nextIndex(shown, current, by);
    if (index !== null) goTo(index, true);
  };
  const obey = (command: Command) => {
    if (command === 'toggle-sidebar') {
      card?.hide();
      void pane.toggle().catch(gone);
    } else if (command === 'open-sidebar') void pane.open().catch(gone);
    else step(command === 'next-quotation' ? 1 : -1);
  };

  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (card?.isOpen) card.hide();
    else pane.close();
  };
  document.addEventListener('keydown', pressed, { capture: true, signal });
  // Pages share the registry of highlights and may clear it; that tells nobody, so it is looked after when a reader comes back.
  document.addEventListener('visibilitychange', () => painter.keep(), { signal });
  // A click on marked words shows them in an open sidebar; the page's own click goes on as it would.
  const clicked = (event: MouseEvent) => {
    const key = pane.isOpen() ? painter.at(event.clientX, event.clientY)?.key : undefined;
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
    if (asked.type !== 'command') return undefined;
    obey(asked.command);
    return Promise.resolve(true);
  });

  return () => {
    listening.abort();
    stopHearing();
    hover.stop();
    pane.stop();
    card?.hide();
    session.stop();
    host.remove();
  };
};

const world = sharedWorld();
// Brought here a second time: the reader asked again, or On Record was updated and the first script lost its worker.
if (!world.article?.isAlive()) {
  world.article?.stop();
  const stopReading = readPage(document);
  const stopWatching = watchSettings(({ on }) => {
    if (!on) stop();
  });
  const stop = () => {
    stopReading();
    stopWatching();
    delete world.article;
  };
  world.article = { isAlive, stop };
}
