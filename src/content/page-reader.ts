// One page read for one reader: joins the reading session, the pointer and what the worker asks. Card and sidebar come with a bundle of their own when
// they are first wanted. Thinks nothing itself.

import { isAlive, onMessage } from '../browser/runtime.ts';
import type { ToTab } from '../messages.ts';
import { readingOf, startSession, statusOf } from './article-session.ts';
import { bringSurface } from './bring-surface.ts';
import { followChoices } from './choices.ts';
import { watchHover } from './hover.ts';
import type { Panes } from './panes.ts';

/** Reads the page until the returned function is called; `stop` is called where it should be. */
export const readPage = (document: Document, view: Window, stop: () => void): (() => void) => {
  let panes: Panes | undefined;
  let over = false;
  /** The mark whose card was asked for last; one that is brought too late for it does not open. */
  let wanted: string | null = null;
  const hideCard = () => {
    wanted = null;
    panes?.hideCard();
  };
  /** Nothing can be asked any more where On Record was updated or removed under this page: what stands in it is taken away, not left there dead. */
  const isGone = () => {
    if (isAlive()) return false;
    if (!over) stop();
    return true;
  };
  const session = startSession(document, hideCard, isGone);
  const { painter } = session;

  /** Calls back with card and sidebar, brought if they are not here yet. */
  const withPanes = async (use: (panes: Panes) => void) => {
    try {
      const { createPanes } = await bringSurface();
      if (over) return;
      panes ??= createPanes(document, view, session, {
        onCardGone: hover.forget,
        follow: (onChange) => followChoices(document.URL, onChange),
      });
      use(panes);
    } catch {
      // The worker did not answer.
      isGone();
    }
  };
  const openCard = (key: string, focus: boolean) => {
    wanted = key;
    void withPanes((there) => {
      if (wanted === key) there.openCard(key, focus);
    });
  };

  const hover = watchHover(document, {
    at: (x, y) => {
      if (isGone()) return null;
      painter.keep();
      // Words under our own sidebar are not what the reader points at.
      return panes?.isOwn(x, y) ? null : (painter.at(x, y)?.key ?? null);
    },
    near: () => void withPanes(() => undefined),
    overCard: (x, y) => !isGone() && (panes?.overCard(x, y) ?? false),
    open: (key) => openCard(key, false),
    close: hideCard,
  });
  painter.onChosen?.((key) => openCard(key, true));
  // Pages share the registry of highlights and may clear it; that tells nobody, so it is looked after when a reader comes back.
  const looked = () => void (isGone() || painter.keep());
  document.addEventListener('visibilitychange', looked);

  const stopHearing = onMessage((message, sender) => {
    if (!sender.ours) return undefined;
    const asked = message as ToTab[keyof ToTab];
    if (asked.type === 'status') return Promise.resolve(statusOf(session.state(), session.heldBack()));
    if (asked.type === 'reading') return Promise.resolve(readingOf(session.state()));
    if (asked.type === 'article') return Promise.resolve(session.state().read?.article ?? null);
    if (asked.type === 'read-again') return session.refresh().then(() => true);
    if (asked.type === 'no-news') {
      stop();
      return Promise.resolve(true);
    }
    if (asked.type === 'go-to') {
      void withPanes((there) => there.goTo(asked.index));
      return Promise.resolve(true);
    }
    if (asked.type !== 'command') return undefined;
    void withPanes((there) => there.obey(asked.command));
    return Promise.resolve(true);
  });

  return () => {
    over = true;
    document.removeEventListener('visibilitychange', looked);
    stopHearing();
    hover.stop();
    // The marks first: what is said at parting looks for those of a newer script.
    session.stop();
    panes?.stop(!isAlive());
  };
};
