import { expect, test } from 'vitest';
import { missingPackage } from './dependencies.mjs';

const wanted = {
  packages: {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '2.0.0' },
    'node_modules/for-another-machine': { version: '3.0.0', optional: true },
  },
};
const a = { 'node_modules/a': { version: '1.0.0' } };

test('nothing is missing where every package has the lockfile’s version, packages of other machines aside', () => {
  expect(missingPackage(wanted, { packages: { ...a, 'node_modules/b': { version: '2.0.0' } } })).toBe(null);
});

test('a package that is absent or of another version is named', () => {
  expect(missingPackage(wanted, { packages: a })).toBe('node_modules/b is missing, the lockfile has 2.0.0');
  const other = { packages: { ...a, 'node_modules/b': { version: '1.9.0' } } };
  expect(missingPackage(wanted, other)).toBe('node_modules/b is 1.9.0, the lockfile has 2.0.0');
});

test('an install that never finished counts as none', () => {
  expect(missingPackage(wanted, null)).toBe('no packages are installed yet');
});
