// The sidebar in a page: mounted once, fed with states, asked to bring a quotation into view.

import { render } from 'preact';
import { itemAt, itemsOf } from '../shared/items.ts';
import { dress, keepEvents } from '../shared/shadow.ts';
import { Sidebar } from './Sidebar.tsx';
import css from './sidebar.css';
import type { SidebarHandlers, SidebarState } from './types.ts';

export type { SidebarHandlers, SidebarState } from './types.ts';

export type MountedSidebar = {
  update(state: SidebarState): void;
  /** Brings the quotation with this index into view and puts the keyboard's focus on its button. */
  focusQuotation(index: number): void;
  /** The sidebar's box in the viewport (CSS px), null where it is not drawn. */
  box(): DOMRect | null;
  /** Is the reader in it, with the pointer or the keyboard? */
  isBusy(): boolean;
  /** Puts the keyboard's focus on the sidebar itself. */
  focus(): void;
  unmount(): void;
};

export const mountSidebar = (root: ShadowRoot, handlers: SidebarHandlers): MountedSidebar => {
  const style = dress(root, css);
  keepEvents(root);
  const place = root.ownerDocument.createElement('div');
  root.append(place);
  let shown: SidebarState | null = null;
  let sidebar: Sidebar | null = null;
  const hold = (drawn: Sidebar) => {
    sidebar = drawn;
  };
  return {
    update(state) {
      shown = state;
      render(<Sidebar onDrawn={hold} state={state} handlers={handlers} />, place);
    },
    focusQuotation(index) {
      const focus = () => {
        const item = shown?.annotations && itemAt(itemsOf(shown.annotations), index);
        const element = item && root.getElementById(`quotation-${item.head}`);
        const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
        element?.scrollIntoView({ block: 'nearest', behavior: calm ? 'auto' : 'smooth' });
        element?.querySelector<HTMLElement>('.go')?.focus({ preventScroll: true });
        return element;
      };
      if (!focus()) sidebar?.reveal(focus);
    },
    isBusy: () => sidebar?.isBusy() ?? false,
    box: () => root.querySelector('.sidebar')?.getBoundingClientRect() ?? null,
    focus() {
      root.querySelector<HTMLElement>('.sidebar')?.focus({ preventScroll: true });
    },
    unmount() {
      render(null, place);
      // The root may hold the card too: only what was put in here is taken out.
      place.remove();
      style.remove();
    },
  };
};
