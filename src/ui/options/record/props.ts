// What every view of the own record is given: the record to ask, and how what was done, or went wrong, is told.

import type { Done, Management } from '../../../own-record/index.ts';

export type RecordProps = {
  record: Management;
  /** Grows whenever the record has changed, here or elsewhere: what is shown is asked anew. */
  version: number;
  /** The answer, or null where the record could not answer: that is told already. */
  ask: <Answer>(question: Promise<Answer>) => Promise<Answer | null>;
  /** Does something to the record and tells it, with the way to take it back; answers whether anything was done. */
  act: (work: Promise<Done>, told: (changed: number) => string) => Promise<boolean>;
};

export type PeopleViewProps = RecordProps & {
  /** Whom of other corpora somebody (`corpus/id`) is taken for; `corpus` is its title. */
  whoElse: (person: string) => Promise<{ id: string; name: string; corpus: string }[]>;
  /** Goes to the list of the record, showing this person's statements. */
  showStatements: (person: { id: string; name: string }) => void;
};
