// A date as pages write it. Deliberately strict: a number that may be a day or a month (3/4/2020), a year alone, "yesterday" are no date.

const ISO =
  /^(\d{4})[-/ ]?(\d{2})[-/ ]?(\d{2})(?:[T ]+(\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?/;
const MONTH_FIRST = /(?<!\p{L})(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u;
const DAY_FIRST = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º)?\.?\s+(?:de\s+)?(\p{L}{3,12})\.?,?\s+(?:de\s+)?(\d{4})(?!\d)/u;

const day = (year: string, month: string, date: string): string | null => {
  const text = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text || year < '1600' ? null : text;
};

const monthsOf = new Map<string, string[]>();

/** The twelve months as a language writes them after a day, in lower case; English where it is unknown. */
const months = (lang: string): string[] => {
  const known = monthsOf.get(lang);
  if (known) return known;
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  } catch {
    format = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'long', timeZone: 'UTC' });
  }
  const names = Array.from({ length: 12 }, (_, month) => {
    const part = format.formatToParts(Date.UTC(2001, month, 1)).find(({ type }) => type === 'month');
    return part?.value.toLowerCase() ?? '';
  });
  monthsOf.set(lang, names);
  return names;
};

/** 1 to 12 for a month's name or its beginning (three letters or more), 0 for none; a beginning that fits several is none. */
const monthNamed = (name: string, lang: string): number => {
  const folded = name.toLowerCase();
  for (const names of [months(lang), months('en')]) {
    const exact = names.indexOf(folded);
    if (exact >= 0) return exact + 1;
    const fits = names.flatMap((month, index) => (month.startsWith(folded) ? [index + 1] : []));
    if (fits.length === 1) return fits[0]!;
    // "Sept", and what adds an ending to the short form.
    if (folded.startsWith('sept')) return names.findIndex((month) => month.startsWith('sept')) + 1;
  }
  return 0;
};

/**
 * A date as `YYYY-MM-DD` or, where it has a time, `YYYY-MM-DDTHH:MM:SS` with its zone if it has one: ISO in its usual spellings, and the
 * month names of `lang` and of English. Null for anything else.
 */
export const readDate = (text: string | null | undefined, lang = 'en'): string | null => {
  if (!text) return null;
  const plain = text.trim();
  const iso = ISO.exec(plain);
  if (iso) {
    const [, year = '', month = '', date = '', hour, minute, second = '00', zone = ''] = iso;
    const found = day(year, month, date);
    if (!found || hour === undefined || minute === undefined) return found;
    if (hour > '23' || minute > '59' || second > '60') return found;
    return `${found}T${hour}:${minute}:${second}${zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`;
  }
  const first = MONTH_FIRST.exec(plain);
  if (first) {
    const month = monthNamed(first[1]!, lang);
    if (month > 0) return day(first[3]!, String(month), first[2]!);
  }
  const second = DAY_FIRST.exec(plain);
  if (!second) return null;
  const month = monthNamed(second[2]!, lang);
  return month > 0 ? day(second[3]!, String(month), second[1]!) : null;
};
