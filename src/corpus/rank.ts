// Which candidates are the same utterance and which are on the subject, best first. What may be said as fact is judged here, one statement
// against the others: the same words said on several occasions are nobody's fact.

import type { Match, Why } from '../schema/match.ts';
import type { Source } from '../schema/statement.ts';
import { weightOf } from './align.ts';
import { daySpan, isKnown } from './days.ts';
import { isSame, STOCK_PHRASES } from './judge.ts';
import type { Candidate, Looked, Measured } from './looked.ts';
import { Standing } from './people.ts';
import { GRACE_DAYS } from './query.ts';
import type { OpenRecord } from './record.ts';
import { carries, isSubjectWord, promptTerms, titleTerms } from './subject.ts';
import { searchable, standsIn } from './this-article.ts';
import { units } from './units.ts';

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

/** A statement with nearly the quotation's words is worth showing whatever they are about, if the words are more than a few. */
const NEARLY_THE_WORDS = 0.6;
const NEARLY_FROM = 5;

/** Whether a wording has nearly the quotation's words, in order. */
export const isNearly = (best: Measured): boolean => best.likeness >= NEARLY_THE_WORDS;

const stock = new Set(STOCK_PHRASES.map((phrase) => searchable(units(phrase))));

export type IsThisArticle = (source: Source, corpus: number, number: number) => boolean;
const never: IsThisArticle = () => false;

/** A candidate with the wordings that may be shown. */
export type Ranked = {
  candidate: Candidate;
  /** Wordings of other sources than the article being read, best first. */
  shown: Measured[];
  best: Measured;
  kind: Match['kind'];
  by: Why['by'];
  score: number;
  shared: string[];
  share: number;
};

type Shared = {
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

const sharedWords = (looked: Looked, candidate: Candidate, best: Measured): Shared => {
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

/** Days between a statement and the quotation, for "nearest in time first"; infinite where one of them has no date. */
export const distance = ({ asked }: Looked, { statement }: Candidate): number => {
  const there = daySpan(statement.said);
  const here = isKnown(asked.said) ? asked.said : asked.published;
  if (!isKnown(there) || !isKnown(here)) return Number.POSITIVE_INFINITY;
  return Math.max(0, there.first - here.last, here.first - there.last);
};

/** A date that agrees speaks most for a statement; one a month or half a year off still more than none (tried on claims). */
const nearness = (looked: Looked, candidate: Candidate): number => {
  if (candidate.date === 'agree') return 1;
  const days = distance(looked, candidate);
  return days <= 30 ? 0.85 : days <= 180 ? 0.77 : 0.7;
};

/** Somebody else's words, or those of a bearer of the same surname, against the speaker's own. */
const OTHER_SPEAKER = 0.7;
const MAYBE_SPEAKER = 0.95;
/** What sharing all the quotation's words in any order is worth against having them in order. */
const ANY_ORDER = 1;

/** Words, speaker and date in one figure, 0..1, for ranking. */
const scoreOf = (looked: Looked, candidate: Candidate, best: Measured): number => {
  const inOrder = best.likeness * (0.9 + 0.1 * best.share);
  const words = Math.max(inOrder, ANY_ORDER * candidate.found);
  const { speakerKnown } = looked.asked;
  const speaker =
    !speakerKnown || candidate.standing === Standing.same
      ? 1
      : candidate.standing === Standing.maybe
        ? MAYBE_SPEAKER
        : OTHER_SPEAKER;
  return Math.min(1, words * speaker * nearness(looked, candidate));
};

/** What chance finds for a quotation is told by the hits behind the first few; twice as much is no chance (30 sentences on other things). */
const BEHIND = 7;
const OUTSTANDING = 2;

const outstandingFrom = ({ candidates }: Looked): number => {
  const found = candidates.map((candidate) => candidate.found).sort((a, b) => b - a);
  return found.length > BEHIND ? (found[BEHIND] as number) * OUTSTANDING : Number.POSITIVE_INFINITY;
};

/** Whether the very words are held from this article: then the record itself says which statement this is. */
const isHeld = (looked: Looked, text: string, own: readonly Measured[]): boolean =>
  own.some((measured) => {
    const words = searchable(measured.units);
    // A word or two stand in many a sentence.
    if (looked.units.length < FEWEST_HELD || measured.units.length < FEWEST_HELD) return words === text;
    return standsIn(looked.units, words) || standsIn(measured.units, text);
  });

const FEWEST_HELD = 4;

/** A candidate's wordings: those of the article being read, and the others, best first. */
const sorted = (record: OpenRecord, candidate: Candidate, isThis: IsThisArticle) => {
  const corpus = record.corpora[candidate.corpus];
  const first = corpus?.firstDocument(candidate.index) ?? 0;
  const own: Measured[] = [];
  const shown: Measured[] = [];
  for (const measured of candidate.wordings) {
    const source = candidate.statement.wordings[measured.wording]?.source ?? {};
    const number = corpus?.sources[first + measured.wording] ?? 0;
    (isThis(source, candidate.corpus, number) ? own : shown).push(measured);
  }
  shown.sort((a, b) => b.likeness - a.likeness || a.wording - b.wording);
  return { own, shown };
};

/** The wording that stands nearest, by itself or as a part of a passage. */
const nearest = ({ passage }: Candidate, shown: readonly Measured[]): Measured | undefined => {
  const alone = shown[0];
  if (!passage || !alone || passage.likeness <= alone.likeness) return alone;
  return shown.some((one) => one.wording === passage.wording) ? passage : alone;
};

/**
 * Ranks the candidates. `everyone`: statements of other speakers than the one asked for come too, as `related`, never as `same`. `held`
 * is the statement of which the record has the very words from the article being read.
 */
export const rank = (
  record: OpenRecord,
  looked: Looked,
  { isThis = never, everyone = false }: { isThis?: IsThisArticle; everyone?: boolean } = {},
): { ranked: Ranked[]; held: Candidate | null } => {
  const text = searchable(looked.units);
  const isStock = stock.has(text);
  const { speakerKnown } = looked.asked;
  const ranked: Ranked[] = [];
  let held: Candidate | null = null;
  const outstanding = outstandingFrom(looked);
  for (const candidate of looked.candidates) {
    if (speakerKnown && candidate.standing === Standing.other && !everyone) continue;
    const { own, shown } = sorted(record, candidate, isThis);
    const heldHere = isHeld(looked, text, own);
    if (heldHere) held ??= candidate;
    const best = nearest(candidate, shown);
    if (!best) continue;
    const { asRead } = candidate.statement;
    const same = !asRead && isSame(best.measures, { ...candidate, speakerKnown, stock: isStock });
    const byRecord = heldHere && candidate.date !== 'other' && !(speakerKnown && candidate.standing === Standing.other);
    const shared = sharedWords(looked, candidate, best);
    const nearly = isNearly(best) && best.measures.words >= NEARLY_FROM;
    // Asked with speaker and day of speaking, a search gives what was said then and shares a subject word; a day of publication tells less,
    // and beside an article that would be noise.
    const then = everyone && speakerKnown && candidate.standing !== Standing.other && candidate.date === 'agree';
    const enough = tellsSubject(shared) || (isKnown(looked.asked.said) && shared.subject > 0);
    const found =
      isOnSubject(shared, everyone) || (candidate.found >= outstanding && tellsSubject(shared)) || (then && enough);
    if (!same && !byRecord && !nearly && !found) continue;
    ranked.push({
      candidate,
      shown,
      best,
      kind: same || byRecord ? 'same' : 'related',
      by: byRecord && !same ? 'record' : 'wording',
      score: byRecord ? 1 : scoreOf(looked, candidate, best),
      shared: shared.words,
      share: shared.share,
    });
  }
  ranked.sort((a, b) => b.score - a.score || b.candidate.bm25 - a.candidate.bm25);
  return { ranked, held };
};

/** Two statements' days cannot be one day. */
const otherDay = (a: Candidate, b: Candidate): boolean => {
  const [x, y] = [daySpan(a.statement.said), daySpan(b.statement.said)];
  if (!isKnown(x) || !isKnown(y)) return a.corpus === b.corpus;
  return x.first > y.last + GRACE_DAYS || y.first > x.last + GRACE_DAYS;
};

/** Share of a quotation's words two alignments have in common. */
const overlap = (a: Measured, b: Measured): number => {
  const words = new Set(a.alignment.pairs.map(([query]) => query));
  const both = b.alignment.pairs.filter(([query]) => words.has(query)).length;
  return both / Math.max(1, Math.min(words.size, b.alignment.pairs.length));
};

/** Two likenesses nearer than this tell nothing apart. */
const ALIKE = 0.1;

/**
 * The same words said on several occasions, and nothing to tell which: none of them is shown as fact. Where the date fits only one, that
 * one stays. Of several statements of one occasion with the same words the best stays.
 */
export const settleAmbiguity = (ranked: Ranked[]): void => {
  const same = ranked.filter((one) => one.kind === 'same' && one.by === 'wording');
  const demoted = new Set<Ranked>();
  same.forEach((one, index) => {
    for (const other of same.slice(index + 1)) {
      if (overlap(one.best, other.best) < 0.5) continue;
      if (!otherDay(one.candidate, other.candidate)) {
        if (other.candidate.corpus === one.candidate.corpus) demoted.add(other);
        continue;
      }
      const agree = (ranked: Ranked) => ranked.candidate.date === 'agree';
      if (agree(one) && !agree(other)) demoted.add(other);
      else if (agree(other) && !agree(one)) demoted.add(one);
      else {
        demoted.add(other);
        if (one.best.likeness - other.best.likeness < ALIKE) demoted.add(one);
      }
    }
  });
  for (const one of demoted) one.kind = 'related';
};
