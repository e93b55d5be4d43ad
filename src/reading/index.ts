// The reading room: an article in, its people and quotations out. Pure: no DOM, no browser, no clock. See DESIGN section 4.

import type { Article, ArticlePerson, Quotation, Reading, Speaker } from '../schema/article.ts';
import { articleText, blockStarts } from '../schema/article-text.ts';
import { startsLower } from '../text/letters.ts';
import type { Attribution } from './attribution.ts';
import { confidenceOf, keptBy, LEAST } from './confidence.ts';
import type { Figure } from './figures.ts';
import { dayOf, type Gazetteer, isDead } from './gazetteer.ts';
import { fallbackLanguage, languageOfText } from './languages/index.ts';
import { Does } from './languages/language.ts';
import { type Named, nameFigures } from './mentions.ts';
import { type Line, layOut, type Piece } from './pieces.ts';
import { type QuotedSpan, quotedSpans } from './quotations.ts';
import { repeatsOf } from './repeats.ts';
import { type Meant, type Resolver, resolver } from './resolve.ts';
import { attribute } from './speakers.ts';
import { isNamedTerm, isSelfNaming } from './terms.ts';
import { interviewedOf, speakerOfTurn, type Turn, turnsOf, withTurns } from './turns.ts';

export { type Gazetteer, gazetteer } from './gazetteer.ts';

const QUIET: ReadonlySet<string> = new Set(['caption', 'embed', 'heading']);

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
const placeBehind = (text: string, line: Line, quote: number): string => {
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

const howOf = (text: string, line: Line, attribution: Attribution): string | undefined => {
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

/** Reads an article: who is named in it, what is quoted, and who says it. Never throws, whatever the text. */
export const read = (article: Article, known: Gazetteer): Reading => {
  const text = articleText(article);
  const starts = blockStarts(article);
  const language = languageOfText(article.lang, text);
  const turns = language ? turnsOf(article, language) : [];
  const spans = quotedSpans(withTurns(article.blocks, turns), starts);
  const line = layOut(text, starts, spans, language ?? fallbackLanguage());
  const day = dayOf(article.published);
  const named = nameFigures(text, line.words, known, day, language ?? fallbackLanguage());
  const told = language ? attribute(text, line, spans, named, article.blocks) : spans.map(() => null);
  const attributions = turns.length === 0 ? told : inTurns(told, spans, turns, starts, line, named);
  const quiet = new Set(article.blocks.flatMap((block, index) => (QUIET.has(block.kind) ? [index] : [])));
  const speakers = speakersOf(text, line, resolver(text, line, named, quiet), day, attributions);
  const quotations = spans.map((span, index): Quotation => {
    const speaker = speakers[index] ?? null;
    const words = text.slice(span.start, span.end);
    return {
      start: span.start,
      end: span.end,
      text: words,
      kind: kindOf(
        article.blocks[span.block]?.kind === 'embed' && span.declared,
        line,
        words,
        line.pieceOf[index] as number,
        speaker,
        attributions[index] ?? null,
        language === null ? SHORT : LONGEST_TERM,
        placeBehind(text, line, line.pieceOf[index] as number) !== '',
      ),
      speaker,
      continues: span.continues ?? (attributions[index]?.rule === 'same block' ? attributions[index].carried : null),
    };
  });
  const repeats = repeatsOf(quotations);
  return {
    people: named.figures.map(toPerson),
    mentions: named.namings.map((naming) => ({
      start: naming.start,
      end: naming.end,
      text: text.slice(naming.start, naming.end),
      who: naming.figure.key,
      name: nameOf(naming.figure),
      person: naming.person,
    })),
    quotations: quotations.map((quotation, index) => {
      const repeated = repeats[index] ?? null;
      return repeated === null ? quotation : { ...quotation, repeats: repeated };
    }),
  };
};

/** Rules that only guess from the sentence or the block before. */
const AROUND = /in the (?:sentence|block) before$/;

/** The speakers of a conversation's turns, where no verb beside the quotation tells otherwise. */
const inTurns = (
  told: readonly (Attribution | null)[],
  spans: readonly QuotedSpan[],
  turns: readonly Turn[],
  starts: readonly number[],
  line: Line,
  named: Named,
): (Attribution | null)[] => {
  const turnOf = new Map(turns.map((turn) => [turn.block, turn]));
  const interviewed = interviewedOf(named, line.words, turns);
  return told.map((attribution, index) => {
    const span = spans[index] as QuotedSpan;
    const turn = turnOf.get(span.block);
    const piece = line.pieceOf[index] as number;
    const own = attribution?.carried === null && attribution.verb >= 0 && !AROUND.test(attribution.rule);
    if (!turn || piece < 0 || own) return attribution;
    const labelled = turn.of === undefined ? turn : (turnOf.get(turn.of) ?? turn);
    const label = speakerOfTurn(labelled, starts[labelled.block] as number, line.words, interviewed);
    return (
      label && { phrase: { from: piece, to: piece + 1, kind: 'name' }, rule: 'turn', verb: -1, carried: null, label }
    );
  });
};

/** What makes one answer of a rule less sure than another: verbs that compete, and subjects that are no names of the article's people. */
const mannerOf = (attribution: Attribution, meant: Meant): string => {
  if (meant.figure) return attribution.only === false ? 'among several verbs' : '';
  return attribution.phrase.kind === 'role'
    ? 'described'
    : attribution.phrase.kind === 'pronoun'
      ? 'nobody named'
      : 'unknown name';
};

/** The speakers as the schema tells them, in the order of the quotations. */
const speakersOf = (
  text: string,
  line: Line,
  resolve: Resolver,
  day: string | null,
  attributions: readonly (Attribution | null)[],
): (Speaker | null)[] => {
  const speakers: (Speaker | null)[] = attributions.map(() => null);
  const own = (attribution: Attribution, index: number): Speaker => {
    const { label } = attribution;
    const meant = label ? resolve.labelled(label.from, label.to) : resolve.meant(attribution.phrase);
    // Asked by somebody, it is the one asked who goes on to speak.
    const asks =
      attribution.rule.startsWith('told by') && line.language.asked.has(line.pieces[attribution.verb]?.folded ?? '');
    if (meant.figure && !asks) resolve.spoke(meant.figure, line.sentenceOf[line.pieceOf[index] as number] as number);
    const manner = mannerOf(attribution, meant);
    const rule = manner === '' ? attribution.rule : `${attribution.rule}, ${manner}`;
    const how = howOf(text, line, attribution);
    const linked = meant.figure?.known?.person;
    return {
      name: meant.figure ? nameOf(meant.figure) : meant.name,
      person: linked && !isDead(linked, day) ? linked.id : null,
      who: meant.figure?.key ?? null,
      mention: { start: meant.start, end: meant.end, text: text.slice(meant.start, meant.end) },
      confidence: confidenceOf(attribution.rule, manner) * meant.sure,
      rule,
      ...(how === undefined ? {} : { how }),
    };
  };
  // A subhead may repeat what is quoted below it, so what is carried from further on waits for a second round.
  for (const round of [1, 2]) {
    attributions.forEach((attribution, index) => {
      if (!attribution || speakers[index]) return;
      const { carried } = attribution;
      if (carried === null) speakers[index] = own(attribution, index);
      else if (speakers[carried])
        speakers[index] = {
          ...speakers[carried],
          confidence: speakers[carried].confidence * keptBy(attribution.rule),
          rule: attribution.rule,
        };
      else if (round === 2) speakers[index] = null;
    });
  }
  return speakers.map((speaker) => (speaker && speaker.confidence >= LEAST ? speaker : null));
};

/** Longest quotation without a speaker that is a term rather than somebody's words, in words. */
const LONGEST_TERM = 5;
/** In a language without a file nobody is ever found to speak: only the shortest quotations are taken for terms there. */
const SHORT = 2;

/** `posted`: stands as a post the page shows whole. `placed`: what follows tells where it is written. `longest`: words of a quotation that may be a term where nobody is found to have spoken it. */
const kindOf = (
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

const nameOf = (figure: Figure): string => figure.known?.person.name ?? figure.name;

const toPerson = (figure: Figure): ArticlePerson => ({
  key: figure.key,
  name: nameOf(figure),
  person: figure.known?.person.id ?? null,
  kind: 'person',
  ...(figure.pronoun === null ? {} : { pronoun: figure.pronoun }),
  ...(figure.role === null ? {} : { role: figure.role }),
  ...(figure.why === null ? {} : { why: figure.why }),
});
