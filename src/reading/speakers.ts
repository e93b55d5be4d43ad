// Who says each quotation, as a phrase of the article and the rule that found it: first what its own sentence tells, then what the
// sentences and blocks around it tell. Who the phrase means is for resolve.ts.

import type { Block } from '../schema/article.ts';
import { isCapitals } from '../text/letters.ts';
import { type Attribution, onlyQuotes } from './attribution.ts';
import type { Telling } from './before.ts';
import { clauseSubject } from './clauses.ts';
import { withEchoes } from './echoes.ts';
import { inciseIn, labelInside, wordsOf } from './inside.ts';
import { Does } from './languages/language.ts';
import type { Named } from './namings.ts';
import { has, isMark, isWord, type Phrase, phraseStartingAt, TELLS } from './phrases.ts';
import type { Line, Piece, Sentence } from './pieces.ts';
import type { QuotedSpan } from './quotations.ts';
import { tellingIn, tellingOf } from './tellings.ts';
import { hangs, isAdjective, isHabitualName, isHearing, isNamedTerm, isNickname, isTitleShaped } from './terms.ts';

/** Rules whose verb may belong to other words of the sentence. */
const LOOSE = new Set([
  'X said at the end',
  'said X at the end',
  'X said later',
  'X said weakly earlier',
  'saying weakly earlier',
  'claim of X weakly earlier',
]);

/** Blocks that sum up others instead of going on from the one before. */
const SUMMARISES: ReadonlySet<string> = new Set(['heading', 'subhead', 'caption']);

/** Rules whose verb stands right behind the quotation. */
const BEHIND = new Set(['X said after', 'said X after']);

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

/** Blocks that hold somebody's words whole, and whose signature may stand in the block below. */
const QUOTES: ReadonlySet<string> = new Set(['quote', 'embed']);
/** Pieces of such a signature at most: "Ada Roe, mother of the boy", "— Ada Roe (@roe) March 2, 2024". */
const LONGEST_SIGNATURE = 16;

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

/** "the actor began, “…”", "which the firm once advertised as “…”": a subject, and behind it a word that can only be its verb, before the quotation. */
const hasOwnVerb = (line: Line, subject: Phrase, quote: number): boolean => {
  const next = line.pieces[subject.to];
  if (!isWord(next)) return false;
  if (has(next, TELLS | Does.auxiliary)) return true;
  let at = subject.to;
  while (at < quote && has(line.pieces[at], Does.adverb)) at += 1;
  const verb = line.pieces[at];
  return at < quote && isWord(verb) && !verb.capital && PAST.test(verb.folded) && subject.kind !== 'thing';
};
/** A past tense by its ending, or one of the commonest without. */
const PAST =
  /(?:[a-z]{2}ed|^(?:began|took|gave|came|went|made|found|saw|knew|kept|ran|stood|sang|chose|drew|held|left|put|won|lost|met))$/;

/** Words up to which a weak verb's object is a thing named rather than words said. */
const SHORTEST_THOUGHT = 2;

/** Words of a quotation that stands alone from which it is somebody's speech, whoever the block before is about. */
const LEAST_OF_SPEECH = 8;

/** For each outermost quotation, who is told to say it. */
export const attribute = (
  text: string,
  line: Line,
  spans: readonly QuotedSpan[],
  named: Named,
  blocks: readonly Pick<Block, 'kind' | 'posted'>[],
): (Attribution | null)[] => {
  /** Does a block go on from another? A subhead does not, nor does another post of a live blog. */
  const goesOn = (block: number, from: number): boolean =>
    !SUMMARISES.has(blocks[block]?.kind ?? '') && blocks[block]?.posted === blocks[from]?.posted;
  const found: (Attribution | null)[] = spans.map(() => null);
  /** The last quotation with a speaker, and where. */
  let last: { quote: number; sentence: number; block: number } | null = null;
  const lastOfSentence = new Map<number, number>();
  spans.forEach((span, index) => {
    const piece = line.pieceOf[index] as number;
    if (piece < 0) return;
    const at = line.sentenceOf[piece] as number;
    const sentence = line.sentences[at] as Sentence;
    const direct = tellingIn(text, line, sentence, piece);
    const repeat = (quote: number, rule: string): Attribution | null => {
      const earlier = found[quote];
      return earlier ? { ...earlier, rule, carried: quote } : null;
    };
    const inner = wordsOf(line, line.pieces[piece] as Piece);
    const words = inner.length;
    // What an outlet is the source of is the fact, not two words of it; a title in the running text is a title.
    const isNobodys = (telling: Telling | null): boolean => {
      if (isHabitualName(line, sentence, piece, words) || isNickname(line, piece, inner)) return true;
      // On “Face the Valley,” Roe said: a programme, a book, a place.
      const titled = isTitleShaped(inner, text.slice(span.start, span.end));
      if (titled && telling && BEHIND.has(telling.rule) && hangs(line, piece)) return true;
      // told “Face the Valley” that: whom it was told.
      if (
        titled &&
        has(line.pieces[piece - 1], Does.tells) &&
        line.language.hearers.has(line.pieces[piece - 1]?.folded ?? '')
      )
        return true;
      if (isHearing(line, piece, inner)) return true;
      // "a book called “…”": what things are called is their name.
      if (telling && NOBODY.has(telling.phrase.kind) && isNamedTerm(line, piece)) return true;
      if (telling?.rule === 'according to')
        return words <= 3 && piece > sentence.from && telling.phrase.kind === 'name' && isBody(line, telling);
      if (telling && (BESIDE.has(telling.rule) || callsSomebody(line, telling, piece))) return false;
      // "finds a new “vision”": one word that somebody thinks of, and nobody of the article's people does.
      if (telling && words <= SHORTEST_THOUGHT && isDuty(line, telling, piece)) return true;
      // the poster with the word “hope”: far from the verb, the noun right before tells more.
      if (telling && piece - telling.verb > REACH_OF_WORD && !BESIDE.has(telling.rule) && isNamedTerm(line, piece))
        return true;
      const acts = telling !== null && !NOBODY.has(telling.phrase.kind);
      if (telling?.rule.includes('weakly') && words <= SHORTEST_THOUGHT && !acts) return true;
      if (isAdjective(line, piece, words) && (telling === null || LOOSE.has(telling.rule))) return true;
      // chanting “Build the Wall”: what is chanted may look like a title.
      const chanted = telling?.rule === 'saying before';
      return (!telling && isNamedTerm(line, piece)) || (!named.headlines.has(span.block) && titled && !chanted);
    };
    const answer = (): Attribution | null => {
      const label = labelInside(inner, text);
      if (label)
        return {
          phrase: { from: piece, to: piece + 1, kind: 'name' },
          rule: 'label inside',
          verb: -1,
          carried: null,
          label,
        };
      const incise = line.language.enclitics.size > 0 ? inciseIn(inner, text) : null;
      if (incise && direct === null)
        return {
          phrase: { from: piece, to: piece + 1, kind: 'name' },
          rule: 'verb inside',
          verb: -1,
          carried: null,
          label: incise,
        };
      // Marks stay open by mistake too: what a verb behind tells goes before them.
      const own = direct !== null && direct !== 'nobody' && BEHIND.has(direct.rule);
      if (!own && span.continues !== null && found[span.continues])
        return repeat(span.continues, 'goes on from the block before');
      if (direct === 'nobody' || isNobodys(direct)) return null;
      const sibling = lastOfSentence.get(at);
      // "because they knew it was “…”", behind what somebody said in the same sentence: goes on with that.
      const thought = direct?.rule.includes('weakly') && direct.phrase.kind !== 'name';
      if (direct && !(thought && sibling !== undefined)) return { ...direct, carried: null };
      if (sibling !== undefined && found[sibling]) return repeat(sibling, 'same sentence');
      if (onlyQuotes(line, sentence)) return signedBelow() ?? around(at);
      const subject = clauseSubject(line, piece, sentence.from);
      const people = subject !== null && (subject.kind === 'name' || subject.kind === 'pronoun');
      if (subject && (people ? words >= 5 : words >= 9 && subject.kind !== 'thing'))
        return {
          phrase: subject,
          rule: words >= 9 ? 'subject, many words' : 'subject, few words',
          verb: -1,
          carried: null,
        };
      // A sentence with a subject and a verb of its own goes on with nobody else's words.
      if (subject && hasOwnVerb(line, subject, piece)) return null;
      return words >= 5 ? around(at) : null;
    };
    // “…” and, as a line of its own, “— Hillary Clinton”.
    const signedBelow = (): Attribution | null => {
      const next = line.sentences[at + 1];
      if (!next || piece !== sentence.to - 1 || next.to - next.from > LONGEST_SIGNATURE) return null;
      const dash = isMark(line.pieces[next.from], '—–―-');
      const apart = next.block === span.block + 1 && QUOTES.has(blocks[span.block]?.kind ?? '');
      // A block quotation with marks of its own is signed by a block quotation alone: a paragraph goes on without it.
      const own = apart && (span.declared || QUOTES.has(blocks[next.block]?.kind ?? ''));
      if (!dash && !own) return null;
      const from = dash ? next.from + 1 : next.from;
      const phrase = phraseStartingAt(line.pieces, from, next.to);
      if (phrase?.kind !== 'name') return null;
      const behind = line.pieces[phrase.to];
      const signs = phrase.to >= next.to || isMark(behind, ',(|.') || (dash && next.to - next.from <= 10);
      return signs ? { phrase, rule: dash ? 'dash X below' : 'X below', verb: -1, carried: null } : null;
    };
    const around = (sentenceAt: number): Attribution | null => {
      const before = line.sentences[sentenceAt - 1];
      if (before && before.block === sentence.block) {
        if (last && last.sentence === sentenceAt - 1) return repeat(last.quote, 'same block');
        const told = tellingOf(line, before);
        if (told && told.rule !== 'subject')
          return { ...told, rule: `${told.rule} in the sentence before`, carried: null };
        if (last && last.block === sentence.block) return repeat(last.quote, 'same block, farther');
      } else if (before && blocks[sentence.block]?.kind !== 'embed' && goesOn(sentence.block, before.block)) {
        const colon = isMark(line.pieces[before.to - 1], ':,');
        const told = tellingOf(line, before);
        if (colon && told) return { ...told, rule: `${told.rule} before a colon, block before`, carried: null };
        // Set apart, words go on from other words set apart, and from no quotation of a paragraph.
        if (
          QUOTES.has(blocks[sentence.block]?.kind ?? '') &&
          last?.block === before.block &&
          !QUOTES.has(blocks[before.block]?.kind ?? '')
        )
          return null;
        if (last && last.block === before.block && last.sentence === sentenceAt - 1)
          return repeat(last.quote, 'block before');
        if (told && told.rule === 'told') return { ...told, rule: 'told in the block before', carried: null };
        if (last && last.block === before.block) return repeat(last.quote, 'block before, farther');
        if (told && words >= LEAST_OF_SPEECH && onlyQuotes(line, sentence))
          return { ...told, rule: `${told.rule} in the block before`, carried: null };
      }
      return null;
    };
    const result = answer();
    found[index] = result;
    if (result) {
      last = { quote: index, sentence: at, block: span.block };
      lastOfSentence.set(at, index);
    }
  });
  return withEchoes(text, line, spans, found);
};
