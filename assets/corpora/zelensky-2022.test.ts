// Holds the corpus of the three articles to its word: verbatim, complete, nobody's words under another name.

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { personSchema } from '../../src/schema/person.ts';
import { check } from '../../src/schema/problems.ts';
import { type Statement, statementSchema } from '../../src/schema/statement.ts';
import { parseEdtf } from '../../src/text/edtf.ts';
import { tokens } from '../../src/text/tokens.ts';

const rows = (name: string): unknown[] =>
  readFileSync(new URL(`./zelensky-2022/${name}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

const statements = rows('statements.jsonl').map((row) => {
  const result = check(statementSchema, row);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.value;
});
const people = rows('people.jsonl').map((row) => {
  const result = check(personSchema, row);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.value;
});
const byId = new Map(statements.map((statement) => [statement.id, statement]));
const get = (id: string): Statement => {
  const found = byId.get(id);
  if (!found) throw new Error(`no statement ${id}`);
  return found;
};

const seeds = new URL('../../../shared/seeds/', import.meta.url);
const haveSeeds = existsSync(seeds);
if (!haveSeeds)
  console.log(
    'not run: the articles are not beside the project (../shared/seeds), so words are not compared with them',
  );

const asWords = (text: string): string =>
  tokens(text)
    .map((token) => token.folded)
    .join(' ');

describe('the corpus of the three articles', () => {
  it('validates, and names only people it holds', () => {
    const known = new Set(people.map((person) => person.id));
    expect(statements.length).toBeGreaterThan(0);
    expect(byId.size).toBe(statements.length);
    for (const statement of statements) for (const speaker of statement.speakers) expect(known).toContain(speaker);
  });

  it('says for every statement when it was said and how that was worked out', () => {
    for (const statement of statements) {
      expect(parseEdtf(statement.said ?? ''), statement.id).not.toBeNull();
      expect(statement.dated, statement.id).toBeTruthy();
    }
  });

  it('holds what two articles report of one interview as one statement in two wordings', () => {
    for (const id of ['interview-well-see', 'interview-stop-fighting']) {
      const files = get(id).wordings.map((wording) => wording.source.file);
      expect(new Set(files).size, id).toBe(2);
    }
    const reportedTwice = statements.filter((statement) => statement.wordings.length > 1);
    expect(reportedTwice.map((statement) => statement.id).sort()).toEqual([
      'interview-stop-fighting',
      'interview-well-see',
    ]);
  });

  it('keeps resembling words of other days apart', () => {
    expect(get('interview-basic-things').said).toBe('2022-03-01');
    expect(get('after-talks-do-not-waste-your-time').said).toBe('2022-02-28');
    expect(get('european-parliament-fighting-for-our-lives').occasion).not.toBe(get('interview-well-see').occasion);
  });

  it('gives words that mean nothing alone the question they answered', () => {
    expect(get('interview-well-see').prompt).toMatch(/waste of time/);
  });

  it('marks the quotation that reads like a paraphrase', () => {
    expect(get('interview-attacks-continue').wordings[0]?.doubtful).toMatch(/paraphrase/i);
  });

  it('names no outlet, title or date that its articles do not name', () => {
    for (const { wordings } of statements)
      for (const { source } of wordings) {
        if (source.file?.startsWith('001')) expect(source).not.toHaveProperty('outlet');
        if (source.file?.startsWith('004')) expect(Object.keys(source)).toEqual(['file']);
        if (!source.file?.startsWith('000')) expect(source).not.toHaveProperty('published');
      }
  });

  it('spells the president in the ways papers do, and lets only some surnames stand alone', () => {
    const zelensky = people.find((person) => person.id === 'volodymyr-zelensky');
    for (const variant of ['Zelensky', 'Zelenskyy', 'Zelenskiy', 'Zelenskyj', 'Selenskyj'])
      expect(zelensky?.alone).toContain(variant);
    expect(people.find((person) => person.id === 'mykhailo-podolyak')?.aliases).toContain('Mykhailo Podoliak');
    expect(people.find((person) => person.id === 'jake-sullivan')?.alone).toEqual([]);
  });

  it.runIf(haveSeeds)('is verbatim: every wording stands in its article, word for word', () => {
    for (const { id, wordings } of statements)
      for (const { words, source } of wordings) {
        const article = asWords(readFileSync(new URL(source.file ?? '', seeds), 'utf8'));
        expect(` ${article} `, id).toContain(` ${asWords(words)} `);
      }
  });

  it.runIf(haveSeeds)(
    'holds every direct quotation of the articles, but for terms, echoes and repeated fragments',
    () => {
      const left = new Set(['special military operation', 'neutral status', 'waste of time', 'helpful', 'cnn']);
      for (const file of new Set(statements.flatMap((s) => s.wordings.map((w) => w.source.file ?? '')))) {
        const article = readFileSync(new URL(file, seeds), 'utf8');
        const held = statements
          .flatMap((statement) => statement.wordings)
          .filter((wording) => wording.source.file === file)
          .map((wording) => asWords(wording.words));
        for (const [, quoted] of article.matchAll(/["“]([^"”\n]+)["”]/g)) {
          const words = asWords(quoted ?? '');
          if (!left.has(words))
            expect(
              held.some((wording) => ` ${wording} `.includes(` ${words} `)),
              words,
            ).toBe(true);
        }
      }
    },
  );
});
