// A reader's own question to the record: words, a person, days, a source, each narrowing the others. Gives the statements that have what is asked
// and how many there are. Words count that stand in the wording, in its source's title, or in the question it answers. Whether a wording is the same utterance
// as another is match.ts's question.

import type { FoundSpan, Match } from '../schema/match.ts';
import type { Statement } from '../schema/statement.ts';
import { fold } from '../text/fold.ts';
import { wordsIn } from './asked-language.ts';
import { ALWAYS } from './days.ts';
import { fitting, type Hit, hitsOf, type Meant, passing } from './find-hits.ts';
import { fromSource } from './find-source.ts';
import type { OpenRecord } from './record.ts';
import { terms, type Unit, units } from './units.ts';

export type Wanted = {
  words: string;
  /** BCP 47 of the words; where not given, the language in which the record knows most of them. */
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
/** The best by their words, among which those that have them in one run go first. */
const LOOKED_AT = 60;

/**
 * What is asked, word by word. In a match's `why`, `of` counts these and `shared` are those that stand in the wording itself. Small words only where there are no others.
 */
export const wordsAsked = (words: string, lang?: string): Unit[] => askedOf(units(words, lang));

/** The same of words that are read. */
const askedOf = (all: readonly Unit[]): Unit[] => {
  const telling = all.filter((unit) => !unit.stop);
  const seen = new Set<string>();
  return (telling.length > 0 ? telling : all)
    .filter(({ term }) => !seen.has(term) && seen.add(term))
    .slice(0, MOST_WORDS);
};

/** Letters from which a last word may be one that is still being typed, and words it may become that are looked for. */
const BEGUN = 3;
const MOST_ENDINGS = 40;
/** Letters a stem may be shorter than what was typed of its word: "negotia" is on the way to "negotiation", whose stem is "negoti". */
const LONGER_THAN_STEM = 3;

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

const ORDERS: Record<NonNullable<Wanted['order']>, (a: Hit, b: Hit) => number> = {
  best: (a, b) => b.held - a.held || b.score - a.score || b.day - a.day,
  // What is undated stands last either way.
  newest: (a, b) => Number(a.day === ALWAYS) - Number(b.day === ALWAYS) || b.day - a.day,
  oldest: (a, b) => Number(a.day === ALWAYS) - Number(b.day === ALWAYS) || a.day - b.day,
};

/** Without what is not stated: absent and undefined are one. */
const stated = <Facts extends object>(facts: Facts) =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Facts]: Exclude<Facts[Key], undefined>;
  };

/** Where words of some terms stand in a text, UTF-16 offsets, in order; a word that stands for two ("don't") once. */
const spansOf = (text: string, lang: string | undefined, sought: ReadonlySet<string>): FoundSpan[] => {
  const spans: FoundSpan[] = [];
  for (const { term, start, end } of units(text, lang))
    if (sought.has(term) && start >= (spans.at(-1)?.end ?? 0)) spans.push({ start, end });
  return spans;
};

const shown = (record: OpenRecord, hit: Hit, statement: Statement, asked: readonly Meant[], words: string): Match => {
  const corpus = record.corpora[hit.corpus];
  const set = corpus?.speakerSets[corpus.firstDocument(hit.statement)] ?? 0;
  const speakers = [...(corpus?.speakersOf(set) ?? [])].map(
    (place) => record.people[record.joinedOf[hit.corpus]?.[place] ?? -1]?.name ?? '',
  );
  const { said, dated, occasion, prompt, medium, asRead, part, wordings } = statement;
  const best = wordings[hit.wording];
  const sought = new Set(asked.flatMap(({ meant }) => meant));
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
      return held ? [{ ...stated(held), wording, found: spansOf(held.words, held.lang, sought) }] : [];
    }),
  };
};

/** Finds what a reader asks for. Rejects with CorpusTrouble where a file of the record fails. */
export const find = async (record: OpenRecord, wanted: Wanted): Promise<Finding> => {
  const { words, order = 'best', top = TOP } = wanted;
  const { lang, units: read } = wordsIn(record, words, wanted.lang);
  const asked = meantBy(record, askedOf(read), words);
  const { hits: all, undated } = hitsOf(record, asked, passing(record, wanted));
  const { hits, every } = fitting(all, asked.length);
  hits.sort(ORDERS[order]);
  const statementOf = async ({ corpus, statement }: Hit): Promise<Statement> => {
    const opened = record.corpora[corpus];
    if (!opened) throw new RangeError('A statement stands in no corpus');
    return opened.statement(statement);
  };
  const source = fold(wanted.source?.trim() ?? '');
  const { kept: from, atLeast } = source
    ? await fromSource(record, hits, source, statementOf)
    : { kept: hits, atLeast: false };
  const kept = order === 'best' && asked.length > 1 ? await oneRunFirst(from, asked, words, lang, statementOf) : from;
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
