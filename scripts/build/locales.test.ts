// The words of every language against each other and against the code that says them. Not whether a translation is good: that takes a reader.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

type Entry = { message: string; placeholders?: Record<string, { content: string }> };
type Messages = Record<string, Entry>;

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const locales = readdirSync(join(root, 'assets/_locales'));
const messagesOf = (locale: string) => JSON.parse(read(`assets/_locales/${locale}/messages.json`)) as Messages;
const english = messagesOf('en');
const others = locales.filter((locale) => locale !== 'en');

/** Plural categories a language needs for counts, which are whole numbers; `other` is always there to fall back to. */
const categoriesOf = (locale: string) => {
  const rules = new Intl.PluralRules(locale);
  const ofCounts = Array.from({ length: 201 }, (_, n) => rules.select(n));
  return [...new Set([...ofCounts, 'other'])].sort();
};

const FORM = /_(zero|one|two|few|many|other)$/;
/** Keys that are said by a count: those with a form for `other`. */
const isForm = (key: string) => FORM.test(key) && `${key.replace(FORM, '')}_other` in english;
const stem = (key: string) => (isForm(key) ? key.replace(FORM, '') : key);

/** The keys a locale must have: the English ones, each count in the forms of the locale's own language. */
const expectedKeys = (locale: string) =>
  [...new Set(Object.keys(english).map(stem))].flatMap((key) =>
    `${key}_other` in english ? categoriesOf(locale).map((category) => `${key}_${category}`) : [key],
  );

/** The English message that a message of any form says: the form for `other` where the language has more of them. */
const englishOf = (key: string) => english[key] ?? english[`${stem(key)}_other`];

/** What a message leaves open: $NAME$, and the %s the browser itself fills in. */
const openPlaces = (message: string) => [...message.matchAll(/\$\w+\$|%s/g)].map(([place]) => place).sort();

const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|fixture/.test(file))
  .map((file) => read(join('src', file)));
const code = files.join('\n');
const manifest = read('manifest.json');
const quoted = new Set([...code.matchAll(/'(\w+)'/g)].map(([, word]) => word as string));

/** First arguments of a call: one key, or the two that a condition chooses between. Tables of keys are found as quoted words. */
const asked = (call: 'say' | 'sayCount') =>
  [...code.matchAll(new RegExp(`\\b${call}\\(\\s*(?:[^()',]*\\?\\s*)?'(\\w+)'(?:\\s*:\\s*'(\\w+)')?`, 'g'))].flatMap(
    ([, one, two]) => [one, two].filter((key) => key !== undefined),
  );
const named = [...manifest.matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key as string);

/** The keys in the tables that a call reads from: `say(TITLES[view])`. Tables elsewhere than in the file of the call are not followed. */
const tables = files.flatMap((file) => {
  const read = [...file.matchAll(/\bsay(?:Count)?\(\s*([A-Z][A-Z_]+)\b/g)].map(([, name]) => name as string);
  return [...new Set(read)].flatMap((name) => {
    const [, body] = file.match(new RegExp(`const ${name}\\b[^=]*=\\s*\\{([^}]*)\\}`)) ?? [];
    return [...(body ?? '').matchAll(/[:[,]\s*'(\w+)'/g)].map(([, key]) => ({ name, key: key as string }));
  });
});

/** The same in every language: names, codes, and words that two languages happen to share. */
const SAME_EVERYWHERE = new Set(['extensionName', 'direction', 'dateForm', 'life', 'unsureName', 'siteWithArticles']);
const SHARED_WORDS: Record<string, string[]> = {
  de: [
    'findName',
    'genreInterview',
    'genreLiveBlog',
    'genreSatire',
    'pauseRemembering',
    'peopleCount',
    'personName',
    'searchSpeaker',
    'setPaused',
    'version',
  ],
  fr: [
    'fieldOccasion',
    'findSite',
    'genreOpinion',
    'genreSatire',
    'licence',
    'note',
    'searchSource',
    'setPaused',
    'site',
    'sources',
    'tabArticle',
    'version',
    'via',
    'viewCorrections',
  ],
  es: [],
  uk: [],
};

/** What the record cannot know, in each language: it shows what was said, never whether it holds. */
const CLAIMS: Record<string, RegExp> = {
  en: /verif|contradict|confirmed/i,
  de: /verifi|bestätigt|widerspr|widerleg/i,
  fr: /vérifi|confirmée?s?\b|contredi|dément/i,
  es: /verific|confirmad|contradi|desmient/i,
  uk: /перевірен|підтвердж(?!ення)|суперечить|спростов/i,
};

/** Marks of quotation each language opens and closes with, in what the product itself says. */
const MARKS: Record<string, { own: RegExp; foreign: RegExp }> = {
  en: { own: /“[^”]*”/g, foreign: /["„«»]/ },
  de: { own: /„[^“]*“/g, foreign: /["”«»“„]/ },
  fr: { own: /«\u202f[^»]*\u202f»/g, foreign: /["„“”«»]| [;:?!]/ },
  es: { own: /«[^»]*»/g, foreign: /["„“”«»]/ },
  uk: { own: /«[^»]*»/g, foreign: /["„“”«»]/ },
};
const JUST_A_MARK = new Set(['markOpen', 'markClose']);

/** Lengths the stores and browsers allow, in characters. */
const LIMITS = { extensionName: 75, extensionDescription: 132 };

describe('English', () => {
  it('has the words the code and the manifest ask for', () => {
    const single = [...asked('say'), ...named].filter((key) => !english[key]);
    const counted = asked('sayCount').filter((key) => !english[`${key}_one`] || !english[`${key}_other`]);
    const inTables = tables.filter(({ key }) => !english[key] && !english[`${key}_other`]);
    expect([...single, ...counted, ...inTables]).toEqual([]);
    expect(asked('say').length, 'calls are found').toBeGreaterThan(100);
    expect(tables.length, 'tables are found').toBeGreaterThan(30);
  });

  it('has no words that nothing asks for', () => {
    expect(Object.keys(english).filter((key) => !quoted.has(stem(key)) && !named.includes(key))).toEqual([]);
  });
});

describe.each(locales)('the words in %s', (locale) => {
  const messages = messagesOf(locale);
  const entries = Object.entries(messages);

  it('have the keys English has, each count in the forms of the language, and no others', () => {
    const expected = expectedKeys(locale);
    expect({
      missing: expected.filter((key) => !messages[key]),
      unknown: Object.keys(messages).filter((key) => !expected.includes(key)),
    }).toEqual({ missing: [], unknown: [] });
  });

  it('say something for each key', () => {
    // French marks of quotation stand apart from the words by a narrow space.
    const loose = (key: string, message: string) => !JUST_A_MARK.has(key) && message !== message.trim();
    expect(entries.filter(([key, { message }]) => message.trim() === '' || loose(key, message))).toEqual([]);
  });

  it('leave open what English leaves open, and fill each place from the same value', () => {
    const troubles = entries.filter(([key, { message, placeholders = {} }]) => {
      const base = englishOf(key);
      // The form for exactly one may say "once" instead of the figure.
      const rules = new Intl.PluralRules(locale);
      const mayLeaveOut = key.endsWith('_one') && rules.select(0) !== 'one' && rules.select(21) !== 'one';
      const wanted = openPlaces(english[`${stem(key)}_other`]?.message ?? base?.message ?? '');
      const found = openPlaces(message);
      const missing = wanted.filter((place) => !found.includes(place) && !(mayLeaveOut && place === '$N$'));
      const strange = found.filter((place) => !wanted.includes(place));
      const filled = found.every((place) => {
        if (place === '%s') return true;
        const name = place.slice(1, -1).toLowerCase();
        const value = placeholders[name]?.content;
        return value !== undefined && value === base?.placeholders?.[name]?.content;
      });
      return missing.length > 0 || strange.length > 0 || !filled;
    });
    expect(troubles.map(([key, { message }]) => `${key}: ${message}`)).toEqual([]);
  });

  it('use each place they define', () => {
    const idle = entries.flatMap(([key, { message, placeholders = {} }]) => {
      const used = openPlaces(message.toLowerCase());
      // The form for one may say "once" instead of the figure.
      const defined = Object.keys(placeholders).filter((name) => !(key.endsWith('_one') && name === 'n'));
      return defined.filter((name) => !used.includes(`$${name}$`)).map((name) => `${key}: ${name}`);
    });
    expect(idle).toEqual([]);
  });

  it('are short enough for the stores', () => {
    for (const [key, limit] of Object.entries(LIMITS)) {
      expect(messages[key]?.message.length, `${key} in ${locale}`).toBeLessThanOrEqual(limit);
    }
  });

  it('name their own language and its direction', () => {
    const tag = new Intl.Locale(messages.dateLocale?.message ?? '');
    expect(tag.language).toBe(locale);
    expect(messages.direction?.message).toMatch(/^(ltr|rtl)$/);
  });

  it('use the quotation marks of the language, in pairs', () => {
    const { own, foreign } = MARKS[locale] ?? expect.fail(`the marks of ${locale} are not told here`);
    const wrong = entries.filter(
      ([key, { message }]) => !JUST_A_MARK.has(key) && foreign.test(message.replaceAll(own, '')),
    );
    expect(wrong.map(([key, { message }]) => `${key}: ${message}`)).toEqual([]);
    expect(messages.inMarks?.message).toBe(`${messages.markOpen?.message}$WORDS$${messages.markClose?.message}`);
  });

  it('never claim what the record cannot know', () => {
    const claims = CLAIMS[locale] ?? expect.fail(`what ${locale} must not claim is not told here`);
    expect(entries.filter(([, { message }]) => claims.test(message)).map(([key]) => key)).toEqual([]);
  });
});

/** The letters a message has of its own, without places and marks. */
const letters = (message: string) => message.replace(/\$\w+\$|%s|[^\p{L}]/gu, '').toLowerCase();

describe.each(others)('the translation to %s', (locale) => {
  const messages = messagesOf(locale);
  const shared = SHARED_WORDS[locale] ?? [];
  const inEnglish = Object.entries(messages)
    .filter(
      ([key, { message }]) => letters(message) !== '' && letters(message) === letters(englishOf(key)?.message ?? ''),
    )
    .map(([key]) => key);

  it('leaves nothing in English', () => {
    expect(inEnglish.filter((key) => !SAME_EVERYWHERE.has(key) && !shared.includes(stem(key)))).toEqual([]);
  });

  it('is told to share only words that it shares', () => {
    const found = inEnglish.map(stem);
    expect(shared.filter((key) => !found.includes(key))).toEqual([]);
  });
});
