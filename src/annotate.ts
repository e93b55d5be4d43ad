// One article beside the record: what was read in it, and what the record holds on each of its quotations. Called by the worker and
// by the command line alike; knows neither pages nor browsers, and keeps nothing between two calls.

import { diff, matchArticle, type OpenRecord, type Query } from './corpus/index.ts';
import { type Gazetteer, read } from './reading/index.ts';
import type { Article, Quotation, Reading } from './schema/article.ts';
import { articleText } from './schema/article-text.ts';
import type { AnnotatedQuotation, Annotations, PersonCard } from './schema/match.ts';
import { units } from './schema/units.ts';

const wordsOf = (unit: readonly number[], quotations: readonly Quotation[]): string =>
  unit.flatMap((index) => quotations[index]?.text ?? []).join(' ');

const queryFor = (unit: readonly number[], quotations: readonly Quotation[], article: Article): Query => {
  const parts = unit.flatMap((index) => quotations[index] ?? []);
  const speaker = parts.find((part) => part.speaker !== null)?.speaker ?? null;
  return {
    words: wordsOf(unit, quotations),
    ...(speaker ? { speaker: speaker.person ? { person: speaker.person } : { name: speaker.name } } : {}),
    ...(speaker ? { sure: speaker.confidence } : {}),
    ...(article.published ? { published: article.published.slice(0, 10) } : {}),
  };
};

/** What a sentence leaves out of the one of this article that it says again; undefined where it is said once. */
const againFor = (unit: readonly number[], all: readonly number[][], quotations: readonly Quotation[]) => {
  const said = quotations[unit[0] ?? -1]?.repeats;
  const fuller = said === undefined ? undefined : all.find((other) => other.includes(said));
  return fuller && fuller !== unit ? diff(wordsOf(unit, quotations), wordsOf(fuller, quotations)) : undefined;
};

const cardsFor = (people: Annotations['people'], record: OpenRecord): Record<string, PersonCard> => {
  const cards: Record<string, PersonCard> = {};
  for (const { person } of people) {
    const card = person === null ? null : record.card(person);
    if (card) cards[card.id] = card;
  }
  return cards;
};

/** What an article is annotated with. */
export type With = {
  record: OpenRecord | Promise<OpenRecord>;
  /** The gazetteer of the record's people, by which the article is read while the record itself may still be coming. */
  known: Gazetteer;
  /** The article's revision, which the annotations are told to be of; 0 unless told. */
  revision?: number;
  /** Has the last word on what was read, before it is looked up. */
  correct?: (reading: Reading) => Reading;
  /** Statements on the subject given for each sentence, at most; few unless told. */
  mostRelated?: number | undefined;
  /** Sentences that are looked up, the first of them; all unless told. */
  mostLookedUp?: number;
};

/**
 * Reads an article and looks each of its quotations up. Offsets are UTF-16 units of the article's text. Rejects only where the record does
 * not come, or its files fail under it.
 */
export const annotate = async (
  article: Article,
  {
    record: coming,
    known,
    revision = 0,
    correct = (reading) => reading,
    mostRelated,
    mostLookedUp = Number.POSITIVE_INFINITY,
  }: With,
): Promise<Annotations> => {
  const reading = correct(read(article, known));
  const all = units(reading.quotations);
  const asked = all.slice(0, mostLookedUp);
  const record = await coming;
  const found = await matchArticle(
    record,
    {
      lang: article.lang,
      text: articleText(article),
      ...(article.url ? { url: article.url } : {}),
      ...(article.title ? { title: article.title } : {}),
      ...(article.published ? { published: article.published.slice(0, 10) } : {}),
    },
    asked.map((unit) => queryFor(unit, reading.quotations, article)),
    mostRelated,
  );
  const quotations: AnnotatedQuotation[] = reading.quotations.map((quotation) => ({
    ...quotation,
    matches: [],
    more: 0,
    held: false,
  }));
  for (const [at, unit] of asked.entries()) {
    const again = againFor(unit, asked, reading.quotations);
    for (const index of unit) {
      const quotation = quotations[index];
      if (quotation) Object.assign(quotation, found[at], again && { again });
    }
  }
  return {
    article: article.id,
    revision,
    people: reading.people,
    mentions: reading.mentions,
    quotations,
    cards: cardsFor(reading.people, record),
    coverage: record.coverage,
    partial: all.length > asked.length,
    troubles: [],
  };
};
