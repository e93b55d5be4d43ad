// Directions in transcripts - (Applause), [crosstalk 00:12:30], (BEGIN VIDEO CLIP) - left out of the words around them. What was said in
// brackets, and the editor's word for what was said, [the bridge], stays.

const DIRECTION =
  `applause|laughter|laughs|laughing|chuckles|cheers|cheering|crosstalk|inaudible|unintelligible|indiscernible|music|pause|silence|booing|boos
  |beifall|heiterkeit|zwischenruf|zuruf|unverständlich|applaudissements|rires|aplausos|risas|applausi|risate`.replace(
    /\s/g,
    '',
  );
const IN_BRACKETS = /\[[^[\]]{1,120}\]/gu;
const IN_ROUND = /\([^()]{2,80}\)/gu;
const DIRECTED = new RegExp(String.raw`^.(?:\p{L}+\s){0,2}(?:${DIRECTION})(?:[\s,;:-]+[\p{L}\d:.]+){0,3}[.!]?.$`, 'iu');
/** Loud and of several words: (BEGIN VIDEO CLIP). One loud word may be an acronym that was said. */
const LOUD = /^.(?=.*\p{L} \p{Lu})[^\p{Ll}]+.$/u;
const TIME = /^\[[\d:.,\s>-]+\]$/;
/**
 * In square brackets also a remark with a capital, [Speaks in French], where it stands between sentences; within one, as in "I told [Mayor Quill]
 * so", it is the editor's word for what was said.
 */
const REMARK = /^\[\p{Lu}[^\s[\]]*(?:\s[^\s[\]]+){0,5}\]$/u;

/** Whether no sentence is under way before a place. */
const betweenSentences = (text: string, place: number): boolean => {
  let at = place - 1;
  while (at >= 0 && /\s/.test(text[at] as string)) at -= 1;
  return at < 0 || /[.!?…"”’)\]]/.test(text[at] as string);
};

const isDirection = (one: string): boolean => DIRECTED.test(one) || LOUD.test(one);

/** Text without directions; spaces they leave are closed. */
export const withoutDirections = (text: string): string => {
  if (!/[[(]/.test(text)) return text;
  const out = text
    .replace(IN_BRACKETS, (one, place: number) =>
      isDirection(one) || TIME.test(one) || (REMARK.test(one) && betweenSentences(text, place)) ? '\0' : one,
    )
    .replace(IN_ROUND, (one) => (isDirection(one) ? '\0' : one));
  if (out === text) return text;
  // Joined part by part: a pattern of spaces around a mark would be tried anew at each of a million spaces.
  const parts = out.split('\0').map((part) => part.trim());
  return parts
    .map((part, at) => (at === 0 || part === '' || /^[.,;:!?]/.test(part) ? part : ` ${part}`))
    .join('')
    .trim();
};
