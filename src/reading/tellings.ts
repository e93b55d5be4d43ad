// Who is told to have said a quotation, as words of its own sentence: the verb and its subject, or another construction that tells.
// Rules by precision, the surest first; each is named, and measured in confidence.ts. Sentences without such words are for speakers.ts.

import { startsNumber } from '../text/letters.ts';
import { REACH_LEFT, type Telling, tellingBefore } from './before.ts';
import { clauseSubject } from './clauses.ts';
import { apposedName, dashed, label } from './labels.ts';
import { Does, hasGenderedArticles } from './languages/language.ts';
import { isImagined, isNoOne, isOnSign, isPrompt, isQuestion, isRefused, isSupposed } from './nobody.ts';
import { has, isMark, isWord, type Phrase, phraseStartingAt, standAt, TELLS } from './phrases.ts';
import type { Line, Piece, Sentence } from './pieces.ts';
import { subjectOf } from './subjects.ts';
import { isPassive, isTellingVerb } from './verbs.ts';

/** Pieces looked at to the right of a quotation for its verb. */
const REACH_RIGHT = 40;

const endsOpen = (text: string, quote: Piece): boolean => {
  const last = text[quote.end - 1] ?? '';
  const inner = '’\'”"'.includes(last) ? (text[quote.end - 2] ?? '') : last;
  return ',?!—–-…'.includes(inner);
};

/** A thing that tells is introduced or named: "the sign", "One message", "Facebook’s memo". */
const opensThing = (pieces: readonly Piece[], phrase: Phrase): boolean => {
  const first = pieces[phrase.from] as Piece;
  return first.capital || first.owner || has(first, Does.determiner | Does.owner) || startsNumber(first.text);
};

/**
 * What stands behind a quotation and may tell who said it: pieces `from` up to, not including, `high`. `closed` where a comma or the quotation's own
 * ending leads over to it, `alone` where the quotation opens the sentence.
 */
type Behind = { from: number; high: number; closed: boolean; alone: boolean };

/** Words that begin another clause: "…,” and Sanders, who says". */
const ANOTHER_CLAUSE = Does.conjunction | Does.subordinator | Does.telling | Does.relative;

const behindOf = (text: string, { pieces }: Line, sentence: Sentence, quote: number): Behind | null => {
  const high = Math.min(sentence.to, quote + REACH_RIGHT);
  let from = quote + 1;
  const comma = isMark(pieces[from], ',');
  while (from < high && isMark(pieces[from], ',—–-')) from += 1;
  const closed = comma || endsOpen(text, pieces[quote] as Piece);
  const alone = quote === sentence.from;
  const first = pieces[from];
  if ((!closed && !alone) || !isWord(first)) return null;
  // Behind a quotation that opened the sentence, such a word goes on with it: "“…,” as Roe said".
  if (!alone && has(first, ANOTHER_CLAUSE) && first.folded !== 'as') return null;
  if (has(first, Does.preposition) && has(pieces[from + 1], Does.relative)) return null;
  return { from, high, closed, alone };
};

/** "later", "has": what may stand before the verb. */
const leadsToVerb = (piece: Piece | undefined): boolean =>
  has(piece, Does.adverb | Does.auxiliary) && !has(piece, Does.preposition | TELLS) && !piece?.capital;

/** "explique-t-il", "sagte gestern der Sprecher", "a dit jeudi Roe": what may stand between a verb and its subject. */
const partsSubject = (piece: Piece | undefined): boolean =>
  isWord(piece) &&
  !piece.capital &&
  (has(piece, Does.adverb) || (piece.time && piece.naming < 0)) &&
  !has(piece, Does.preposition | Does.role | Does.title);

/** Words that hang on a verb before its subject, at most: "a répondu sur X Ada Roe", "sagte im Rat der Stadt Ada Roe". */
const LONGEST_OBJECT = 6;

/** The name behind a preposition and what it hangs on the verb, where verbs stand before their subjects; null where none stands there. */
const subjectBehindObject = ({ pieces, language }: Line, at: number, high: number): Phrase | null => {
  if (!has(pieces[at], Does.preposition) || !hasGenderedArticles(language)) return null;
  for (let next = at + 2; next < high && next <= at + LONGEST_OBJECT; next += 1) {
    const piece = pieces[next];
    if (!isWord(piece) || piece.opens) return null;
    const hung = has(pieces[next - 1], Does.preposition | Does.determiner | Does.conjunction);
    if (piece.naming >= 0 && pieces[next - 1]?.naming !== piece.naming)
      return hung ? null : phraseStartingAt(pieces, next, high);
  }
  return null;
};

/** "l’a interrompu", "lui a répondu": whom the verb is said to, before it; French. */
const isHearer = ({ pieces, language }: Line, at: number): boolean =>
  language.elisions.size > 0 && HEARS.has(pieces[at]?.folded ?? '') && has(pieces[at + 1], TELLS | Does.auxiliary);
const HEARS = new Set(['l', 'le', 'la', 'les', 'lui', 'leur', 'nous', 'm', 'me']);

/** “…,” said Trump: the verb comes first. */
const verbFirst = (line: Line, { from, high, closed, alone }: Behind): Telling | null => {
  const { pieces } = line;
  let verb = from;
  while (verb < high && (leadsToVerb(pieces[verb]) || isHearer(line, verb))) verb += 1;
  const said = pieces[verb];
  if (!has(said, TELLS) || said?.capital || (has(said, Does.weakly) && !alone)) return null;
  let subject = verb + 1;
  while (subject < high && partsSubject(pieces[subject])) subject += 1;
  const phrase = subjectBehindObject(line, subject, high) ?? phraseStartingAt(pieces, subject, high);
  if (!phrase) return null;
  if (phrase.kind === 'thing') return closed && has(said, Does.tells) ? { phrase, rule: 'said X after', verb } : null;
  const named = phrase.kind === 'role' ? apposedName(line, phrase.to, high) : null;
  return { phrase: named ?? phrase, rule: closed ? 'said X after' : 'said X beside', verb };
};

/** Is the word at `at` a verb that can tell of the quotation before it? */
const mayTell = (line: Line, at: number, { from, closed, alone }: Behind): boolean => {
  const piece = line.pieces[at] as Piece;
  if (has(piece, Does.weakly) && !alone) return false;
  return isHeard(line, at, from) || (isTellingVerb(line, at, from) && (closed || has(piece, Does.tells)));
};

/** Pieces between a quotation and its verb's subject, at most. */
const REACH_OF_SUBJECT = 3;

/** Can this subject of the verb have said the words right before it? */
const maySay = ({ pieces }: Line, phrase: Phrase, verb: number, from: number): boolean => {
  if (phrase.from - from > REACH_OF_SUBJECT) return false;
  if (phrase.kind === 'thing') {
    // "…,” giving states more power; “…,” came shouts from the crowd": no noun phrase opens so.
    if (!opensThing(pieces, phrase)) return false;
    if (has(pieces[verb], Does.labels) && !has(pieces[verb], Does.tells)) return false;
  }
  const before = pieces[phrase.from - 1];
  const object = isWord(before) && has(before, Does.preposition) && !has(before, Does.subordinator);
  return phrase.from === from || !object;
};

/** “…,” Trump, who was there, said: the subject comes first; the verb may stand behind an apposition or a clause with "who". */
const subjectFirst = (line: Line, behind: Behind): Telling | null => {
  const { from, high, closed } = behind;
  for (let verb = from; verb < high && line.pieces[verb]?.kind !== 'quote'; verb += 1) {
    const phrase = mayTell(line, verb, behind) ? subjectOf(line, verb, from) : null;
    if (phrase && maySay(line, phrase, verb, from))
      return { phrase, rule: closed ? 'X said after' : 'X said beside', verb };
  }
  return null;
};

/** “…,” said Trump · “…,” Trump, who was there, said. */
const after = (text: string, line: Line, sentence: Sentence, quote: number): Telling | null => {
  const behind = behindOf(text, line, sentence, quote);
  return behind && (verbFirst(line, behind) ?? subjectFirst(line, behind));
};

/** “…?” a reporter can be heard asking · “…,” a man was shouting: the participle behind its auxiliaries. */
const isHeard = ({ pieces }: Line, at: number, low: number): boolean => {
  const piece = pieces[at] as Piece;
  if (!has(piece, Does.telling) || piece.capital) return false;
  let before = at - 1;
  if (HEARD.has(pieces[before]?.folded ?? '')) before -= 1;
  return before > low && has(pieces[before], Does.auxiliary);
};
const HEARD = new Set(['heard', 'seen', 'overheard']);

/** “…,” according to Trump · According to Trump, “…” */
const accordingTo = (line: Line, sentence: Sentence, quote: number): Telling | null => {
  const { pieces } = line;
  /** Pieces the words take that start here; 0 where none do. "per", "so" and their like count only right behind the quotation, or first. */
  const length = (at: number): number => {
    for (const words of line.language.accordingTo) {
      if (!standAt(pieces, at, words)) continue;
      const beside = at === sentence.from || pieces[at - 1]?.kind !== 'word';
      if (words.length > 1 || beside) return words.length;
    }
    return 0;
  };
  const from = (at: number, high: number): Telling | null => {
    const words = length(at);
    const phrase = words > 0 ? phraseStartingAt(pieces, at + words, high) : null;
    const beside = at === sentence.from || pieces[at - 1]?.kind === 'quote';
    return phrase && (phrase.kind !== 'thing' || (beside && opensThing(pieces, phrase)))
      ? { phrase, rule: 'according to', verb: at }
      : null;
  };
  for (let at = quote + 1; at + 1 < sentence.to && at <= quote + REACH_RIGHT; at += 1) {
    const found = from(at, sentence.to);
    if (found) return found;
  }
  for (let at = quote - 1; at >= sentence.from && at >= quote - REACH_LEFT; at -= 1) {
    const found = from(at, quote);
    if (found) return found;
  }
  return null;
};

/** The “…” is bad, Trump said. */
const sentenceEnd = (line: Line, sentence: Sentence, quote: number): Telling | null => {
  const { pieces } = line;
  for (let at = quote + 1; at < sentence.to && at <= quote + REACH_RIGHT; at += 1) {
    if (!isTellingVerb(line, at, sentence.from) || !has(pieces[at], Does.tells)) continue;
    const inverted = isMark(pieces[at - 1], ',') ? phraseStartingAt(pieces, at + 1, sentence.to) : null;
    if (inverted && inverted.kind !== 'thing') return { phrase: inverted, rule: 'said X at the end', verb: at };
    // had “attacked” Roe, and said: whom the quotation's own clause is about says that, not its object.
    const goesOn = has(pieces[at - 1], Does.conjunction) && isMark(pieces[at - 2], ',');
    const phrase = goesOn ? null : subjectOf(line, at, quote + 1);
    if (!phrase || phrase.kind === 'thing') continue;
    const told = { phrase, rule: 'X said at the end', verb: at };
    if (isAsTold(line, told)) return { ...told, rule: 'as X said' };
    if (isMark(pieces[phrase.from - 1], ',')) return told;
    return { phrase, rule: 'X said later', verb: at };
  }
  return null;
};

/** called “…” by Trump: the passive before, its doer after. */
const by = (line: Line, sentence: Sentence, quote: number): Telling | null => {
  const { pieces } = line;
  if (pieces[quote + 1]?.folded !== 'by') return null;
  let verb = quote - 1;
  while (verb > sentence.from && quote - verb < 6 && !has(pieces[verb], TELLS)) verb -= 1;
  if (!has(pieces[verb], TELLS)) return null;
  const before = pieces[verb - 1];
  const active = isWord(before) && (has(before, Does.pronoun) || (before.capital && !before.owner));
  const phrase = phraseStartingAt(pieces, quote + 2, sentence.to);
  return !active && phrase && phrase.kind !== 'thing' ? { phrase, rule: 'by X', verb } : null;
};

const pieceOfVerb = ({ pieces }: Line, { verb }: Telling): Piece | undefined => pieces[verb];

/** “…”, as Roe put it. */
const isAsTold = ({ pieces }: Line, { phrase }: Telling): boolean =>
  pieces[phrase.from - 1]?.folded === 'as' && isMark(pieces[phrase.from - 2], ',');

/** Does another quotation follow a verb in its sentence? Then it is that one's. */
const quotesBehind = ({ pieces }: Line, sentence: Sentence, verb: number): boolean => {
  for (let at = verb + 1; at < sentence.to && at < verb + REACH_RIGHT; at += 1)
    if (pieces[at]?.kind === 'quote') return true;
  return false;
};

/** What stands ahead of a quotation and tells more than a verb at its sentence's end. */
const STRONG_AHEAD = new Set(['X said earlier', 'saying earlier', 'X said colon', 'saying colon', 'told by X before']);

/** Who the sentence itself tells to have said the quotation at piece `quote`, `nobody` where it tells that these are no one's words; null where it tells nothing. */
export const tellingIn = (text: string, line: Line, sentence: Sentence, quote: number): Telling | 'nobody' | null => {
  const telling = toldIn(text, line, sentence, quote);
  if (!telling || telling === 'nobody') return telling;
  return isOnSign(line, telling, quote) || isNoOne(line, telling) ? 'nobody' : telling;
};

const toldIn = (text: string, line: Line, sentence: Sentence, quote: number): Telling | 'nobody' | null => {
  if (isPrompt(line, sentence, quote) || isQuestion(line, sentence, quote)) return 'nobody';
  if (isImagined(line, sentence, quote) || isSupposed(line, sentence, quote)) return 'nobody';
  if (isRefused(line, sentence, quote)) return 'nobody';
  const signed = dashed(line, sentence, quote);
  if (signed) return signed;
  const behind = after(text, line, sentence, quote);
  const clause = has(line.pieces[sentence.from], Does.subordinator) && isMark(line.pieces[quote - 1], ',:');
  if (behind?.rule.endsWith('after') && !clause) return behind;
  const ahead = tellingBefore(line, sentence, quote);
  // When somebody shouted, “…,” Roe laughed: the clause's own verb.
  if (behind?.rule.endsWith('after'))
    return ahead?.rule === 'X said before' && has(line.pieces[quote - 2], Does.tells) ? ahead : behind;
  // "According to her doctor, the patient shows “…”": what a sentence opens with goes before a verb that hardly tells.
  if (ahead && ahead.phrase.kind !== 'name' && has(pieceOfVerb(line, ahead), Does.weakly | Does.labels)) {
    const known = accordingTo(line, sentence, quote);
    if (known?.verb === sentence.from) return known;
  }
  if (ahead && (ahead.rule === 'X said before' || ahead.rule === 'saying before')) return ahead;
  const end = sentenceEnd(line, sentence, quote);
  const closes =
    end !== null &&
    ahead !== null &&
    (end.rule === 'as X said' || (end.rule === 'X said at the end' && !STRONG_AHEAD.has(ahead.rule))) &&
    !quotesBehind(line, sentence, end.verb);
  return (
    accordingTo(line, sentence, quote) ??
    (behind as Telling | null) ??
    by(line, sentence, quote) ??
    (closes ? end : ahead) ??
    end ??
    label(line, sentence, quote)
  );
};

/** Who a sentence without a quotation tells about: its last verb of telling's subject, or else its subject. */
export const tellingOf = (line: Line, sentence: Sentence): Telling | null => {
  const { pieces } = line;
  for (let at = sentence.to - 1; at >= sentence.from && at >= sentence.to - REACH_LEFT; at -= 1) {
    if (!isTellingVerb(line, at, sentence.from) || isPassive(line, at, sentence.from)) continue;
    const inverted = isMark(pieces[at - 1], ',') ? phraseStartingAt(pieces, at + 1, sentence.to) : null;
    const phrase = inverted && inverted.kind !== 'thing' ? inverted : subjectOf(line, at, sentence.from);
    if (phrase && phrase.kind !== 'thing') {
      const told: Telling = { phrase, rule: has(pieces[at], Does.tells | Does.tell) ? 'told' : 'labelled', verb: at };
      return isNoOne(line, told) ? null : told;
    }
  }
  const phrase = clauseSubject(line, Math.min(sentence.to, sentence.from + REACH_LEFT), sentence.from);
  if (!phrase || phrase.kind === 'thing') return null;
  const subject: Telling = { phrase, rule: 'subject', verb: -1 };
  return isNoOne(line, subject) ? null : subject;
};
