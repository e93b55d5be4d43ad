// A ranked statement as it travels to the page: plain data, names instead of numbers, differences worked out.

import type { Match, TellingDifference, Why, WordingShown } from '../schema/match.ts';
import { ANY_DAY, type DaySpan, isKnown } from './days.ts';
import { diff } from './diff.ts';
import type { Candidate, Looked, Measured } from './looked.ts';
import { occasionsOf } from './occasions.ts';
import { Standing } from './people.ts';
import { isNearly, type Ranked } from './rank.ts';
import type { OpenRecord } from './record.ts';
import { tellingDifferences } from './telling.ts';
import { units } from './units.ts';

const whenOf = (record: OpenRecord, looked: Looked, candidate: Candidate, spoken: DaySpan): Match['when'] => {
  const { published } = looked.asked;
  const said = isKnown(looked.asked.said) ? looked.asked.said : spoken;
  const days = record.corpora[candidate.corpus]?.days(
    record.corpora[candidate.corpus]?.firstDocument(candidate.index) ?? 0,
  );
  if (!days || !isKnown(days)) return 'unknown';
  if (isKnown(said)) {
    if (days.last < said.first) return 'earlier';
    if (days.first > said.last) return 'later';
    return days.first === days.last && said.first === said.last ? 'same day' : 'unknown';
  }
  if (!isKnown(published)) return 'unknown';
  if (days.first > published.last) return 'later';
  return candidate.date === 'agree' ? 'unknown' : days.last < published.first ? 'earlier' : 'unknown';
};

const wordingShown = (looked: Looked, one: Ranked, measured: Measured): WordingShown => {
  const { words, lang, translated, doubtful, status, source } = one.candidate.read.statement.wordings[
    measured.wording
  ] ?? {
    words: '',
    source: {},
  };
  return {
    wording: measured.wording,
    words,
    ...(lang === undefined ? {} : { lang }),
    ...(translated === undefined ? {} : { translated }),
    ...(doubtful === undefined ? {} : { doubtful }),
    ...(status === undefined ? {} : { status }),
    source,
    ...(one.kind === 'same' ? { diff: diff(looked.asked.query.words, words) } : {}),
  };
};

const speakerOf = ({ asked }: Looked, { standing }: Candidate): Why['speaker'] => {
  if (!asked.speakerKnown || standing === Standing.maybe) return 'unknown';
  if (standing === Standing.same) return 'same';
  // Who is only supposed to have said it is nobody to call another than.
  return asked.speakerSure ? 'other' : 'unknown';
};

/** What stands out of how a wording nearly the same differs. It is read again for that, with its words' places: of all that were looked at few are shown. */
const tellingOf = ({ asked, units: here }: Looked, { candidate, best }: Ranked): TellingDifference[] => {
  const { pairs, sites } = best.alignment;
  if (!isNearly(best) || sites.length === 0) return [];
  const { words = '', lang } = candidate.read.statement.wordings[best.wording] ?? {};
  return tellingDifferences(asked.query.words, words, [here, units(words, lang)], pairs);
};

/** The match as it is shown. `spoken`: the quotation's own day, where the record tells it and the query does not. */
export const shownMatch = (record: OpenRecord, looked: Looked, one: Ranked, spoken: DaySpan = ANY_DAY): Match => {
  const { candidate, best } = one;
  const occasions = occasionsOf(one);
  const telling = tellingOf(looked, one);
  const { statement } = candidate.read;
  const corpus = record.corpora[candidate.corpus];
  const set = corpus?.speakerSets[corpus.firstDocument(candidate.index)] ?? 0;
  const speakers = [...(corpus?.speakersOf(set) ?? [])].map(
    (place) => record.people[record.joinedOf[candidate.corpus]?.[place] ?? -1]?.name ?? '',
  );
  return {
    corpus: corpus?.head.id ?? '',
    statement: statement.id,
    wording: best.wording,
    kind: one.kind,
    score: Math.round(one.score * 1000) / 1000,
    why: {
      inOrder: best.alignment.pairs.length,
      of: best.measures.words,
      shared: one.shared,
      speaker: speakerOf(looked, candidate),
      date: candidate.date,
      by: one.by,
    },
    ...(occasions ? { occasions } : {}),
    ...(telling.length > 0 ? { telling } : {}),
    when: whenOf(record, looked, candidate, spoken),
    speaker: speakers.join(', '),
    speakers,
    ...(statement.said === undefined ? {} : { said: statement.said }),
    ...(statement.dated === undefined ? {} : { dated: statement.dated }),
    ...(statement.occasion === undefined ? {} : { occasion: statement.occasion }),
    ...(statement.prompt === undefined ? {} : { prompt: statement.prompt }),
    ...(statement.medium === undefined ? {} : { medium: statement.medium }),
    ...(statement.asRead ? { asRead: true } : {}),
    ...(statement.part ? { part: statement.part } : {}),
    wordings: one.shown.map((measured) => wordingShown(looked, one, measured)),
  };
};
