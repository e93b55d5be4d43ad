// Which quoted words nobody of the article says: titles, nicknames, terms, what things are called. Judges by the words, by what stands right
// before them, and by what tells of them; imagined and supposed words are for nobody.ts.

import { isCapitals } from '../text/letters.ts';
import { BEHIND, type Quoted } from './attribution.ts';
import type { Telling } from './before.ts';
import { Does } from './languages/language.ts';
import { has, type Phrase } from './phrases.ts';
import type { Line } from './pieces.ts';
import {
  hangs,
  isAdjective,
  isHabitualName,
  isHearing,
  isNamedTerm,
  isNickname,
  isTitleShaped,
  isWholeSentence,
} from './terms.ts';

/** Rules whose verb may belong to other words of the sentence. */
const LOOSE = new Set([
  'X said at the end',
  'said X at the end',
  'X said later',
  'X said weakly earlier',
  'saying weakly earlier',
  'claim of X weakly earlier',
]);

/** Rules whose verb stands right beside the quotation. */
const BESIDE = new Set([
  'X said after',
  'said X after',
  'X said before',
  'said X beside',
  'X said beside',
  'saying',

  'X said colon',
  'saying colon',
  'X colon',
]);

const NOBODY: ReadonlySet<Phrase['kind']> = new Set(['thing', 'teller']);

/** Pieces between "called" and what somebody is called: "called the senator from Avalon “…”". */
const REACH_OF_NAME = 5;

/** "he called Roe “Little Jane”": a name given to somebody is said by whoever gives it, whatever its capitals. */
const callsSomebody = (line: Line, telling: Telling, quote: number): boolean =>
  telling.verb >= 0 &&
  !(has(line.pieces[quote - 1], Does.preposition) && line.pieces[quote - 1]?.folded !== 'as') &&
  quote - telling.verb <= REACH_OF_NAME &&
  has(line.pieces[telling.verb], Does.labels) &&
  !has(line.pieces[telling.verb], Does.weakly) &&
  telling.rule.startsWith('X said');

const isBody = (line: Line, telling: Telling): boolean =>
  line.pieces
    .slice(telling.phrase.from, telling.phrase.to)
    .some((piece) => has(piece, Does.body) || isCapitals(piece.text));

/** in charge of labelling “…”: a gerund tells what somebody does for a living, or is accused of, not what they said. */
const isDuty = (line: Line, { verb, rule }: Telling, quote: number): boolean =>
  rule.startsWith('saying') &&
  quote - verb === 1 &&
  has(line.pieces[verb - 1], Does.preposition) &&
  has(line.pieces[verb - 2], Does.teller | Does.claim);

/** Pieces from a verb on from which a noun right before the quotation ("the word") speaks for a term. */
const REACH_OF_WORD = 12;

/** Words up to which a weak verb's object is a thing named rather than words said. */
const SHORTEST_THOUGHT = 2;

/** Words of a fact that an outlet is the source of, at most: more of them are a report's. */
const LONGEST_FACT = 3;

/** A title in a sentence that cannot have been said there: On “Face the Valley,” Roe said · told “Face the Valley” that. */
const isPlaceOfSpeech = ({ line, piece }: Quoted, telling: Telling | null): boolean => {
  if (telling && BEHIND.has(telling.rule) && hangs(line, piece)) return true;
  const before = line.pieces[piece - 1];
  return has(before, Does.tells) && line.language.hearers.has(before?.folded ?? '');
};

/** What an outlet is the source of is the fact, not two words of it. */
const isFact = ({ line, piece, sentence, inner }: Quoted, telling: Telling): boolean =>
  inner.length <= LONGEST_FACT && piece > sentence.from && telling.phrase.kind === 'name' && isBody(line, telling);

/** Are words that something tells of, though not right beside them, a thing named or thought of rather than said? */
const isOnlyNamed = ({ line, piece, inner }: Quoted, telling: Telling): boolean => {
  const short = inner.length <= SHORTEST_THOUGHT;
  if (short && isDuty(line, telling, piece)) return true;
  // the poster with the word “hope”: far from the verb, the noun right before tells more.
  if (piece - telling.verb > REACH_OF_WORD && isNamedTerm(line, piece)) return true;
  // "finds a new “vision”": one word that somebody thinks of, and nobody of the article's people does.
  if (short && telling.rule.includes('weakly') && NOBODY.has(telling.phrase.kind)) return true;
  return LOOSE.has(telling.rule) && isAdjective(line, piece, inner.length);
};

/** Are these words no one's speech, whatever `telling` of their sentence tells? In a headline (`headline`) a title's capitals tell nothing. */
export const isNoSpeech = (quoted: Quoted, telling: Telling | null, headline: boolean): boolean => {
  const { text, line, span, piece, sentence, inner } = quoted;
  if (isHabitualName(line, sentence, piece, inner.length) || isNickname(line, piece, inner)) return true;
  const quotedText = text.slice(span.start, span.end);
  const titled = isTitleShaped(inner, quotedText) && !isWholeSentence(line, sentence, piece, quotedText);
  if (titled && isPlaceOfSpeech(quoted, telling)) return true;
  if (isHearing(line, piece, inner)) return true;
  // A title in the running text is a title.
  const title = titled && !headline;
  if (!telling) return title || isAdjective(line, piece, inner.length) || isNamedTerm(line, piece);
  // "a book called “…”": what things are called is their name.
  if (NOBODY.has(telling.phrase.kind) && isNamedTerm(line, piece)) return true;
  if (telling.rule === 'according to') return isFact(quoted, telling);
  if (BESIDE.has(telling.rule) || callsSomebody(line, telling, piece)) return false;
  if (isOnlyNamed(quoted, telling)) return true;
  // chanting “Build the Wall”: what is chanted may look like a title.
  return title && telling.rule !== 'saying before';
};
