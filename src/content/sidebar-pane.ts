// The sidebar in this page: fed with the session's state, closed without a trace. What the page brings while the reader is in the sidebar waits
// until they ask for it. How it looks is ui/sidebar's.

import type { ComponentChildren } from 'preact';
import { askWorker } from '../messages.ts';
import type { Annotations } from '../schema/match.ts';
import type { MountedSidebar, SidebarState } from '../ui/sidebar/index.tsx';
import type { Session } from './article-session.ts';
import type { Chosen } from './choices.ts';
import type { Host } from './host.ts';
import { mountKeepingSidebar } from './keep-pane.ts';
import { newWords, stillAt } from './travel.ts';

/** A window of fewer sidebar widths than this has no room for sidebar and text side by side. */
const NARROW = 1.8;
/** ms after which a page that is still being read is said to wait for an answer: reading takes far less, also with the worker asleep. */
const ASLEEP_AFTER = 4_000;

export type SidebarPane = {
  open: () => void;
  close: () => void;
  /** Opens it with the keyboard's focus in it, or closes it. */
  toggle: () => void;
  isOpen: () => boolean;
  /** Draws it anew, if it is open: the reader has chosen something. */
  update: () => void;
  /** Shows what came of a correction. */
  tell: (told: ComponentChildren) => void;
  /** Shows a quotation's place in the sidebar, if the sidebar is open. */
  focus: (index: number) => void;
  /** Marks the quotation the reader was taken to in the page. */
  setCurrent: (index: number | null) => void;
  /** Uncovers words (a box in CSS px of the viewport): goes to the other side, or closes where the window is too narrow for both. */
  makeRoom: (words: DOMRect) => void;
};

/** `goTo` takes the reader to a quotation in the page; `onClose` is called whenever the sidebar has gone. */
export const createSidebarPane = (
  host: Host,
  session: Session,
  choices: Chosen,
  { goTo, onClose }: { goTo: (index: number) => void; onClose: () => void },
): SidebarPane => {
  let mounted: MountedSidebar | undefined;
  let current: number | null = null;
  let told: ComponentChildren = null;
  let asleep = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Where it had to go to uncover words; where the reader wants it unless it had to. */
  let side: SidebarState['side'];
  /** The width while the reader draws the edge. */
  let width: number | undefined;
  /** What is still shown while news waits. */
  let held: Annotations | null = null;

  const shown = () => held ?? session.state().annotations;
  /** Index in one state of the page of what is at `index` in another. */
  const across = (index: number | null, from: Annotations | null, to: Annotations | null): number | null =>
    index === null || from === to ? index : stillAt(index, from?.quotations ?? [], to?.quotations ?? []);
  const toNow = (index: number) => across(index, shown(), session.state().annotations);
  const toShown = (index: number | null) => across(index, session.state().annotations, shown());

  const stateShown = (): SidebarState => {
    const { status, annotations, read, message } = session.state();
    const wanted = choices.now();
    return {
      status: status === 'loading' && asleep ? 'asleep' : status,
      annotations: shown(),
      article: read?.article ?? {},
      notRead: read?.notRead ?? { frames: 0, embeds: 0 },
      current: toShown(current),
      side: side ?? wanted.side,
      width: width ?? wanted.width,
      cardsOff: wanted.cardsOff,
      told,
      ...(held && annotations ? { news: newWords(held.quotations, annotations.quotations).added } : {}),
      ...(message === undefined ? {} : { message }),
    };
  };
  const isThere = () => mounted !== undefined && host.element() !== null;
  const update = () => mounted?.update(stateShown());
  const takeNews = () => {
    held = null;
    update();
  };
  /** Waits with what the page brought where it would move under the reader what they look at. */
  const waits = (before: Annotations | null): boolean => {
    const { status, annotations } = session.state();
    const old = held ?? before;
    if (!mounted?.isBusy() || status !== 'ready' || !old || old.article !== annotations?.article) return false;
    const { added, gone } = newWords(old.quotations, annotations.quotations);
    return added + gone > 0;
  };
  session.onChange((before) => {
    held = waits(before.annotations) ? (held ?? before.annotations) : null;
    // A page that rebuilt itself may have thrown the host out: the sidebar the reader opened comes back with the new words.
    if (mounted) host.root('sidebar');
    update();
  });

  const close = () => {
    if (!mounted) return;
    clearTimeout(timer);
    mounted.unmount();
    mounted = undefined;
    held = null;
    told = null;
    onClose();
  };
  const takeFocus = () => mounted?.focus();
  const open = () => {
    const root = host.root('sidebar');
    if (mounted) return;
    mounted = mountKeepingSidebar(root, {
      goTo: (index) => {
        const now = toNow(index);
        if (now === null) takeNews();
        else goTo(now);
      },
      onClose: close,
      onRetry: () => void session.refresh(),
      onNews: takeNews,
      onSettings: () => askWorker({ type: 'open-settings' }).catch(() => {}),
      onSide: () => {
        const other = (side ?? choices.now().side) === 'end' ? 'start' : 'end';
        side = undefined;
        choices.choose({ side: other });
      },
      onResize: (wanted, done) => {
        width = done ? undefined : wanted;
        if (done) choices.choose({ width: wanted });
        else update();
      },
      onCardsOn: () => choices.setCards(true),
    });
    asleep = false;
    timer = setTimeout(() => {
      asleep = true;
      update();
    }, ASLEEP_AFTER);
    update();
  };
  return {
    open,
    close,
    toggle: () => {
      if (isThere()) return close();
      open();
      // The keyboard opened it, so the keyboard goes on in it.
      takeFocus();
    },
    isOpen: isThere,
    update,
    tell: (next) => {
      told = next;
      update();
    },
    focus: (index) => {
      if (toShown(index) === null) takeNews();
      mounted?.focusQuotation(toShown(index) ?? index);
    },
    setCurrent: (index) => {
      current = index;
      update();
    },
    makeRoom: (words) => {
      const box = mounted?.box();
      if (!box || words.right <= box.left || words.left >= box.right) return;
      // Where the sidebar takes most of the window, the words have no other place to stand.
      if (window.innerWidth < box.width * NARROW) return close();
      const covered = (left: number, right: number) => Math.min(words.right, right) - Math.max(words.left, left);
      const opposite = window.innerWidth - box.right;
      if (covered(opposite, opposite + box.width) >= covered(box.left, box.right)) return;
      side = (side ?? choices.now().side) === 'end' ? 'start' : 'end';
      update();
    },
  };
};
