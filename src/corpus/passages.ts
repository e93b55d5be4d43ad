// Quotations that span several statements of one speech: transcripts are held sentence by sentence, papers quote as they like. Lays the
// speaker's neighbouring statements end to end and aligns the quotation with the whole.

import { type Alignment, align, type Pair } from './align.ts';
import type { Brief } from './brief.ts';
import { likeness, type Measures, measure } from './judge.ts';
import type { Candidate, Looked, Measured } from './looked.ts';
import type { ReadStatement } from './open-texts.ts';
import type { OpenRecord } from './record.ts';
import { briefsRead } from './units.ts';

/** Quotations of fewer words seldom span statements. */
const FEWEST_WORDS = 8;
/** A single wording that covers so much of a quotation leaves nothing for its neighbours. */
const COVERED = 0.93;
/** Candidates whose surroundings are tried, best first; statements looked at on each side, and how many of them may be other speakers'. */
const TRIED = 2;
const REACH = 14;
/** Words beyond the quotation's own that a passage may have on each side: what a paper may have left out. */
const SLACK = 60;
/** Words of a statement that must stand in the quotation for it to be a part of the passage. */
const PART_WORDS = 3;

type Part = { index: number; candidate: Candidate | null; briefs: readonly Brief[]; from: number };

/** Neighbours of a candidate by the same speakers on the same day, in order, with itself. */
const surroundings = async (
  record: OpenRecord,
  candidate: Candidate,
  words: number,
  known: ReadonlyMap<string, Candidate>,
): Promise<Part[]> => {
  const corpus = record.corpora[candidate.corpus];
  if (!corpus) return [];
  const document = corpus.firstDocument(candidate.index);
  const speakers = corpus.speakerSets[document];
  const day = corpus.days(document);
  const unread = (index: number, read: ReadStatement): Part | null => {
    if (read.about.occasion !== candidate.about.occasion) return null;
    const { briefs } = briefsRead(() => read.words(0), read.about.wordings[0]?.lang, read.coded(0));
    return { index, candidate: null, briefs, from: 0 };
  };
  const partOf = (index: number): Part | null | Promise<Part | null> => {
    const other = corpus.firstDocument(index);
    const otherDay = corpus.days(other);
    if (corpus.speakerSets[other] !== speakers || otherDay.first !== day.first || otherDay.last !== day.last)
      return null;
    const before = known.get(`${candidate.corpus} ${index}`);
    // What is a candidate was read already.
    if (before) {
      if (before.about.occasion !== candidate.about.occasion) return null;
      return { index, candidate: before, briefs: before.wordings[0]?.briefs ?? [], from: 0 };
    }
    const read = corpus.read(index);
    return read instanceof Promise ? read.then((read) => unread(index, read)) : unread(index, read);
  };
  const walk = async (step: 1 | -1): Promise<Part[]> => {
    const found: Part[] = [];
    let room = words + SLACK;
    for (let far = 1; far <= REACH && room > 0; far += 1) {
      const index = candidate.index + far * step;
      if (index < 0 || index >= corpus.statements) break;
      const read = partOf(index);
      // Texts at hand are gone through at once.
      const part = read instanceof Promise ? await read : read;
      if (!part) continue;
      found.push(part);
      room -= part.briefs.length;
    }
    return found;
  };
  const own = await partOf(candidate.index);
  if (!own) return [];
  return [...(await walk(-1)).reverse(), own, ...(await walk(1))];
};

/** What a part has of its own is told by the passage. */
const NOTHING: Alignment = { pairs: [], matched: 0, query: 0, window: 0, wording: 0, sites: [] };

/** A statement's part of a passage, measured as the passage is. */
const measuredPart = (part: Part, of: Candidate, measures: Measures, pairs: readonly Pair[]): Measured => ({
  wording: 0,
  briefs: part.briefs,
  alignment: {
    ...NOTHING,
    pairs: pairs.map(([query, word]) => [query, word - part.from] as const),
  },
  measures,
  likeness: likeness(measures),
  title: of.wordings[0]?.title ?? [],
  spelt: of.wordings[0]?.spelt ?? null,
  prompt: of.wordings[0]?.prompt ?? [],
  share: pairs.length / Math.max(1, measures.paired),
});

const bestOf = ({ wordings }: Candidate): number => {
  let best = Number.NEGATIVE_INFINITY;
  for (const { likeness } of wordings) best = Math.max(best, likeness);
  return best;
};

/**
 * Adds to the candidates what passages show: statements that hold a part of the quotation, each measured by the passage it stands in. Only
 * where a passage covers clearly more than its best statement alone.
 */
export const addPassages = async (
  record: OpenRecord,
  looked: Looked,
  candidateAt: (corpus: number, index: number) => Candidate | Promise<Candidate>,
): Promise<void> => {
  const words = looked.units.filter((unit) => !unit.inserted).length;
  if (words < FEWEST_WORDS) return;
  const ranked = looked.candidates.map((candidate) => ({ candidate, best: bestOf(candidate) }));
  ranked.sort((a, b) => b.best - a.best);
  const top = ranked[0]?.candidate;
  if (!top || Math.max(...top.wordings.map((one) => one.measures.cover)) > COVERED) return;
  const known = new Map(looked.candidates.map((one) => [`${one.corpus} ${one.index}`, one]));
  const seen = new Set<string>();
  const noneTells = looked.units.every((unit) => unit.stop);
  const isTelling = (words: number) => noneTells || words > 0;
  for (const { candidate, best } of ranked.slice(0, TRIED)) {
    if (seen.has(`${candidate.corpus} ${candidate.index}`)) continue;
    // A quotation without a telling word is looked for by the others.
    if (!candidate.wordings.some(({ measures }) => isTelling(measures.telling) && measures.paired >= PART_WORDS))
      continue;
    const parts = await surroundings(record, candidate, words, known);
    if (parts.length < 2) continue;
    const passage: Brief[] = [];
    for (const part of parts) {
      part.from = passage.length;
      passage.push(...part.briefs);
    }
    const alignment = align(looked.units, passage, looked.rarity, looked.beyond);
    const measures = measure(alignment, looked.units);
    if (likeness(measures) <= best) continue;
    for (const part of parts) {
      const pairs = alignment.pairs.filter(([, word]) => word >= part.from && word < part.from + part.briefs.length);
      // An editor's [words] stand in for what was said; they are no part of it.
      const spoken = pairs.filter(([query]) => !looked.units[query]?.inserted);
      const telling = spoken.filter(([query]) => !looked.units[query]?.stop);
      if (spoken.length < PART_WORDS || !isTelling(telling.length)) continue;
      seen.add(`${candidate.corpus} ${part.index}`);
      const one = part.candidate ?? (await candidateAt(candidate.corpus, part.index));
      if (!part.candidate) looked.candidates.push(one);
      const measured = measuredPart(part, one, measures, pairs);
      if (!one.passage || one.passage.likeness < measured.likeness) one.passage = measured;
    }
  }
};
