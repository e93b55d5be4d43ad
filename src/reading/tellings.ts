// Who is told to have said a quotation, as words of its own sentence: the verb and its subject, or another construction that tells.
// Rules by precision, the surest first; each is named, and measured in confidence.ts. Sentences without such words are for speakers.ts.

import { startsNumber } from '../text/letters.ts';
import { REACH_LEFT, type Telling, tellingBefore } from './before.ts';
import { clauseSubject } from './clauses.ts';
import { apposedName, dashed, label } from './labels.ts';
import { Does } from './languages/language.ts';
import { isImagined, isNoOne, isOnSign, isPrompt, isQuestion, isSupposed } from './nobody.ts';
import { has, isMark, isWord, type Phrase, phraseStartingAt, TELLS } from './phrases.ts';
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

/** “…,” said Trump · “…,” Trump, who was there, said. */
const after = (text: string, line: Line, sentence: Sentence, quote: number): Telling | null => {
  const { pieces } = line;
  const high = Math.min(sentence.to, quote + REACH_RIGHT);
  let at = quote + 1;
  const comma = isMark(pieces[at], ',');
  while (at < high && isMark(pieces[at], ',—–-')) at += 1;
  const closed = comma || endsOpen(text, pieces[quote] as Piece);
  const alone = quote === sentence.from;
  if (!closed && !alone) return null;
  const first = pieces[at];
  if (!isWord(first)) return null;
  // "…,” and Sanders, who says": another clause begins, unless the quotation opened the sentence.
  const other = Does.conjunction | Does.subordinator | Does.telling | Does.relative;
  if (!alone && has(first, other) && first.folded !== 'as') return null;
  if (has(first, Does.preposition) && has(pieces[at + 1], Does.relative)) return null;
  let verb = at;
  while (
    verb < high &&
    has(pieces[verb], Does.adverb | Does.auxiliary) &&
    !has(pieces[verb], Does.preposition | TELLS) &&
    !pieces[verb]?.capital
  )
    verb += 1;
  if (has(pieces[verb], TELLS) && !pieces[verb]?.capital && !(has(pieces[verb], Does.weakly) && !alone)) {
    let subject = verb + 1;
    // "explique-t-il", "sagte gestern der Sprecher".
    while (
      subject < high &&
      isWord(pieces[subject]) &&
      !pieces[subject]?.capital &&
      has(pieces[subject], Does.adverb) &&
      !has(pieces[subject], Does.preposition | Does.role | Does.title)
    )
      subject += 1;
    const phrase = phraseStartingAt(pieces, subject, high);
    if (phrase && phrase.kind !== 'thing') {
      const named = phrase.kind === 'role' ? apposedName(line, phrase.to, high) : null;
      return { phrase: named ?? phrase, rule: closed ? 'said X after' : 'said X beside', verb };
    }
    if (phrase && has(pieces[verb], Does.tells) && closed) return { phrase, rule: 'said X after', verb };
  }
  // The subject comes first; the verb may stand behind an apposition or a clause with "who".
  for (let next = at; next < high; next += 1) {
    const piece = pieces[next] as Piece;
    if (piece.kind === 'quote') break;
    const heard = isHeard(line, next, at);
    if (!heard && !isTellingVerb(line, next, at)) continue;
    if (!heard && !has(piece, Does.tells) && !closed) continue;
    if (has(piece, Does.weakly) && !alone) continue;
    const phrase = subjectOf(line, next, at);
    if (!phrase || phrase.from - at > 3) continue;
    // "…,” giving states more power; “…,” came shouts from the crowd": no noun phrase opens so.
    if (phrase.kind === 'thing' && !opensThing(pieces, phrase)) continue;
    if (has(piece, Does.labels) && !has(piece, Does.tells) && phrase.kind === 'thing') continue;
    if (
      isWord(pieces[phrase.from - 1]) &&
      phrase.from > at &&
      has(pieces[phrase.from - 1], Does.preposition) &&
      !has(pieces[phrase.from - 1], Does.subordinator)
    )
      continue;
    return { phrase, rule: closed ? 'X said after' : 'X said beside', verb: next };
  }
  return null;
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
      if (!words.every((word, step) => pieces[at + step]?.folded === word)) continue;
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
    const phrase = subjectOf(line, at, quote + 1);
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
