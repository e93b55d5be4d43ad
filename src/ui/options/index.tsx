// The options page as a component to mount; src/options joins it with the browser.

import { render } from 'preact';
import { OptionsView } from './OptionsView.tsx';
import type { OptionsHandlers, OptionsState, Own } from './types.ts';

export { Cancelled, type Importer, type OnProgress } from './bring-in/types.ts';
export type { OutForm } from './TakeOut.tsx';
export * from './types.ts';

/** Draws the page into the element; call again with the next state. */
export const mountOptions = (element: Element, state: OptionsState, handlers: OptionsHandlers, own: Own): void =>
  render(<OptionsView state={state} handlers={handlers} own={own} />, element);
