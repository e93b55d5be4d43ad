// Who says each quotation, as a phrase of the article and the rule that found it: first what its own sentence tells, then what the
// sentences and blocks around it tell. Who the phrase means is for resolve.ts.

import { type Answered, type Attribution, BEHIND, onlyQuotes, type Quoted, repeated } from './attribution.ts';
import type { Telling } from './before.ts';
import { clauseSubject } from './clauses.ts';
import { withEchoes } from './echoes.ts';
import { inciseIn, labelInside, wordsOf } from './inside.ts';
import { Does } from './languages/language.ts';
import type { Named } from './namings.ts';
import { isNoSpeech } from './no-speech.ts';
import { has, type Phrase, TELLS } from './phrases.ts';
import type { Line, Piece, Sentence } from './pieces.ts';
import type { QuotedSpan } from './quotations.ts';
import { around, type Blocks, signedBelow } from './surroundings.ts';
import { tellingIn } from './tellings.ts';
import { isPassive } from './verbs.ts';

/** "the actor began, “…”", "which the firm once advertised as “…”": a subject, and behind it a word that can only be its verb, before the quotation. */
const hasOwnVerb = ({ pieces }: Line, subject: Phrase): boolean => {
  let at = subject.to;
  if (has(pieces[at], TELLS | Does.auxiliary)) return true;
  // The quotation ends this at the latest: it is neither adverb nor verb.
  while (has(pieces[at], Does.adverb)) at += 1;
  const verb = pieces[at] as Piece;
  return !verb.capital && PAST.test(verb.folded);
};
/** A past tense by its ending, or one of the commonest without. */
const PAST =
  /(?:[a-z]{2}ed|^(?:began|took|gave|came|went|made|found|saw|knew|kept|ran|stood|sang|chose|drew|held|left|put|won|lost|met))$/;

/** Pieces between a verb of telling in the passive and the quotation: "was described as the". */
const REACH_OF_PASSIVE = 3;

/** "Roe was described as": is what stands right before the quotation told of this subject by others? */
const isToldOf = (line: Line, subject: Phrase, quote: number): boolean => {
  for (let at = quote - 1; at >= quote - REACH_OF_PASSIVE; at -= 1)
    if (has(line.pieces[at], TELLS | Does.telling) && isPassive(line, at, subject.to)) return true;
  return false;
};

/** Words from which a quotation that no verb tells of is the speech of its clause's subject: of a person, and of whom a role means. */
const LEAST_OF_PERSON = 5;
const LEAST_OF_ROLE = 9;

/** Who names themselves within the quotation: ROE: … · “…, dit Roe, …”; the latter where its sentence tells nothing. */
const namedInside = ({ text, line, piece, inner }: Quoted, direct: Telling | 'nobody' | null): Attribution | null => {
  const label = labelInside(inner, text);
  const incise = direct === null && line.language.enclitics.size > 0 ? inciseIn(inner, text) : null;
  const words = label ?? incise;
  return (
    words && {
      phrase: { from: piece, to: piece + 1, kind: 'name' },
      rule: label ? 'label inside' : 'verb inside',
      verb: -1,
      carried: null,
      label: words,
    }
  );
};

/** Roe wanted a “…”: the subject of the clause that the quotation stands in, or whoever speaks around it where that clause leaves room. */
const byClause = (quoted: Quoted, answered: Answered, blocks: Blocks): Attribution | null => {
  const { line, piece, sentence, inner } = quoted;
  const words = inner.length;
  const subject = clauseSubject(line, piece, sentence.from);
  // Roe was described as “…”: somebody else did.
  if (subject && isToldOf(line, subject, piece)) return null;
  if (subject) {
    const person = subject.kind === 'name' || subject.kind === 'pronoun';
    const many = words >= LEAST_OF_ROLE;
    if (person ? words >= LEAST_OF_PERSON : many)
      return { phrase: subject, rule: many ? 'subject, many words' : 'subject, few words', verb: -1, carried: null };
    // A sentence with a subject and a verb of its own goes on with nobody else's words.
    if (hasOwnVerb(line, subject)) return null;
  }
  return words >= LEAST_OF_PERSON ? around(quoted, answered, blocks) : null;
};

/** "Die Stadt habe „geschlafen“.": does the verb's mood tell a sentence to go on with what somebody said before? German. */
const isReported = ({ pieces, language }: Line, { from, to }: Sentence): boolean => {
  for (let at = from; at < to && at < from + LONGEST_REPORTED; at += 1)
    if (language.reported.has(pieces[at]?.folded ?? '')) return true;
  return false;
};
/** Pieces of such a sentence looked at. */
const LONGEST_REPORTED = 60;

/** "because they knew it was “…”": what somebody unnamed only thinks. */
const isThought = ({ rule, phrase }: Telling): boolean => rule.includes('weakly') && phrase.kind !== 'name';

/** Who is told to say one quotation, those before it answered; null where nobody is. */
const answerTo = (quoted: Quoted, answered: Answered, named: Named, blocks: Blocks): Attribution | null => {
  const { text, line, span, piece, sentence, sentenceAt } = quoted;
  const direct = tellingIn(text, line, sentence, piece);
  const inside = namedInside(quoted, direct);
  if (inside) return inside;
  // Marks stay open by mistake too: what a verb behind tells goes before them.
  const own = direct !== null && direct !== 'nobody' && BEHIND.has(direct.rule);
  const begun =
    own || span.continues === null ? null : repeated(answered, span.continues, 'goes on from the block before');
  if (begun) return begun;
  if (direct === null && isReported(line, sentence)) return around(quoted, answered, blocks);
  if (direct === 'nobody' || isNoSpeech(quoted, direct, named.headlines.has(span.block))) return null;
  const sibling = answered.ofSentence.get(sentenceAt);
  // A thought behind what somebody said in the same sentence goes on with that.
  if (direct && (sibling === undefined || !isThought(direct))) return { ...direct, carried: null };
  if (sibling !== undefined) return repeated(answered, sibling, 'same sentence');
  if (onlyQuotes(line, sentence)) return signedBelow(quoted, blocks) ?? around(quoted, answered, blocks);
  return byClause(quoted, answered, blocks);
};

/** For each outermost quotation, who is told to say it. */
export const attribute = (
  text: string,
  line: Line,
  spans: readonly QuotedSpan[],
  named: Named,
  blocks: Blocks,
): (Attribution | null)[] => {
  const answered: Answered = { found: spans.map(() => null), last: null, ofSentence: new Map() };
  spans.forEach((span, index) => {
    const piece = line.pieceOf[index] as number;
    if (piece < 0) return;
    const sentenceAt = line.sentenceOf[piece] as number;
    const sentence = line.sentences[sentenceAt] as Sentence;
    const inner = wordsOf(line, line.pieces[piece] as Piece);
    const result = answerTo({ text, line, span, piece, sentence, sentenceAt, inner }, answered, named, blocks);
    if (!result) return;
    answered.found[index] = result;
    answered.last = { quote: index, sentence: sentenceAt, block: span.block };
    answered.ofSentence.set(sentenceAt, index);
  });
  return withEchoes(text, line, spans, answered.found);
};
