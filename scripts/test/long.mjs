// `npm run test:long`: the tests that are better the longer they run, with many rounds. Which seeds were tried is told, so that a failing round can be
// done again: `npm run test:long -- ROUNDS SEED`.

import { makeReady } from '../setup/ready.mjs';
import { runTool } from '../setup/run.mjs';

const ROUNDS = 300;

await makeReady();
const [rounds = String(ROUNDS), seed = String(Math.floor(Date.now() / 1000))] = process.argv.slice(2);
console.log(`${rounds} rounds, seeds from ${seed}`);
const { code } = await runTool(
  'vitest/vitest.mjs',
  ['run', '--project', 'unit', 'src/own-record/crash.test.ts', '--disable-console-intercept'],
  { shown: true, env: { ON_RECORD_ROUNDS: rounds, ON_RECORD_SEED: seed } },
);
process.exitCode = code;
