// The panel as a component to mount; src/panel joins it with the browser.

import { render } from 'preact';
import { Panel } from './Panel.tsx';
import type { PanelHandlers, PanelState } from './types.ts';

export { titleOf } from '../shared/story-title.ts';
export { isAsked, isDate } from './SearchTab.tsx';
export { fileName, storyAsHtml, storyAsMarkdown } from './sheet.ts';
export {
  type Column,
  noQuestion,
  type PageBeside,
  type PanelHandlers,
  type PanelState,
  type Question,
  type SearchState,
} from './types.ts';

/** Draws the panel into the element; call again with the next state. */
export const mountPanel = (element: Element, state: PanelState, handlers: PanelHandlers): void =>
  render(<Panel state={state} handlers={handlers} />, element);
