// The options page as a component to mount; src/options joins it with the browser.

import { render } from 'preact';
import { OptionsView } from './OptionsView.tsx';
import type { OptionsHandlers, OptionsState } from './types.ts';

export * from './types.ts';

/** Draws the page into the element; call again with the next state. */
export const mountOptions = (element: Element, state: OptionsState, handlers: OptionsHandlers): void =>
  render(<OptionsView state={state} handlers={handlers} />, element);
