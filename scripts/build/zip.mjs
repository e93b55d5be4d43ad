// Files as a zip whose bytes depend on the files alone: names sorted, one date, and of the permissions only whether a file is a program. Knows
// nothing of what is packed.

import { zipSync } from 'fflate';

/** The first date a zip can hold. Made of local parts, since that is how a zip writes it: the same bytes in every time zone. */
const DATE = () => new Date(1980, 0, 1);

/** The system the permissions are written for: Unix. */
const UNIX = 3;

/** Permissions of a regular file, as Unix has them, in the upper half of a zip's four bytes; without them `unzip` leaves files nobody may read. */
const attributes = (program) => ((program ? 0o100755 : 0o100644) << 16) >>> 0;

/**
 * @param {{ path: string, bytes: Uint8Array, program?: boolean }[]} files `path` with `/`; `program`: may be run
 * @returns {Uint8Array}
 */
export const zipOf = (files) => {
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const entries = sorted.map(({ path, bytes, program = false }) => [
    path,
    [bytes, { mtime: DATE(), os: UNIX, attrs: attributes(program), level: 9 }],
  ]);
  return zipSync(Object.fromEntries(entries));
};
