// The popup as a component to mount; `popup.tsx` joins it with the browser.

import { render } from 'preact';
import { PopupView } from './PopupView.tsx';
import type { PopupHandlers, PopupState } from './types.ts';

export type { PopupHandlers, PopupState } from './types.ts';

/** Draws the popup into the element; call again with the next state. */
export const mountPopup = (element: Element, state: PopupState, handlers: PopupHandlers): void =>
  render(<PopupView state={state} handlers={handlers} />, element);
