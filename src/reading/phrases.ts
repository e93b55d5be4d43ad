// Noun phrases of the line: where they begin and end, and what heads them. Grammar only, by the words' roles and order; whether a phrase
// is a subject is for clauses.ts, whom it means for resolve.ts.

import { startsNumber, startsUpper } from '../text/letters.ts';
import { Does } from './languages/language.ts';
import type { Piece } from './pieces.ts';

/** A noun phrase: pieces `from` up to, not including, `to`. */
export type Phrase = {
  from: number;
  to: number;
  /** `name` is headed by a name, `pronoun` is one, `role` by a noun for people, `teller` by what tells, `thing` by anything else. */
  kind: 'name' | 'pronoun' | 'role' | 'teller' | 'thing';
  /** Piece of the "who" that stands for the phrase before the verb. */
  who?: number;
};

/** Words a noun phrase may have, so that a run of unknown words is not taken for one. */
const LONGEST_PHRASE = 12;

const BREAKS = Does.preposition | Does.conjunction | Does.subordinator | Does.relative | Does.auxiliary;
export const TELLS = Does.tells | Does.labels;

export const has = (piece: Piece | undefined, bits: number): boolean =>
  piece !== undefined && (piece.does & bits) !== 0;
export const isWord = (piece: Piece | undefined): piece is Piece => piece?.kind === 'word';
export const isMark = (piece: Piece | undefined, marks: string): boolean =>
  piece?.kind === 'mark' && marks.includes(piece.text);
/** Do these folded words stand one after the other from piece `at` on? */
export const standAt = (pieces: readonly Piece[], at: number, words: readonly string[]): boolean =>
  words.every((word, step) => pieces[at + step]?.folded === word);

/** Can this word stand inside a noun phrase, before its head? */
const inPhrase = (piece: Piece): boolean => {
  if (piece.kind !== 'word') return false;
  if (piece.capital && !(piece.opens && has(piece, BREAKS))) return true;
  if (has(piece, Does.role | Does.teller | Does.determiner))
    return !has(piece, Does.subordinator) || has(piece, Does.determiner);
  return !has(piece, BREAKS | Does.pronoun | Does.telling) && !has(piece, TELLS);
};

/** "Reprising one of her lines, the senator …": an opening participle heads no phrase. */
export const isGerund = (piece: Piece): boolean =>
  piece.naming < 0 &&
  !has(piece, Does.role) &&
  (has(piece, Does.telling) || (piece.folded.length > 5 && piece.folded.endsWith('ing')));

const kindOf = (head: Piece): Phrase['kind'] => {
  if (head.naming >= 0) return 'name';
  if (has(head, Does.pronoun) && !head.capital) return 'pronoun';
  if (head.capital && has(head, Does.pronoun) && head.opens) return 'pronoun';
  if (has(head, Does.role) && !head.capital) return 'role';
  if (has(head, Does.teller) && !head.capital) return 'teller';
  // "the President", "Police": a capital does not make a role a name. "Working" at the start of a sentence is nobody.
  if (head.capital && has(head, Does.role) && !has(head, Does.body | Does.notName)) return 'role';
  if (head.capital && head.opens && has(head, Does.telling)) return 'thing';
  if (head.capital && head.opens && head.folded.length > 5 && head.folded.endsWith('ing')) return 'thing';
  if (head.capital) return has(head, Does.pronoun) ? 'pronoun' : 'name';
  return 'thing';
};

const SELVES = new Set(['himself', 'herself', 'themselves', 'itself']);

/** "R-S.C.", "D-Ill.": a party and a place, no name. */
export const isPartyTag = (piece: Piece | undefined): boolean =>
  piece?.capital === true && piece.text[1] === '-' && startsUpper(piece.text, 2);

/** Where the noun phrase headed at `at` begins, the adverbs before it taken off. Never before `low`. */
const beginningOf = (pieces: readonly Piece[], at: number, low: number): number => {
  let from = at;
  while (from - 1 >= low && at - from < LONGEST_PHRASE) {
    const before = pieces[from - 1] as Piece;
    if (!inPhrase(before)) break;
    // "du gouvernement": an article melted with its preposition belongs to what the phrase hangs on.
    if (has(before, Does.preposition) && has(before, Does.determiner) && !before.capital) break;
    // A name takes in only what belongs to it: titles, roles and what tells which ("former Iowa senator Tom Harkin").
    from -= 1;
    if (before.opens || (has(before, Does.determiner) && !has(before, Does.role))) break;
  }
  while (from < at && isPlainAdverb(pieces[from] as Piece)) from += 1;
  return from;
};

const isPlainAdverb = (piece: Piece): boolean =>
  has(piece, Does.adverb) && !has(piece, Does.determiner | Does.role) && !piece.capital;

/** The noun phrase whose last word is at `at`, or null. Never reaches before `low`. */
export const phraseEndingAt = (pieces: readonly Piece[], at: number, low: number): Phrase | null => {
  const head = pieces[at];
  if (!isWord(head) || at < low || isPartyTag(head)) return null;
  // "a statement Wednesday", "supporters Tuesday night": the day is no head. "Roe himself": the name it stresses.
  if (at > low && (head.time || SELVES.has(head.folded)) && isWord(pieces[at - 1]))
    return phraseEndingAt(pieces, at - 1, low);
  if (has(head, Does.pronoun) && (!head.capital || head.opens || head.text === 'I'))
    return { from: at, to: at + 1, kind: 'pronoun' };
  // "However, Roe said": an adverb that opens the sentence is nobody.
  const names = head.capital && !(head.opens && head.naming < 0);
  if (head.owner || (has(head, Does.adverb | Does.auxiliary) && !names)) return null;
  if (!inPhrase(head) || (has(head, Does.determiner) && !has(head, Does.role))) return null;
  const from = beginningOf(pieces, at, low);
  for (let inner = from; inner < at; inner += 1) if (isPartyTag(pieces[inner])) return null;
  return { from, to: at + 1, kind: kindOf(head) };
};

/** "the chief of staff Reince Priebus", "secretary of state John Kerry": from the "of" behind a role on to the name, or null. */
const nameBehind = (pieces: readonly Piece[], at: number, high: number): Phrase | null => {
  if (pieces[at]?.folded !== 'of' || !has(pieces[at - 1], Does.role | Does.title)) return null;
  for (let next = at + 1; next < high && next <= at + 3; next += 1) {
    const piece = pieces[next] as Piece;
    if (piece.kind !== 'word' || has(piece, BREAKS | Does.determiner | TELLS)) return null;
    if (piece.naming < 0) continue;
    if (next === at + 1 || (pieces[next - 1] as Piece).owner) return null;
    let to = next + 1;
    while (to < high && pieces[to]?.naming === piece.naming) to += 1;
    return { from: next, to, kind: 'name' };
  }
  return null;
};

/** Lower-case words before a name that say whose it is: "undecided Republican voter Jane Roe". */
const LONGEST_LEAD = 6;

const leadsToName = (pieces: readonly Piece[], at: number, high: number): boolean => {
  for (let next = at; next < high && next <= at + LONGEST_LEAD; next += 1) {
    const piece = pieces[next] as Piece;
    if (!inPhrase(piece) || (has(piece, Does.adverb) && !has(piece, Does.title))) return false;
    if (piece.naming >= 0) return !piece.owner || next > at;
  }
  return false;
};

/** "von der Leyen": a name that begins with its particles; null where it only owns what follows. */
const particledName = (pieces: readonly Piece[], at: number, high: number): Phrase | null => {
  let to = at + 1;
  while (to < high && pieces[to]?.naming === pieces[at]?.naming) to += 1;
  return (pieces[to - 1] as Piece).owner ? null : { from: at, to, kind: 'name' };
};

const BEGINS = Does.determiner | Does.role | Does.teller | Does.owner | Does.title;

/** Can a noun phrase begin with this word? With a capital that is no opening participle, an article, a role, a number, or what leads to a name. */
const mayBegin = (pieces: readonly Piece[], at: number, high: number): boolean => {
  const first = pieces[at] as Piece;
  if (first.capital) return !(first.opens && isGerund(first));
  return has(first, BEGINS) || startsNumber(first.text) || leadsToName(pieces, at, high);
};

/** Does the phrase that starts at `at` end before the piece at `to`? */
const endsBefore = (pieces: readonly Piece[], at: number, to: number): boolean => {
  const piece = pieces[to] as Piece;
  if (!inPhrase(piece)) return true;
  if (to === at) return false;
  if (piece.opens || piece.time) return true;
  // "M. Le Goff": an article that belongs to a name.
  const named = piece.capital && piece.naming >= 0;
  if (has(piece, Does.determiner) && !named && !has(piece, Does.role) && !(pieces[to - 1] as Piece).owner) return true;
  return has(piece, Does.adverb) && !piece.capital && !has(piece, Does.role | Does.title);
};

/** Opens a phrase or a sentence and heads nothing, whatever its capital: "The", "Former first lady Ada Roe". */
const onlyOpens = (piece: Piece): boolean => {
  if (has(piece, Does.role | Does.heName | Does.sheName)) return false;
  if (has(piece, Does.determiner | Does.preposition | Does.subordinator | Does.adverb)) return true;
  if (!piece.opens) return false;
  return has(piece, Does.common | Does.telling | Does.auxiliary) || (piece.naming < 0 && has(piece, Does.title));
};

/** The last piece that can head the phrase starting at `at` (-1 where none can), and where the phrase ends. */
const headFrom = (pieces: readonly Piece[], at: number, high: number): { head: number; to: number } => {
  let head = -1;
  let to = at;
  while (to < high && to - at < LONGEST_PHRASE && !endsBefore(pieces, at, to)) {
    const piece = pieces[to] as Piece;
    if ((piece.capital || has(piece, Does.role | Does.teller)) && !(to === at && onlyOpens(piece))) head = to;
    to += 1;
    // A lower-case word after a finished head is a verb more often than a noun.
    const next = pieces[to];
    const small = isWord(next) && !next.capital && !has(next, Does.role | Does.teller);
    if (head >= 0 && to < high && small && !piece.owner) break;
  }
  return { head, to };
};

/** Words of "the plan for the valley" in which what heads it is looked for where nothing shows a head. */
const LONGEST_PLAIN = 3;

/** The noun phrase that starts at `at`, or null. Never reaches `high`. */
export const phraseStartingAt = (pieces: readonly Piece[], at: number, high: number): Phrase | null => {
  const first = pieces[at];
  if (!isWord(first) || at >= high || (first.time && first.naming < 0) || isPartyTag(first)) return null;
  if (first.naming >= 0 && !first.capital) return particledName(pieces, at, high);
  if (has(first, Does.pronoun) && !has(first, Does.determiner)) return { from: at, to: at + 1, kind: 'pronoun' };
  if (!mayBegin(pieces, at, high)) return null;
  const found = headFrom(pieces, at, high);
  let { head } = found;
  if (head < 0) {
    if (found.to === at || !has(first, Does.determiner)) return null;
    head = Math.min(found.to - 1, at + LONGEST_PLAIN);
    if (head === at) return null;
  }
  if ((pieces[head] as Piece).owner) {
    // "the party’s bylaws": what is owned heads the phrase.
    if (head + 1 >= found.to) return null;
    head += 1;
  }
  const named = nameBehind(pieces, head + 1, high) ?? nameOfBody(pieces, head, high);
  return named ?? { from: at, to: bodyEnd(pieces, head, high) + 1, kind: kindOf(pieces[head] as Piece) };
};

/** Capitals behind "Department of" that still belong to its name, at most. */
const LONGEST_FIELD = 5;

/** "Federation of Harbour Workers President Tom Roe": the name behind a body and an office in it, or null. */
const nameOfBody = (pieces: readonly Piece[], head: number, high: number): Phrase | null => {
  if (!has(pieces[head], Does.body) || pieces[head + 1]?.folded !== 'of') return null;
  for (let at = head + 2; at < high && at - head <= LONGEST_FIELD + 2; at += 1) {
    const piece = pieces[at] as Piece;
    const office = has(pieces[at - 1], Does.title | Does.role);
    if (piece.naming >= 0) return office && at > head + 2 ? particledName(pieces, at, high) : null;
    if (!isWord(piece) || piece.opens || piece.owner || (!piece.capital && !has(piece, Does.role))) return null;
  }
  return null;
};

/** "the Department of Conservation", "the Court of Appeals": the last capital of a body whose field stands behind an "of"; `head` itself elsewhere. */
const bodyEnd = (pieces: readonly Piece[], head: number, high: number): number => {
  const body = pieces[head] as Piece;
  const field = pieces[head + 2];
  if (!body.capital || !has(body, Does.body) || pieces[head + 1]?.folded !== 'of') return head;
  if (!isWord(field) || !field.capital || field.naming >= 0 || field.opens) return head;
  let to = head + 2;
  while (to + 1 < high && to - head <= LONGEST_FIELD) {
    const next = pieces[to + 1];
    if (!isWord(next) || !next.capital || next.naming >= 0 || next.owner) break;
    to += 1;
  }
  return has(pieces[to], Does.title | Does.role) ? head : to;
};

/** Behind "at", before how many. */
const NUMBERS = new Set(['least', 'most']);

const GENITIVES = new Set(['der', 'des', 'eines', 'einer']);

/** Climbs from the object of a preposition to what it hangs on: "a spokeswoman for Clinton" → the whole phrase, headed by its first noun. */
export const climb = (pieces: readonly Piece[], phrase: Phrase, low: number): Phrase | null => {
  let inner = phrase;
  for (let steps = 0; steps < 5; steps += 1) {
    const before = pieces[inner.from - 1];
    // "die Chefin der Gewerkschaft": a genitive behind a role.
    const genitive = GENITIVES.has(pieces[inner.from]?.folded ?? '') && has(before, Does.role) && inner.from - 1 >= low;
    const owner = genitive ? phraseEndingAt(pieces, inner.from - 1, low) : null;
    if (owner) {
      inner = { from: owner.from, to: inner.to, kind: owner.kind };
      continue;
    }
    if (
      inner.from - 1 < low ||
      !isWord(before) ||
      !has(before, Does.preposition) ||
      before.capital ||
      has(before, Does.subordinator)
    )
      return inner;
    // "at least half": the preposition belongs to the number.
    if (before.folded === 'at' && NUMBERS.has(pieces[inner.from]?.folded ?? '')) return inner;
    const outer = phraseEndingAt(pieces, inner.from - 2, low);
    if (!outer) return null;
    const last = pieces[inner.to - 1] as Piece;
    const first = pieces[inner.from] as Piece;
    if (last.naming >= 0 && before.folded === 'of') {
      // "chief of staff Reince Priebus", "Federation of Government Employees President David Cox": the name is no object.
      const plainNoun = !first.capital && first.naming < 0 && !has(first, Does.role | Does.determiner);
      const title =
        (pieces.slice(inner.from, inner.to).find((piece) => piece.naming === last.naming)?.word ?? 0) > first.word;
      if (plainNoun || (title && outer.kind === 'name')) return inner;
    }
    inner = { from: outer.from, to: inner.to, kind: outer.kind };
  }
  return inner;
};

/** The head of a phrase with its preposition's object taken off again. */
export const headOf = (pieces: readonly Piece[], phrase: Phrase): Phrase => {
  for (let at = phrase.from; at < phrase.to; at += 1) {
    const piece = pieces[at] as Piece;
    if (at > phrase.from && has(piece, Does.preposition) && !piece.capital) return { ...phrase, to: at };
  }
  return phrase;
};
