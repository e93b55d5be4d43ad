// A reader's own question to the record: words, a person, days, a source, each narrowing the others. Gives the statements that have what is asked
// and how many there are. Words count that stand in the wording, in its source's title, or in the question it answers. Whether a wording is the same utterance
// as another is match.ts's question.

import type { Match } from '../schema/match.ts';
import type { Statement } from '../schema/statement.ts';
import { fold } from '../text/fold.ts';
import { ALWAYS, type DaySpan, daySpan, FOREVER, isKnown } from './days.ts';
import { eachHolding } from './postings.ts';
import type { OpenRecord } from './record.ts';
import { idf } from './search.ts';
import { terms, type Unit, units } from './units.ts';

export type Wanted = {
  words: string;
  /** BCP 47 of the words; `en` where not given. */
  lang?: string;
  /** Beginnings of the words of a name, in any order. */
  speaker?: string;
  /** EDTF: said on or after, on or before. What is undated fits neither. */
  from?: string;
  to?: string;
  /** Stands in the source's outlet, title or address, or in the corpus's title. */
  source?: string;
  order?: 'best' | 'newest' | 'oldest';
  /** Statements wanted at most; 20 unless told. */
  top?: number;
};

export type Finding = {
  matches: Match[];
  /** How many statements fit, of which `matches` are the first. */
  total: number;
  /** Not all were looked through: there are `total` or more. */
  atLeast: boolean;
  /** Whether the statements have every word asked for; else none has, and these have some. */
  every: boolean;
  /** Statements that would fit, but for their date, which is not stated. */
  undated: number;
};

const TOP = 20;
/** Words that are looked for; a reader may paste a page. */
const MOST_WORDS = 60;
/** Statements whose text is read for a source that is asked for: some 50 pieces of text. */
const MOST_READ = 4_000;
/** The best by their words, among which those that have them in one run go first. */
const LOOKED_AT = 60;

/**
 * What is asked, word by word. In a match's `why`, `of` counts these and `shared` are those that stand in the wording itself. Small words only where there are no others.
 */
export const wordsAsked = (words: string, lang?: string): Unit[] => {
  const all = units(words, lang);
  const telling = all.filter((unit) => !unit.stop);
  const seen = new Set<string>();
  return (telling.length > 0 ? telling : all)
    .filter(({ term }) => !seen.has(term) && seen.add(term))
    .slice(0, MOST_WORDS);
};

/** Whether every word of what is asked begins a word of the text; both folded. */
export const hasBeginnings = (text: string, asked: string): boolean => {
  const found = text.split(/[^\p{L}\p{N}]+/u);
  return asked
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .every((word) => found.some((one) => one.startsWith(word)));
};

type Passes = (corpus: number, document: number) => 'yes' | 'no' | 'undated';

/** Who and when, worked out once a question over the record's people and dates. */
const passing = (record: OpenRecord, { speaker = '', from, to }: Wanted): Passes => {
  const asked = fold(speaker.trim());
  const meant = new Uint8Array(record.people.length);
  record.joined.forEach((one, place) => {
    meant[place] = asked === '' || one.folded.split('\n').some((name) => hasBeginnings(name, asked)) ? 1 : 0;
  });
  const first = from ? daySpan(from).first : ALWAYS;
  const last = to ? daySpan(to).last : FOREVER;
  const within = (days: DaySpan) => days.first <= last && days.last >= first;
  const dated = first !== ALWAYS || last !== FOREVER;
  const speakers = record.corpora.map((corpus, index) =>
    Uint8Array.from({ length: corpus.speakerSetCount }, (_, set) =>
      [...corpus.speakersOf(set)].some((place) => meant[record.joinedOf[index]?.[place] ?? -1] === 1) ? 1 : 0,
    ),
  );
  return (index, document) => {
    const corpus = record.corpora[index];
    if (!corpus || (asked && speakers[index]?.[corpus.speakerSets[document] ?? 0] !== 1)) return 'no';
    if (!dated) return 'yes';
    const days = corpus.days(document);
    if (!isKnown(days)) return 'undated';
    return within(days) ? 'yes' : 'no';
  };
};

/** A statement that may fit: its place, its best wording, how many of the words that has, and what they are worth. */
type Hit = { corpus: number; statement: number; wording: number; held: number; score: number; day: number };

/** Letters from which a last word may be one that is still being typed, and words it may become that are looked for. */
const BEGUN = 3;
const MOST_ENDINGS = 40;
/** Letters a stem may be shorter than what was typed of its word: "negotia" is on the way to "negotiation", whose stem is "negoti". */
const LONGER_THAN_STEM = 3;

/** A word asked for, and the terms it stands for. */
type Meant = Unit & { meant: readonly string[] };

/** Each word's own term; of a last word that no corpus has and nothing follows, those it may be the beginning of. */
const meantBy = (record: OpenRecord, asked: readonly Unit[], words: string): Meant[] => {
  const has = (term: string) => record.corpora.some((corpus) => corpus.find(term) !== null);
  return asked.map((unit) => {
    const typed = fold(words.slice(unit.start, unit.end));
    if (unit.end < words.length || typed.length < BEGUN || has(unit.term)) return { ...unit, meant: [unit.term] };
    const shorter = Array.from({ length: LONGER_THAN_STEM }, (_, n) => typed.slice(0, typed.length - n - 1));
    const stem = shorter.find((letters) => letters.length > BEGUN && has(letters));
    const begun = record.corpora.flatMap((corpus) => corpus.beginning(typed, MOST_ENDINGS));
    const meant = [...new Set([...(stem === undefined ? [] : [stem]), ...begun])].slice(0, MOST_ENDINGS);
    return { ...unit, meant: meant.length > 0 ? meant : [unit.term] };
  });
};

/** By document: how many of the words it holds, and what they are worth. */
const scored = (record: OpenRecord, asked: readonly Meant[]): { held: Uint8Array; scores: Float32Array } => {
  const held = new Uint8Array(record.documents);
  const scores = new Float32Array(record.documents);
  for (const { meant } of asked) {
    const holding = (term: string) =>
      record.corpora.reduce((all, corpus) => all + (corpus.find(term)?.documents ?? 0), 0);
    const most = meant.reduce((all, term) => all + holding(term), 0);
    const weight = idf(record.documents, Math.min(most, record.documents));
    // What may become several words counts once where several of them stand.
    const seen = meant.length > 1 ? new Uint8Array(record.documents) : null;
    for (const term of meant)
      record.corpora.forEach((corpus, index) => {
        const base = record.starts[index] ?? 0;
        eachHolding(corpus, term, (own) => {
          const document = base + own;
          if (seen?.[document] === 1) return;
          if (seen) seen[document] = 1;
          held[document] = (held[document] ?? 0) + 1;
          scores[document] = (scores[document] ?? 0) + weight;
        });
      });
  }
  return { held, scores };
};

const isBetter = (a: Hit, b: Hit): boolean => a.held > b.held || (a.held === b.held && a.score > b.score);

const hitsOf = (record: OpenRecord, asked: readonly Meant[], passes: Passes): { hits: Hit[]; undated: number } => {
  const { held, scores } = scored(record, asked);
  const hits: Hit[] = [];
  let undated = 0;
  let before: Hit | undefined;
  let index = 0;
  for (let document = 0; document < record.documents; document += 1) {
    const has = held[document] ?? 0;
    if (asked.length > 0 && has === 0) continue;
    while (document >= (record.starts[index + 1] ?? record.documents)) index += 1;
    const corpus = record.corpora[index];
    const own = document - (record.starts[index] ?? 0);
    const fits = passes(index, own);
    if (!corpus || fits === 'no') continue;
    const statement = corpus.statementOf(own);
    const same = before?.corpus === index && before.statement === statement;
    if (fits === 'undated') {
      if (!same && has === asked.length) undated += 1;
      continue;
    }
    // Of two statements with the same words, the shorter one is more about them.
    const score = (scores[document] ?? 0) / (1 + Math.log1p((corpus.lengths[own] ?? 0) / 40));
    const hit = { corpus: index, statement, wording: own - corpus.firstDocument(statement), held: has, score, day: 0 };
    if (same && before) {
      if (isBetter(hit, before)) Object.assign(before, { ...hit, day: before.day });
      continue;
    }
    const days = corpus.days(own);
    hit.day = days.last === FOREVER ? days.first : days.last;
    hits.push(hit);
    before = hit;
  }
  return { hits, undated };
};

/** Those with all the words; where there are none, those with at least half of the most that any has. */
const fitting = (hits: readonly Hit[], asked: number): { hits: Hit[]; every: boolean } => {
  const whole = hits.filter((hit) => hit.held === asked);
  if (whole.length > 0) return { hits: whole, every: true };
  let most = 0;
  for (const { held } of hits) most = Math.max(most, held);
  return { hits: hits.filter((hit) => hit.held >= Math.max(1, most / 2)), every: false };
};

const ORDERS: Record<NonNullable<Wanted['order']>, (a: Hit, b: Hit) => number> = {
  best: (a, b) => b.held - a.held || b.score - a.score || b.day - a.day,
  // What is undated stands last either way.
  newest: (a, b) => Number(a.day === ALWAYS) - Number(b.day === ALWAYS) || b.day - a.day,
  oldest: (a, b) => Number(a.day === ALWAYS) - Number(b.day === ALWAYS) || a.day - b.day,
};

/** Whether a source is the one asked for; the corpus's title counts as the source of all it holds. */
const isFrom = (title: string, statement: Statement, asked: string): boolean =>
  hasBeginnings(fold(title), asked) ||
  statement.wordings.some(({ source }) =>
    hasBeginnings(fold([source.outlet, source.title, source.url, source.file].filter(Boolean).join(' ')), asked),
  );

/** Without what is not stated: absent and undefined are one. */
const stated = <Facts extends object>(facts: Facts) =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Facts]: Exclude<Facts[Key], undefined>;
  };

const shown = (record: OpenRecord, hit: Hit, statement: Statement, asked: readonly Meant[], words: string): Match => {
  const corpus = record.corpora[hit.corpus];
  const set = corpus?.speakerSets[corpus.firstDocument(hit.statement)] ?? 0;
  const speakers = [...(corpus?.speakersOf(set) ?? [])].map(
    (place) => record.people[record.joinedOf[hit.corpus]?.[place] ?? -1]?.name ?? '',
  );
  const { said, dated, occasion, prompt, medium, asRead, part, wordings } = statement;
  const best = wordings[hit.wording];
  const standing = new Set(terms(best?.words ?? '', best?.lang));
  const shared = asked
    .filter(({ meant }) => meant.some((term) => standing.has(term)))
    .map(({ start, end }) => words.slice(start, end));
  const order = [hit.wording, ...wordings.keys()].filter((one, at, all) => all.indexOf(one) === at);
  return {
    corpus: corpus?.head.id ?? '',
    statement: statement.id,
    wording: hit.wording,
    kind: 'related',
    score: 0,
    why: { inOrder: shared.length, of: asked.length, shared, speaker: 'unknown', date: 'unknown', by: 'wording' },
    when: 'unknown',
    speaker: speakers.join(', '),
    speakers,
    ...stated({ said, dated, occasion, prompt, medium, asRead, part }),
    wordings: order.flatMap((wording) => {
      const held = wordings[wording];
      return held ? [{ ...stated(held), wording }] : [];
    }),
  };
};

/** Finds what a reader asks for. Rejects with CorpusTrouble where a file of the record fails. */
export const find = async (record: OpenRecord, wanted: Wanted): Promise<Finding> => {
  const { words, order = 'best', top = TOP } = wanted;
  const asked = meantBy(record, wordsAsked(words, wanted.lang), words);
  const { hits: all, undated } = hitsOf(record, asked, passing(record, wanted));
  const { hits, every } = fitting(all, asked.length);
  hits.sort(ORDERS[order]);
  const statementOf = async ({ corpus, statement }: Hit): Promise<Statement> => {
    const opened = record.corpora[corpus];
    if (!opened) throw new RangeError('A statement stands in no corpus');
    return opened.statement(statement);
  };
  const source = fold(wanted.source?.trim() ?? '');
  let kept = hits;
  let atLeast = false;
  if (source !== '') {
    kept = [];
    for (const hit of hits.slice(0, MOST_READ))
      if (isFrom(record.corpora[hit.corpus]?.head.title ?? '', await statementOf(hit), source)) kept.push(hit);
    atLeast = hits.length > MOST_READ;
  }
  if (order === 'best' && asked.length > 1) kept = await oneRunFirst(kept, asked, words, wanted.lang, statementOf);
  const matches = await Promise.all(
    kept.slice(0, top).map(async (hit) => shown(record, hit, await statementOf(hit), asked, words)),
  );
  return { matches, total: kept.length, atLeast, every, undated };
};

/** Statements that have the words as they were typed, one after the other, before those that have them here and there. */
const oneRunFirst = async (
  hits: Hit[],
  asked: readonly Unit[],
  words: string,
  lang: string | undefined,
  statementOf: (hit: Hit) => Promise<Statement>,
): Promise<Hit[]> => {
  const run = ` ${terms(words, lang).join(' ')} `;
  const looked = hits.slice(0, LOOKED_AT);
  const has = await Promise.all(
    looked.map(async (hit) => {
      if (hit.held < asked.length) return false;
      const wording = (await statementOf(hit)).wordings[hit.wording];
      return ` ${terms(wording?.words ?? '', wording?.lang).join(' ')} `.includes(run);
    }),
  );
  return [...looked.filter((_, at) => has[at]), ...looked.filter((_, at) => !has[at]), ...hits.slice(LOOKED_AT)];
};

/** Where in a text the words asked for stand, UTF-16 offsets in order: what a reader looks for in what was found. */
export const foundIn = (text: string, lang: string | undefined, words: string): { start: number; end: number }[] => {
  const asked = new Set(wordsAsked(words).map(({ term }) => term));
  return units(text, lang).flatMap(({ term, start, end }) => (asked.has(term) ? [{ start, end }] : []));
};
