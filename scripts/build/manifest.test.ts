import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { extensionOptions } from './bundle.mjs';
import { filesNamed, manifestFor, messagesNamed } from './manifest.mjs';

const source = JSON.parse(readFileSync(new URL('../../manifest.json', import.meta.url), 'utf8'));
const words = JSON.parse(readFileSync(new URL('../../assets/_locales/en/messages.json', import.meta.url), 'utf8'));

test('each browser gets its own background and nothing of the other’s', () => {
  const chrome = manifestFor(source, { browser: 'chrome', test: false }, '1.2.3');
  const firefox = manifestFor(source, { browser: 'firefox', test: false }, '1.2.3');
  expect(chrome.background).toEqual({ service_worker: 'background.js' });
  expect(chrome).not.toHaveProperty('browser_specific_settings');
  expect(firefox.background).toEqual({ scripts: ['background.js'] });
  expect(firefox).not.toHaveProperty('minimum_chrome_version');
  for (const manifest of [chrome, firefox]) {
    expect(manifest.version).toBe('1.2.3');
    expect(manifest).not.toHaveProperty('variants');
    expect(manifest).not.toHaveProperty('testKey');
  }
});

test('only Chrome’s test build has a key', () => {
  expect(manifestFor(source, { browser: 'chrome', test: false }, '1')).not.toHaveProperty('key');
  expect(manifestFor(source, { browser: 'firefox', test: true }, '1')).not.toHaveProperty('key');
  expect(manifestFor(source, { browser: 'chrome', test: true }, '1')).toHaveProperty('key');
});

test('no more is asked of the reader than is used', () => {
  const { permissions, host_permissions, web_accessible_resources } = source;
  expect(permissions).toEqual(['scripting', 'storage', 'unlimitedStorage', 'activeTab', 'contextMenus']);
  expect(host_permissions).toEqual(['http://*/*', 'https://*/*']);
  expect(web_accessible_resources).toBe(undefined);
});

test('pages of the extension may load nothing but their own files', () => {
  const policy = source.content_security_policy.extension_pages;
  expect(policy).toMatch(/^default-src 'none';/);
  expect(policy).not.toMatch(/https?:|\*|unsafe/);
});

test('every word and file the manifest names can be found out, so that a build can check them', () => {
  const chrome = manifestFor(source, { browser: 'chrome', test: false }, '1');
  expect(filesNamed(chrome)).toEqual(
    expect.arrayContaining(['background.js', 'content/probe.js', 'ui/popup.html', '_locales/en/messages.json']),
  );
  for (const key of messagesNamed(chrome)) expect(words).toHaveProperty(key);
  expect(messagesNamed(chrome)).toContain('extensionName');
});

test('what is built runs in the oldest browsers the manifest lets in', () => {
  const { chrome, firefox } = source.variants;
  const oldest = Number.parseInt(firefox.browser_specific_settings.gecko.strict_min_version, 10);
  expect(extensionOptions({ name: 'chrome', test: false }).target).toEqual([
    `chrome${chrome.minimum_chrome_version}`,
    `firefox${oldest}`,
  ]);
});
