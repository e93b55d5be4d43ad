// The statements worth a closer look for one query, and how each of their wordings stands to the quotation. Finds and measures; what is
// shown of them is decided in match.ts.

import { align } from './align.ts';
import { wordsIn } from './asked-language.ts';
import { takenApart } from './joined.ts';
import { likeness, MANY_WORDS, measure, UNNAMED_WORDS } from './judge.ts';
import type { Candidate, Looked, Measured } from './looked.ts';
import type { OpenCorpus } from './open.ts';
import type { ReadStatement } from './open-texts.ts';
import { addPassages } from './passages.ts';
import { Standing } from './people.ts';
import type { Asked } from './query.ts';
import type { OpenRecord } from './record.ts';
import { type Choice, corpusOf, type Hit, K1, PRESENT, search } from './search.ts';
import { promptRead, titleRead } from './subject.ts';
import { ageOfNumbers, termsOfThisAge } from './term-numbers.ts';
import { briefsRead } from './units.ts';

/** Documents looked at closely: the speaker's of a fitting date, the speaker's, anybody's. Each costs a text to be fetched. */
export type Breadth = { thatTime: number; speaker: number; others: number; anybody: number };
/** Beside an article, which asks for all its quotations at once and shows what is nearest. */
export const BESIDE: Breadth = { thatTime: 6, speaker: 12, others: 10, anybody: 12 };
/**
 * For a search, which asks once and is put in order by more than its words (order.ts): of the claims that sentences make .62 are among the first
 * 12 by BM25, .70 among 50. MAP@5 of claims is .529 without speaker and date and .602 with them, as with a quarter more (.529 and .601); with less
 * by an eighth .528 and .600.
 */
export const SEARCHED: Breadth = { thatTime: 12, speaker: 40, others: 24, anybody: 40 };

/**
 * Of the best one's score what a document must have to be looked at: four of ten texts fewer. Claims
 * keep .465 / .556 of MAP@5 (.465 / .557 without), at .5 they would be .462 / .552. Links and fragments stay as they are.
 */
const WORTH_LOOKING = 0.4;

/** Words that are not common, of a quotation that is found by them alone (search.ts); 99 of 100 links are found as well with as without. */
const ENOUGH_WORDS = 8;

/**
 * Of the words a document could have, by their weight, what one of somebody else than the speaker must have to be looked at beside an article. Given of
 * these is only what has nine tenths of the words on end (judge.ts), or together with its neighbours, so half are enough: three of four texts of others
 * are not fetched.
 */
const MAY_BE_ELSES = 0.5;

/** What a function word is worth in finding, against its idf: order and presence of small words tell utterances apart, not subjects. */
const SMALL_WORD = 0.5;

/** UTF-16 units of a quotation that are looked up; a page may put a whole book between two marks. */
const LONGEST_QUERY = 5_000;

/** Terms of the wording alone weigh like a middling word: what they are in the record is not worth another look-up. */
const BEYOND = 0.5;

/** A wording, measured against the quotation. */
export const measureWording = (
  looked: Pick<Looked, 'units' | 'rarity' | 'beyond'>,
  read: ReadStatement,
  wording: number,
  spell = false,
): Measured => {
  const held = read.about.wordings[wording];
  const { briefs, spelt } = briefsRead(() => read.words(wording), held?.lang, read.coded(wording), spell);
  const alignment = align(looked.units, briefs, looked.rarity, looked.beyond);
  const measures = measure(alignment, looked.units);
  return {
    wording,
    briefs,
    alignment,
    measures,
    likeness: likeness(measures),
    title: held ? titleRead(held) : [],
    prompt: held ? promptRead(read.about, held) : [],
    spelt,
    share: 1,
  };
};

/** Finds and measures the candidates of one query. */
export const look = async (record: OpenRecord, asked: Asked, breadth: Breadth = BESIDE): Promise<Looked> => {
  for (;;) {
    const age = ageOfNumbers();
    const looked = await lookOnce(record, asked, breadth);
    // Terms that were numbered anew on the way are not compared with those before.
    if (age === ageOfNumbers()) return looked;
  }
};

const lookOnce = async (record: OpenRecord, asked: Asked, breadth: Breadth): Promise<Looked> => {
  const words = asked.query.words.slice(0, LONGEST_QUERY);
  const { lang, units: read } = wordsIn(record, words, asked.query.lang);
  // A page's words are as a paper wrote them; what somebody types or pastes may have lost its hyphens.
  const queryUnits = breadth === SEARCHED ? takenApart(record, words, read, lang) : read;
  const said = queryUnits.filter((unit) => !unit.inserted);
  const asking = said.length > 0 ? said : queryUnits;
  const small = new Set<string>();
  for (const unit of asking) if (unit.stop) small.add(unit.term);
  const worth = (term: string) => (small.has(term) ? SMALL_WORD : 1);
  const found = search(
    record,
    asking.map((unit) => unit.term),
    ENOUGH_WORDS,
    worth,
  );
  const standingOf = (corpus: number, document: number) =>
    asked.standings[corpus]?.[record.corpora[corpus]?.speakerSets[document] ?? 0] ?? 0;
  const documents = new Map<number, { bm25: number; given: boolean }>();
  const { query, standings: speakers, datesAgree: dates, speakerKnown } = asked;
  const worthLooking = { worth: WORTH_LOOKING };
  const dated = (query.said || query.published) && dates.some((agree) => agree.includes(1));
  const choices: Choice[] = [
    ...(dated ? [{ ...worthLooking, top: breadth.thatTime, speakers, dates }] : []),
    ...(speakerKnown ? [{ ...worthLooking, top: breadth.speaker, speakers }] : []),
    { ...worthLooking, top: speakerKnown ? breadth.others : breadth.anybody },
  ];
  /** Whether a hit is worth a text: beside an article words of others than the speaker are given only where they are many and nearly the same. */
  const mayBeGiven = (hit: Hit) => {
    if (!speakerKnown || breadth !== BESIDE) return true;
    const corpus = corpusOf(record, hit.document);
    if (standingOf(corpus, hit.document - (record.starts[corpus] ?? 0)) !== Standing.other) return true;
    if (said.length < (asked.speakerSure ? MANY_WORDS : UNNAMED_WORDS)) return false;
    return !asked.speakerSure || found.share(hit) >= MAY_BE_ELSES;
  };
  for (const hits of found.bestOf(choices))
    for (const hit of hits) documents.set(hit.document, { bm25: hit.score, given: mayBeGiven(hit) });
  const highest = Math.log(1 + (record.documents + 0.5) / 0.5);
  const rarities = new Map<string, number>();
  for (const unit of queryUnits) rarities.set(unit.term, Math.min(1, found.idf(unit.term) / highest));
  let most = 1e-9;
  for (const term of rarities.keys()) most += found.idf(term) * worth(term) * (K1 + PRESENT);
  found.end();
  const rarity = (term: string) => rarities.get(term) ?? BEYOND;

  const looked: Looked = {
    asked,
    units: queryUnits,
    terms: termsOfThisAge(),
    rarity,
    beyond: BEYOND,
    candidates: [],
    passedOver: [],
  };
  const candidateOf = (corpus: number, index: number, bm25: number, read: ReadStatement): Candidate => {
    const opened = record.corpora[corpus] as OpenCorpus;
    const { about } = read;
    const document = opened.firstDocument(index);
    const days = opened.days(document);
    return {
      corpus,
      index,
      about,
      read,
      bm25,
      found: Math.min(1, bm25 / most),
      standing: standingOf(corpus, document),
      date: asked.date(days),
      near: asked.near(days),
      meets: asked.meets(days),
      after: days.first > asked.published.last,
      wordings: about.wordings.map((_, wording) => measureWording(looked, read, wording, breadth === SEARCHED)),
    };
  };
  const candidateAt = (corpus: number, index: number, bm25 = 0): Candidate | Promise<Candidate> => {
    const read = record.corpora[corpus]?.read(index);
    if (!read) throw new RangeError('A document stands in no corpus');
    return read instanceof Promise
      ? read.then((read) => candidateOf(corpus, index, bm25, read))
      : candidateOf(corpus, index, bm25, read);
  };
  const statements = new Map<number, { corpus: number; index: number; bm25: number; given: boolean }>();
  for (const [document, { bm25, given }] of documents) {
    const corpus = corpusOf(record, document);
    const start = record.starts[corpus] ?? 0;
    const index = record.corpora[corpus]?.statementOf(document - start) ?? 0;
    const key = start + index;
    const before = statements.get(key);
    const either = given || (before?.given ?? false);
    statements.set(key, { corpus, index, bm25: Math.max(bm25, before?.bm25 ?? 0), given: either });
  }
  const reading: (Candidate | Promise<Candidate>)[] = [];
  let atHand = true;
  for (const { corpus, index, bm25, given } of statements.values()) {
    if (!given) {
      looked.passedOver.push(Math.min(1, bm25 / most));
      continue;
    }
    const candidate = candidateAt(corpus, index, bm25);
    if (candidate instanceof Promise) atHand = false;
    reading.push(candidate);
  }
  // Where all texts are at hand, none is waited for.
  looked.candidates = atHand ? (reading as Candidate[]) : await Promise.all(reading);
  await addPassages(record, looked, candidateAt);
  return looked;
};
