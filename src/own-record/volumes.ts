// Which segments are bound into a volume (corpus/volume.ts), and the binding: ten full ones are asked as one, so that a worker that just woke opens five
// indexes and not fifty. A volume stands for its segments only in answers: whatever is listed, changed or taken out goes by them. It is a cache
// of a cache: let go with any of its segments, and bound anew while nobody waits.

import { bindParts, CorpusTrouble, INDEX_FILE, POSTINGS_FILE } from '../corpus/index.ts';
import type { Database } from './database.ts';
import type { HeadRow, VolumeInfo } from './rows.ts';
import { dropVolumes, FULL } from './segments.ts';
import { headOf, inOneGo, looking } from './transaction.ts';

/** `segments`: how many make a volume, each of more than `statements`. */
export type VolumeSizes = { segments: number; statements: number };

/** Ten: five volumes for 100,000 statements, and a change among them makes no more than ten segments be opened one by one until they are bound again. */
export const USUAL: VolumeSizes = { segments: 10, statements: FULL };

/** Tells which volumes stand for segments that are all listed: a version before volumes takes segments out of the list and knows of none. */
const standing = ({ segments }: Pick<HeadRow, 'segments'>): ((volume: VolumeInfo) => boolean) => {
  const listed = new Set(segments.map(({ id }) => id));
  return ({ of }) => of.every((id) => listed.has(id));
};

/** What is opened to ask the record, by its number: segments, and the volumes of those that are bound. `spoilt`: volumes that could not be opened. */
export const toOpen = (
  { segments, volumes = [] }: Pick<HeadRow, 'segments' | 'volumes'>,
  spoilt: ReadonlySet<number>,
): { id: number; of?: readonly number[] }[] => {
  const whole = volumes.filter(standing({ segments })).filter(({ id }) => !spoilt.has(id));
  const volumeOf = new Map(whole.flatMap((volume) => volume.of.map((id) => [id, volume] as const)));
  const open = new Map(segments.map(({ id }) => [volumeOf.get(id)?.id ?? id, volumeOf.get(id) ?? { id }]));
  return [...open.values()];
};

/** Segments that are in no volume. */
const unbound = ({ segments, volumes = [] }: Pick<HeadRow, 'segments' | 'volumes'>): HeadRow['segments'] => {
  const bound = new Set(volumes.filter(standing({ segments })).flatMap(({ of }) => of));
  return segments.filter(({ id }) => !bound.has(id));
};

/** Segments that are best bound now, of one import or of none; none where too few have come together. */
export const toBind = (head: Pick<HeadRow, 'segments' | 'volumes'>, sizes: VolumeSizes = USUAL): number[] => {
  const free = unbound(head).filter(({ statements }) => statements > sizes.statements);
  for (const origin of new Set(free.map((segment) => segment.import))) {
    const some = free.filter((segment) => segment.import === origin).slice(0, sizes.segments);
    if (some.length === sizes.segments) return some.map(({ id }) => id);
  }
  return [];
};

/** ms for which others wait at most while indexes are bound (DESIGN, section 5). */
const SLICE = 10;

const inSlices = async <Result>(steps: Generator<void, Result>): Promise<Result> => {
  let until = performance.now() + SLICE;
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() < until) continue;
    await new Promise((resolve) => setTimeout(resolve));
    until = performance.now() + SLICE;
  }
};

/** Binds some segments where enough have come together; answers whether it did anything. Throws OwnRecordTrouble. */
export const bind = async (database: Database, sizes: VolumeSizes = USUAL): Promise<boolean> => {
  const { of, parts } = await looking(database, async (read) => {
    const ids = toBind(await headOf(read), sizes);
    const fileOf = async (id: number, name: string) =>
      (await read.objectStore('files').get([id, name]))?.bytes ?? new Uint8Array(0);
    const files = ids.map(async (id) => {
      const [index, postings] = await Promise.all([fileOf(id, INDEX_FILE), fileOf(id, POSTINGS_FILE)]);
      return { index, postings };
    });
    return { of: ids, parts: await Promise.all(files) };
  });
  if (of.length === 0) return false;
  let files: ReadonlyMap<string, Uint8Array>;
  try {
    files = await inSlices(bindParts(parts));
  } catch (error) {
    if (!(error instanceof CorpusTrouble)) throw error;
    // A damaged segment is found where it is opened, and made anew first.
    return false;
  }
  return inOneGo(database, async (write) => {
    const head = await headOf(write);
    const stands = standing(head);
    await dropVolumes(write, head, (volume) => !stands(volume));
    const free = new Set(unbound(head).map(({ id }) => id));
    // Somebody has changed one of them, or bound them, meanwhile. The next time looks again.
    if (of.some((id) => !free.has(id))) return true;
    const id = head.next;
    let bytes = 0;
    for (const [name, file] of files) {
      bytes += file.length;
      await write.objectStore('files').put({ segment: id, name, bytes: file });
    }
    // What the record holds is as before: its number stays, and nobody is told.
    await write
      .objectStore('head')
      .put({ ...head, next: id + 1, volumes: [...(head.volumes ?? []), { id, of, bytes }] });
    return true;
  });
};

/** Lets volumes go that could not be opened; answers whether there were any. Throws OwnRecordTrouble. */
export const letGo = async (database: Database, damaged: ReadonlySet<number>): Promise<boolean> => {
  if (damaged.size === 0) return false;
  return inOneGo(database, async (write) => {
    const head = await headOf(write);
    const isGoing = ({ id }: { id: number }) => damaged.has(id);
    if (!head.volumes?.some(isGoing)) return false;
    await dropVolumes(write, head, isGoing);
    await write.objectStore('head').put(head);
    return true;
  });
};
