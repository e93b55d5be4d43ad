// What the options page shows and what can be asked of it, view by view. The entry (src/options) joins it with the browser.

import type { Covered } from '../../messages.ts';
import type { Settings } from '../../settings.ts';

/** The page's views, in the order of its navigation; each is the address's fragment. */
export const views = ['reading', 'keeping', 'corpora'] as const;
export type View = (typeof views)[number];

export type OptionsState = {
  view: View;
  /** Null until they are known. */
  settings: Settings | null;
  /** Whether the browser lets On Record read web pages; null until it is known. */
  access: boolean | null;
  /** What is compared with; null until it is known. */
  covered: Covered | null;
  /** What was done last, told to everybody: a sentence, empty at first. */
  told: string;
};

export type SettingsHandlers = {
  /** Changes settings; `label` is what was changed, as the page calls it. */
  change: (change: Partial<Settings>, label: string) => void;
};

export type OptionsHandlers = SettingsHandlers & {
  requestAccess: () => void;
};
