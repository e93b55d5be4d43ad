// What is done to segments while nobody waits: small ones merged, damaged ones made anew, full ones bound into volumes. A step at a time, each read and made
// before anything is locked for writing, so that nobody who asks the record waits for it; what is interrupted leaves nothing, for nothing here is
// written but in one transaction. Rows are never touched.

import type { Database } from './database.ts';
import { compileRows, dropSegments, rowsOf, toMerge, writeHead, writeSegments } from './segments.ts';
import { headOf, inOneGo, looking } from './transaction.ts';
import { bind, letGo, USUAL, type VolumeSizes } from './volumes.ts';

/** Makes some segments one where many have come together, or the damaged ones anew; answers whether anything was done. */
const merged = async (database: Database, damaged: ReadonlySet<number>): Promise<boolean> => {
  const prepared = await looking(database, async (read) => {
    const { segments } = await headOf(read);
    const listed = new Set(segments.map(({ id }) => id).filter((id) => damaged.has(id)));
    const ids = listed.size > 0 ? listed : toMerge(segments);
    return { ids, segments: ids.size > 0 ? await compileRows(read, await rowsOf(read, ids)) : [] };
  });
  if (prepared.ids.size === 0) return false;
  return inOneGo(database, async (write) => {
    const head = await headOf(write);
    const listed = new Set(head.segments.map(({ id }) => id));
    // Somebody has changed them meanwhile: what was compiled is old. The next time looks again.
    if ([...prepared.ids].some((id) => !listed.has(id))) return true;
    await dropSegments(write, head, prepared.ids);
    await writeSegments(write, head, prepared.segments);
    await writeHead(write, head);
    return true;
  });
};

/**
 * One step; answers whether anything was done. `damaged`: segments and volumes that could not be opened. Throws OwnRecordTrouble.
 */
export const tidy = async (
  database: Database,
  damaged: ReadonlySet<number>,
  sizes: VolumeSizes = USUAL,
): Promise<boolean> =>
  (await letGo(database, damaged)) || (await merged(database, damaged)) || (await bind(database, sizes));
