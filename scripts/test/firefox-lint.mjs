// What Mozilla's linter says of the Firefox build: no error, and no warning but those explained in assets/store/firefox-warnings.json. An
// explanation that explains nothing any more is told too, so that the list stays true.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dist } from '../build/places.mjs';
import { root, runTool } from '../setup/run.mjs';

/** @typedef {{ code: string, file?: string, message: string }} Finding */
/** @typedef {{ code: string, file: string, why: string }} Explained one warning; a second of the same kind in the same file is a new one */

const keyOf = ({ code, file = '' }) => `${code} in ${file}`;

/** Which of these, counted, the others do not cover. */
const beyond = (some, others) => {
  const left = others.map(keyOf);
  return some.filter((one) => {
    const at = left.indexOf(keyOf(one));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};

/**
 * Sentences about what is wrong; an empty list is well.
 * @param {{ errors: Finding[], warnings: Finding[] }} report of the linter
 * @param {Explained[]} explained
 */
export const lintTroubles = ({ errors, warnings }, explained) => [
  ...errors.map((one) => `error ${keyOf(one)}: ${one.message}`),
  ...beyond(warnings, explained).map((one) => `warning ${keyOf(one)}, explained nowhere: ${one.message}`),
  ...beyond(explained, warnings).map((one) => `${keyOf(one)} is explained, and nothing warns of it`),
];

/**
 * Lints dist/firefox.
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export const lintFirefox = async () => {
  const explained = JSON.parse(await readFile(join(root, 'assets', 'store', 'firefox-warnings.json'), 'utf8'));
  const { output } = await runTool('addons-linter/bin/addons-linter', ['--output', 'json', join(dist, 'firefox')]);
  let report;
  try {
    // Node's own warnings may stand before the report.
    report = JSON.parse(output.slice(output.indexOf('{"')));
  } catch {
    return { ok: false, output: `the linter gave no report:\n${output}` };
  }
  const troubles = lintTroubles(report, explained);
  return { ok: troubles.length === 0, output: troubles.join('\n') };
};
