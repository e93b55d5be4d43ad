// `npm test`: everything that must hold, from formatting to two real browsers. One line a step with its time; what a failing
// step said is shown below it. The last line counts tests: a step that runs none counts only where it fails. Words after `npm test --`
// choose the steps that have one of them in their name: `npm test -- unit`, `npm test -- build firefox`. `--long`: the steps that take minutes instead.

import { makeReady } from './setup/ready.mjs';
import { run } from './setup/run.mjs';
import { ensureBrowsers } from './setup/system-packages.mjs';
import { longSteps, steps } from './test/steps.mjs';

const inCi = Boolean(process.env.CI) && process.env.CI !== 'false';

const words = process.argv.slice(2).map((word) => word.toLowerCase());
const wanted = words.filter((word) => word !== '--long');
const offered = words.includes('--long') ? longSteps : steps;
const chosen = offered.filter(
  ({ title }) => wanted.length === 0 || wanted.some((word) => title.toLowerCase().includes(word)),
);
if (chosen.length === 0) {
  console.error(`There is no such step; there is ${offered.map(({ title }) => `"${title}"`).join(', ')}.`);
  process.exit(2);
}

await makeReady();
const browsers = await ensureBrowsers(chosen.flatMap(({ browser }) => browser ?? []));

const started = performance.now();
const total = { passed: 0, failed: 0, skipped: 0 };
const failedSteps = new Set();

const line = (title, word, ms, note = '') => {
  const time = ms === null ? '' : `${(ms / 1000).toFixed(1)} s`;
  console.log(`${title.padEnd(26)} ${word.padEnd(8)} ${time.padStart(8)}  ${note}`.trimEnd());
};

for (const step of chosen) {
  const browser = step.browser ? browsers[step.browser] : null;
  if (browser?.path === null) {
    if (inCi) total.failed += 1;
    line(step.title, inCi ? 'FAILED' : 'not run', null, browser.why);
    continue;
  }
  const broken = step.needs?.find((name) => failedSteps.has(name));
  if (broken) {
    total.failed += 1;
    line(step.title, 'FAILED', null, `not run, since "${broken}" failed`);
    continue;
  }
  const { ok, ms, tests, output } = await step.run({ run, browserPath: browser?.path ?? null });
  total.passed += tests?.passed ?? 0;
  total.skipped += tests?.skipped ?? 0;
  total.failed += tests?.failed ?? 0;
  // A step can fail with no test to blame: a type error, a file that does not load.
  if (!ok && !tests?.failed) total.failed += 1;
  if (!ok) failedSteps.add(step.title);
  line(step.title, ok ? 'ok' : 'FAILED', ms, tests ? `${tests.passed + tests.failed} tests` : '');
  if (!ok) console.log(`\n${output.trim()}\n`);
}

line('all', total.failed > 0 ? 'FAILED' : 'ok', performance.now() - started);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 ? 1 : 0;
