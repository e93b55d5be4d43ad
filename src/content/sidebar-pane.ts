// The sidebar in this page: brought on first use, fed with the session's state, closed without a trace. How it looks is ui/sidebar's.

import type { MountedSidebar, SidebarState } from '../ui/sidebar/index.tsx';
import type { Session } from './article-session.ts';
import { bringSurface } from './bring-surface.ts';
import type { Host } from './host.ts';

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

  const stateShown = (): SidebarState => {
    const { status, annotations, read, message } = session.state();
    const article = read?.article;
    return {
      status,
      annotations,
      article: {
        ...(article?.title ? { title: article.title } : {}),
        ...(article?.outlet ? { outlet: article.outlet } : {}),
        ...(article?.published ? { published: article.published } : {}),
        ...(article?.url ? { url: article.url } : {}),
        ...(article?.genre ? { genre: article.genre } : {}),
      },
      notRead: read?.notRead ?? { frames: 0, embeds: 0 },
      current,
      ...(message === undefined ? {} : { message }),
    };
  };
  session.onChange(() => mounted?.update(stateShown()));

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
    if (mounted) return;
    opening ??= bring().finally(() => {
      opening = undefined;
    });
    await opening;
  };
  return {
    open,
    close,
    toggle: async () => {
      if (mounted) return close();
      await open();
      // The keyboard opened it, so the keyboard goes on in it.
      takeFocus();
    },
    isOpen: () => mounted !== undefined,
    focus: (index) => mounted?.focusQuotation(index),
    setCurrent: (index) => {
      current = index;
      mounted?.update(stateShown());
    },
    stop: () => {
      stopped = true;
      close();
    },
  };
};
