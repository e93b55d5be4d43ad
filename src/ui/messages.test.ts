// The words of the surface: none missing, none left over, every placeholder defined.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

type Entry = { message: string; placeholders?: Record<string, { content: string }> };
const messages = JSON.parse(readFileSync('assets/_locales/en/messages.json', 'utf8')) as Record<string, Entry>;

const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\./.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
const code = sources('src').join('\n');
const manifest = readFileSync('manifest.json', 'utf8');

const asked = (call: string) =>
  [...code.matchAll(new RegExp(`\\b${call}\\(\\s*'(\\w+)'`, 'g'))].map(([, key]) => key as string);
/** A key stands in the code as a quoted word: in a call, or in a table a call reads from. */
const isUsed = (key: string) =>
  manifest.includes(`__MSG_${key}__`) || code.includes(`'${key}'`) || code.includes(`'${key.replace(/_\w+$/, '')}'`);

describe('the words', () => {
  it('are there for every key the code asks for', () => {
    const single = asked('say').filter((key) => !messages[key]);
    const counted = asked('sayCount').filter((key) => !messages[`${key}_one`] || !messages[`${key}_other`]);
    expect([...single, ...counted]).toEqual([]);
  });

  it('are all used', () => {
    expect(Object.keys(messages).filter((key) => !isUsed(key))).toEqual([]);
  });

  it('define each placeholder they use, and use each they define', () => {
    for (const [key, { message, placeholders = {} }] of Object.entries(messages)) {
      const used = [...message.matchAll(/\$(\w+)\$/g)].map(([, name]) => name?.toLowerCase());
      // The form for one may say "once" instead of the figure.
      const defined = Object.keys(placeholders).filter((name) => !(key.endsWith('_one') && name === 'n'));
      expect(
        used.filter((name) => !placeholders[name as string]),
        key,
      ).toEqual([]);
      expect(
        defined.filter((name) => !used.includes(name)),
        key,
      ).toEqual([]);
    }
  });

  it('never claim what the record cannot know', () => {
    const all = Object.values(messages).map(({ message }) => message);
    expect(all.filter((message) => /verif|contradict|confirmed/i.test(message))).toEqual([]);
  });
});
