// How a quotation was told, in the article's own words, and what it is therefore: speech, writing, or a term. Who said it is decided before.

import type { Quotation, Speaker } from '../schema/article.ts';
import { startsLower } from '../text/letters.ts';
import type { Attribution } from './attribution.ts';
import { Does } from './languages/language.ts';
import type { Line, Piece } from './pieces.ts';
import { isNamedTerm, isSelfNaming } from './terms.ts';

/** Verbs and nouns that tell of writing, not of speech. */
const WRITING =
  /\b(?:wrote|written|writes?|writing|text(?:s|ed)|schr(?:ieb|ieben|eibt|eiben)|geschrieben|[ée]cri(?:t|te|vent|vait)|tweet(?:s|ed|ing)?|post(?:s|ed|ing)?|retweet(?:s|ed)?|reads?|twitter|facebook|instagram|letter|memo|statement|e-?mail|report|op-ed|essay|Brief|Mitteilung|communiqu[ée]|lettre|book|article|column|blog|filing|lawsuit|complaint|ruling|sign|note)\b/i;
/** Words of how it was told that are kept, at most. */
const LONGEST_HOW = 8;

/** "In a letter to voters, Roe said": where a sentence tells before its subject how its words were told; empty where it does not. */
const placeBefore = (text: string, line: Line, attribution: Attribution): string => {
  const { pieces } = line;
  const from = line.sentences[line.sentenceOf[attribution.verb] as number]?.from ?? 0;
  if (!((pieces[from] as Piece).does & Does.preposition)) return '';
  let to = from + 1;
  while (to < pieces.length && to - from < LONGEST_HOW && pieces[to]?.kind === 'word' && to < attribution.phrase.from) {
    if (to >= attribution.verb) return '';
    to += 1;
  }
  const place = text.slice((pieces[from] as Piece).start, (pieces[to - 1] as Piece).end);
  return to > from + 1 && WRITING.test(place) ? `${place} ` : '';
};

/** Where posts stand. */
const NETWORK = /^(?:X|Twitter|Facebook|Instagram|TikTok|Bluesky|Threads|Telegram|Truth)$/;

/** “…” on X, “…” in a post: where right behind a quotation its words are told to stand; empty where nothing tells. */
export const placeBehind = (text: string, line: Line, quote: number): string => {
  const first = line.pieces[quote + 1];
  if (first?.kind !== 'word' || first.opens || !(first.does & Does.preposition)) return '';
  let to = quote + 2;
  while (
    to < line.pieces.length &&
    to - quote < LONGEST_HOW &&
    line.pieces[to]?.kind === 'word' &&
    !line.pieces[to]?.opens
  )
    to += 1;
  const place = text.slice(first.start, (line.pieces[to - 1] as Piece).end);
  return NETWORK.test(line.pieces[quote + 2]?.text ?? '') || WRITTEN_THERE.test(place) ? place : '';
};
/** "in a post", "in her letter": only what holds words as written. */
const WRITTEN_THERE =
  /^(?:in|on|auf|dans|sur) (?:\S+ ){0,2}(?:post|tweet|letter|memo|e-?mail|op-ed|essay|statement|filing|text)\b/i;

export const howOf = (text: string, line: Line, attribution: Attribution): string | undefined => {
  const told = toldBy(text, line, attribution);
  return told === undefined ? undefined : `${placeBefore(text, line, attribution)}${told}`;
};

const toldBy = (text: string, line: Line, attribution: Attribution): string | undefined => {
  const { pieces } = line;
  if (attribution.verb < 0) return undefined;
  const verb = pieces[attribution.verb] as Piece;
  const rest = (from: number): number => {
    let to = from;
    while (to < pieces.length && to - from < LONGEST_HOW) {
      const piece = pieces[to] as Piece;
      if (piece.kind !== 'word' || piece.opens || piece.does & (Does.subordinator | Does.conjunction | Does.pronoun))
        break;
      to += 1;
    }
    return to;
  };
  if (attribution.phrase.from > attribution.verb) {
    const to = rest(attribution.phrase.to);
    const more = to > attribution.phrase.to && (pieces[attribution.phrase.to] as Piece).does & Does.preposition;
    return more
      ? `${verb.text} ${text.slice((pieces[attribution.phrase.to] as Piece).start, (pieces[to - 1] as Piece).end)}`
      : verb.text;
  }
  const to = rest(attribution.verb + 1);
  return text.slice(verb.start, (pieces[to - 1] as Piece).end);
};

/** Longest quotation without a speaker that is a term rather than somebody's words, in words. */
export const LONGEST_TERM = 5;
/** In a language without a file nobody is ever found to speak: only the shortest quotations are taken for terms there. */
export const SHORT = 2;

/** `posted`: stands as a post the page shows whole. `placed`: what follows tells where it is written. `longest`: words of a quotation that may be a term where nobody is found to have spoken it. */
export const kindOf = (
  posted: boolean,
  line: Line,
  words: string,
  piece: number,
  speaker: Speaker | null,
  attribution: Attribution | null,
  longest: number,
  placed: boolean,
): Quotation['kind'] => {
  if (posted) return 'written';
  if (isNamedTerm(line, piece) || isSelfNaming(line, piece)) return 'term';
  if (speaker && placed) return 'written';
  // She called the plan “helpful”: one word that labels a thing is no statement.
  if (speaker && attribution && isLabel(line, words, attribution)) return 'term';
  if (speaker)
    return WRITING.test(`${tellingOf(line, speaker, attribution)} ${speaker.who === null ? speaker.name : ''}`)
      ? 'written'
      : 'speech';
  return words.slice(0, 200).split(/\s+/).length <= longest && !isSentence(line, words, piece) ? 'term' : 'speech';
};

/** The words of how it was told that can tell of writing: of "called the report" none behind the verb, which only labels a thing. */
const tellingOf = (line: Line, { how }: Speaker, attribution: Attribution | null): string => {
  const verb = attribution?.carried === null ? line.pieces[attribution.verb] : undefined;
  if (how === undefined || verb === undefined || (verb.does & (Does.labels | Does.tells)) !== Does.labels)
    return how ?? '';
  return how.slice(0, how.lastIndexOf(verb.text) + verb.text.length);
};

/** “Das reicht nicht”, …: words that open a sentence, a capital first, and end as one or before a comma, are said; titles are not. */
const isSentence = (line: Line, words: string, quote: number): boolean => {
  const piece = line.pieces[quote];
  if (!piece?.opens || startsLower(words) || !/\s/.test(words)) return false;
  const next = line.pieces[quote + 1];
  const ends = /[.!?…]$/.test(words) || (next?.kind === 'mark' && next.text === ',' && next.start - piece.end <= 2);
  return ends && /\s\p{Ll}+[.!?…,]?$/u.test(words);
};

/** Is this one small word, behind a verb that labels rather than tells? */
const isLabel = (line: Line, words: string, { verb, carried }: Attribution): boolean => {
  const piece = carried === null ? line.pieces[verb] : undefined;
  return (
    piece !== undefined &&
    (piece.does & (Does.labels | Does.tells)) === Does.labels &&
    !/\s/.test(words) &&
    startsLower(words)
  );
};
