import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { findBrowser } from './browsers.mjs';

const machine = (platform: string, files: string[], env: Record<string, string> = {}) => ({
  platform,
  env,
  exists: (file: string) => files.includes(file),
});

test('the variable comes first, and one that names no program is told rather than passed over', () => {
  const files = ['/opt/my/chromium', '/usr/bin/chromium'];
  expect(findBrowser('chromium', machine('linux', files, { CHROMIUM: '/opt/my/chromium' }))).toEqual({
    path: '/opt/my/chromium',
  });
  expect(findBrowser('chromium', machine('linux', files, { CHROMIUM: '/gone' }))).toEqual({
    path: null,
    why: 'CHROMIUM names /gone, which is no program',
  });
});

test('PATH comes before the usual places', () => {
  const inPath = join('/home/reader/bin', 'firefox');
  const env = { PATH: ['/empty', '/home/reader/bin'].join(delimiter) };
  expect(findBrowser('firefox', machine('linux', [inPath, '/usr/bin/firefox'], env))).toEqual({ path: inPath });
});

test('the usual places of Linux, macOS and Windows are known', () => {
  const mac = '/Applications/Firefox.app/Contents/MacOS/firefox';
  expect(findBrowser('firefox', machine('darwin', [mac]))).toEqual({ path: mac });
  const windows = join('C:\\Program Files', 'Mozilla Firefox', 'firefox.exe');
  const env = { PROGRAMFILES: 'C:\\Program Files' };
  expect(findBrowser('firefox', machine('win32', [windows], env))).toEqual({ path: windows });
  expect(findBrowser('chromium', machine('linux', ['/snap/bin/chromium']))).toEqual({ path: '/snap/bin/chromium' });
});

test('a machine without the browser is told so', () => {
  expect(findBrowser('chromium', machine('linux', []))).toEqual({
    path: null,
    why: 'no chromium in PATH or the usual places',
  });
});
