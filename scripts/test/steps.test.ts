import { expect, test } from 'vitest';
import { countsOf, longSteps, steps } from './steps.mjs';

test('a vitest report is counted: passed, failed, skipped', () => {
  const report = { numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
  expect(countsOf(JSON.stringify(report))).toEqual({ passed: 7, failed: 1, skipped: 3 });
});

test('a run that left no report has no counts, which is not the same as none failed', () => {
  expect(countsOf('')).toBe(null);
});

test('browsers are driven only over a build that stands', () => {
  for (const step of [...steps, ...longSteps].filter(({ browser }) => browser)) expect(step.needs).toEqual(['build']);
});
