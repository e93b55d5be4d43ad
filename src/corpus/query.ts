// What is asked of the record: words, and what is known of who said them and when. Works out how each person and each date of the record
// stands to that, once a query.

import type { Why } from '../schema/match.ts';
import { startsNumber } from '../text/letters.ts';
import { ALWAYS, ANY_DAY, type DaySpan, daySpan, FOREVER, isKnown } from './days.ts';
import { Standing, standings, standingsOf } from './people.ts';
import type { OpenRecord } from './record.ts';
import { terms } from './units.ts';

export type Query = {
  words: string;
  /** BCP 47; `en` where not given. */
  lang?: string;
  /** A joined person's id, or a name as it stands in the article. Absent: nobody knows. */
  speaker?: { person: string } | { name: string };
  /** How sure the speaker is, 0..1, as reading tells it; certain where not given. */
  sure?: number;
  /** EDTF: when it was spoken. */
  said?: string;
  /** EDTF: not spoken later than this. */
  published?: string;
  /** Matches wanted at most; 5 unless told. */
  top?: number;
};

/** Transcripts are dated a day late, papers go by another time zone: days two dates may differ and still be one. */
export const GRACE_DAYS = 2;
/** News quotes what was said within a week ("Tuesday"): days before publication within which a date speaks for the match. */
const NEWS_DAYS = 7;
/** The days before publication that most quotations are of: short ones need the date this near. */
const NEAR_DAYS = 4;
/** A date wider than this (a year, "before 2000") contradicts nothing and proves nothing. */
const TELLING_DAYS = 100;

const width = (span: DaySpan): number =>
  span.first === ALWAYS || span.last === FOREVER ? Number.POSITIVE_INFINITY : span.last - span.first + 1;

const apart = (a: DaySpan, b: DaySpan): boolean => a.first > b.last + GRACE_DAYS || b.first > a.last + GRACE_DAYS;

/** A speaker this sure is right 98 times in 100 (reading/confidence.ts). */
const SURE = 0.95;

export type Asked = {
  query: Query;
  said: DaySpan;
  published: DaySpan;
  /** Whether the query names its speaker at all. */
  speakerKnown: boolean;
  /** Whether the speaker is so sure that the same words of somebody else are a thing to check, and not the quotation's. */
  speakerSure: boolean;
  /** Whether a term is part of the name of a person on record. */
  isNamed: (term: string) => boolean;
  /** How a corpus's sets of speakers stand to the one asked for (people.ts); all `same` where none was asked for. */
  standings: readonly Uint8Array[];
  /** Whether a corpus's dates agree with the one asked for. */
  datesAgree: readonly Uint8Array[];
  date: (days: DaySpan) => Why['date'];
  /** The date agrees, and closely: as given, or within a few days before publication. */
  near: (days: DaySpan) => boolean;
  /** The days may be one day, without grace; true where the query tells no day of speaking or the statement has none. */
  meets: (days: DaySpan) => boolean;
};

const dateOf = (said: DaySpan, published: DaySpan, days: DaySpan): Why['date'] => {
  if (!isKnown(days)) return 'unknown';
  if (isKnown(said) && apart(said, days)) return 'other';
  if (published.last !== FOREVER && days.first !== ALWAYS && days.first > published.last + GRACE_DAYS) return 'other';
  if (isKnown(said)) {
    const same = said.first === days.first && said.last === days.last;
    return same || Math.max(width(said), width(days)) <= TELLING_DAYS ? 'agree' : 'unknown';
  }
  if (!isKnown(published)) return 'unknown';
  return isWithin(NEWS_DAYS, published, days) ? 'agree' : 'unknown';
};

/**
 * Whether days lie at most so many before publication. Words known only as reported by a day are taken for news of that day: what two papers
 * report within a week was said at one time, whichever of them came first.
 */
const isWithin = (most: number, published: DaySpan, days: DaySpan): boolean =>
  days.first === ALWAYS
    ? days.last >= published.first - most && days.last <= published.last + most
    : days.first >= published.first - most && days.last <= published.last + GRACE_DAYS;

/** How the joined people stand to the query's speaker; null where nothing is known. Remembered by speaker: an article asks often for few. */
const peopleFor = (record: OpenRecord, speaker: Query['speaker']): Uint8Array | null => {
  if (!speaker) return null;
  const key = 'person' in speaker ? `person ${speaker.person}` : `name ${speaker.name}`;
  const before = record.standings.get(key);
  if (before !== undefined) return before;
  const place = 'person' in speaker ? record.placeOf(speaker.person) : undefined;
  const found =
    place !== undefined
      ? standingsOf(record.joined, place)
      : 'name' in speaker
        ? standings(record.joined, speaker.name)
        : null;
  if (record.standings.size >= SPEAKERS_REMEMBERED) record.standings.clear();
  record.standings.set(key, found);
  return found;
};

const SPEAKERS_REMEMBERED = 100;

const namesOf = new WeakMap<OpenRecord, Map<string, boolean>>();

/** First letters of a term that the word it stands for has too: a stem may end in another letter than the word had there. */
const FIRST_LETTERS = 3;

/**
 * Whether somebody on record has a term in their name. Names are read where the first letters stand in them, or an apostrophe, which a term has not, or where
 * it is a number, which a name may tell in words: to read those of all people takes a fresh worker more than a millisecond.
 */
const isNamedIn = (record: OpenRecord, term: string): boolean => {
  const known = namesOf.get(record) ?? new Map<string, boolean>();
  namesOf.set(record, known);
  const before = known.get(term);
  if (before !== undefined) return before;
  const letters = startsNumber(term) ? '' : term.slice(0, Math.max(1, Math.min(FIRST_LETTERS, term.length - 1)));
  const found = record.joined.some(
    ({ folded, person }) => (folded.includes(letters) || folded.includes("'")) && terms(person.name).includes(term),
  );
  if (known.size >= TERMS_REMEMBERED) known.clear();
  known.set(term, found);
  return found;
};

const TERMS_REMEMBERED = 500;

/** Works a query out against the record. */
export const ask = (record: OpenRecord, query: Query): Asked => {
  const said = query.said ? daySpan(query.said) : ANY_DAY;
  const published = query.published ? daySpan(query.published) : ANY_DAY;
  const people = peopleFor(record, query.speaker);
  const date = (days: DaySpan) => dateOf(said, published, days);
  return {
    query,
    said,
    published,
    speakerKnown: people !== null,
    isNamed: (term) => isNamedIn(record, term),
    speakerSure: people !== null && (query.sure ?? 1) >= SURE,
    standings: record.corpora.map((corpus, index) => {
      const sets = new Uint8Array(corpus.speakerSetCount);
      if (!people) return sets.fill(Standing.same);
      for (let set = 0; set < sets.length; set += 1)
        for (const place of corpus.speakersOf(set))
          sets[set] = Math.max(sets[set] ?? 0, people[record.joinedOf[index]?.[place] ?? -1] ?? 0);
      return sets;
    }),
    datesAgree: record.corpora.map((corpus) =>
      Uint8Array.from({ length: corpus.dateCount }, (_, number) => (date(corpus.daysOf(number)) === 'agree' ? 1 : 0)),
    ),
    date,
    meets: (days) => !isKnown(said) || !isKnown(days) || (days.first <= said.last && days.last >= said.first),
    near: (days) => date(days) === 'agree' && (isKnown(said) || isWithin(NEAR_DAYS, published, days)),
  };
};
