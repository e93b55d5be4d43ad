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

/** What a fragment begins and ends with has to end with a word: signs at the edge may belong to the next node of the page. */
const trimmed = (text: string): string => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu, '');

export type Quoted = {
  words: string;
  /** Text right before and after, as it stands on the page; only used where the words are few. */
  before?: string;
  after?: string;
};

/** The fragment for words, without `#`; null where there is no word in it. */
export const textFragment = ({ words, before = '', after = '' }: Quoted): string | null => {
  const all = wordsOf(trimmed(words));
  if (all.length === 0) return null;
  if (all.length > MOST_WHOLE) return `:~:text=${encoded(all.slice(0, OF_AN_END))},${encoded(all.slice(-OF_AN_END))}`;
  const [prefix, suffix] =
    all.length < FEW ? [wordsOf(trimmed(before)).slice(-AROUND), wordsOf(trimmed(after)).slice(0, AROUND)] : [[], []];
  const parts = [
    prefix.length > 0 ? `${encoded(prefix)}-` : '',
    encoded(all),
    suffix.length > 0 ? `-${encoded(suffix)}` : '',
  ];
  return `:~:text=${parts.filter(Boolean).join(',')}`;
};

/** The address that opens at the words: `url` with the fragment in place of its own. Null for what is no web address. */
export const addressAt = (url: string, quoted: Quoted): string | null => {
  if (!/^https?:\/\//i.test(url)) return null;
  const plain = url.replace(/#.*$/s, '');
  const fragment = textFragment(quoted);
  return fragment === null ? plain : `${plain}#${fragment}`;
};
