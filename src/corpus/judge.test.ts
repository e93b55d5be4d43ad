// The decisions by themselves, at their thresholds: what the record may call one utterance, and what it may not. Whole questions to the record
// are in match.test.ts.

import { describe, expect, it } from 'vitest';
import { alignUnits } from './align.ts';
import {
  type Circumstances,
  contradicts,
  isSame,
  isVerbatim,
  isVerbatimUnnamed,
  likeness,
  type Measures,
  measure,
} from './judge.ts';
import { Standing } from './people.ts';
import { briefsOf, units } from './units.ts';

const alone = () => 1;
const measured = (words: string, held: string): Measures => {
  const query = units(words);
  return measure(alignUnits(query, units(held), alone), query);
};

/** Words that agree in everything; a test says what is less. */
const verbatim: Measures = {
  cover: 1,
  tight: 1,
  whole: 1,
  words: 20,
  paired: 20,
  telling: 10,
  run: 20,
  runTelling: 10,
  changed: 0,
  contradiction: null,
};
/** The article's speaker, on the day. */
const agreeing: Circumstances = {
  standing: Standing.same,
  speakerKnown: true,
  date: 'agree',
  near: true,
  meets: true,
  after: false,
  stock: false,
};
const same = (less: Partial<Measures>, known: Partial<Circumstances> = {}) =>
  isSame({ ...verbatim, ...less }, { ...agreeing, ...known });

const between = (here: string, there: string) =>
  contradicts({ here: briefsOf(units(here)), there: briefsOf(units(there)) });

describe('where two wordings differ', () => {
  it.each([
    ['forty boats came', 'fifty boats came', 'number'],
    ['boats came', 'forty boats came', null],
    ['he asked Maren about it', 'he asked Tolva about it', 'name'],
    ['he asked Maren about it', 'he asked about it', null],
    ['we will not pay', 'we will pay', 'negation'],
    ['we will pay', 'we will not pay', 'negation'],
    ['we pay', 'we who never asked for a single one of them pay', null],
    ['we pay', 'we never gladly or fully pay', 'negation'],
    ['we pay', 'we never gladly or ever fully pay', null],
    ['we [of the north shore] pay', 'we who never asked for one of them pay', null],
    ['we will [not] pay', 'we will pay', null],
    ['we will pay', 'we will [not] pay', 'negation'],
    ['forty boats came', 'forty ships came', null],
  ])('“%s” beside “%s”: %s', (here, there, told) => {
    expect(between(here, there)).toBe(told);
  });

  it('a “not” on either side at the same place turns nothing round', () => {
    expect(between('do not wait', 'never wait')).toBe(null);
  });

  it('an editor’s words contradict nothing: neither the quotation’s nor the wording’s', () => {
    expect(between('[in 2019] we came', 'we came')).toBe(null);
    expect(between('he asked Maren', 'he asked (Tolva)')).toBe(null);
    expect(between('[Tolva] he asked Maren', 'he asked Tolva')).toBe('name');
  });
});

describe('measures', () => {
  it('are all one for equal words, and all nothing for words that share none', () => {
    expect(measured('the harbour gate is closed', 'the harbour gate is closed')).toMatchObject({
      cover: 1,
      tight: 1,
      whole: 1,
      words: 5,
      paired: 5,
      telling: 3,
      run: 5,
      runTelling: 3,
      changed: 0,
      contradiction: null,
    });
    expect(measured('harbour gate', 'silent bells')).toMatchObject({ cover: 0, tight: 0, whole: 0, paired: 0, run: 0 });
    expect(measured('', 'silent bells')).toMatchObject({ cover: 0, tight: 0, whole: 0 });
    expect(measured('silent bells', '')).toMatchObject({ cover: 0, tight: 0, whole: 0 });
  });

  it('count a run only as far as it is unbroken on both sides', () => {
    const { run, runTelling } = measured('oak boats carry salt, grain', 'oak boats often carry salt, grain');
    expect({ run, runTelling }).toEqual({ run: 3, runTelling: 3 });
    expect(measured('oak boats slowly carry salt, grain', 'oak boats carry salt, grain').run).toBe(3);
  });

  it('take the longest run, wherever it stands', () => {
    expect(measured('salt grain timber wool, boats leave', 'salt grain timber wool, big boats leave').run).toBe(4);
    expect(measured('boats leave, salt grain timber wool', 'boats often leave, salt grain timber wool').run).toBe(5);
    expect(measured('oak boats slowly of the', 'oak boats of the')).toMatchObject({ run: 2, runTelling: 2 });
  });

  it('leave an editor’s words out of the quotation’s', () => {
    expect(measured('the gate [of the harbour] is closed', 'the gate is closed')).toMatchObject({ words: 4, cover: 1 });
  });

  it('count as changed only where a telling word stands for a telling word', () => {
    expect(measured('boats carry oak timber north', 'boats carry pine timber north').changed).toBe(1);
    expect(measured('boats carry oak timber north', 'boats carry timber north').changed).toBe(0);
    expect(measured('boats carry that timber north', 'boats carry this timber north').changed).toBe(0);
    expect(measured('boats carry the timber north', 'boats carry pine timber north').changed).toBe(0);
  });

  it('make words less alike where they contradict', () => {
    expect(likeness(verbatim)).toBe(1);
    expect(likeness({ ...verbatim, contradiction: 'number' })).toBeCloseTo(0.8);
    expect(likeness({ ...verbatim, tight: 0.5 })).toBeCloseTo(0.8);
  });
});

describe('one utterance', () => {
  it('is what agrees in words, speaker and day', () => {
    expect(same({})).toBe(true);
  });

  it.each([
    ['a phrase that everybody says', {}, { stock: true }],
    ['words that contradict', { contradiction: 'negation' as const }, {}],
    ['another day', {}, { date: 'other' as const }],
    ['another speaker', {}, { standing: Standing.other }],
  ])('is never %s', (_, less, known) => {
    expect(same(less, known)).toBe(false);
  });
});

describe('few words', () => {
  const few = { words: 6, paired: 6, telling: 2, run: 6, runTelling: 2 };

  it('are one utterance where speaker and very day agree, and never without', () => {
    expect(same(few)).toBe(true);
    expect(same(few, { speakerKnown: false })).toBe(false);
    expect(same(few, { meets: false })).toBe(false);
    expect(same(few, { date: 'unknown' })).toBe(false);
  });

  it('must all stand there, nearly unbroken', () => {
    expect(same({ ...few, cover: 0.9 })).toBe(false);
    expect(same({ ...few, tight: 0.85 })).toBe(false);
  });

  it('may be a part of what was said only close to the day, and if they carry a subject', () => {
    expect(same({ ...few, whole: 0.2 })).toBe(true);
    expect(same({ ...few, whole: 0.2 }, { near: false })).toBe(false);
    expect(same({ ...few, whole: 0.2, telling: 0 })).toBe(false);
    expect(same({ ...few, whole: 0.95, telling: 0 }, { near: false })).toBe(true);
    expect(same({ ...few, whole: 0.9, telling: 0 }, { near: false })).toBe(false);
  });

  it('dated after the article must be most of what was said then', () => {
    expect(same({ ...few, whole: 0.6 }, { after: true })).toBe(false);
    expect(same({ ...few, whole: 0.7 }, { after: true })).toBe(true);
  });

  it('of two or three must be all that was said, by the very speaker', () => {
    const three = { words: 3, paired: 3, telling: 1, run: 3, runTelling: 1 };
    expect(same(three)).toBe(true);
    expect(same({ ...three, whole: 0.9 })).toBe(false);
    expect(same({ ...three, cover: 0.99 })).toBe(false);
    expect(same(three, { standing: Standing.maybe })).toBe(false);
    expect(same({ ...three, words: 4, whole: 0.5 })).toBe(true);
  });
});

describe('many words', () => {
  /** A third of them stands there, in pieces. */
  const scraps = { cover: 0.3, tight: 0.3, whole: 0.1, telling: 3, run: 3, runTelling: 1, changed: 2 };

  it('in scraps are nothing', () => {
    expect(same(scraps)).toBe(false);
  });

  it('are one utterance by eight on end, close to the day, if these carry something or are half of all', () => {
    expect(same({ ...scraps, run: 8, runTelling: 3 })).toBe(true);
    expect(same({ ...scraps, run: 8, runTelling: 2 })).toBe(false);
    expect(same({ ...scraps, run: 8, runTelling: 2, cover: 0.51, telling: 1 })).toBe(true);
    expect(same({ ...scraps, run: 8, runTelling: 2, cover: 0.5, telling: 1 })).toBe(false);
    expect(same({ ...scraps, run: 7, runTelling: 3 })).toBe(false);
    expect(same({ ...scraps, run: 8, runTelling: 3 }, { near: false })).toBe(false);
    expect(same({ ...scraps, run: 8, runTelling: 3 }, { date: 'unknown' })).toBe(false);
  });

  it('are one utterance where most of them stands there; more is asked of another day of the week', () => {
    const most = { ...scraps, cover: 0.75, tight: 0.6, telling: 2 };
    expect(same(most)).toBe(true);
    expect(same({ ...most, cover: 0.7 })).toBe(false);
    expect(same({ ...most, tight: 0.5 })).toBe(false);
    expect(same({ ...most, telling: 1 })).toBe(false);
    expect(same(most, { near: false })).toBe(false);
    expect(same({ ...most, cover: 0.85 }, { near: false })).toBe(true);
    expect(same({ ...most, words: 11 })).toBe(false);
    expect(same({ ...most, words: 11, telling: 3 })).toBe(true);
    expect(same({ ...most, words: 12 })).toBe(true);
    expect(same({ ...most, words: 11, run: 11, runTelling: 2, cover: 1, tight: 1 }, { near: false })).toBe(true);
    expect(same({ ...most, words: 10, telling: 3, cover: 0.85 }, { near: false })).toBe(true);
  });

  it('said by chance twice are not twelve on end that carry something, on whatever day', () => {
    const run = { ...scraps, run: 12, runTelling: 5 };
    expect(same(run, { date: 'unknown' })).toBe(true);
    expect(same({ ...run, run: 11 }, { date: 'unknown' })).toBe(false);
    expect(same({ ...run, runTelling: 4 }, { date: 'unknown' })).toBe(false);
    expect(same(run, { date: 'unknown', standing: Standing.maybe })).toBe(false);
    expect(same({ ...run, runTelling: 6 }, { date: 'unknown', standing: Standing.maybe })).toBe(true);
  });

  it('without a day are one utterance where nearly all stands there and nothing is changed', () => {
    const all = { ...scraps, cover: 0.88, tight: 0.71, telling: 3, changed: 0 };
    expect(same(all, { date: 'unknown' })).toBe(true);
    expect(same({ ...all, changed: 1 }, { date: 'unknown' })).toBe(false);
    expect(same({ ...all, cover: 0.85 }, { date: 'unknown' })).toBe(false);
    expect(same({ ...all, tight: 0.7 }, { date: 'unknown' })).toBe(false);
    expect(same({ ...all, telling: 2 }, { date: 'unknown' })).toBe(false);
    expect(same(all, { date: 'unknown', standing: Standing.maybe })).toBe(false);
  });

  it('of an unknown speaker must be more, and nearly verbatim', () => {
    const unnamed = { speakerKnown: false };
    const nearly = { ...scraps, words: 12, cover: 0.86, tight: 0.71, telling: 3 };
    expect(same(nearly, unnamed)).toBe(true);
    expect(same({ ...nearly, words: 11 }, unnamed)).toBe(false);
    for (const less of [{ cover: 0.85 }, { tight: 0.7 }, { telling: 2 }])
      expect(same({ ...nearly, ...less }, unnamed)).toBe(false);
    expect(same({ ...scraps, run: 12, runTelling: 5 }, unnamed)).toBe(true);
    expect(same({ ...scraps, run: 11, runTelling: 5 }, unnamed)).toBe(false);
    expect(same({ ...scraps, run: 12, runTelling: 4 }, unnamed)).toBe(false);
  });

  it('of an unknown speaker and day must be more still', () => {
    const nothing = { speakerKnown: false, date: 'unknown' as const };
    const nearly = { ...scraps, words: 12, cover: 0.91, tight: 0.81, telling: 4 };
    expect(same(nearly, nothing)).toBe(true);
    for (const less of [{ cover: 0.9 }, { tight: 0.8 }, { telling: 3 }])
      expect(same({ ...nearly, ...less }, nothing)).toBe(false);
  });
});

describe('words held from somebody else', () => {
  const twelve = { ...verbatim, words: 12, cover: 0.9, tight: 0.9, telling: 4 };

  it('are told where twelve of them stand there, nearly verbatim', () => {
    expect(isVerbatim(twelve)).toBe(true);
    for (const less of [
      { words: 11 },
      { cover: 0.89 },
      { tight: 0.89 },
      { telling: 3 },
      { contradiction: 'name' as const },
    ])
      expect(isVerbatim({ ...twelve, ...less })).toBe(false);
  });
});

describe('words of nobody told for sure', () => {
  const eight = { ...verbatim, words: 8, cover: 0.9, tight: 0.9, telling: 3, run: 8, runTelling: 3 };

  it('are shown from eight on end, of a day that agrees, or with more that carries something', () => {
    expect(isVerbatimUnnamed(eight, 'agree')).toBe(true);
    expect(isVerbatimUnnamed(eight, 'unknown')).toBe(false);
    expect(isVerbatimUnnamed({ ...eight, runTelling: 5 }, 'unknown')).toBe(true);
    expect(isVerbatimUnnamed({ ...eight, runTelling: 5 }, 'other')).toBe(false);
    for (const less of [
      { words: 7 },
      { run: 7 },
      { cover: 0.89 },
      { tight: 0.89 },
      { contradiction: 'number' as const },
    ])
      expect(isVerbatimUnnamed({ ...eight, ...less }, 'agree')).toBe(false);
  });

  it('need not stand on end where they are twelve', () => {
    const twelve = { ...eight, words: 12, telling: 4, run: 5, runTelling: 2 };
    expect(isVerbatimUnnamed(twelve, 'unknown')).toBe(true);
    expect(isVerbatimUnnamed({ ...twelve, telling: 3 }, 'unknown')).toBe(false);
    expect(isVerbatimUnnamed({ ...twelve, words: 11 }, 'unknown')).toBe(false);
  });
});
