// Long text made short at a word's end. Text that fits comes back as it is.

/** At most about `longest` UTF-16 units, cut at a space where there is one near, never inside a character; `…` tells the cut. */
export const cut = (text: string, longest: number): string => {
  if (text.length <= longest) return text;
  const space = text.lastIndexOf(' ', longest);
  // A text without spaces is cut where it must; a half surrogate pair at the edge is left out.
  const head = space > longest * 0.6 ? text.slice(0, space) : text.slice(0, longest).replace(/[\ud800-\udbff]$/, '');
  return `${head.replace(/[\s,;:–—-]+$/u, '')}…`;
};

/** Of a name shown, in UTF-16 units: some three lines of a card, two of the sidebar. */
const LONGEST_OF_PEOPLE = 110;

/** Somebody's name where room is scarce. */
export const cutOfName = (name: string): string => cut(name, LONGEST_OF_PEOPLE);

/** Of words that name a button, in UTF-16 units. */
const LONGEST_NAME = 40;

/** Words as they name the button that does something with them. */
export const cutToName = (words: string): string => cut(words, LONGEST_NAME);
