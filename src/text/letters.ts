// Questions about letters, answered for plain ASCII without a regular expression: each pattern with Unicode classes costs up to a millisecond
// to prepare, which the first reading of a fresh worker would pay for every one of them. Beyond ASCII the patterns answer, made once.

/** A pattern with a Unicode class, made when first needed. */
const onDemand = (source: string): ((text: string, at: number) => boolean) => {
  let pattern: RegExp | null = null;
  return (text, at) => {
    pattern ??= new RegExp(source, 'u');
    return pattern.test(String.fromCodePoint(text.codePointAt(at) as number));
  };
};

const upperAbroad = onDemand('\\p{Lu}');
const lowerAbroad = onDemand('\\p{Ll}');
const numberAbroad = onDemand('\\p{N}');
const letterAbroad = onDemand('\\p{L}');
const wordAbroad = onDemand('[\\p{L}\\p{N}\\p{M}]');

const isUpperUnit = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a;
const isLowerUnit = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;
const isDigitUnit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** Is a unit ASCII, or one of the marks and spaces that stand between English words (U+2000 to U+206F, no-break space)? No letter or number is. */
const isPlain = (unit: number): boolean =>
  unit <= 0x7f || unit === 0xa0 || (unit >= 0x2000 && unit <= 0x206f) || Number.isNaN(unit);

/** Is the letter at an offset (the first, unless told) a capital? Behind the end nothing is. */
export const startsUpper = (text: string, at = 0): boolean => {
  const unit = text.charCodeAt(at);
  return isPlain(unit) ? isUpperUnit(unit) : upperAbroad(text, at);
};

/** Is it a small letter? */
export const startsLower = (text: string, at = 0): boolean => {
  const unit = text.charCodeAt(at);
  return isPlain(unit) ? isLowerUnit(unit) : lowerAbroad(text, at);
};

/** Is it a digit or another number? */
export const startsNumber = (text: string, at = 0): boolean => {
  const unit = text.charCodeAt(at);
  return isPlain(unit) ? isDigitUnit(unit) : numberAbroad(text, at);
};

/** Is it a letter? */
export const startsLetter = (text: string, at = 0): boolean => {
  const unit = text.charCodeAt(at);
  return isPlain(unit) ? isUpperUnit(unit) || isLowerUnit(unit) : letterAbroad(text, at);
};

/** Is it what words are made of: a letter, a number, a combining mark? */
export const startsWord = (text: string, at = 0): boolean => {
  const unit = text.charCodeAt(at);
  return isPlain(unit) ? isUpperUnit(unit) || isLowerUnit(unit) || isDigitUnit(unit) : wordAbroad(text, at);
};

/** Are all letters of a text as `holds` wants them? Asked letter by letter, surrogate pairs whole. */
const all = (text: string, holds: (letter: string) => boolean): boolean => {
  for (const letter of text) if (!holds(letter)) return false;
  return true;
};

/** More than one letter: a pair of surrogates is one. */
const isLong = (text: string): boolean => text.length > ((text.codePointAt(0) ?? 0) > 0xffff ? 2 : 1);

/** "CNN", "GOP": two capitals or more, and nothing else. */
export const isCapitals = (text: string): boolean =>
  startsUpper(text) && isLong(text) && all(text, (letter) => startsUpper(letter));

/** "CNN", "G20": a capital, and capitals or numbers behind it. */
export const isAcronym = (text: string): boolean =>
  startsUpper(text) && isLong(text) && all(text, (letter) => startsUpper(letter) || startsNumber(letter));

/** "J", "J.R": single letters with periods between them. */
export const isInitials = (text: string): boolean => {
  let letter = true;
  let last = false;
  for (const one of text) {
    if (letter ? !startsLetter(one) : one !== '.') return false;
    last = letter;
    letter = !letter;
  }
  return last;
};

/** Does a text end as an owner does: "Trump’s"? */
export const endsAsOwner = (text: string): boolean => {
  const last = text.charCodeAt(text.length - 1) | 0x20;
  const mark = text.charCodeAt(text.length - 2);
  return last === 0x73 && (mark === 0x27 || mark === 0x2019 || mark === 0x2bc);
};
