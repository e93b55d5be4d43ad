// Letters made comparable: case, accents and typographic variants folded away. What reads the same to a reader compares equal.

/** Letters that Unicode does not take apart but that papers write with and without their stroke, bar or ligature. */
const PLAIN: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '´': "'",
  '`': "'",
};
const NOT_ASCII = /[^\0-\x7f]/;
const TO_PLAIN = /[łøđðþßæœı’‘ʼ´`]/g;
const CURLY = /[’‘]/g;
const MARKS = /\p{M}+|\u00ad|\u200b|\u200d|\ufeff/gu;

/**
 * Text in lower case, without accents, soft hyphens and zero-width characters, apostrophes straight. The result may be shorter or
 * longer than the text: fold words, not whole texts whose offsets matter.
 */
export const fold = (text: string): string => {
  const lower = text.toLowerCase();
  if (!NOT_ASCII.test(lower)) return lower;
  // Most words beyond ASCII are English ones with a curly apostrophe: they need no taking apart.
  const straight = lower.replace(CURLY, "'");
  if (!NOT_ASCII.test(straight)) return straight;
  return straight
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(TO_PLAIN, (letter) => PLAIN[letter] ?? letter);
};
