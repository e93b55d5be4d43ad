// What the record holds beside a quotation: the same utterance (`same`, shown as fact) and what the same person said on the subject at
// other times (`related`). A source never confirms itself (this-article.ts).

import type { Match, Why, WordingShown } from '../schema/match.ts';
import type { Source } from '../schema/statement.ts';
import { weightOf } from './align.ts';
import { type Candidate, type Looked, look, type Measured } from './candidates.ts';
import { daySpan, isKnown } from './days.ts';
import { diff } from './diff.ts';
import { isSame, STOCK_PHRASES } from './judge.ts';
import { Standing } from './people.ts';
import { ask, GRACE_DAYS, type Query } from './query.ts';
import type { OpenRecord } from './record.ts';
import { recogniser, searchable, standsIn, type ThisArticle } from './this-article.ts';
import { units } from './units.ts';

export type { Query } from './query.ts';
export type { ThisArticle } from './this-article.ts';

/** Matches given unless told. */
const TOP = 5;
/** Related statements beside an article's quotation: more would bury it. */
const RELATED_SHOWN = 3;
/** Subject words two statements must share, and their least share of the quotation's weight, to be on one subject. */
const SUBJECT_WORDS = 2;
const SUBJECT_SHARE = 0.12;

/** A statement with nearly the quotation's words is worth showing whatever they are about, if the words are more than a few. */
const NEARLY_THE_WORDS = 0.6;
const NEARLY_FROM = 5;

const stock = new Set(STOCK_PHRASES.map((phrase) => searchable(units(phrase))));

type IsThisArticle = (source: Source, corpus: number, number: number) => boolean;
const never: IsThisArticle = () => false;

/** A candidate with the wordings that may be shown. */
type Ranked = {
  candidate: Candidate;
  /** Wordings of other sources than the article being read, best first. */
  shown: Measured[];
  best: Measured;
  kind: Match['kind'];
  by: Why['by'];
  score: number;
  shared: string[];
};

/** Words of the quotation that carry a subject and stand in the wording, in whatever order. */
const sharedWords = (looked: Looked, best: Measured): { words: string[]; share: number } => {
  const there = new Set(best.units.filter((unit) => !unit.stop).map((unit) => unit.term));
  const terms = new Set<string>();
  const words: string[] = [];
  let shared = 0;
  let all = 0;
  for (const unit of looked.units) {
    if (unit.stop || unit.inserted || terms.has(unit.term)) continue;
    terms.add(unit.term);
    const weight = weightOf(unit, looked.rarity);
    all += weight;
    if (!there.has(unit.term)) continue;
    shared += weight;
    words.push(looked.asked.query.words.slice(unit.start, unit.end));
  }
  return { words, share: all > 0 ? shared / all : 0 };
};

/** Words, speaker and date in one figure, 0..1, for ranking: the words tell most. */
const scoreOf = (candidate: Candidate, likeness: number, share: number, speakerKnown: boolean): number => {
  const words = Math.max(likeness, 0.6 * share);
  const speaker = !speakerKnown ? 0.5 : candidate.standing / Standing.same;
  const date = candidate.date === 'agree' ? 1 : candidate.date === 'unknown' ? 0.5 : 0;
  return Math.min(1, words * (0.8 + 0.12 * speaker + 0.08 * date));
};

const rank = (record: OpenRecord, looked: Looked, isThis: IsThisArticle): { ranked: Ranked[]; held: boolean } => {
  const text = searchable(looked.units);
  const isStock = stock.has(text);
  const ranked: Ranked[] = [];
  let held = false;
  for (const candidate of looked.candidates) {
    const { asked } = looked;
    if (asked.speakerKnown && candidate.standing === Standing.other) continue;
    const corpus = record.corpora[candidate.corpus];
    const first = corpus?.firstDocument(candidate.index) ?? 0;
    const own: Measured[] = [];
    const shown: Measured[] = [];
    for (const measured of candidate.wordings) {
      const source = candidate.statement.wordings[measured.wording]?.source ?? {};
      const number = corpus?.sources[first + measured.wording] ?? 0;
      (isThis(source, candidate.corpus, number) ? own : shown).push(measured);
    }
    // The very words, held from this article: the record itself says which statement this is.
    const heldHere = own.some(
      (measured) => standsIn(looked.units, searchable(measured.units)) || standsIn(measured.units, text),
    );
    held ||= heldHere;
    shown.sort((a, b) => b.likeness - a.likeness || a.wording - b.wording);
    const alone = shown[0];
    if (!alone) continue;
    const { passage } = candidate;
    const inPassage =
      passage && passage.likeness > alone.likeness && shown.some((one) => one.wording === passage.wording);
    const best = inPassage ? passage : alone;
    const same = isSame(best.measures, { ...candidate, speakerKnown: asked.speakerKnown, stock: isStock });
    const { words, share } = sharedWords(looked, best);
    const byRecord = heldHere && candidate.date !== 'other';
    const nearly = best.likeness >= NEARLY_THE_WORDS && best.measures.words >= NEARLY_FROM;
    if (!same && !byRecord && !nearly && (words.length < SUBJECT_WORDS || share < SUBJECT_SHARE)) continue;
    ranked.push({
      candidate,
      shown,
      best,
      kind: same || byRecord ? 'same' : 'related',
      by: same ? 'wording' : 'record',
      score: byRecord ? 1 : scoreOf(candidate, best.likeness * (0.9 + 0.1 * best.share), share, asked.speakerKnown),
      shared: words,
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
const settleAmbiguity = (ranked: Ranked[]): void => {
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

const whenOf = (record: OpenRecord, looked: Looked, candidate: Candidate): Match['when'] => {
  const { said, published } = looked.asked;
  const days = record.corpora[candidate.corpus]?.days(
    record.corpora[candidate.corpus]?.firstDocument(candidate.index) ?? 0,
  );
  if (!days || !isKnown(days)) return 'unknown';
  if (isKnown(said)) {
    if (days.last < said.first) return 'earlier';
    if (days.first > said.last) return 'later';
    return days.first === days.last && said.first === said.last ? 'same day' : 'unknown';
  }
  if (!isKnown(published)) return 'unknown';
  if (days.first > published.last) return 'later';
  return candidate.date === 'agree' ? 'unknown' : days.last < published.first ? 'earlier' : 'unknown';
};

const wordingShown = (looked: Looked, one: Ranked, measured: Measured): WordingShown => {
  const { words, lang, translated, doubtful, status, source } = one.candidate.statement.wordings[measured.wording] ?? {
    words: '',
    source: {},
  };
  return {
    wording: measured.wording,
    words,
    ...(lang === undefined ? {} : { lang }),
    ...(translated === undefined ? {} : { translated }),
    ...(doubtful === undefined ? {} : { doubtful }),
    ...(status === undefined ? {} : { status }),
    source,
    ...(one.kind === 'same' ? { diff: diff(looked.asked.query.words, words) } : {}),
  };
};

const shownMatch = (record: OpenRecord, looked: Looked, one: Ranked): Match => {
  const { candidate, best } = one;
  const { statement } = candidate;
  const corpus = record.corpora[candidate.corpus];
  const set = corpus?.speakerSets[corpus.firstDocument(candidate.index)] ?? 0;
  const speakers = [...(corpus?.speakersOf(set) ?? [])].map(
    (place) => record.people[record.joinedOf[candidate.corpus]?.[place] ?? -1]?.name ?? '',
  );
  return {
    corpus: corpus?.head.id ?? '',
    statement: statement.id,
    wording: best.wording,
    kind: one.kind,
    score: Math.round(one.score * 1000) / 1000,
    why: {
      inOrder: best.alignment.pairs.length,
      of: best.measures.words,
      shared: one.shared,
      speaker: looked.asked.speakerKnown && candidate.standing === Standing.same ? 'same' : 'unknown',
      date: candidate.date,
      by: one.by,
    },
    when: whenOf(record, looked, candidate),
    speaker: speakers.join(', '),
    speakers,
    ...(statement.said === undefined ? {} : { said: statement.said }),
    ...(statement.dated === undefined ? {} : { dated: statement.dated }),
    ...(statement.occasion === undefined ? {} : { occasion: statement.occasion }),
    ...(statement.prompt === undefined ? {} : { prompt: statement.prompt }),
    ...(statement.medium === undefined ? {} : { medium: statement.medium }),
    wordings: one.shown.map((measured) => wordingShown(looked, one, measured)),
  };
};

/** Looks one quotation up: `same` first, then `related`, best first. Rejects with CorpusTrouble where a file of the record fails. */
export const match = async (record: OpenRecord, query: Query): Promise<Match[]> => {
  const looked = await look(record, ask(record, query));
  const { ranked } = rank(record, looked, never);
  settleAmbiguity(ranked);
  const order = [...ranked.filter((one) => one.kind === 'same'), ...ranked.filter((one) => one.kind === 'related')];
  return order.slice(0, query.top ?? TOP).map((one) => shownMatch(record, looked, one));
};

/** Days between a statement and the quotation, for "nearest in time first"; unknown is farthest. */
const distance = (looked: Looked, candidate: Candidate): number => {
  const there = daySpan(candidate.statement.said);
  const here = isKnown(looked.asked.said) ? looked.asked.said : looked.asked.published;
  if (!isKnown(there) || !isKnown(here)) return Number.POSITIVE_INFINITY;
  return Math.max(0, there.first - here.last, here.first - there.last);
};

export type Beside = { matches: Match[]; more: number; held: boolean };

/**
 * Looks up all quotations of one article: one answer each, in order. What the record holds from this very article is left out and told as
 * `held`. `related` are at most three, nearest in time first, and only where the speaker is known; `more` counts the rest.
 */
export const matchArticle = async (
  record: OpenRecord,
  article: ThisArticle,
  queries: readonly Query[],
): Promise<Beside[]> => {
  const looked: Looked[] = [];
  for (const query of queries) {
    const published = query.published ?? article.published;
    looked.push(await look(record, ask(record, { lang: article.lang, ...query, ...(published ? { published } : {}) })));
  }
  const isThis = recogniser(record, article, looked);
  return looked.map((one) => {
    const { ranked, held } = rank(record, one, isThis);
    settleAmbiguity(ranked);
    const same = ranked.filter((ranked) => ranked.kind === 'same');
    // Nearly the same words come before those that only share the subject.
    const tier = (ranked: Ranked) => (ranked.best.likeness >= NEARLY_THE_WORDS ? 0 : 1);
    const related = one.asked.speakerKnown
      ? ranked.filter(
          (ranked) => ranked.kind === 'related' && (ranked.candidate.standing === Standing.same || tier(ranked) === 0),
        )
      : [];
    related.sort(
      (a, b) =>
        tier(a) - tier(b) ||
        (tier(a) === 0 ? b.score - a.score : distance(one, a.candidate) - distance(one, b.candidate)) ||
        b.score - a.score,
    );
    return {
      matches: [...same, ...related.slice(0, RELATED_SHOWN)].map((ranked) => shownMatch(record, one, ranked)),
      more: Math.max(0, related.length - RELATED_SHOWN),
      held,
    };
  });
};
