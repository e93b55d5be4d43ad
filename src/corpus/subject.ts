// What tells of a statement's subject besides its words: its source's headline, and the question it answers. A wording is found by these
// too; whether it is the same utterance is decided by its words alone, and a headline alone makes no statement one on a subject: it is
// the paper's, and every statement of the article stands under it.

import type { Statement, Wording } from '../schema/statement.ts';
import { stem } from '../text/stems.ts';
import { carriesSubject } from './brief.ts';
import { ageOfNumbers } from './term-numbers.ts';
import { type Term, terms, termsRead, type Unit } from './units.ts';

/** What tells of a wording's headline. */
type Headed = Pick<Wording, 'source' | 'lang'>;

/** Terms of the headline a wording stands under. */
export const titleTerms = ({ source, lang }: Headed): string[] =>
  source.title === undefined ? [] : terms(source.title, lang);

/** Terms of the question a statement answers. */
export const promptTerms = ({ prompt }: Statement, { lang }: Wording): string[] =>
  prompt === undefined ? [] : terms(prompt, lang);

const NONE: readonly Term[] = [];

/** Headlines and questions read lately: all statements of an article stand under one. Their terms bear the numbers of their age. */
const lately = { age: 0, read: new Map<string, { lang: string | undefined; terms: readonly Term[] }>() };
/** So many are remembered; more are forgotten together. */
const REMEMBERED = 1_000;

const termsLately = (text: string, lang: string | undefined): readonly Term[] => {
  const before = lately.read.get(text);
  if (before && before.lang === lang && lately.age === ageOfNumbers()) return before.terms;
  const terms = termsRead(text, lang);
  if (lately.age !== ageOfNumbers() || lately.read.size >= REMEMBERED) lately.read.clear();
  lately.age = ageOfNumbers();
  lately.read.set(text, { lang, terms });
  return terms;
};

/** The headline's words and the question's, read. */
export const titleRead = ({ source, lang }: Headed): readonly Term[] =>
  source.title === undefined ? NONE : termsLately(source.title, lang);
export const promptRead = ({ prompt }: Pick<Statement, 'prompt'>, { lang }: Headed): readonly Term[] =>
  prompt === undefined ? NONE : termsLately(prompt, lang);

/** Terms of the subject, indexed with a wording's own. */
export const subjectTerms = (statement: Statement, wording: Wording): string[] => [
  ...titleTerms(wording),
  ...promptTerms(statement, wording),
];

/**
 * Words that stand in sentences on anything, though they are no function words: what people do in every story (speak, begin, wait), and how
 * much and when. Sharing one says nothing of a subject. English, since only English inflections are cut.
 */
const WEAK_WORDS = new Set(
  `speak speaks speaking spoke spoken answer reply replied listen hear heard ask asked mention explain describe discuss begin began begun
  beginning end ended finish continue remain stay leave left stand stood sit sat turn turned move moved walk ran run hold held set sent send
  receive received show showed shown seem seemed appear become became feel felt wait watch read write wrote written follow followed meet met
  decide decided expect hope like love hate prefer agree care remember forget know known see seen hope wish guess suppose consider mean
  meant add added change create created offer allow add open opened close closed reach pass passed fall fell rise grow grew
  live living life lives easy hard difficult simple possible impossible different special best better worse worst bad nice real true clear
  sure ready able right wrong high low old young long short early late later ago soon tonight tomorrow yesterday monday tuesday wednesday
  thursday friday saturday sunday january february march april may june july august september october november december week weeks month
  months minute minutes second moment night morning evening day days side thing fact case reason matter idea way story
  word words name hello hi dear guys folks
  thousand hundred million billion dozen several half whole full entire enough yet already instead together especially certainly probably
  absolutely exactly simply clearly finally recently
  united states america american americans party problem problems cause causes hell bottom line claim claims`
    .split(/\s+/)
    .map((word) => stem(word)),
);

/** A word that can carry a subject (brief.ts). */
export const carries = ({ stop, inserted, number }: Unit): boolean => carriesSubject(stop, inserted, number);

/** A word that does carry one: a weak word only counts beside it. */
export const isSubjectWord = (unit: Unit): boolean => carries(unit) && !WEAK_WORDS.has(unit.term);
