// Names of speakers as they come - `TRUMP`, `SEN. BERNIE SANDERS, I-VT`, "former Florida governor Jeb Bush", "the Texas senator" - taken
// apart so that they can be compared as people. Compares what the names say; who is meant in an article is for reading to tell.

import { startsUpper } from '../text/letters.ts';
import { tokens } from '../text/tokens.ts';
import { isLetter } from './known-words.ts';
import { STOP_WORDS } from './spelling.ts';

/** A name taken apart: its words, folded, titles and descriptions left out. One word is a surname (or a mononym). */
export type NameParts = {
  words: string[];
  text: string;
  /** "jr", "iii": tells father from son. */
  suffix?: string;
};

/** Words before a name that are not part of it. Folded. */
export const TITLES: ReadonlySet<string> = new Set(
  `mr mrs ms miss dr sir dame lord lady madam president presidents pres vice premier chancellor prime minister secretary sec senator sen senators rep reps
representative congressman congresswoman congressperson gov governor lieutenant lt mayor ambassador amb judge justice chief general gen colonel
col captain capt major maj sergeant sgt admiral adm commander king queen prince princess pope cardinal archbishop bishop rev reverend father pastor rabbi imam
professor prof speaker leader attorney former ex acting deputy assistant director chairman chairwoman chair spokesman spokeswoman spokesperson moderator
candidate nominee host anchor correspondent reporter analyst adviser advisor aide activist author founder ceo majority minority whip republican democratic democrat
rabbi sheriff officer detective councilman councilwoman councilmember commissioner delegate presidential state the a an his her
their our`.split(/\s+/),
);
const GENERATIONS: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);
/** Words after a name that are not part of it. Folded. */
export const AFTER: ReadonlySet<string> = new Set([...GENERATIONS, 'md', 'phd', 'esq']);
const NOT_NAMES = new Set(
  'i we he she they it you who him her them his hers their this that these those one some other others'.split(' '),
);
/** Words a description begins with. */
export const DESCRIBING: ReadonlySet<string> = new Set(
  'the a an his her their our its my one some another two three several many'.split(' '),
);
const DESCRIPTION = /^(\S+)\s/;
/** Small words within a name: "Ursula von der Leyen", "Bill de Blasio". */
export const PARTICLES: ReadonlySet<string> = new Set(
  'de da di du del der den van von la le el al bin ibn dos das y'.split(' '),
);

/** Labels of transcripts that name nobody: each stands for many people. */
export const NOBODY: ReadonlySet<string> = new Set(
  `question questions answer unidentified unknown male female man woman reporter reporters audience crowd system voice announcer narrator
moderator speaker speakers participant protester supporter operator interviewer interviewee member members all both`.split(
    /\s+/,
  ),
);
const isShouted = (text: string) => text === text.toUpperCase() && text !== text.toLowerCase();

const SPACE = 32;
const PERIOD = 46;

/** Whether a name given as text has nothing but ASCII letters, spaces and periods, and no clause. Most are so, and then no pattern has to be prepared. */
const isBare = (given: string): boolean => {
  for (let at = 0; at < given.length; at += 1) {
    const code = given.charCodeAt(at);
    if (code !== SPACE && code !== PERIOD && !isLetter(code)) return false;
  }
  return !given.includes('who') && !given.includes('of the');
};

/** What stands before a comma, a bracket or a clause. */
const headOf = (given: string): string =>
  isBare(given)
    ? given.trim()
    : (
        given
          .replace(/[([{].*$/s, '')
          .replace(/,\s*(Jr|Sr)\b\.?/gi, ' $1')
          .split(/,|;|:|\bwho\b|\bof the\b| - | – | — /)[0] ?? ''
      )
        .trim()
        .replace(/['’]s?$/u, '');

/** Whether it begins as descriptions do: "the Texas senator". */
const isDescription = (head: string): boolean => {
  const first = isBare(head) ? head.slice(0, Math.max(0, head.indexOf(' '))) : (DESCRIPTION.exec(head)?.[1] ?? '');
  return DESCRIBING.has(first.toLowerCase());
};

/**
 * The parts of a name given as text, or null where the text names nobody: a pronoun, a description ("the Texas senator"), no capital.
 * What stands after a comma, in brackets or in a who-clause is left out; of what remains, the last run of capitalised words counts.
 */
export const nameParts = (given: string): NameParts | null => {
  const head = headOf(given);
  if (head === '' || isDescription(head)) return null;
  const words = tokens(head);
  if (words.some((word) => NOBODY.has(word.folded)) && isShouted(head)) return null;
  const shouted = isShouted(head);
  let run: string[] = [];
  let start = 0;
  let end = 0;
  let closed = false;
  let suffix: string | undefined;
  for (const [index, word] of words.entries()) {
    const folded = word.folded.endsWith("'s") ? word.folded.slice(0, -2) : word.folded;
    const capital = startsUpper(word.text) || (words.length === 1 && !NOT_NAMES.has(folded));
    const particle = run.length > 0 && !closed && PARTICLES.has(folded);
    const title =
      TITLES.has(folded) &&
      !(folded.length === 1 && capital && words.length > 1) &&
      !(index === words.length - 1 && run.length > 0 && !closed && capital && !shouted);
    if (title || AFTER.has(folded) || (!capital && !particle) || NOT_NAMES.has(folded)) {
      closed = !AFTER.has(folded);
      if (run.length > 0 && GENERATIONS.has(folded)) suffix = folded;
      continue;
    }
    if (closed) {
      suffix = undefined;
      run = [];
      closed = false;
    }
    if (run.length === 0) start = word.start;
    run.push(folded);
    end = word.end;
  }
  if (run.length === 0 || run.length > 6 || run.every((word) => STOP_WORDS.has(word) || NOBODY.has(word))) return null;
  return { words: run, text: head.slice(start, end), ...(suffix ? { suffix } : {}) };
};

/** A name as papers would print it: shouted names get small letters. */
export const unshouted = (name: string): string =>
  isShouted(name) && name.length > 2
    ? name
        .toLowerCase()
        .replace(/(^|[\s\-.'’])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
        .replace(/\bMc(\p{Ll})/gu, (_, letter: string) => `Mc${letter.toUpperCase()}`)
    : name;

const isInitial = (word: string) => word.length === 1;

/** How far two names may mean one person: `full` by first name and surname, `surname` where one gives no more, `other` they differ. */
export const compareNames = (a: NameParts, b: NameParts): 'full' | 'surname' | 'other' => {
  const [short, long] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  // Father and son are two people; a bare surname may mean either.
  if (a.suffix !== b.suffix && short.length > 1 && long.length > 1) return 'other';
  const lastOf = (words: string[]) => words[words.length - 1] ?? '';
  if (short.join(' ') === long.join(' ')) return short.length > 1 ? 'full' : 'surname';
  if (lastOf(short) !== lastOf(long)) return 'other';
  if (short.every((word, index) => word === long[long.length - short.length + index])) {
    // "Trump" in "Donald Trump"; "de Blasio" in "Bill de Blasio"; but "Walker Bush" is no surname of "George Walker Bush".
    return 'surname';
  }
  const [firstA, firstB] = [short[0] ?? '', long[0] ?? ''];
  const sameFirst = firstA === firstB || (firstA[0] === firstB[0] && (isInitial(firstA) || isInitial(firstB)));
  if (!sameFirst) return 'other';
  // Middle names may be left out; given ones may not differ ("George W. Bush", "George H. W. Bush").
  const middleA = short.slice(1, -1);
  const middleB = long.slice(1, -1);
  return middleA.length === 0 || middleA.every((word, index) => word[0] === middleB[index]?.[0]) ? 'full' : 'other';
};
