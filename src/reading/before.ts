// Who is told to speak by words before the quotation: every verb, participle and noun of telling there with its subject, and which of
// them the quotation belongs to.

import { wordsOf } from './inside.ts';
import { Does, type Language } from './languages/language.ts';
import { participleSubject } from './participles.ts';
import { has, isMark, isWord, type Phrase, phraseStartingAt, TELLS } from './phrases.ts';
import type { Line, Piece, Sentence } from './pieces.ts';
import { subjectOf } from './subjects.ts';
import { isPassive, isPhrasal, isTellingVerb } from './verbs.ts';

export type Telling = {
  phrase: Phrase;
  rule: string;
  /** The only verb of telling before the quotation in its sentence. */
  only?: boolean;
  /** Piece of the verb, or of the word that tells; -1 where there is none. */
  verb: number;
};

/** Pieces looked at to its left. */
export const REACH_LEFT = 60;

/** Words between a verb and a quotation that keep it beside it: that, as, the, a, it, him. */
const near = (piece: Piece): boolean =>
  piece.kind === 'mark'
    ? ',:'.includes(piece.text)
    : piece.folded === 'that' ||
      piece.folded === 'as' ||
      has(piece, Does.determiner | Does.owner) ||
      ['him', 'her', 'them', 'it', 'me', 'us', 'like'].includes(piece.folded);

type Candidate = Telling & { close: boolean; strength: 'strong' | 'labels' | 'weak'; participle: boolean };

/** Verbs looked at before a quotation: further ones are other clauses' verbs. */
const MOST_CANDIDATES = 5;

const strengthOf = (line: Line, at: number): Candidate['strength'] => {
  const piece = line.pieces[at] as Piece;
  if (isPhrasal(line.pieces, at, line.language)) return 'strong';
  return has(piece, Does.weakly) ? 'weak' : has(piece, Does.labels) && !has(piece, Does.tells) ? 'labels' : 'strong';
};

/** Pieces of a role that owns a noun of telling, at most. */
const LONGEST_OWNER = 4;

/** "Trump’s claim that …", "her call for …": the owner of a noun of telling at `at`. */
const claimant = (line: Line, sentence: Sentence, at: number): Phrase | null => {
  const { pieces } = line;
  for (let back = at - 1; back >= sentence.from && back >= at - 4; back -= 1) {
    const piece = pieces[back] as Piece;
    if (piece.kind !== 'word') return null;
    if (piece.owner && piece.capital) {
      let from = back;
      while (
        from - 1 >= sentence.from &&
        isWord(pieces[from - 1]) &&
        (pieces[from - 1] as Piece).capital &&
        !(pieces[from - 1] as Piece).owner
      )
        from -= 1;
      return { from, to: back + 1, kind: 'name' };
    }
    // "the Avalonian senator’s answer was that": a role owns it.
    if (piece.owner && has(piece, Does.role)) {
      let from = back;
      while (from > sentence.from && from > back - LONGEST_OWNER && !has(pieces[from], Does.determiner | Does.owner))
        from -= 1;
      return has(pieces[from], Does.determiner | Does.owner) && isWord(pieces[from])
        ? { from, to: back + 1, kind: 'role' }
        : null;
    }
    if (has(piece, Does.owner))
      return has(piece, Does.he | Does.she | Does.they) ? { from: back, to: back + 1, kind: 'pronoun' } : null;
    if (has(piece, Does.determiner | Does.preposition | TELLS | Does.auxiliary)) return null;
  }
  return null;
};

/** What tells at one piece before a quotation, if anything does. */
const candidateAt = (line: Line, sentence: Sentence, at: number, quote: number): Omit<Candidate, 'close'> | null => {
  const { pieces } = line;
  const piece = pieces[at] as Piece;
  const as = (
    phrase: Phrase | null,
    rule: string,
    strength: Candidate['strength'] = strengthOf(line, at),
    participle = false,
  ): Omit<Candidate, 'close'> | null => phrase && { phrase, verb: at, rule, strength, participle };
  // "the ruling", "his warning": nouns of the same form.
  const noun = has(piece, Does.teller | Does.claim) && has(pieces[at - 1], Does.determiner | Does.owner);
  const participle = has(piece, Does.telling) && !piece.capital && !noun;
  const finite = isTellingVerb(line, at, sentence.from);
  const doer = finite ? doerOf(line, at, quote) : null;
  if (doer) return as(doer, 'told by X');
  if ((finite || participle) && isPassive(line, at, sentence.from))
    return pieces[at + 1]?.folded === 'by' ? as(phraseStartingAt(pieces, at + 2, quote), 'told by X') : null;
  // "The mill is lost, says Ada Roe, “…”": set in behind what is told, the verb comes first.
  const hears = line.language.hearers.has(piece.folded) || line.language.asked.has(piece.folded);
  const setIn =
    finite && !hears && has(piece, Does.tells) && isMark(pieces[at - 1], ',') && isWord(pieces[at - 2])
      ? phraseStartingAt(pieces, at + 1, quote)
      : null;
  if (setIn?.kind === 'name' && isMark(pieces[setIn.to], ',')) return as(setIn, 'X said');
  if (finite) {
    const subject = subjectOf(line, at, sentence.from);
    return strengthOf(line, at) === 'strong' || subject?.kind !== 'thing' ? as(subject, 'X said') : null;
  }
  const opening = at === sentence.from;
  if (participle || (has(piece, Does.telling) && opening))
    return as(participleSubject(line, sentence, at, quote), 'saying', strengthOf(line, at), true);
  if (has(piece, Does.claim) && !piece.owner)
    return as(claimant(line, sentence, at), 'claim of X', pieces[at + 1]?.folded === 'that' ? 'labels' : 'weak');
  const inverted = opening && piece.capital && has(piece, Does.tells);
  return inverted ? as(phraseStartingAt(pieces, at + 1, quote), 'said X', 'strong') : null;
};

/** Everything before a quotation that could tell who says it, nearest first. */
const candidatesBefore = (line: Line, sentence: Sentence, quote: number): Candidate[] => {
  const found: Candidate[] = [];
  let close = true;
  for (let at = quote - 1; at >= sentence.from && at >= quote - REACH_LEFT && found.length < MOST_CANDIDATES; at -= 1) {
    const piece = line.pieces[at] as Piece;
    if (piece.kind !== 'word') {
      if (piece.kind === 'quote' || isMark(piece, ';')) close = false;
      continue;
    }
    const candidate = candidateAt(line, sentence, at, quote);
    if (candidate) found.push({ ...candidate, close });
    if (!near(piece)) close = false;
  }
  return found;
};

/** Pieces between "seen by" and the "as" before the quotation. */
const REACH_OF_AS = 9;

/** a step seen by organizers as “…”: whom a participle of the past is by, where a noun stands before it and "as" before the quotation. */
const doerOf = ({ pieces }: Line, at: number, quote: number): Phrase | null => {
  const noun = pieces[at - 1];
  const other = Does.pronoun | Does.role | Does.auxiliary | Does.relative | Does.conjunction;
  if (!isWord(noun) || noun.capital || has(noun, other) || pieces[at + 1]?.folded !== 'by') return null;
  const as = has(pieces[quote - 1], Does.determiner) ? quote - 2 : quote - 1;
  const phrase =
    pieces[as]?.folded === 'as' && quote - at <= REACH_OF_AS ? phraseStartingAt(pieces, at + 2, quote) : null;
  return phrase && personal(phrase) ? phrase : null;
};

const personal = (phrase: Phrase): boolean => phrase.kind !== 'thing' && phrase.kind !== 'teller';

/** The candidate that tells most within its clause: the nearest, unless it only thinks. */
const nearestOf = (candidates: readonly Candidate[]): Candidate | null => {
  const first = candidates[0] ?? null;
  if (!first || (first.strength !== 'weak' && first.phrase.kind !== 'thing')) return first;
  const person = candidates.find((other) => other.strength !== 'weak' && personal(other.phrase));
  if (person || (first.phrase.kind === 'name' && first.rule !== 'claim of X')) return person ?? first;
  return candidates.find((other) => other.strength === 'strong' && other.phrase.kind === 'teller') ?? first;
};

/** Pieces between an outer verb of telling and the subject of what it tells: "said that", "told reporters that". */
const REACH_OF_THAT = 4;

/** Pieces between an outer verb of telling and the pronoun of the clause it tells: "said in March that he". */
const REACH_OF_OUTER = 12;

/** When what tells (`inner`) is itself told by somebody farther out, and by whom. */
type OuterTeller = {
  /** Does what tells leave room for somebody who tells that? */
  asks(inner: Candidate, line: Line, quote: number): boolean;
  /** May this person, whose verb stands before the inner subject, be who does? */
  fits(outer: Candidate, inner: Candidate, pieces: readonly Piece[]): boolean;
  /** The quotation stands with the inner verb, so that the outer one is told to stand farther off, however near it is. */
  apart: boolean;
};

const OUTER_TELLERS: readonly OuterTeller[] = [
  {
    // "Roe said the ferry, which Poe said was late, “goes”": the verb of a clause between commas does not reach behind it.
    asks: (inner, line, quote) => isSetIn(inner, line, quote),
    fits: () => true,
    apart: true,
  },
  {
    // "In those days, the minister said, the papers called him “…”": what is set in tells all of its sentence.
    asks: ({ strength, phrase }) => strength !== 'strong' && (!personal(phrase) || phrase.kind === 'role'),
    fits: ({ strength, verb, phrase }, _, pieces) =>
      strength === 'strong' && isMark(pieces[verb + 1], ',') && isMark(pieces[phrase.from - 1], ','),
    apart: false,
  },
  {
    // "he said he expected that Americans will say “no”": what would be said is what the outer verb tells.
    asks: (inner, { pieces, language }) => isMaybe(pieces, language, inner),
    fits: () => true,
    apart: true,
  },
  {
    // "said that women who had accused him “should be heard”": the verb of a clause with "who", its object told, does not reach over.
    asks: ({ phrase, strength, close }) =>
      phrase.who !== undefined && phrase.kind !== 'name' && strength === 'labels' && !close,
    fits: ({ strength, verb }, inner) => strength === 'strong' && inner.phrase.from - verb <= REACH_OF_THAT,
    apart: false,
  },
  {
    // "She said she recalls …": what is told by the same person's outer verb is told there.
    asks: ({ phrase, participle }, { pieces }) =>
      phrase.kind === 'pronoun' && !participle && !isWhich(pieces[phrase.from - 1]),
    fits: ({ strength, verb, rule }, inner, pieces) =>
      strength === 'strong' &&
      rule === 'X said' &&
      inner.phrase.from - verb <= REACH_OF_OUTER &&
      pieces[verb - 1]?.folded !== 'to',
    apart: true,
  },
];

/** The candidate that tells most: the nearest that tells, or whoever farther out tells that in turn. */
const bestOf = (line: Line, candidates: readonly Candidate[], quote: number): Candidate | null => {
  let best = nearestOf(candidates.filter((one) => one.strength !== 'strong' || !isSetIn(one, line, quote)));
  if (!best) return null;
  for (const { asks, fits, apart } of OUTER_TELLERS) {
    const inner: Candidate = best;
    if (!asks(inner, line, quote)) continue;
    const outer = candidates.find(
      (other) =>
        other.verb < inner.phrase.from &&
        other.strength !== 'weak' &&
        personal(other.phrase) &&
        fits(other, inner, line.pieces),
    );
    if (outer) best = apart ? { ...outer, close: false } : outer;
  }
  return best;
};

/** ", which Poe said was late,": a verb in a clause that a comma closes again before the quotation, which goes on with what stood before it. */
const isSetIn = ({ phrase, verb }: Candidate, line: Line, quote: number): boolean => {
  const { pieces } = line;
  const relative = phrase.who ?? phrase.from - 1;
  const opening = has(pieces[relative - 1], Does.preposition) ? relative - 2 : relative - 1;
  if (!isWhich(pieces[relative]) || !isMark(pieces[opening], ',')) return false;
  // "who said, “…”", "who told her on Monday, “We …”": such a comma leads over to the quotation.
  const to = wordsOf(line, pieces[quote] as Piece)[0]?.capital === false ? quote : quote - 1;
  const commas: number[] = [];
  for (let at = verb + 1; at < to; at += 1) if (isMark(pieces[at], ',')) commas.push(at);
  const last = commas.at(-1) ?? -1;
  // Two part what is set in there again: "who told her, on Monday, that". "old, and that it was", "old, slow and": the clause goes on.
  const goesOn = has(pieces[last + 1], Does.conjunction) || has(pieces[last + 2], Does.conjunction);
  return commas.length % 2 === 1 && last > verb + 1 && !goesOn;
};

/** "will say", "would call": may be, and is told as something that may be. */
const isMaybe = (pieces: readonly Piece[], language: Language, { verb }: Candidate): boolean => {
  let at = verb - 1;
  while (has(pieces[at], Does.adverb) && !language.modals.has(pieces[at]?.folded ?? '')) at -= 1;
  return language.modals.has(pieces[at]?.folded ?? '');
};

/** "to which she replied": another answer, no part of what the outer verb tells. */
const isWhich = (piece: Piece | undefined): boolean => has(piece, Does.relative) && !has(piece, Does.subordinator);

/** Trump said: “…” · Trump said it was “…” · calling her “…” */
export const tellingBefore = (line: Line, sentence: Sentence, quote: number): Telling | null => {
  const candidates = candidatesBefore(line, sentence, quote);
  const best = bestOf(line, candidates, quote);
  if (!best) return null;
  const colon = isMark(line.pieces[quote - 1], ':');
  const place = best.close
    ? 'before'
    : colon
      ? 'colon'
      : best.strength === 'strong'
        ? 'earlier'
        : best.strength === 'weak'
          ? 'weakly earlier'
          : 'labelling earlier';
  return { phrase: best.phrase, verb: best.verb, rule: `${best.rule} ${place}`, only: candidates.length === 1 };
};
