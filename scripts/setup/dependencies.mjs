// Are the packages of the lockfile installed, each at its version? Installs them where not. Asks npm's own record of what it
// installed, so an install that was broken off counts as none: npm writes that record last.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';

const readJson = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
};

/**
 * The first package that is not installed as the lockfile has it, as a sentence; null where all are.
 * @param {{ packages: Record<string, { version?: string, optional?: boolean }> }} wanted package-lock.json
 * @param {{ packages: Record<string, { version?: string }> } | null} installed node_modules/.package-lock.json
 */
export const missingPackage = (wanted, installed) => {
  if (!installed) return 'no packages are installed yet';
  for (const [place, { version, optional }] of Object.entries(wanted.packages)) {
    if (place === '') continue;
    const there = installed.packages[place]?.version;
    // Optional packages are those of other machines: absent is right, another version is not.
    if (there === undefined && optional) continue;
    if (there !== version) return `${place} is ${there ?? 'missing'}, the lockfile has ${version}`;
  }
  return null;
};

/**
 * Runs `npm ci` where something is missing; tells the reader why.
 * @returns {Promise<boolean>} false where the install failed; npm has said why
 */
export const ensureDependencies = async () => {
  const wanted = readJson(join(root, 'package-lock.json'));
  const missing = missingPackage(wanted, readJson(join(root, 'node_modules', '.package-lock.json')));
  if (missing === null) return true;
  console.log(`Installing packages (npm ci): ${missing}.`);
  const { code } = await run('npm', ['ci', '--no-audit', '--no-fund'], { shown: true });
  if (code !== 0) console.error('npm ci failed, so nothing further can be done. Its own words are above.');
  return code === 0;
};
