// Which ids of a store are taken, for somebody who writes many rows: read all at once where that is less to ask than each on its own, and read anew only
// when somebody else has written meanwhile. Asking for 100,000 ids one by one is half the time of bringing in as many rows.

import type { HeadRow } from './rows.ts';
import type { Write } from './segments.ts';

/** Rows of the record for each row that comes, beyond which ids are asked one by one: reading an id in a list costs about a twentieth of asking for it. */
const WORTH_READING = 20;

type Store = 'statements' | 'sources';

export type KnownIds = {
  /** Those of some ids that are taken. Within one transaction, after `look`. */
  taken: (write: Write, store: Store, ids: readonly string[]) => Promise<Set<string>>;
  /** Brings what is known up to date; to be called first in each transaction, with the head as it stands. */
  look: (write: Write, head: HeadRow) => Promise<void>;
  /** Tells of ids that this transaction takes, and of the head it leaves. */
  took: (head: HeadRow, ids: { [Name in Store]: readonly string[] }) => void;
};

const markOf = ({ n, came = 0 }: HeadRow): string => `${n} ${came}`;

/** `coming`: how many rows will be asked for in all. */
export const knownIds = (coming: number): KnownIds => {
  let mark = '';
  let known: { [Name in Store]: Set<string> } | null = null;
  return {
    look: async (write, head) => {
      if (mark === markOf(head)) return;
      const held = await write.objectStore('statements').count();
      if (held > coming * WORTH_READING) {
        known = null;
        return;
      }
      const [statements, sources] = await Promise.all([
        write.objectStore('statements').getAllKeys(),
        write.objectStore('sources').getAllKeys(),
      ]);
      known = { statements: new Set(statements), sources: new Set(sources) };
      mark = markOf(head);
    },
    taken: async (write, store, ids) => {
      const there = known?.[store];
      if (there) return new Set(ids.filter((id) => there.has(id)));
      const keys = await Promise.all(ids.map((id) => write.objectStore(store).getKey(id)));
      return new Set(keys.filter((key) => key !== undefined));
    },
    took: (head, ids) => {
      mark = markOf(head);
      for (const store of ['statements', 'sources'] as const) for (const id of ids[store]) known?.[store].add(id);
    },
  };
};
