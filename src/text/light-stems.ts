// Endings cut off words of languages other than English: number, case and gender of nouns and adjectives, so that a word is found in whatever inflection.
// No derivations, no verbs but where they share these endings. Takes folded words (fold.ts), so that accents are gone before.
//
// After the light stemmers of Jacques Savoy (Université de Neuchâtel): "Light Stemming Approaches for the French, Portuguese, German and Hungarian
// Languages" (2006), "A Stemming Procedure and Stopword List for General French Corpora" (1999), and Dolamic and Savoy, "Indexing and Searching
// Strategies for the Russian Language" (2009). Ukrainian is treated as they treat Russian, with its own endings. Letters that have no accent
// when they are folded (й is и, ї is і) stand so in the endings.

const last = (word: string, back = 1): string => word[word.length - back] ?? '';
const cut = (word: string, letters: number): string => word.slice(0, word.length - letters);

/** Letters before which a German s or st is an ending. */
const GERMAN_BEFORE = 'bdfghklmnt';

const germanFirst = (word: string): string => {
  if (word.length > 5 && word.endsWith('ern')) return cut(word, 3);
  if (word.length > 4 && /e[mnrs]$/.test(word)) return cut(word, 2);
  if (word.length > 3 && last(word) === 'e') return cut(word, 1);
  if (word.length > 3 && last(word) === 's' && GERMAN_BEFORE.includes(last(word, 2))) return cut(word, 1);
  return word;
};

const german = (whole: string): string => {
  const word = germanFirst(whole);
  if (word.length > 5 && word.endsWith('est')) return cut(word, 3);
  if (word.length > 4 && /e[rn]$/.test(word)) return cut(word, 2);
  if (word.length > 4 && word.endsWith('st') && GERMAN_BEFORE.includes(last(word, 3))) return cut(word, 2);
  return word;
};

const french = (whole: string): string => {
  if (whole.length < 6) return whole;
  if (whole.endsWith('eaux')) return cut(whole, 1);
  if (whole.endsWith('aux')) return `${cut(whole, 2)}l`;
  if (last(whole) === 'x') return cut(whole, 1);
  let word = whole;
  // One after the other: "s", "r", "e", and the "é" of before folding.
  for (const letter of ['s', 'r', 'e', 'e']) if (last(word) === letter) word = cut(word, 1);
  return last(word) === last(word, 2) ? cut(word, 1) : word;
};

const spanish = (word: string): string => {
  if (word.length < 5) return word;
  if (/[oae]$/.test(word)) return cut(word, 1);
  if (word.endsWith('eses')) return cut(word, 2);
  if (word.endsWith('ces')) return `${cut(word, 3)}z`;
  return /[oae]s$/.test(word) ? cut(word, 2) : word;
};

const italian = (word: string): string => {
  if (word.length < 5) return word;
  if (/[ih][ei]$|i[ao]$/.test(word)) return cut(word, 2);
  return /[aeio]$/.test(word) ? cut(word, 1) : word;
};

/** Endings by their length, the longest first; a word keeps so many letters at least. */
const byEndings = (endings: readonly (readonly [longerThan: number, ending: RegExp])[]) => (word: string) => {
  for (const [longerThan, ending] of endings) {
    if (word.length <= longerThan) continue;
    const found = ending.exec(word);
    if (found) return cut(word, found[0].length);
  }
  return word;
};

const russianCase = byEndings([
  [6, /(?:ия|оя)ми$/],
  [5, /(?:[ио]ям|[ио]ях|оьв|ами|его|ему|ери|ими|ого|ому|ыми|оев)$/],
  [4, /(?:ая|яя|ях|юю|ах|ею|их|ия|ию|ьв|ою|ую|ям|ых|ея|ам|ем|еи|ев|ии|им|ое|ои|ом|ов|ые|ыи|ым|ми)$/],
  [3, /[аеиоуыья]$/],
]);
const russian = (whole: string): string => {
  const word = russianCase(whole);
  if (word.length <= 3) return word;
  return /[ьи]$|нн$/.test(word) ? cut(word, 1) : word;
};

const ukrainian = byEndings([
  [6, /(?:істю|ості)$/],
  [5, /(?:ість|ями|ами|ові|еві|ого|ому|ими|іми|ього|ьому)$/],
  [4, /(?:ою|ею|єю|ах|ях|ам|ям|ом|ем|єм|ів|ев|ии|ои|еи|их|іх|им|ім|ая|яя|ую|юю|ия|ію|ія|ії|іи|оє|еє)$/],
  [3, /[аяоеєуюиіь]$/],
]);

/** By the first part of a language's tag. */
export const LIGHT_STEMS: Readonly<Record<string, (folded: string) => string>> = {
  de: german,
  es: spanish,
  fr: french,
  it: italian,
  ru: russian,
  uk: ukrainian,
};
