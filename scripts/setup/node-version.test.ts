import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nodeTooOld, oldest } from './node-version.mjs';

test('an old Node is told which one is needed and which one this is', () => {
  expect(nodeTooOld('18.19.1')).toContain('needs Node 20.19 or newer; this is Node 18.19.1');
  expect(nodeTooOld('20.18.3')).not.toBe(null);
});

test('Node from the oldest that will do up to any later one is let through', () => {
  expect(nodeTooOld('20.19.0')).toBe(null);
  expect(nodeTooOld('22.1.0')).toBe(null);
  expect(nodeTooOld('100.0.0')).toBe(null);
});

test('package.json asks for the same Node', () => {
  const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(engines.node).toBe(`>=${oldest.join('.')}`);
});
