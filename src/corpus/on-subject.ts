// Whether a statement is on a quotation's subject: which of its words they share, and whether these say more than any two sentences share.

import { weightOf } from './align.ts';
import { type Brief, codeOf, Is } from './brief.ts';
import { isKnown } from './days.ts';
import type { Candidate, Looked, Measured } from './looked.ts';
import { Standing } from './people.ts';
import { distance } from './score.ts';
import { carries, isSubjectWord } from './subject.ts';
import { LAST_TURN, nextTurn, tableByTerm } from './term-numbers.ts';
import type { Unit } from './units.ts';

/**
 * When two statements are on one subject: they share at least two words that carry one, and these are a good part of what the quotation says;
 * less is enough where there are more of them, or where two stand side by side in both ("nuclear weapons"). Tried on 40 statements of debates
 * and 30 sentences on other things: what shares less does so by chance, mostly.
 */
/** Words of a usual wording: a longer one shares words by chance. */
const USUAL_WORDS = 20;
const SUBJECT_WORDS = 2;
const SUBJECT_SHARE = 0.22;
const MORE_SUBJECT_WORDS = 3;
const MORE_SUBJECT_SHARE = 0.12;

export type Shared = {
  /** Words of the quotation that carry a subject and stand in the wording or the question it answers, in whatever order. */
  words: string[];
  /** How many of them are subject words, and whether one is rare in the record. */
  subject: number;
  rare: boolean;
  /** The same without the names of people on record: two sentences that name somebody may be on anything. Nothing for a search. */
  themes: { subject: number; rare: boolean; sideBySide: boolean };
  /** Their weight among all the quotation's words, less where they are few among many of a long wording. */
  share: number;
  /** Two stand side by side in both. */
  sideBySide: boolean;
  /** The same with the headline's words: they raise what a search finds, and carry nothing by themselves. */
  withTitle: { subject: number; share: number };
};

/** A word so rare in the record that it tells of a subject by itself: about one in 80 of 50,000 wordings may hold it, four of 20. */
const RARE = 0.38;

/** What of a quotation's words does not depend on what they are held against. */
type Prepared = {
  units: readonly Unit[];
  /** By word: whether it carries a subject, is a subject word, and a rare one; the weight of its term. */
  carries: boolean[];
  subject: boolean[];
  rare: boolean[];
  weights: number[];
  /** By word: as it was written. */
  words: string[];
  /** Weight of all its terms, each once. */
  most: number;
};

let prepared: Prepared | null = null;

/** The quotation asked about last is asked about often: once for each candidate. */
const prepare = ({ units, rarity, asked }: Looked): Prepared => {
  if (prepared?.units === units) return prepared;
  const all = new Map(units.map((unit) => [unit.term, weightOf(unit, rarity)]));
  const subject = units.map(isSubjectWord);
  prepared = {
    units,
    carries: units.map(carries),
    subject,
    rare: units.map((unit, index) => subject[index] === true && rarity(unit.term) >= RARE),
    weights: units.map(({ term }) => all.get(term) ?? 0),
    words: units.map(({ start, end }) => asked.query.words.slice(start, end)),
    most: [...all.values()].reduce((sum, one) => sum + one, 0),
  };
  return prepared;
};

/** By term: the call in which it was last met, counted on so that nothing is wiped, and then whether it stands in the wording, in its headline, and was counted. */
const met = tableByTerm();
const STANDING = 1;
const ABOVE = 2;
const COUNTED = 4;
const BITS = 3;
const LAST_MARKED = LAST_TURN >> BITS;
let turn = 0;

const mark = (code: number, bit: number): void => {
  const before = met[code] as number;
  met[code] = (before >> BITS === turn ? before : turn << BITS) | bit;
};

/** What is marked of a term in this call. */
const marksOf = (code: number): number => {
  const marks = met[code] as number;
  return marks >> BITS === turn ? marks : 0;
};

/** Words that stand on end two by two, by the numbers of their terms: the first of two, the second, the first of the next two. */
type Neighbours = number[];

/** Whether two words on end stand so in a wording; all were counted in this call, so others are stepped over. */
const standIn = (pairs: Neighbours, briefs: readonly Brief[]): boolean => {
  if (pairs.length === 0) return false;
  for (let index = 1; index < briefs.length; index += 1) {
    const code = codeOf(briefs[index - 1] as Brief);
    if ((marksOf(code) & COUNTED) === 0) continue;
    const next = codeOf(briefs[index] as Brief);
    for (let at = 0; at < pairs.length; at += 2) if (pairs[at] === code && pairs[at + 1] === next) return true;
  }
  return false;
};

/** What a quotation shares with a wording. `beside`: an article, so that names of people are told from themes; a search asks for no themes. */
export const sharedWords = (looked: Looked, best: Measured, beside: boolean): Shared => {
  const asks = prepare(looked);
  turn = nextTurn(turn, LAST_MARKED, met);
  const { briefs } = best;
  for (let index = 0; index < briefs.length; index += 1) {
    const brief = briefs[index] as Brief;
    if ((brief & Is.carries) !== 0) mark(codeOf(brief), STANDING);
  }
  for (const { code } of best.prompt) mark(code, STANDING);
  for (const { code } of best.title) mark(code, ABOVE);
  const neighbours: Neighbours = [];
  const themeNeighbours: Neighbours = [];
  const themes = { subject: 0, rare: false, sideBySide: false };
  const isTheme = (unit: Unit) => beside && !((unit.name || unit.opens) && looked.asked.isNamed(unit.term));
  const words: string[] = [];
  const found = { subject: 0, rare: false, weight: 0 };
  const title = { subject: 0, weight: 0 };
  const { units } = looked;
  for (let index = 0; index < units.length; index += 1) {
    const unit = units[index] as Unit;
    const { code } = unit;
    const marks = marksOf(code);
    const inWords = (marks & STANDING) !== 0;
    if (!(asks.carries[index] as boolean) || marks === 0) continue;
    const next = units[index + 1];
    if (inWords && next && asks.carries[index + 1]) {
      neighbours.push(code, next.code);
      if (isTheme(unit) && isTheme(next)) themeNeighbours.push(code, next.code);
    }
    if ((marks & COUNTED) !== 0) continue;
    mark(code, COUNTED);
    const subject = asks.subject[index] as boolean;
    const part = inWords ? found : title;
    part.weight += asks.weights[index] as number;
    part.subject += subject ? 1 : 0;
    if (!inWords) continue;
    const rare = asks.rare[index] as boolean;
    found.rare ||= rare;
    if (subject && isTheme(unit)) {
      themes.subject += 1;
      themes.rare ||= rare;
    }
    const word = asks.words[index] as string;
    // A joined word counts as its two parts (joined.ts), and is one word to the reader.
    if (!words.includes(word)) words.push(word);
  }
  const { most } = asks;
  const long = Math.min(1, (2 * USUAL_WORDS) / (USUAL_WORDS + briefs.length));
  const share = (weight: number) => (most > 0 ? (weight / most) * long : 0);
  const { subject, rare, weight } = found;
  themes.sideBySide = standIn(themeNeighbours, briefs);
  return {
    words,
    subject,
    rare,
    themes,
    share: share(weight),
    sideBySide: standIn(neighbours, briefs),
    withTitle: { subject: subject + title.subject, share: share(weight + title.weight) },
  };
};

/** Whether the words shared make the two be on one subject, for somebody who searches: a headline's words count beside the statement's. */
const isFound = (shared: Shared): boolean => {
  const { subject, share } = shared.subject > 0 ? shared.withTitle : shared;
  if (subject < SUBJECT_WORDS) return false;
  return share >= (shared.sideBySide || subject >= MORE_SUBJECT_WORDS ? MORE_SUBJECT_SHARE : SUBJECT_SHARE);
};

/**
 * The same beside an article, where a wrong one costs more and names of people carry nothing. Read by two on 100 quotations, of which 68 were on
 * the subject before: of those that shared two words apart half were not, nor most of those that shared two side by side which are less than a
 * quarter of what was said, nor any that shared one word alone, however much it stood out.
 */
const BESIDE_APART = 0.8;
const BESIDE_SIDE_BY_SIDE = 0.26;
const BESIDE_MORE = 0.16;
const BESIDE_MORE_SIDE_BY_SIDE = 0.145;
/** What was said within days of the article may be what it reports, in other words: two words apart tell as much as two side by side elsewhere. */
const BESIDE_THEN = 0.3;
const isBeside = ({ themes: { subject, sideBySide }, share }: Shared, then: boolean): boolean => {
  if (subject < SUBJECT_WORDS) return false;
  if (subject >= MORE_SUBJECT_WORDS) return share >= (sideBySide ? BESIDE_MORE_SIDE_BY_SIDE : BESIDE_MORE);
  return share >= (sideBySide ? BESIDE_SIDE_BY_SIDE : then ? BESIDE_THEN : BESIDE_APART);
};

/** Whether what stands out among the hits does so by what it says, not by its headline or by a word of every story; a search takes a rare word for it. */
const tellsSubject = ({ subject, rare }: { subject: number; rare: boolean }, search: boolean): boolean =>
  subject >= SUBJECT_WORDS || (search && rare);

/** What a search's best hit must share for it to be answered at all: see `answers`. */
const TWO_WORDS_FOUND = 0.28;
const ONE_WORD_FOUND = 0.37;
const SIDE_BY_SIDE_FOUND = 0.2;
/**
 * The same where speaker and day of speaking are asked for, and what is found was said by them about then. Tried on claims and 40 everyday
 * sentences: one subject word answers 9 of 40, two 3 of 40, as many as without a day; MAP@5 of claims is .577 without this and .587 with.
 */
const THEN_FOUND = 0.1;
const THEN_DAYS = 180;

/** Whether it was said by the speaker asked for, about the day asked for. */
const isThen = (looked: Looked, candidate: Candidate): boolean => {
  const { speakerKnown, said } = looked.asked;
  return (
    speakerKnown && isKnown(said) && candidate.standing !== Standing.other && distance(looked, candidate) <= THEN_DAYS
  );
};

/**
 * Whether a hit shows that the record holds something on what is searched for: three subject words, two that are much of what was asked,
 * or one that is most of it. A search that has one such hit gives the next ones too, as searches do; one that has none gives nothing.
 */
export const answers = (looked: Looked, candidate: Candidate, shared: Shared): boolean => {
  const { subject } = shared.withTitle;
  const { found } = candidate;
  if (subject >= SUBJECT_WORDS && found >= THEN_FOUND && isThen(looked, candidate)) return true;
  if (subject >= MORE_SUBJECT_WORDS) return true;
  if (subject === SUBJECT_WORDS && found >= TWO_WORDS_FOUND) return true;
  return (subject > 0 && found >= ONE_WORD_FOUND) || (shared.sideBySide && found >= SIDE_BY_SIDE_FOUND);
};

/** A search gives further hits that share this much of what the best one shares; fewer words are of another subject, mostly. */
const WORTH_GIVING = 0.2;

/**
 * Whether a hit is given beside one that answers: it shares a good part of what the best hit (`most`) shares, and a subject word, if only by
 * its headline; or the speaker asked for said it about the day asked for.
 */
export const isWorthGiving = (looked: Looked, candidate: Candidate, shared: Shared, most: number): boolean =>
  isThen(looked, candidate) || (candidate.found >= most * WORTH_GIVING && shared.withTitle.subject > 0);

/** What chance finds for a quotation is told by the hits behind the first few; twice as much is no chance (30 sentences on other things). */
const BEHIND = 7;
const OUTSTANDING = 2;

export const outstandingFrom = ({ candidates, passedOver }: Looked): number => {
  const found = [...passedOver, ...candidates.map((candidate) => candidate.found)].sort((a, b) => b - a);
  return found.length > BEHIND ? (found[BEHIND] as number) * OUTSTANDING : Number.POSITIVE_INFINITY;
};

/** Whether a candidate is on the quotation's subject. `search`: asked in words by somebody who looks, not beside an article. */
export const relates = (
  looked: Looked,
  candidate: Candidate,
  shared: Shared,
  { outstanding, search }: { outstanding: number; search: boolean },
): boolean => {
  if (search ? isFound(shared) : isBeside(shared, candidate.near)) return true;
  if (candidate.found >= outstanding && tellsSubject(search ? shared : shared.themes, search)) return true;
  // Asked with speaker and day of speaking, a search gives what was said then and shares a subject word; a day of publication tells less.
  const { speakerKnown, said } = looked.asked;
  const then = speakerKnown && isKnown(said) && candidate.standing !== Standing.other && candidate.date === 'agree';
  return search && then && shared.subject > 0;
};
