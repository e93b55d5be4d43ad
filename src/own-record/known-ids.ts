// Which ids are taken by what the record holds, for somebody who brings many rows: read all at once where that is less to ask than each on its own, and read anew only
// when somebody else has written meanwhile. Asking for 100,000 ids one by one is half the time of bringing in as many rows.

import { textsOf } from './columns.ts';
import { segmentsHeld, sourcesIn, statementsIn } from './held.ts';
import type { HeadRow } from './rows.ts';
import type { Write } from './stores.ts';

/** Rows of the record for each row that comes, beyond which ids are asked one by one: reading an id in a list costs about a twentieth of asking for it. */
const WORTH_READING = 20;

type Store = 'statements' | 'sources';

export type KnownIds = {
  /** Those of some ids that are taken. Within one transaction, after `look`. */
  taken: (write: Write, store: Store, ids: readonly string[]) => Promise<Set<string>>;
  /** Brings what is known up to date; to be called first in each transaction, with the head as it stands. */
  look: (write: Write, head: HeadRow) => Promise<void>;
  /** Tells of the head this transaction leaves: what changes it later was somebody else. */
  left: (head: HeadRow) => void;
  /** Whether nobody else wrote since the first look. */
  isAlone: (head: HeadRow) => boolean;
};

const markOf = ({ n, came = 0 }: HeadRow): string => `${n} ${came}`;

/** All ids that are taken. */
export const idsHeld = async (write: Write): Promise<{ [Name in Store]: Set<string> }> => {
  const [statements, sources, segments] = await Promise.all([
    write.objectStore('statements').getAllKeys(),
    write.objectStore('sources').getAllKeys(),
    segmentsHeld(write),
  ]);
  const known = { statements: new Set(statements), sources: new Set(sources) };
  for (const { columns } of segments) {
    for (const id of textsOf(columns.ids)) known.statements.add(id);
    for (const id of textsOf(columns.sources.ids)) known.sources.add(id);
  }
  return known;
};

/** `coming`: how many rows will be asked for in all. */
export const knownIds = (coming: number): KnownIds => {
  let mark = '';
  let isAlone = true;
  let known: { [Name in Store]: Set<string> } | null = null;
  return {
    look: async (write, head) => {
      if (mark === markOf(head)) return;
      isAlone &&= mark === '';
      mark = markOf(head);
      if (head.statements > coming * WORTH_READING) {
        known = null;
        return;
      }
      known = await idsHeld(write);
    },
    taken: async (write, store, ids) => {
      const there = known?.[store];
      if (there) return new Set(ids.filter((id) => there.has(id)));
      const rows = await (store === 'statements' ? statementsIn(write) : sourcesIn(write)).some(ids);
      return new Set(rows.map(({ id }) => id));
    },
    left: (head) => {
      mark = markOf(head);
    },
    isAlone: (head) => isAlone && mark === markOf(head),
  };
};
