// The sidebar in this page: brought on first use, fed with the session's state, closed without a trace. How it looks is ui/sidebar's.

import type { MountedSidebar, SidebarState } from '../ui/sidebar/index.tsx';
import type { Session } from './article-session.ts';
import { bringSurface } from './bring-surface.ts';
import type { Host } from './host.ts';

/** A window of fewer sidebar widths than this has no room for sidebar and text side by side. */
const NARROW = 1.8;

export type SidebarPane = {
  /** Rejects where the extension has gone from under the page. */
  open: () => Promise<void>;
  close: () => void;
  /** Opens it with the keyboard's focus in it, or closes it. */
  toggle: () => Promise<void>;
  isOpen: () => boolean;
  /** Shows a quotation's place in the sidebar, if the sidebar is open. */
  focus: (index: number) => void;
  /** Marks the quotation the reader was taken to in the page. */
  setCurrent: (index: number | null) => void;
  /** Uncovers words (a box in CSS px of the viewport): goes to the other side, or closes where the window is too narrow for both. */
  makeRoom: (words: DOMRect) => void;
  /** Closes, and does not open any more. */
  stop: () => void;
};

/** `goTo` takes the reader to a quotation in the page; `onClose` is called whenever the sidebar has gone. */
export const createSidebarPane = (
  host: Host,
  session: Session,
  { goTo, onClose }: { goTo: (index: number) => void; onClose: () => void },
): SidebarPane => {
  let mounted: MountedSidebar | undefined;
  let opening: Promise<void> | undefined;
  let current: number | null = null;
  let stopped = false;
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
    if (mounted && !stopped) host.root('sidebar');
    mounted?.update(stateShown());
  });

  const close = () => {
    if (!mounted) return;
    mounted.unmount();
    mounted = undefined;
    onClose();
  };
  const takeFocus = () => mounted?.focus();
  const bring = async () => {
    const { mountSidebar } = await bringSurface();
    if (stopped) return;
    mounted = mountSidebar(host.root('sidebar'), { goTo, onClose: close, onRetry: () => void session.refresh() });
    mounted.update(stateShown());
  };
  const open = async () => {
    if (mounted) {
      host.root('sidebar');
      return;
    }
    opening ??= bring().finally(() => {
      opening = undefined;
    });
    await opening;
  };
  return {
    open,
    close,
    toggle: async () => {
      if (isThere()) return close();
      await open();
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
    stop: () => {
      stopped = true;
      close();
    },
  };
};
