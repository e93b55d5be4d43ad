// What the options page shows and what can be asked of it, view by view. The entry (src/options) joins it with the browser.

import type { Covered } from '../../messages.ts';
import type { Settings } from '../../settings.ts';
import type { BringInViewProps } from './bring-in/BringInView.tsx';
import type { ForgetViewProps } from './record/ForgetView.tsx';
import type { PeopleViewProps, RecordProps } from './record/props.ts';
import type { TakeOutProps } from './TakeOut.tsx';

/** The page's views, in the order of its navigation; each is the address's fragment. */
export const views = [
  'reading',
  'corpora',
  'keeping',
  'record',
  'people',
  'corrections',
  'bring-in',
  'take-out',
] as const;
export type View = (typeof views)[number];

export type OptionsState = {
  view: View;
  /** Null until they are known. */
  settings: Settings | null;
  /** Whether the browser lets On Record read web pages; null until it is known. */
  access: boolean | null;
  /** What is compared with; null until it is known. */
  covered: Covered | null;
  /** What was done last, told to everybody, empty at first; and the operation that takes it back, where there is one. */
  told: { words: string; undo: string | null };
  /** Grows whenever the own record has changed. */
  version: number;
  /** Whose statements the list of the record is to show at first. */
  person: { id: string; name: string } | null;
};

export type SettingsHandlers = {
  /** Changes settings and tells what was changed in the words given. */
  change: (change: Partial<Settings>, told: string) => void;
};

export type OptionsHandlers = SettingsHandlers & {
  requestAccess: () => void;
  /** Takes an operation on the own record back. */
  undo: (operation: string) => void;
  /** Takes what was told last away. */
  dismiss: () => void;
  /** Goes to the list of the record, showing this person's statements. */
  showStatements: (person: { id: string; name: string }) => void;
};

/** The own record as the page asks it. */
export type Own = Pick<RecordProps, 'record' | 'ask' | 'act'> &
  Pick<PeopleViewProps, 'whoElse'> &
  Pick<BringInViewProps, 'importer' | 'reason'> &
  Pick<ForgetViewProps, 'persist'> &
  TakeOutProps;
