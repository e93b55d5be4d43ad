// Who is told to have said a quotation, as words of its own sentence: the verb and its subject, or another construction that tells.
// Rules by precision, the surest first; each is named, and measured in confidence.ts. Sentences without such words are for speakers.ts.

import { startsNumber } from '../text/letters.ts';
import { REACH_LEFT, type Telling, tellingBefore } from './before.ts';
import { clauseSubject, isPassive, isTellingVerb, subjectOf } from './clauses.ts';
import { Does } from './languages/language.ts';
import { isImagined, isPrompt, isQuestion, isSupposed } from './nobody.ts';
import { has, isMark, isWord, type Phrase, phraseEndingAt, phraseStartingAt, TELLS } from './phrases.ts';
import type { Line, Piece, Sentence } from './pieces.ts';

/** Pieces looked at to the right of a quotation for its verb. */
const REACH_RIGHT = 40;

const endsOpen = (text: string, quote: Piece): boolean => {
  const last = text[quote.end - 1] ?? '';
  const inner = '’\'”"'.includes(last) ? (text[quote.end - 2] ?? '') : last;
  return ',?!—–-…'.includes(inner);
};

/** Pieces between a role and the name it belongs to: "the director general of the Council, Norman Roe". */
const REACH_OF_APPOSITION = 8;

/** The name behind a role, after a comma; where articles are told by gender, nouns of office also stand right before their names. */
const apposedName = (line: Line, at: number, high: number): Phrase | null => {
  const { pieces } = line;
  const direct = Object.keys(line.language.articles).length > 0;
  for (let next = at; next < high && next < at + REACH_OF_APPOSITION; next += 1) {
    const piece = pieces[next] as Piece;
    const before = pieces[next - 1];
    if (piece.kind === 'quote' || (piece.kind === 'mark' && piece.text !== ',') || piece.opens) return null;
    if (has(piece, TELLS | Does.auxiliary | Does.relative | Does.conjunction) && !piece.capital) return null;
    // ", Father Tom Roe": titles belong to the name behind them.
    if (piece.naming < 0 && has(piece, Does.title) && piece.capital && pieces[next + 1]?.joined) continue;
    if (isMark(before, ',') && piece.naming < 0) return null;
    if (piece.naming < 0) continue;
    if (
      !isMark(before, ',') &&
      !(has(before, Does.title) && isMark(pieces[next - 2], ',')) &&
      !(direct && !has(before, Does.preposition | Does.determiner))
    )
      return null;
    let to = next + 1;
    while (to < high && pieces[to]?.naming === piece.naming) to += 1;
    return (pieces[to - 1] as Piece).owner ? null : { from: next, to, kind: 'name' };
  }
  return null;
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
    if (!isTellingVerb(line, next, at)) continue;
    if (!has(piece, Does.tells) && !closed) continue;
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
    if (phrase && phrase.kind !== 'thing' && isMark(pieces[phrase.from - 1], ','))
      return { phrase, rule: 'X said at the end', verb: at };
    if (phrase && phrase.kind !== 'thing') return { phrase, rule: 'X said later', verb: at };
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

/** Trump: “…” · Trump’s answer: “…” · “…” — Trump */
const label = (line: Line, sentence: Sentence, quote: number): Telling | null => {
  const { pieces } = line;
  if (isMark(pieces[quote - 1], ':')) {
    const phrase = phraseEndingAt(pieces, quote - 2, sentence.from);
    if (phrase && phrase.kind === 'name' && phrase.from === sentence.from) return { phrase, rule: 'X colon', verb: -1 };
    const subject = clauseSubject(line, quote - 1, sentence.from);
    const named = subject?.kind === 'role' ? apposedName(line, subject.to, quote) : null;
    if (subject && subject.kind !== 'thing') return { phrase: named ?? subject, rule: 'clause colon', verb: -1 };
    const owner = ownerBefore(line, sentence, quote);
    if (owner) return { phrase: owner, rule: 'owner colon', verb: -1 };
  }
  return null;
};

/** “…” — Trump, at the end. */
const dashed = (line: Line, sentence: Sentence, quote: number): Telling | null => {
  const { pieces } = line;
  if (!isMark(pieces[quote + 1], '—–―-') || quote + 2 >= sentence.to) return null;
  const phrase = phraseStartingAt(pieces, quote + 2, sentence.to);
  if (phrase?.kind !== 'name') return null;
  const next = pieces[phrase.to];
  return phrase.to >= sentence.to || isMark(next, ',.(') ? { phrase, rule: 'dash X', verb: -1 } : null;
};

/** Trump’s “…” · his “…”: nearest owner before the quotation, in the same clause. */
const ownerBefore = (line: Line, sentence: Sentence, quote: number): Phrase | null => {
  const { pieces } = line;
  for (let at = quote - 1; at >= sentence.from && at >= quote - 6; at -= 1) {
    const piece = pieces[at] as Piece;
    if (piece.kind === 'quote') return null;
    if (piece.kind === 'word' && piece.owner && piece.capital) {
      let from = at;
      while (from - 1 >= sentence.from && isWord(pieces[from - 1]) && (pieces[from - 1] as Piece).capital) from -= 1;
      return { from, to: at + 1, kind: 'name' };
    }
    if (piece.kind === 'word' && has(piece, Does.owner) && has(piece, Does.he | Does.she | Does.they))
      return { from: at, to: at + 1, kind: 'pronoun' };
  }
  return null;
};

/** Who the sentence itself tells to have said the quotation at piece `quote`, `nobody` where it tells that these are no one's words; null where it tells nothing. */
export const tellingIn = (text: string, line: Line, sentence: Sentence, quote: number): Telling | 'nobody' | null => {
  if (isPrompt(line, sentence, quote) || isQuestion(line, sentence, quote)) return 'nobody';
  if (isImagined(line, sentence, quote) || isSupposed(line, sentence, quote)) return 'nobody';
  const signed = dashed(line, sentence, quote);
  if (signed) return signed;
  const behind = after(text, line, sentence, quote);
  if (behind && behind.rule.endsWith('after')) return behind;
  const ahead = tellingBefore(line, sentence, quote);
  if (ahead && (ahead.rule === 'X said before' || ahead.rule === 'saying before')) return ahead;
  return (
    accordingTo(line, sentence, quote) ??
    (behind as Telling | null) ??
    by(line, sentence, quote) ??
    ahead ??
    sentenceEnd(line, sentence, quote) ??
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
    if (phrase && phrase.kind !== 'thing')
      return { phrase, rule: has(pieces[at], Does.tells | Does.tell) ? 'told' : 'labelled', verb: at };
  }
  const phrase = clauseSubject(line, Math.min(sentence.to, sentence.from + REACH_LEFT), sentence.from);
  return phrase && phrase.kind !== 'thing' ? { phrase, rule: 'subject', verb: -1 } : null;
};

export { ownerBefore };
