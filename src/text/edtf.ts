// Dates as sources give them: the subset of EDTF (ISO 8601-2) that news needs. A day, a month, a year, one day within a set
// ([a..b], [a..], [..b], [a,b]) or an interval (a/b). Uncertain and approximate marks are refused: a source says it or it does not.

/** The days a date may mean, both inclusive, as `YYYY-MM-DD`; null is open. */
export type Days = { first: string | null; last: string | null };

const SINGLE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Days of a month, counted from 1. */
const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

const single = (text: string): Days | null => {
  const found = SINGLE.exec(text);
  if (!found) return null;
  const [, year, month, day] = found;
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  const m = Number(month);
  if (m < 1 || m > 12) return null;
  const length = daysIn(Number(year), m);
  if (day === undefined) return { first: `${year}-${month}-01`, last: `${year}-${month}-${length}` };
  const d = Number(day);
  return d >= 1 && d <= length ? { first: text, last: text } : null;
};

const range = (from: string, to: string): Days | null => {
  const a = from === '' ? { first: null, last: null } : single(from);
  const b = to === '' ? { first: null, last: null } : single(to);
  if (!a || !b || (from === '' && to === '')) return null;
  if (a.first !== null && b.last !== null && a.first > b.last) return null;
  return { first: a.first, last: b.last };
};

/** The days an EDTF date may mean, or null where the text is no such date. */
export const parseEdtf = (text: string): Days | null => {
  const set = /^\[(.*)\]$/.exec(text);
  if (set) {
    const inner = set[1] ?? '';
    const dots = inner.split('..');
    if (dots.length === 2) return range(dots[0] ?? '', dots[1] ?? '');
    if (dots.length > 2) return null;
    const members = inner.split(',').map((member) => single(member.trim()));
    let first: string | null = null;
    let last: string | null = null;
    for (const member of members) {
      if (!member) return null;
      if (first === null || (member.first !== null && member.first < first)) first = member.first;
      if (last === null || (member.last !== null && member.last > last)) last = member.last;
    }
    return { first, last };
  }
  const ends = text.split('/');
  if (ends.length === 2) return range(ends[0] === '..' ? '' : (ends[0] ?? ''), ends[1] === '..' ? '' : (ends[1] ?? ''));
  return single(text);
};

/** Moves a day by so many days. */
export const shiftDay = (day: string, by: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);

/** How two dates stand to each other: whether `a` lies before `b` for certain, after it, they may be one day, or nothing can be said. */
export const compareDays = (a: Days | null, b: Days | null): 'before' | 'after' | 'same' | 'overlap' | 'unknown' => {
  if (!a || !b) return 'unknown';
  if (a.last !== null && b.first !== null && a.last < b.first) return 'before';
  if (a.first !== null && b.last !== null && a.first > b.last) return 'after';
  if (a.first !== null && a.first === a.last && a.first === b.first && b.first === b.last) return 'same';
  return 'overlap';
};
