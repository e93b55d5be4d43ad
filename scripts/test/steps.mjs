// The steps of `npm test`, in the order a person would want to hear of trouble: cheap and near first, browsers last. Those that take minutes and
// tell of what seldom breaks are apart: `npm run test:long`.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { variable } from '../setup/browsers.mjs';
import { root, runTool } from '../setup/run.mjs';
import { lintFirefox } from './firefox-lint.mjs';
import { packagesAgain } from './packages-again.mjs';

/** @typedef {{ ok: boolean, ms: number, output: string, tests?: { passed: number, failed: number, skipped: number } }} Outcome */

const tool = (title, file, args) => ({
  title,
  run: async () => {
    const { code, ms, output } = await runTool(file, args);
    return { ok: code === 0, ms, output };
  },
});

/**
 * The counts of a vitest report; null where vitest did not come to write one.
 * @param {string} text JSON
 */
export const countsOf = (text) => {
  if (!text) return null;
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(text);
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
};

const vitest = async (project, env, files = []) => {
  const folder = await mkdtemp(join(tmpdir(), 'on-record-test-'));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const outcome = await runTool('vitest/vitest.mjs', ['run', '--project', project, ...files, ...reporters], { env });
  const tests = countsOf(await readFile(report, 'utf8').catch(() => ''));
  await rm(folder, { recursive: true, force: true });
  // No test at all is no proof of anything.
  const ok = outcome.code === 0 && tests !== null && tests.passed > 0;
  return { ok, ms: outcome.ms, output: outcome.output, ...(tests ? { tests } : {}) };
};

/** Names of browsers as titles have them. */
const TITLES = { chromium: 'Chromium', firefox: 'Firefox' };

/** Scenarios in a browser, all of them where no files are named. `env` is asked for when the step runs. */
const inBrowser = (title, browser, { env = () => ({}), files = [] } = {}) => ({
  title: `${title}, ${TITLES[browser]}`,
  browser,
  needs: ['build'],
  run: ({ browserPath }) =>
    vitest('e2e', { ...env(), ON_RECORD_BROWSER: browser, [variable[browser]]: browserPath }, files),
});

/** A function of ours as a step: it says whether all is well, and what is not. */
const work = (title, does, needs) => ({
  title,
  ...(needs ? { needs } : {}),
  run: async () => {
    const started = performance.now();
    const { ok, output } = await does();
    return { ok, ms: performance.now() - started, output };
  },
});

const build = {
  title: 'build',
  run: async ({ run }) => {
    const { code, ms, output } = await run(process.execPath, [join(root, 'scripts', 'build.mjs')]);
    return { ok: code === 0, ms, output };
  },
};

/** @typedef {{ title: string, browser?: string, needs?: string[], run: (tools: { run: Function, browserPath: string | null }) => Promise<Outcome> }} Step */

/** @type {Step[]} */
export const steps = [
  tool('format', '@biomejs/biome/bin/biome', ['format']),
  tool('lint', '@biomejs/biome/bin/biome', ['check', '--formatter-enabled=false']),
  tool('types', 'typescript/bin/tsc', ['-p', root]),
  tool('layering', 'dependency-cruiser/bin/dependency-cruise.mjs', ['src', '--output-type', 'err-long']),
  tool('unused', 'knip/bin/knip.js', ['--no-progress', '--treat-config-hints-as-errors']),
  { title: 'unit tests', run: () => vitest('unit*', {}) },
  build,
  work('lint of Firefox build', lintFirefox, ['build']),
  {
    title: 'start',
    browser: 'chromium',
    needs: ['build'],
    run: async ({ run, browserPath }) => {
      const args = [join(root, 'scripts', 'start.mjs'), '--once'];
      const { code, ms, output } = await run(process.execPath, args, { env: { [variable.chromium]: browserPath } });
      // It reads the release build, where nothing but the words on the screen can be looked at.
      const told = ['also reported: “Everyone should stop fighting', 'later on this subject: “I know that some'];
      return { ok: code === 0 && told.every((words) => output.includes(words)), ms, output };
    },
  },
  inBrowser('end to end', 'chromium'),
  inBrowser('end to end', 'firefox'),
];

/** Rounds of the crash test, each stopping the record at another step; its seeds go on from a number of the day, so that other nights try others. */
const CRASH_ROUNDS = '300';
const manyCrashes = () => ({ ON_RECORD_ROUNDS: CRASH_ROUNDS, ON_RECORD_SEED: String(Math.floor(Date.now() / 1000)) });
const crashes = {
  title: 'stopped at any moment',
  run: () =>
    vitest('unit*', manyCrashes(), ['src/own-record/crash.test.ts', 'src/own-record/round-trip.property.test.ts']),
};
/** The same of pages and workers that a browser really ends: some tens of rounds. */
const crashesInChromium = inBrowser('stopped at any moment', 'chromium', {
  env: manyCrashes,
  files: ['e2e/crash.e2e.ts'],
});

/** Random input for minutes where `npm test` tries it for seconds. */
const fuzz = {
  title: 'random input, long',
  run: () =>
    vitest('unit*', { ON_RECORD_LONG: '1', ON_RECORD_ROUNDS: '600' }, [
      'fuzz.test.ts',
      'src/background/openly.test.ts',
    ]),
};

/** All real pages at hand instead of some, fifty tabs, a page of twenty thousand quotations. */
const longScenarios = {
  env: () => ({ ON_RECORD_LONG: '1' }),
  files: ['pages-real', 'faults-browser', 'hostile-pages'].map((name) => `e2e/${name}.e2e.ts`),
};

/** @type {Step[]} */
export const longSteps = [
  crashes,
  fuzz,
  build,
  crashesInChromium,
  work('packages, built again', packagesAgain),
  inBrowser('end to end, long', 'chromium', longScenarios),
  inBrowser('end to end, long', 'firefox', longScenarios),
];
