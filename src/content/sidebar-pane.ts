// The sidebar in this page: fed with the session's state, closed without a trace. How it looks is ui/sidebar's.

import type { MountedSidebar, SidebarState } from '../ui/sidebar/index.tsx';
import type { Session } from './article-session.ts';
import type { Host } from './host.ts';
import { mountKeepingSidebar } from './keep-pane.ts';

/** A window of fewer sidebar widths than this has no room for sidebar and text side by side. */
const NARROW = 1.8;

export type SidebarPane = {
  open: () => void;
  close: () => void;
  /** Opens it with the keyboard's focus in it, or closes it. */
  toggle: () => void;
  isOpen: () => boolean;
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
  { goTo, onClose }: { goTo: (index: number) => void; onClose: () => void },
): SidebarPane => {
  let mounted: MountedSidebar | undefined;
  let current: number | null = null;
  let side: 'start' | 'end' = 'end';

  const stateShown = (): SidebarState => {
    const { status, annotations, read, message } = session.state();
    return {
      status,
      annotations,
      article: read?.article ?? {},
      notRead: read?.notRead ?? { frames: 0, embeds: 0 },
      current,
      side,
      ...(message === undefined ? {} : { message }),
    };
  };
  const isThere = () => mounted !== undefined && host.element() !== null;
  session.onChange(() => {
    // A page that rebuilt itself may have thrown the host out: the sidebar the reader opened comes back with the new words.
    if (mounted) host.root('sidebar');
    mounted?.update(stateShown());
  });

  const close = () => {
    if (!mounted) return;
    mounted.unmount();
    mounted = undefined;
    onClose();
  };
  const takeFocus = () => mounted?.focus();
  const open = () => {
    const root = host.root('sidebar');
    if (mounted) return;
    mounted = mountKeepingSidebar(root, { goTo, onClose: close, onRetry: () => void session.refresh() });
    mounted.update(stateShown());
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
    focus: (index) => mounted?.focusQuotation(index),
    setCurrent: (index) => {
      current = index;
      mounted?.update(stateShown());
    },
    makeRoom: (words) => {
      const box = mounted?.box();
      if (!box || words.right <= box.left || words.left >= box.right) return;
      // Where the sidebar takes most of the window, the words have no other place to stand.
      if (window.innerWidth < box.width * NARROW) return close();
      const covered = (left: number, right: number) => Math.min(words.right, right) - Math.max(words.left, left);
      const across = window.innerWidth - box.right;
      if (covered(across, across + box.width) >= covered(box.left, box.right)) return;
      side = side === 'end' ? 'start' : 'end';
      mounted?.update(stateShown());
    },
  };
};
