import { describe, expect, it } from 'vitest';
import { reason } from './reason.ts';

describe('the reason of something thrown', () => {
  it('is an error’s message, without its name', () => {
    expect(reason(new TypeError('The lock is shut.'))).toBe('The lock is shut.');
  });

  it('is anything else as text', () => {
    expect(reason('shut')).toBe('shut');
    expect(reason(undefined)).toBe('undefined');
  });
});
