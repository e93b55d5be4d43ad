import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { budgets, filesBelow, troublesOf } from './checks.mjs';

const release = { test: false };
let folder: string;

const write = async (file: string, content: string | Buffer) => {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), content);
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'on-record-checks-'));
  await write('manifest.json', JSON.stringify({ name: '__MSG_name__', default_locale: 'en' }));
  await write('_locales/en/messages.json', JSON.stringify({ name: { message: 'On Record' } }));
  for (const file of Object.keys(budgets)) await write(file, '(() => {})();');
});
afterEach(() => rm(folder, { recursive: true }));

test('a sound build has no troubles', async () => {
  expect(await troublesOf(folder, release)).toEqual([]);
});

test('a script over its budget is told with both figures', async () => {
  // Random bytes do not get smaller by gzip.
  await write('content/probe.js', randomBytes(4_000));
  const troubles = await troublesOf(folder, release);
  expect(troubles).toHaveLength(1);
  expect(troubles[0]).toMatch(/^content\/probe\.js is 4\d\d\d bytes gzip, its budget is 3000$/);
});

test('a file or a word the manifest names and the build lacks is told', async () => {
  await write(
    'manifest.json',
    JSON.stringify({ name: '__MSG_title__', default_locale: 'en', background: { service_worker: 'background.js' } }),
  );
  expect(await troublesOf(folder, release)).toEqual([
    'manifest.json names background.js, which was not built',
    'manifest.json asks for the words of "title", which _locales does not have',
  ]);
});

test('a file that a script shows and the build lacks is told', async () => {
  await write('ui/welcome.js', 'draw("../assets/store/reading.png", `content/remember.js`)');
  await write('content/remember.js', '');
  expect(await troublesOf(folder, release)).toEqual([
    'ui/welcome.js names assets/store/reading.png, which was not built',
  ]);
});

test('a release that listens to tests is told, a test build may', async () => {
  await write('background.js', 'addEventListener("on-record-test", () => {})');
  expect(await troublesOf(folder, release)).toEqual(['background.js is for release and listens to test events']);
  expect(await troublesOf(folder, { test: true })).toEqual([]);
});

test('files are listed in one order, as paths with slashes', async () => {
  await write('b/z.js', '');
  await write('a.js', '');
  const files = await filesBelow(folder);
  expect(files).toEqual(files.toSorted());
  expect(files).toContain('b/z.js');
});
