// English words cut to their stems by Porter's rules, "An Algorithm for Suffix Stripping" (1980), and letter for letter as @orama/stemmers cuts them, since
// compiled corpora hold its stems. That package makes some ten patterns anew for each word, which a worker that just started pays for several hundred
// times before its first answer; here letters are looked at one by one. What a stem is for is told in stems.ts.

const A = 97;
const E = 101;
const I = 105;
const O = 111;
const U = 117;
const W = 119;
const X = 120;
const Y = 121;

const isVowel = (code: number): boolean => code === E || code === A || code === I || code === O || code === U;
const isVowelOrY = (code: number): boolean => code === Y || isVowel(code);

/**
 * Porter's measure of a word's first letters: how often consonants follow vowels. A "y" is a vowel behind a consonant; two are as many as anybody asks
 * for.
 */
const measure = (word: string, length: number): number => {
  let at = 0;
  let found = 0;
  if (!isVowel(word.charCodeAt(0))) {
    at = 1;
    while (at < length && !isVowelOrY(word.charCodeAt(at))) at += 1;
  }
  while (at < length) {
    at += 1;
    while (at < length && isVowel(word.charCodeAt(at))) at += 1;
    if (at >= length) return found;
    found += 1;
    if (found > 1) return found;
    at += 1;
    while (at < length && !isVowelOrY(word.charCodeAt(at))) at += 1;
  }
  return found;
};

/** Whether a vowel is among a word's first letters. */
const hasVowel = (word: string, length: number): boolean => {
  if (isVowel(word.charCodeAt(0))) return true;
  for (let at = 1; at < length; at += 1) if (isVowelOrY(word.charCodeAt(at))) return true;
  return false;
};

/** Whether the first letters are consonants, a vowel and a consonant that is no "w", "x" or "y": "hop". */
const isShort = (word: string, length: number): boolean => {
  if (length < 3 || isVowel(word.charCodeAt(0))) return false;
  for (let at = 1; at < length - 2; at += 1) if (isVowelOrY(word.charCodeAt(at))) return false;
  const last = word.charCodeAt(length - 1);
  return isVowelOrY(word.charCodeAt(length - 2)) && !isVowelOrY(last) && last !== W && last !== X;
};

type Endings = readonly (readonly [ending: string, to: string])[];

/** Endings by the last letter, the longest first: most words end in a letter that none of them has. */
const byLastLetter = (endings: Record<string, string>): ReadonlyMap<number, Endings> => {
  const found = new Map<number, [string, string][]>();
  for (const [ending, to] of Object.entries(endings)) {
    const last = ending.charCodeAt(ending.length - 1);
    const some = found.get(last) ?? [];
    some.push([ending, to]);
    found.set(last, some);
  }
  for (const some of found.values()) some.sort(([a], [b]) => b.length - a.length);
  return found;
};

/** Porter's second, third and fourth step. */
const DOUBLE = byLastLetter({
  ational: 'ate',
  tional: 'tion',
  enci: 'ence',
  anci: 'ance',
  izer: 'ize',
  bli: 'ble',
  alli: 'al',
  entli: 'ent',
  eli: 'e',
  ousli: 'ous',
  ization: 'ize',
  ation: 'ate',
  ator: 'ate',
  alism: 'al',
  iveness: 'ive',
  fulness: 'ful',
  ousness: 'ous',
  aliti: 'al',
  iviti: 'ive',
  biliti: 'ble',
  logi: 'log',
});
const DERIVED = byLastLetter({ icate: 'ic', ative: '', alize: 'al', iciti: 'ic', ical: 'ic', ful: '', ness: '' });
const SINGLE = byLastLetter(
  Object.fromEntries(
    'al ance ence er ic able ible ant ement ment ent ou ism ate iti ous ive ize'
      .split(' ')
      .map((ending) => [ending, '']),
  ),
);

/** The longest ending that a word has behind one letter at least. */
const endingOf = (word: string, endings: ReadonlyMap<number, Endings>): Endings[number] | null => {
  const some = endings.get(word.charCodeAt(word.length - 1));
  if (some === undefined) return null;
  for (const one of some) if (word.length > one[0].length && word.endsWith(one[0])) return one;
  return null;
};

const without = (word: string, letters: number): string => word.slice(0, word.length - letters);

/** A word with its ending put into another, where what stands before it measures more than so much. */
const exchanged = (word: string, endings: ReadonlyMap<number, Endings>, more: number): string | null => {
  const found = endingOf(word, endings);
  if (found === null) return null;
  const length = word.length - found[0].length;
  return measure(word, length) > more ? word.slice(0, length) + found[1] : word;
};

/** "caresses", "ponies", "cats". */
const singular = (word: string): string => {
  if (word.charCodeAt(word.length - 1) !== 115) return word;
  if ((word.length > 4 && word.endsWith('sses')) || (word.length > 3 && word.endsWith('ies'))) return without(word, 2);
  return word.charCodeAt(word.length - 2) === 115 ? word : without(word, 1);
};

/** Letters that stand twice in a stem itself: "fall", "hiss", "buzz"; vowels are none that are doubled. */
const mayBeDouble = (code: number): boolean => !isVowelOrY(code) && code !== 108 && code !== 115 && code !== 122;

/** "agreed", "plastered", "motoring", and what they leave mended: "hop(p)", "fil(e)". */
const present = (word: string): string => {
  if (word.length > 3 && word.endsWith('eed')) return measure(word, word.length - 3) > 0 ? without(word, 1) : word;
  const ending = word.endsWith('ed') ? 2 : word.endsWith('ing') ? 3 : 0;
  const length = word.length - ending;
  if (ending === 0 || length < 1 || !hasVowel(word, length)) return word;
  const left = word.slice(0, length);
  if (left.endsWith('at') || left.endsWith('bl') || left.endsWith('iz')) return `${left}e`;
  const last = left.charCodeAt(length - 1);
  if (length > 1 && last === left.charCodeAt(length - 2) && mayBeDouble(last)) return without(left, 1);
  return isShort(left, length) ? `${left}e` : left;
};

/** "revival", "adoption", which loses the letter before the ending too. */
const single = (word: string): string => {
  const cut = exchanged(word, SINGLE, 1);
  if (cut !== null) return cut;
  if (word.length < 5 || !(word.endsWith('tion') || word.endsWith('sion'))) return word;
  return measure(word, word.length - 4) > 1 ? without(word, 4) : word;
};

/** "probate", "controll". */
const tidied = (word: string): string => {
  let left = word;
  if (word.length > 1 && word.charCodeAt(word.length - 1) === E) {
    const size = measure(word, word.length - 1);
    if (size > 1 || (size === 1 && !isShort(word, word.length - 1))) left = without(word, 1);
  }
  return left.endsWith('ll') && measure(left, left.length) > 1 ? without(left, 1) : left;
};

/** The stem of a folded English word. */
export const englishStem = (word: string): string => {
  if (word.length < 3) return word;
  let stem = present(singular(word));
  const last = stem.length - 1;
  if (last > 0 && stem.charCodeAt(last) === Y && hasVowel(stem, last)) stem = `${stem.slice(0, last)}i`;
  stem = exchanged(stem, DOUBLE, 0) ?? stem;
  stem = exchanged(stem, DERIVED, 0) ?? stem;
  return tidied(single(stem));
};
