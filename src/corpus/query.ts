// What is asked of the record: words, and what is known of who said them and when. Works out how each person and each date of the record
// stands to that, once a query.

import type { Why } from '../schema/match.ts';
import { ALWAYS, ANY_DAY, type DaySpan, daySpan, FOREVER, isKnown } from './days.ts';
import { Standing, standings, standingsOf } from './people.ts';
import type { OpenRecord } from './record.ts';

export type Query = {
  words: string;
  /** BCP 47; `en` where not given. */
  lang?: string;
  /** A joined person's id, or a name as it stands in the article. Absent: nobody knows. */
  speaker?: { person: string } | { name: string };
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
/** A date wider than this (a year, "before 2000") contradicts nothing and proves nothing. */
const TELLING_DAYS = 100;

const width = (span: DaySpan): number =>
  span.first === ALWAYS || span.last === FOREVER ? Number.POSITIVE_INFINITY : span.last - span.first + 1;

const apart = (a: DaySpan, b: DaySpan): boolean => a.first > b.last + GRACE_DAYS || b.first > a.last + GRACE_DAYS;

export type Asked = {
  query: Query;
  said: DaySpan;
  published: DaySpan;
  /** Whether the query names its speaker at all. */
  speakerKnown: boolean;
  /** How the speakers of a document stand to the one asked for (people.ts); `same` where none was asked for. */
  standing: (corpus: number, speakerSet: number) => number;
  date: (days: DaySpan) => Why['date'];
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
  const recent = days.first >= published.first - NEWS_DAYS && days.last <= published.last + GRACE_DAYS;
  return recent ? 'agree' : 'unknown';
};

/** Works a query out against the record. */
export const ask = (record: OpenRecord, query: Query): Asked => {
  const said = query.said ? daySpan(query.said) : ANY_DAY;
  const published = query.published ? daySpan(query.published) : ANY_DAY;
  const speaker = query.speaker;
  let people: Uint8Array | null = null;
  if (speaker && 'person' in speaker) {
    const place = record.placeOf(speaker.person);
    people = place === undefined ? null : standingsOf(record.joined, place);
  } else if (speaker) people = standings(record.joined, speaker.name);
  const known: (Uint8Array | undefined)[] = [];
  const standing = (corpus: number, set: number): number => {
    if (!people) return Standing.same;
    let sets = known[corpus];
    if (!sets) {
      const opened = record.corpora[corpus];
      sets = new Uint8Array(opened?.speakerSetCount ?? 0);
      for (let index = 0; index < sets.length; index += 1)
        for (const place of opened?.speakersOf(index) ?? [])
          sets[index] = Math.max(sets[index] ?? 0, people[record.joinedOf[corpus]?.[place] ?? -1] ?? 0);
      known[corpus] = sets;
    }
    return sets[set] ?? 0;
  };
  return {
    query,
    said,
    published,
    speakerKnown: people !== null,
    standing,
    date: (days) => dateOf(said, published, days),
  };
};
