// Addresses that open a page at certain words: text fragments (WICG, "URL Fragment Text Directives"). Says where to look, not whether the words
// still stand there.

/** A quotation of more words is given by its first and last words: long addresses are cut by mail programs. */
const MOST_WHOLE = 12;
/** Words given of either end of a long one. */
const OF_AN_END = 5;
/** Fewer words may stand on a page several times: the words before and after tell which. */
const FEW = 4;
/** Words given of what stands before and after. */
const AROUND = 3;

/** A directive's own signs are percent-encoded too; `encodeURIComponent` leaves the dash. */
const encoded = (words: readonly string[]): string => encodeURIComponent(words.join(' ')).replaceAll('-', '%2D');

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** Signs before the first word of a text, and after its last. */
const LEADING = /^[^\p{L}\p{N}]+/u;
const TRAILING = /[^\p{L}\p{N}\p{M}]+$/u;

/** What a fragment begins and ends with has to end with a word: signs at the edge may belong to the next node of the page. */
const trimmed = (text: string): string => text.replace(LEADING, '').replace(TRAILING, '');

/** Which of the pieces between spaces have a word in them. */
const worded = (pieces: readonly string[]): number[] =>
  pieces.flatMap((piece, at) => (/[\p{L}\p{N}]/u.test(piece) ? at : []));

/** Pieces as they stand in a fragment, without the signs at one edge. */
const without = (edge: RegExp, pieces: readonly string[]): string =>
  encoded(wordsOf(pieces.join(' ').replace(edge, '')));

/** Where one block of a page ends and the next begins: between them may stand what no reader of the text sees, and nothing is found across that. */
const BLOCKS = /\n\n/;

/**
 * The last words of a text, with all signs that stand after them: a browser finds what comes before only where it touches the words, quotation marks
 * and all (Chromium 156, Firefox 153). Empty where there is no word.
 */
const endOf = (text: string): string => {
  const all = wordsOf(text);
  const places = worded(all);
  const from = places.at(-AROUND) ?? places[0];
  return from === undefined ? '' : without(LEADING, all.slice(from));
};

/** The first words of a text, with all signs that stand before them. */
const beginningOf = (text: string): string => {
  const all = wordsOf(text);
  const places = worded(all);
  const to = places[AROUND - 1] ?? places.at(-1);
  return to === undefined ? '' : without(TRAILING, all.slice(0, to + 1));
};

export type Quoted = {
  words: string;
  /** Text right before and after, as it stands on the page, blocks parted by an empty line; only used where the words are few. */
  before?: string;
  after?: string;
};

/** The fragment for words, without `#`; null where there is no word in it. */
export const textFragment = ({ words, before = '', after = '' }: Quoted): string | null => {
  const all = wordsOf(trimmed(words));
  if (all.length === 0) return null;
  if (all.length > MOST_WHOLE) return `:~:text=${encoded(all.slice(0, OF_AN_END))},${encoded(all.slice(-OF_AN_END))}`;
  const whole = encoded(all);
  const [lead = '', trail = ''] = [LEADING, TRAILING].map((edge) => edge.exec(words)?.[0]);
  const [prefix, suffix] =
    all.length < FEW
      ? [endOf(before.split(BLOCKS).at(-1) + lead), beginningOf(trail + after.split(BLOCKS)[0])]
      : ['', ''];
  if (!prefix && !suffix) return `:~:text=${whole}`;
  // Where what stands around has changed since, the words alone are the next best.
  return `:~:text=${prefix && `${prefix}-,`}${whole}${suffix && `,-${suffix}`}&text=${whole}`;
};

/** The address that opens at the words: `url` with the fragment in place of its own. Null for what is no web address. */
export const addressAt = (url: string, quoted: Quoted): string | null => {
  if (!/^https?:\/\//i.test(url)) return null;
  const plain = url.replace(/#.*$/s, '');
  const fragment = textFragment(quoted);
  return fragment === null ? plain : `${plain}#${fragment}`;
};
