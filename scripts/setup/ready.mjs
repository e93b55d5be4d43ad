// What every command of the project begins with: the right Node, the packages of the lockfile. Leaves the process where that fails.

import { ensureDependencies } from './dependencies.mjs';
import { nodeTooOld } from './node-version.mjs';

/** Checks Node, installs packages where needed. Returns only where both are well; otherwise tells why and exits 1. */
export const makeReady = async () => {
  const tooOld = nodeTooOld(process.versions.node);
  if (tooOld) {
    console.error(tooOld);
    process.exit(1);
  }
  if (!(await ensureDependencies())) process.exit(1);
};
