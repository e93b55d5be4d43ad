// When the same person spoke of it, as dots on a line from year to year: for the eye alone, since the dated list beside it says the same in words.

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
  const [first, last] = [Math.min(...all), Math.max(...all)];
  const place = (day: number) => 1.5 + (97 * (day - first)) / (last - first);
  const years = new Set([first, last].map((day) => new Date(day).getUTCFullYear()));
  return (
    <div class="timeline" aria-hidden="true">
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: hidden with what holds it, since the list says it in words */}
      <svg viewBox="0 0 100 4">
        <path d={`M0 2h100${Number.isFinite(here) ? `M${place(here)} 0v4` : ''}`} />
        {days.map((day) => (
          <circle key={day} cx={place(day)} cy="2" r="1" />
        ))}
      </svg>
      {[...years].map((year) => (
        <span key={year}>{year}</span>
      ))}
    </div>
  );
};
