// The page of the first run as a component to mount; `welcome.tsx` joins it with the browser.

import { render } from 'preact';
import { type WelcomeHandlers, type WelcomeState, WelcomeView } from './WelcomeView.tsx';

export type { WelcomeHandlers, WelcomeState } from './WelcomeView.tsx';

/** Draws the page into the element; call again with the next state. */
export const mountWelcome = (element: Element, state: WelcomeState, handlers: WelcomeHandlers): void =>
  render(<WelcomeView state={state} handlers={handlers} />, element);
