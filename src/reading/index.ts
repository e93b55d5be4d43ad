// The reading room: an article in, its people and quotations out. Pure: no DOM, no browser, no clock. See DESIGN section 4.

import type { Article, ArticlePerson, Quotation, Reading, Speaker } from '../schema/article.ts';
import { articleText, blockStarts } from '../schema/article-text.ts';
import type { Attribution } from './attribution.ts';
import { confidenceOf, keptBy, LEAST } from './confidence.ts';
import type { Figure } from './figures.ts';
import { dayOf, type Gazetteer, isDead } from './gazetteer.ts';
import { howOf, kindOf, LONGEST_TERM, placeBehind, SHORT } from './kinds.ts';
import { fallbackLanguage, languageOfText } from './languages/index.ts';
import { nameFigures } from './mentions.ts';
import type { Named } from './namings.ts';
import { type Line, layOut } from './pieces.ts';
import { type QuotedSpan, quotedSpans } from './quotations.ts';
import type { Meant } from './recency.ts';
import { repeatsOf } from './repeats.ts';
import { type Resolver, resolver } from './resolve.ts';
import { attribute } from './speakers.ts';
import { interviewedOf, speakerOfTurn, type Turn, turnsOf, withTurns } from './turns.ts';

export { type Gazetteer, gazetteer } from './gazetteer.ts';

const QUIET: ReadonlySet<string> = new Set(['caption', 'embed', 'heading']);

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
    const meant = label
      ? resolve.labelled(label.from, label.to, line.sentenceOf[line.pieceOf[index] as number] as number)
      : resolve.meant(attribution.phrase);
    // Asked by somebody, it is the one asked who goes on to speak.
    const asks =
      attribution.rule.startsWith('told by') && line.language.asked.has(line.pieces[attribution.verb]?.folded ?? '');
    if (!asks && (meant.figure || !label))
      resolve.spoke(meant, attribution.phrase, line.sentenceOf[line.pieceOf[index] as number] as number);
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
