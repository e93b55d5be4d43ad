// Whether a statement is on a quotation's subject: which of its words they share, and whether these say more than any two sentences share.

import { weightOf } from './align.ts';
import { isKnown } from './days.ts';
import type { Candidate, Looked, Measured } from './looked.ts';
import { Standing } from './people.ts';
import { carries, isSubjectWord, promptTerms, titleTerms } from './subject.ts';

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
  /** Their weight among all the quotation's words, less where they are few among many of a long wording. */
  share: number;
  /** Two stand side by side in both. */
  sideBySide: boolean;
  /** The same with the headline's words: they raise what a search finds, and carry nothing by themselves. */
  withTitle: { subject: number; share: number };
};

/** A word so rare in the record that it tells of a subject by itself: about one in 80 of 50,000 wordings may hold it, four of 20. */
const RARE = 0.38;

export const sharedWords = (looked: Looked, candidate: Candidate, best: Measured): Shared => {
  const there = new Set(best.units.filter(carries).map((unit) => unit.term));
  const above = new Set<string>();
  const wording = candidate.statement.wordings[best.wording];
  if (wording) {
    for (const term of promptTerms(candidate.statement, wording)) there.add(term);
    for (const term of titleTerms(wording)) above.add(term);
  }
  const seen = new Set<string>();
  const neighbours = new Set<string>();
  const all = new Map(looked.units.map((unit) => [unit.term, weightOf(unit, looked.rarity)]));
  const found = { words: [] as string[], subject: 0, rare: false, weight: 0 };
  const title = { subject: 0, weight: 0 };
  looked.units.forEach((unit, index) => {
    const inWords = there.has(unit.term);
    if (!carries(unit) || !(inWords || above.has(unit.term))) return;
    const next = looked.units[index + 1];
    if (inWords && next && carries(next)) neighbours.add(`${unit.term} ${next.term}`);
    if (seen.has(unit.term)) return;
    seen.add(unit.term);
    const subject = isSubjectWord(unit);
    const part = inWords ? found : title;
    part.weight += all.get(unit.term) ?? 0;
    part.subject += subject ? 1 : 0;
    if (!inWords) return;
    found.rare ||= subject && looked.rarity(unit.term) >= RARE;
    found.words.push(looked.asked.query.words.slice(unit.start, unit.end));
  });
  const sideBySide = best.units.some((unit, index) => neighbours.has(`${unit.term} ${best.units[index + 1]?.term}`));
  const most = [...all.values()].reduce((sum, one) => sum + one, 0);
  const long = Math.min(1, (2 * USUAL_WORDS) / (USUAL_WORDS + best.units.length));
  const share = (weight: number) => (most > 0 ? (weight / most) * long : 0);
  const { words, subject, rare, weight } = found;
  const withTitle = { subject: subject + title.subject, share: share(weight + title.weight) };
  return { words, subject, rare, share: share(weight), sideBySide, withTitle };
};

/** Whether the words shared make the two be on one subject. `search`: a headline's words count beside those of the statement. */
const isOnSubject = (shared: Shared, search: boolean): boolean => {
  const { subject, share } = search && shared.subject > 0 ? shared.withTitle : shared;
  if (subject < SUBJECT_WORDS) return false;
  return share >= (shared.sideBySide || subject >= MORE_SUBJECT_WORDS ? MORE_SUBJECT_SHARE : SUBJECT_SHARE);
};

/** Whether what stands out among the hits does so by what it says, not by its headline or by a word of every story. */
const tellsSubject = ({ subject, rare }: Shared): boolean => subject >= SUBJECT_WORDS || rare;

/** What a search's best hit must share for it to be answered at all: see `answers`. */
const TWO_WORDS_FOUND = 0.28;
const ONE_WORD_FOUND = 0.37;
const SIDE_BY_SIDE_FOUND = 0.2;

/**
 * Whether a hit shows that the record holds something on what is searched for: three subject words, two that are much of what was asked,
 * or one that is most of it. A search that has one such hit gives the next ones too, as searches do; one that has none gives nothing.
 */
export const answers = (shared: Shared, found: number): boolean => {
  const { subject } = shared.withTitle;
  if (subject >= MORE_SUBJECT_WORDS) return true;
  if (subject === SUBJECT_WORDS && found >= TWO_WORDS_FOUND) return true;
  return (subject > 0 && found >= ONE_WORD_FOUND) || (shared.sideBySide && found >= SIDE_BY_SIDE_FOUND);
};

/** What chance finds for a quotation is told by the hits behind the first few; twice as much is no chance (30 sentences on other things). */
const BEHIND = 7;
const OUTSTANDING = 2;

export const outstandingFrom = ({ candidates }: Looked): number => {
  const found = candidates.map((candidate) => candidate.found).sort((a, b) => b - a);
  return found.length > BEHIND ? (found[BEHIND] as number) * OUTSTANDING : Number.POSITIVE_INFINITY;
};

/** Whether a candidate is on the quotation's subject. `search`: asked in words by somebody who looks, not beside an article. */
export const relates = (
  looked: Looked,
  candidate: Candidate,
  shared: Shared,
  { outstanding, search }: { outstanding: number; search: boolean },
): boolean => {
  if (isOnSubject(shared, search) || (candidate.found >= outstanding && tellsSubject(shared))) return true;
  // Asked with speaker and day of speaking, a search gives what was said then and shares a subject word; a day of publication tells less.
  const { speakerKnown, said } = looked.asked;
  const then = speakerKnown && isKnown(said) && candidate.standing !== Standing.other && candidate.date === 'agree';
  return search && then && shared.subject > 0;
};
