// Scoring of readings against the labelled sets, by the rules the sets come with: a span is found at an overlap of .8, a speaker is right
// when the words pointed at overlap the annotated source's or the last name stands in it; on pages, when the names agree.

import type { Quotation, Reading } from '../src/schema/article.ts';

export type Place = { start: number; end: number };
export type LabelledArticle = {
  id: string;
  text: string;
  quotes: (Place & { sources: (Place & { text: string })[] })[];
  unattributed: Place[];
};
export type LabelledPage = {
  page: string;
  file: string;
  url?: string | null;
  lang: string;
  news: boolean;
  people?: string[];
  quotes?: { text: string; speaker: string | null; speaker_as: string | null; kind: string; nested?: boolean }[];
};

/** Ones and zeros by what they count. */
export type Tally = Map<string, number[]>;

export const count = (tally: Tally, what: string, yes: boolean): void => {
  const list = tally.get(what);
  if (list) list.push(yes ? 1 : 0);
  else tally.set(what, [yes ? 1 : 0]);
};

const overlap = (a: Place, b: Place): number => {
  const inside = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return inside === 0 ? 0 : inside / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
};
const words = (text: string | null): string[] =>
  (text ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];
const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 's']);
const plain = (name: string | null): string[] => words(name).filter((word) => !SUFFIXES.has(word));
const sameName = (a: string | null, b: string | null): boolean => {
  const [x, y] = [plain(a), plain(b)];
  if (x.length === 0 || y.length === 0) return false;
  if (x.join(' ') === y.join(' ')) return true;
  return x.at(-1) === y.at(-1) && (x.length === 1 || y.length === 1 || x[0]?.[0] === y[0]?.[0]);
};
const PRONOUNS = new Set('he she they i we who it him her his you them their my its'.split(' '));
const isPronoun = (text: string | null): boolean =>
  words(text).length > 0 && words(text).every((word) => PRONOUNS.has(word));

/** One answer with what became of it; `right` is null where no source is annotated. */
export type Answer = { quotation: Quotation; right: boolean | null };

/** Counts one article of the `attribution` set; returns its answers, for calibration. */
export const scoreArticle = (gold: LabelledArticle, reading: Pick<Reading, 'quotations'>, tally: Tally): Answer[] => {
  const answers: Answer[] = [];
  const best = (place: Place): [number, Quotation | null] => {
    let top: [number, Quotation | null] = [0, null];
    for (const quotation of reading.quotations) {
      const share = overlap(quotation, place);
      if (share > top[0]) top = [share, quotation];
    }
    return top;
  };
  for (const quote of gold.quotes) {
    const [share, quotation] = best(quote);
    count(tally, 'quoted spans found', share >= 0.8);
    if (quote.sources.length === 0) continue;
    const source = quote.sources.map((one) => one.text).join(' ');
    const kind = isPronoun(source)
      ? 'pronoun'
      : /\p{Lu}\p{Ll}+ \p{Lu}|^\p{Lu}[\p{L}'’-]+$/u.test(source)
        ? 'named'
        : 'nominal';
    const speaker = share >= 0.5 ? (quotation?.speaker ?? null) : null;
    const mention = speaker?.mention ?? null;
    const last = plain(speaker?.name ?? null).at(-1);
    const right =
      speaker !== null &&
      ((mention !== null && quote.sources.some((one) => overlap(one, mention) > 0)) ||
        (last !== undefined && words(source).includes(last)));
    count(tally, 'speaker right, of all attributed', right);
    count(tally, `… source is ${kind}`, right);
    count(tally, 'answered', speaker !== null);
    if (speaker && quotation) {
      count(tally, 'speaker right, of those answered', right);
      answers.push({ quotation, right });
    }
  }
  for (const place of gold.unattributed) {
    const [share, quotation] = best(place);
    const given = share >= 0.5 && quotation?.speaker;
    count(tally, 'speaker given where none is annotated (lower)', Boolean(given));
    if (given && quotation) answers.push({ quotation, right: null });
  }
  return answers;
};

const LONGEST_KEY = 120;
const key = (text: string): string => words(text).join(' ').slice(0, LONGEST_KEY);

/** Counts one page of the `pages` set. */
export const scorePage = (label: LabelledPage, reading: Reading, tally: Tally): void => {
  const left = [...reading.quotations];
  for (const quote of label.quotes ?? []) {
    if (quote.nested) continue;
    const want = key(quote.text);
    if (want === '') continue;
    const at = left.findIndex(({ text }) => {
      const have = key(text);
      return (
        have === want ||
        (want.length > 40 && (have.startsWith(want.slice(0, 100)) || want.startsWith(have.slice(0, 100))))
      );
    });
    const got = at >= 0 ? left.splice(at, 1)[0] : undefined;
    if (quote.kind === 'term') {
      count(tally, 'terms given a speaker (lower)', Boolean(got && got.kind !== 'term' && got.speaker));
      continue;
    }
    count(tally, 'quotations found', got !== undefined);
    if (quote.speaker === null) {
      const named = Boolean(
        got?.speaker && (got.speaker.person !== null || /\p{Lu}\p{Ll}+ \p{Lu}/u.test(got.speaker.name)),
      );
      count(tally, 'named person given to an unnamed speaker (lower)', named);
      continue;
    }
    const right = got?.speaker ? sameName(got.speaker.name, quote.speaker) : false;
    count(tally, 'identity right, of quotations by a named person', right);
    count(
      tally,
      `… told by ${isPronoun(quote.speaker_as) ? 'pronoun' : /\p{Lu}/u.test(quote.speaker_as ?? '') ? 'name' : 'description or context'}`,
      right,
    );
    if (got?.speaker) count(tally, 'identity right, of those answered', right);
  }
  for (const person of label.people ?? [])
    count(
      tally,
      'people found by name',
      reading.mentions.some((mention) => sameName(mention.name, person)),
    );
};

/** 95 % bootstrap interval of a mean, always with the same draws. */
export const interval = (values: readonly number[], rounds = 1_000): [number, number] => {
  let seed = 42;
  const random = (): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  const means = Array.from({ length: rounds }, () => {
    let sum = 0;
    for (let at = 0; at < values.length; at += 1) sum += values[Math.floor(random() * values.length)] ?? 0;
    return sum / values.length;
  }).sort((a, b) => a - b);
  return [means[Math.floor(rounds * 0.025)] ?? Number.NaN, means[Math.floor(rounds * 0.975)] ?? Number.NaN];
};
