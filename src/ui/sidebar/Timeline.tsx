// When the same person spoke of it, as dots on a line: for the eye alone, since the dated list beside it says the same in words.

import type { Match } from '../../schema/match.ts';
import { parseEdtf } from '../../text/edtf.ts';
import { dayOf } from '../shared/dates.ts';

/** Fewer dates than this are seen at a glance in the list. */
const MANY = 4;

/** The first day a date may be, in ms; NaN where it has none. */
const dayAt = (date: string): number => Date.parse(parseEdtf(dayOf(date))?.first ?? '');

/** `published`: the day of the article, a line across. */
export const Timeline = ({ matches, published }: { matches: Match[]; published: string | undefined }) => {
  const dates = matches.flatMap(({ said, occasions }) => occasions?.days ?? said ?? []);
  const days = [...new Set(dates.map(dayAt).filter(Number.isFinite))];
  if (days.length < MANY) return null;
  const here = dayAt(published ?? '');
  const all = Number.isFinite(here) ? [...days, here] : days;
  const first = Math.min(...all);
  const place = (day: number) => 1.5 + (97 * (day - first)) / (Math.max(...all) - first);
  return (
    <svg class="timeline" viewBox="0 0 100 4" aria-hidden="true">
      <path d={`M0 2h100${Number.isFinite(here) ? `M${place(here)} 0v4` : ''}`} />
      {days.map((day) => (
        <circle key={day} cx={place(day)} cy="2" r="1" />
      ))}
    </svg>
  );
};
