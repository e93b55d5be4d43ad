// What the stores are told, held to what the extension is. Not whether it reads well: that takes a reader.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const here = fileURLToPath(new URL('.', import.meta.url));
const read = (path: string) => readFileSync(join(here, path), 'utf8');
const manifest = JSON.parse(read('../../manifest.json'));
const languages = readdirSync(join(here, '../_locales'));

/** Width and height of a PNG, from its first chunk. */
const sizeOf = (path: string) => {
  const bytes = readFileSync(join(here, path));
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

describe('the listing', () => {
  it.each(languages)('in %s has a description the stores take: plain text, long enough to tell', (language) => {
    const text = read(`listing/${language}.md`);
    expect(text.length).toBeGreaterThan(800);
    expect(text.length).toBeLessThan(16_000);
    // The stores show text as it is written.
    expect(text).not.toMatch(/[#*`_<>]|\]\(/);
  });

  it('in French has no space a line may break at before a mark', () => {
    expect(read('listing/fr.md')).not.toMatch(/ [:;!?»]|« /);
  });

  it('has no description in a language the extension does not speak', () => {
    expect(readdirSync(join(here, 'listing')).sort()).toEqual(languages.map((language) => `${language}.md`).sort());
  });

  it('has pictures of the size Chrome’s store asks for', () => {
    const pictures = readdirSync(here).filter((name) => name.endsWith('.png'));
    expect(pictures.length).toBeGreaterThanOrEqual(4);
    for (const name of pictures) expect([name, ...sizeOf(name)]).toEqual([name, 1280, 800]);
  });

  it('has icons of the sizes they are named by', () => {
    for (const [size, file] of Object.entries(manifest.icons as Record<string, string>))
      expect(sizeOf(`../${file}`)).toEqual([Number(size), Number(size)]);
    expect(existsSync(join(here, '../icons/128.png'))).toBe(true);
  });
});

describe('the permissions', () => {
  const asked = [
    ...manifest.permissions,
    ...manifest.host_permissions,
    ...Object.values(manifest.variants as Record<string, { permissions?: string[] }>).flatMap(
      ({ permissions = [] }) => permissions,
    ),
  ] as string[];
  const explained = read('permissions.md')
    .split('\n')
    .filter((line) => /^\| `/.test(line))
    .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name as string));

  it('are explained one by one, and no other', () => {
    expect(explained.sort()).toEqual([...new Set(asked)].sort());
  });
});

describe('what is collected', () => {
  it('is nothing, in Firefox’s manifest as in the privacy statement', () => {
    const { data_collection_permissions } = manifest.variants.firefox.browser_specific_settings.gecko;
    expect(data_collection_permissions).toEqual({ required: ['none'] });
    expect(read('privacy.md')).toContain('On Record collects nothing and sends nothing.');
  });
});
