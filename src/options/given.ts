// The file the reader gave, read once and held, so that it can be understood with other options; one that is too large is refused by its size and
// never read.

import { type ImportOptions, type PlannedImport, planImport, refusedBySize } from '../corpus/index.ts';

export type GivenFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;
type Watch = { signal?: AbortSignal; onProgress?: (share: number) => void };

/** Plans a file; without one, the file given before. Throws where there was none, the file cannot be read, or the signal ended it. */
export const planGiven = () => {
  let given: { bytes: Uint8Array; name: string } | null = null;
  return async (file: GivenFile | null, options: ImportOptions & Watch): Promise<PlannedImport> => {
    if (file) {
      given = null;
      const refused = refusedBySize(file.name, file.size, options);
      if (refused) return refused;
      given = { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name };
    }
    if (!given) throw new Error('no file was given');
    return planImport(given.bytes, given.name, options);
  };
};
