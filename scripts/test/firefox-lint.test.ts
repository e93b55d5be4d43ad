import { expect, test } from 'vitest';
import { lintTroubles } from './firefox-lint.mjs';

const warning = { code: 'UNSAFE_VAR_ASSIGNMENT', file: 'ui/popup.js', message: 'Unsafe assignment to innerHTML' };
const explained = { code: 'UNSAFE_VAR_ASSIGNMENT', file: 'ui/popup.js', why: 'never reached' };

test('a warning that is explained is no trouble', () => {
  expect(lintTroubles({ errors: [], warnings: [warning] }, [explained])).toEqual([]);
});

test('an error is always told', () => {
  const error = { code: 'MANIFEST_FIELD_INVALID', file: 'manifest.json', message: 'no such field' };
  expect(lintTroubles({ errors: [error], warnings: [warning] }, [explained])).toEqual([
    'error MANIFEST_FIELD_INVALID in manifest.json: no such field',
  ]);
});

test('a warning in another file, or a second in the same, is a new one', () => {
  const elsewhere = { ...warning, file: 'background.js' };
  expect(lintTroubles({ errors: [], warnings: [warning, warning, elsewhere] }, [explained])).toEqual([
    'warning UNSAFE_VAR_ASSIGNMENT in ui/popup.js, explained nowhere: Unsafe assignment to innerHTML',
    'warning UNSAFE_VAR_ASSIGNMENT in background.js, explained nowhere: Unsafe assignment to innerHTML',
  ]);
});

test('an explanation of what no longer warns is told', () => {
  expect(lintTroubles({ errors: [], warnings: [] }, [explained])).toEqual([
    'UNSAFE_VAR_ASSIGNMENT in ui/popup.js is explained, and nothing warns of it',
  ]);
});
