// What an alignment means: whether the words can be one utterance's, and whether the record may say so as a fact. `same` is shown to
// people as fact, so every doubt here is decided against it.

import type { Why } from '../schema/match.ts';
import type { Alignment, Pair, Site } from './align.ts';
import { type Brief, codeOf, Is } from './brief.ts';
import { Standing } from './people.ts';
import type { Unit } from './units.ts';

/** Phrases that everybody says: never a `same`, whoever said them and when. Terms as units.ts makes them are compared, so inflections count. */
export const STOCK_PHRASES = [
  'thank you',
  'thank you very much',
  'thank you so much',
  'god bless you',
  'god bless america',
  'god bless the united states of america',
  'good evening',
  'good morning',
  'good night',
  'yes',
  'no',
  'no comment',
  'of course',
  'absolutely',
  'that is right',
  'I do not know',
  'I think so',
];

/** Words that turn a sentence round within a site, without an editor's where these do not count. */
const negations = (words: readonly Brief[], withInserted: boolean): number => {
  let count = 0;
  for (const word of words) if ((word & Is.negation) !== 0 && (withInserted || (word & Is.inserted) === 0)) count += 1;
  return count;
};

/** A clause left out may take its own "not" with it; a shorter gap that holds one has turned the sentence round. */
const CLAUSE = 5;

const isSaid = (word: Brief): boolean => (word & Is.inserted) === 0;

const has = (words: readonly Brief[], code: number): boolean => {
  for (const word of words) if (codeOf(word) === code) return true;
  return false;
};

/** Whether one side has a number, or a name, that the other has not; an editor's do not count. */
const hasOwn = (words: readonly Brief[], others: readonly Brief[], kind: number) => {
  for (const word of words) if ((word & kind) !== 0 && isSaid(word) && !has(others, codeOf(word))) return true;
  return false;
};

/** Whether the two sides of a site say different things: another number, another name, a "not" more or less. */
export const contradicts = ({ here, there }: Site): 'number' | 'name' | 'negation' | null => {
  if (hasOwn(here, there, Is.number)) return 'number';
  // An editor's words of the quotation stand for nothing that was said.
  if (hasOwn(here, there, Is.name) && hasOwn(there, here.filter(isSaid), Is.name)) return 'name';
  let words = 0;
  for (const word of here) if (isSaid(word)) words += 1;
  const more = negations(here, false) - negations(there, true);
  if (more > 0 || (more < 0 && there.length - words < CLAUSE)) return 'negation';
  return null;
};

export type Measures = {
  /** Share of the quotation's weight that stands in the wording, in order. */
  cover: number;
  /** Share of the wording's weight, between first and last shared word, that the quotation has. */
  tight: number;
  /** Share of all the wording's weight that the quotation has. */
  whole: number;
  /** Words of the quotation (without an editor's), those of them paired, and paired ones that are no function words. */
  words: number;
  paired: number;
  telling: number;
  /** Words of the longest run that stands unbroken in both, and how many of them are no function words. */
  run: number;
  runTelling: number;
  /** Places where a telling word stands in the one for a telling word in the other. */
  changed: number;
  contradiction: ReturnType<typeof contradicts>;
};

const tells = (words: readonly Brief[]): boolean => {
  for (const word of words) if ((word & (Is.stop | Is.inserted)) === 0) return true;
  return false;
};

const isChanged = ({ here, there }: Site): boolean => tells(here) && tells(there);

const longestRun = (pairs: Alignment['pairs'], query: readonly Unit[]): { run: number; runTelling: number } => {
  const best = { run: 0, runTelling: 0 };
  let run = 0;
  let runTelling = 0;
  for (let index = 0; index < pairs.length; index += 1) {
    const [q, w] = pairs[index] as Pair;
    const before = pairs[index - 1];
    if (!before || before[0] !== q - 1 || before[1] !== w - 1) {
      run = 0;
      runTelling = 0;
    }
    run += 1;
    runTelling += query[q]?.stop ? 0 : 1;
    if (run <= best.run) continue;
    best.run = run;
    best.runTelling = runTelling;
  }
  return best;
};

/** The measures that decisions are made on. */
export const measure = (alignment: Alignment, query: readonly Unit[]): Measures => {
  let contradiction: Measures['contradiction'] = null;
  let changed = 0;
  for (const site of alignment.sites) {
    contradiction ??= contradicts(site);
    if (isChanged(site)) changed += 1;
  }
  let words = 0;
  for (const unit of query) if (!unit.inserted) words += 1;
  let telling = 0;
  for (const [q] of alignment.pairs) if (!(query[q] as Unit).stop) telling += 1;
  const { run, runTelling } = longestRun(alignment.pairs, query);
  return {
    cover: alignment.query > 0 ? alignment.matched / alignment.query : 0,
    tight: alignment.window > 0 ? alignment.matched / alignment.window : 0,
    whole: alignment.wording > 0 ? alignment.matched / alignment.wording : 0,
    words,
    paired: alignment.pairs.length,
    telling,
    run,
    runTelling,
    changed,
    contradiction,
  };
};

/**
 * How likely the two are one utterance by their words alone, 0..1: what stands of the quotation in the wording, held back where the wording
 * has much between.
 */
export const likeness = (m: Measures): number => {
  const score = m.cover * (0.6 + 0.4 * m.tight);
  return m.contradiction ? score * 0.8 : score;
};

/** Below this many words, words alone prove nothing: speaker and date must both agree. */
export const FEW_WORDS = 10;
/** Without speaker and date, words must be many and nearly verbatim. */
export const MANY_WORDS = 12;
/** Words said in one breath that nobody says twice by chance: with speaker and date agreeing, and with the speaker alone. */
const LONG_RUN = 8;
const LONGER_RUN = 12;

/** What is known besides the words. */
export type Circumstances = {
  standing: number;
  speakerKnown: boolean;
  date: Why['date'];
  /** The date agrees closely: told by the query, or within a few days before publication. */
  near: boolean;
  /** Its days and those the query gives may be one day, without grace. */
  meets: boolean;
  /** Dated after the article's day: a transcript dated late, or another occasion on which much the same was said. */
  after: boolean;
  stock: boolean;
};

/** A few words dated after the article are taken from a late transcript where they are most of what was said; a scrap is of another day. */
const MOST_OF_IT = 0.6;

const isSameOfFew = (m: Measures, { standing, date, near, meets, after }: Circumstances): boolean => {
  // Few words are said again the next day; that a transcript may be dated late is no reason to take one day for another.
  if (date !== 'agree' || !meets) return false;
  // Two or three words must be all that was said; a few more must all stand in it, unbroken.
  if (m.words <= 3) return standing === Standing.same && m.cover > 0.99 && m.whole > 0.9;
  return (
    m.cover > 0.9 && m.tight > 0.85 && (m.whole > 0.9 || (near && m.whole > (after ? MOST_OF_IT : 0) && m.telling > 0))
  );
};

/** Share of a quotation that stands in a statement of the days just before publication, and of any other day of that week. */
const COVERED = 0.7;
const COVERED_IN_THE_WEEK = 0.8;

const isSameOfMany = (m: Measures, { standing, date, near }: Circumstances): boolean => {
  if (date === 'agree') {
    if (near && m.run >= LONG_RUN && (m.runTelling >= 3 || m.cover > 0.5)) return true;
    // A week holds several speeches: what campaigns say in each of them tells none, above all where half of it stands elsewhere.
    const most = m.words >= MANY_WORDS || m.run === m.words;
    if (m.cover > (near ? COVERED : COVERED_IN_THE_WEEK) && m.tight > 0.5 && m.telling >= (most ? 2 : 3)) return true;
  }
  const sure = standing === Standing.same;
  if (m.run >= LONGER_RUN && m.runTelling >= (sure ? 5 : 6)) return true;
  return m.changed === 0 && m.cover > (sure ? 0.85 : 0.9) && m.tight > 0.7 && m.telling >= 3;
};

/** Whether words, speaker and date together make one utterance. Ambiguity between several statements is the caller's to see. */
export const isSame = (m: Measures, known: Circumstances): boolean => {
  if (known.stock || m.contradiction || known.date === 'other') return false;
  if (known.speakerKnown && known.standing === Standing.other) return false;
  if (m.words < FEW_WORDS) return known.speakerKnown && isSameOfFew(m, known);
  if (known.speakerKnown) return isSameOfMany(m, known);
  if (m.words < MANY_WORDS) return false;
  if (known.date === 'agree')
    return (m.run >= LONGER_RUN && m.runTelling >= 5) || (m.cover > 0.85 && m.tight > 0.7 && m.telling >= 3);
  return m.cover > 0.9 && m.tight > 0.8 && m.telling >= 4;
};

/** Words that somebody else than the article names has on record: this many, nearly all of them, nearly unbroken. */
const ELSEWHERE_COVER = 0.9;

/** Whether words held from another speaker are so nearly the quotation's that a reader should check who said them. */
export const isVerbatim = (m: Measures): boolean =>
  m.words >= MANY_WORDS &&
  !m.contradiction &&
  m.cover >= ELSEWHERE_COVER &&
  m.tight >= ELSEWHERE_COVER &&
  m.telling >= 4;

/** Words that nobody is named for, or nobody for sure, are held against the record by themselves from so many on. */
export const UNNAMED_WORDS = 8;
/** Of so many words those on end that carry something, where no day agrees: few say them twice by chance. */
const UNNAMED_TELLING = 5;

/**
 * Whether words held are so nearly a quotation's, whose speaker is not told or not for sure, that they are worth showing beside it (`related`):
 * nearly all, nearly unbroken, and many, or of a day that agrees, or telling ones on end.
 */
export const isVerbatimUnnamed = (m: Measures, date: Why['date']): boolean => {
  if (m.words < UNNAMED_WORDS || m.contradiction || date === 'other') return false;
  if (m.cover < ELSEWHERE_COVER || m.tight < ELSEWHERE_COVER) return false;
  if (m.words >= MANY_WORDS && m.telling >= 4) return true;
  return m.run >= UNNAMED_WORDS && m.runTelling >= (date === 'agree' ? 3 : UNNAMED_TELLING);
};
