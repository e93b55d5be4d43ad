// The words of each language are set as its printers set them. That none is missing or unused is scripts/build/locales.test.ts's.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** What must stand nowhere in a language's words, and why. */
const WRONG: Record<string, [what: string, pattern: RegExp][]> = {
  every: [
    ['typewriter marks', /["']|\.\.\./],
    ['a space at an end, where no value follows', / $|^ /],
  ],
  de: [
    ['an opening mark of another language', /[«»”]/],
    ['the reader addressed as a friend', /(?<!\p{L})(du|dich|dir|dein(e[mnrs]?)?)(?!\p{L})/iu],
    ['an ellipsis without its space', /\p{L}…/u],
  ],
  fr: [
    ['a mark without its no-break space', /[^\s/][;!?»]|«\S|[\p{L}$]: /u],
    ['a space a line may break at before a mark', / [:;!?»]|« /],
    ['another space than its own before a colon', /\u202f:(?!\u202f»)/],
    ['another space than theirs beside other marks', /\u00a0[;!?»]|«\u00a0/],
    ['the reader addressed as a friend', /(?<!\p{L})(tu|te|toi|ton|tes)(?!\p{L})/iu],
  ],
  es: [
    ['a question without its opening mark', /^[^¿]*\?/],
    ['marks of another language', /[“”„]/],
    ['the reader addressed as a friend', /(?<!\p{L})(tú|tus|ti|contigo|puedes|quieres)(?!\p{L})/iu],
  ],
  uk: [
    ['marks of another language', /[“”„]/],
    ['the reader addressed as a friend', /(?<!\p{L})(ти|тебе|тобі|твій|твоя|твої)(?!\p{L})/iu],
  ],
};

describe.each(['en', 'de', 'fr', 'es', 'uk'])('the words in %s', (language) => {
  const messages = JSON.parse(readFileSync(`assets/_locales/${language}/messages.json`, 'utf8')) as Record<
    string,
    { message: string }
  >;
  it.each([...(WRONG.every ?? []), ...(WRONG[language] ?? [])])('have nowhere %s', (_, pattern) => {
    const found = Object.entries(messages).filter(([, { message }]) => pattern.test(message));
    expect(found.map(([key, { message }]) => `${key}: ${message}`)).toEqual([]);
  });
});
