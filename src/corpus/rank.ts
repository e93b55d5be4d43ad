// Which candidates are the same utterance and which are on the subject, best first. What may be said as fact is judged here, one statement
// against the others: the same words said on several occasions are nobody's fact.

import type { Match, Why } from '../schema/match.ts';
import type { Source } from '../schema/statement.ts';
import { codeOf } from './brief.ts';
import { isSame, isVerbatim, isVerbatimUnnamed, MANY_WORDS, STOCK_PHRASES } from './judge.ts';
import type { Candidate, Looked, Measured } from './looked.ts';
import { nameParts } from './names.ts';
import { answers, isWorthGiving, outstandingFrom, relates, type Shared, sharedWords } from './on-subject.ts';
import { Standing } from './people.ts';
import type { OpenRecord } from './record.ts';
import { scoreOf } from './score.ts';

import { searchable, searchableBriefs, standsIn } from './this-article.ts';
import { terms, units } from './units.ts';

/** A statement with nearly the quotation's words is worth showing whatever they are about, if the words are more than a few. */
const NEARLY_THE_WORDS = 0.6;
export const NEARLY_FROM = 5;
/** Beside an article fewer words than this must be more alike: "leading in the primaries" may be said of anybody. */
const FEW_WORDS = 8;
const FEW_NEARLY = 0.65;

/** Whether a wording has nearly the quotation's words, in order. */
export const isNearly = (best: Measured): boolean => best.likeness >= NEARLY_THE_WORDS;

const stock = new Set(STOCK_PHRASES.map((phrase) => searchable(units(phrase))));

export type IsThisArticle = (source: Source, corpus: number, number: number) => boolean;
const never: IsThisArticle = () => false;

/** Words without a subject are given beside an article where they are this many; fewer, but all of them, are the speaker's own from so many on. */
const ALL_OF_THEM = 0.99;
const ALL_FROM = 8;
const isAllSaid = ({ words, cover, tight }: Measured['measures']): boolean =>
  words >= MANY_WORDS || (words >= ALL_FROM && cover >= ALL_OF_THEM && tight >= ALL_OF_THEM);

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
  /** What they share with the headline's words. */
  withTitle: Shared['withTitle'];
  /** The other statements of the same words, where nothing tells which of them this is (occasions.ts). */
  occasions?: Ranked[];
};

/** Whether the very words are held from this article: then the record itself says which statement this is. */
const isHeld = (looked: Looked, text: string, own: readonly Measured[]): boolean =>
  own.some((measured) => {
    const words = searchableBriefs(measured.briefs, looked.terms);
    // A word or two stand in many a sentence.
    if (looked.units.length < FEWEST_HELD || measured.briefs.length < FEWEST_HELD) return words === text;
    return standsIn(text, words) || standsIn(words, text);
  });

const FEWEST_HELD = 4;

/** A candidate's wordings: those of the article being read, and the others, best first. */
const sorted = (record: OpenRecord, candidate: Candidate, isThis: IsThisArticle) => {
  const corpus = record.corpora[candidate.corpus];
  const first = corpus?.firstDocument(candidate.index) ?? 0;
  const own: Measured[] = [];
  const shown: Measured[] = [];
  for (const measured of candidate.wordings) {
    const source = candidate.about.wordings[measured.wording]?.source ?? {};
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

const ANNOUNCES = /\b(?:quot(?:e|ing|ed)|in the words of)\b[^.?!]*$/i;

/** Whether somebody reads the words out of another's mouth: they stand between marks of quotation, or "quote" stands before them. */
const isReadOut = ({ read }: Candidate, { wording, alignment }: Measured): boolean => {
  const { words = '', lang } = read.statement.wordings[wording] ?? {};
  const before = words.slice(0, units(words, lang)[alignment.pairs[0]?.[1] ?? 0]?.start ?? 0);
  const straight = before.split('"').length - 1;
  const opened = before.split(/[“«„]/u).length - before.split(/[”»]/u).length;
  return straight % 2 === 1 || opened > 0 || ANNOUNCES.test(before);
};

/** Whether a wording tells of the speaker asked for by surname: somebody reports what that one said. */
const tellsOfSpeaker = (record: OpenRecord, looked: Looked, best: Measured): boolean => {
  const { speaker } = looked.asked.query;
  if (!speaker) return false;
  const name = 'name' in speaker ? speaker.name : record.people[record.placeOf(speaker.person) ?? -1]?.name;
  const surname = terms((name && nameParts(name)?.words.at(-1)) ?? '')[0];
  return surname !== undefined && best.briefs.some((brief) => looked.terms[codeOf(brief)] === surname);
};

/**
 * What words of somebody else than the speaker asked for count as, beside an article: where the speaker is sure, a thing to check
 * (`related`); where not, the words decide as if nobody were named; or nothing.
 */
const ofSomebodyElse = (
  record: OpenRecord,
  looked: Looked,
  candidate: Candidate,
  best: Measured,
): Match['kind'] | null => {
  const { measures } = best;
  const { speakerSure } = looked.asked;
  if (candidate.about.asRead) return null;
  if (
    !(speakerSure ? isVerbatim(measures) : isVerbatimUnnamed(measures, candidate.date) || measures.words >= MANY_WORDS)
  )
    return null;
  if (isReadOut(candidate, best) || tellsOfSpeaker(record, looked, best)) return null;
  if (speakerSure) return 'related';
  if (measures.words >= MANY_WORDS && isSame(measures, { ...candidate, speakerKnown: false, stock: false }))
    return 'same';
  return isVerbatimUnnamed(measures, candidate.date) ? 'related' : null;
};

const isOthers = ({ asked }: Looked, { standing }: Candidate): boolean =>
  asked.speakerKnown && standing === Standing.other;

const NOTHING_SHARED = { shared: [], share: 0, withTitle: { subject: 0, share: 0 } };

/** The same words by somebody else than the speaker asked for: as the same utterance, or as a thing to check. */
const bySomebodyElse = (record: OpenRecord, looked: Looked, isThis: IsThisArticle): Ranked[] =>
  looked.candidates.flatMap((candidate) => {
    if (!isOthers(looked, candidate)) return [];
    const { shown } = sorted(record, candidate, isThis);
    const best = nearest(candidate, shown);
    const kind = best ? ofSomebodyElse(record, looked, candidate, best) : null;
    return best && kind
      ? [{ candidate, shown, best, kind, by: 'wording', score: best.likeness, ...NOTHING_SHARED }]
      : [];
  });

/**
 * Ranks the candidates. `everyone`: statements of other speakers than the one asked for come too, as `related`, never as `same`. `held`
 * is the statement of which the record has the very words from the article being read. `answered`: a hit is on the subject by itself (on-subject.ts). `elsewhere`: nearly the very words, of somebody
 * else than the one asked for; empty where everyone is asked.
 */
export const rank = (
  record: OpenRecord,
  looked: Looked,
  { isThis = never, everyone = false }: { isThis?: IsThisArticle; everyone?: boolean } = {},
): { ranked: Ranked[]; answered: boolean; held: Candidate | null; elsewhere: Ranked[] } => {
  const text = searchable(looked.units);
  const isStock = stock.has(text);
  const { speakerKnown } = looked.asked;
  const others = everyone || isStock ? [] : bySomebodyElse(record, looked, isThis);
  // Somebody else than a sure speaker's are told apart from the quotation's own.
  const ranked = others.filter(() => !looked.asked.speakerSure);
  const elsewhere = others.filter(() => looked.asked.speakerSure);
  let held: Candidate | null = null;
  let answered = false;
  const outstanding = outstandingFrom(looked);
  const most = Math.max(...looked.candidates.map((one) => one.found));
  for (const candidate of looked.candidates) {
    const somebodyElses = isOthers(looked, candidate);
    if (somebodyElses && !everyone) continue;
    const { own, shown } = sorted(record, candidate, isThis);
    const heldHere = isHeld(looked, text, own);
    const best = nearest(candidate, shown);
    if (heldHere) held ??= candidate;
    if (!best) continue;
    const byRecord = heldHere && candidate.date !== 'other' && !somebodyElses;
    const { standing, date, near, meets, after } = candidate;
    const circumstances = { standing, date, near, meets, after, speakerKnown, stock: isStock };
    const same = !candidate.about.asRead && isSame(best.measures, circumstances);
    const shared = sharedWords(looked, best, !everyone);
    // Beside an article, words that everybody says ("there is no question about it") are no subject, however alike.
    const telling = everyone || shared.themes.subject > 0 || isAllSaid(best.measures);
    const { words } = best.measures;
    const alike = everyone || words >= FEW_WORDS || best.likeness >= FEW_NEARLY;
    const nearly = telling && alike && isNearly(best) && words >= NEARLY_FROM;
    const sure = same || byRecord || nearly || relates(looked, candidate, shared, { outstanding, search: everyone });
    // A search gives other hits too: order.ts puts the likely ones first, and answer.ts says whether there is an answer at all.
    if (!sure && !(everyone && isWorthGiving(looked, candidate, shared, most))) continue;
    answered ||= sure || answers(looked, candidate, shared);
    ranked.push({
      candidate,
      shown,
      best,
      kind: same || byRecord ? 'same' : 'related',
      by: byRecord && !same ? 'record' : 'wording',
      score: byRecord ? 1 : scoreOf(looked, candidate, best),
      shared: shared.words,
      share: shared.share,
      withTitle: shared.withTitle,
    });
  }
  ranked.sort((a, b) => b.score - a.score || b.candidate.bm25 - a.candidate.bm25);
  elsewhere.sort((a, b) => b.score - a.score);
  return { ranked, answered, held, elsewhere };
};
