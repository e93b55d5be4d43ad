import { unzipSync } from 'fflate';
import { afterEach, expect, test } from 'vitest';
import { zipOf } from './zip.mjs';

const bytes = (text: string) => new TextEncoder().encode(text);
const files = [
  { path: 'a.txt', bytes: bytes('one') },
  { path: 'b/c.txt', bytes: bytes('two '.repeat(100)) },
  { path: 'run', bytes: bytes('#!/bin/sh\n'), program: true },
];

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

test('files come out as they went in', () => {
  const found = unzipSync(zipOf(files));
  expect(Object.keys(found)).toEqual(['a.txt', 'b/c.txt', 'run']);
  expect(new TextDecoder().decode(found['b/c.txt'])).toBe('two '.repeat(100));
});

test('the bytes are the same in whatever order the files are found', () => {
  expect(zipOf(files.toReversed())).toEqual(zipOf(files));
});

test('the bytes are the same at another time and in another time zone', () => {
  process.env.TZ = 'Pacific/Auckland';
  const there = zipOf(files);
  process.env.TZ = 'America/Los_Angeles';
  expect(zipOf(files)).toEqual(there);
});

test('whoever unpacks it may read the files, and run the programs', () => {
  const zip = zipOf(files);
  const view = new DataView(zip.buffer, zip.byteOffset);
  const modes: number[] = [];
  // The list at the end has a file's permissions 38 bytes after its mark.
  for (let at = 0; at < zip.length - 46; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) modes.push((view.getUint32(at + 38, true) >>> 16) & 0o777);
  expect(modes).toEqual([0o644, 0o644, 0o755]);
});
