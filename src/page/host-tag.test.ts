import { expect, it } from 'vitest';
import { HOST_TAG, hostCss } from './host-tag.ts';

it('shows the one element of ours, whose tag its rule has written out', () => {
  expect(hostCss).toContain(`\n${HOST_TAG}:not([role]) {`);
  expect(hostCss).toContain('display: block !important');
});
