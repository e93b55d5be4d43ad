import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentence } from '../../schema/problems.ts';
import { linesOf, onePiece } from './bytes.ts';
import { csvRows } from './csv.ts';
import { idFromFile, readRows } from './rows.ts';
import { readCorpus } from './source-form.ts';

const head = { file: 'corpus.json', text: '{"id":"t","title":"T","version":"1","licence":"CC0","description":"D"}' };
const quill = '{"id":"ada","kind":"person","name":"Ada Quill"}';
const opened = '{"id":"s1","speakers":["ada"],"wordings":[{"words":"It opens.","source":{"outlet":"Post"}}]}';
const read = (people: string, statements: string) =>
  readCorpus({
    head,
    people: { file: 'people.jsonl', text: people },
    statements: { file: 'statements.jsonl', text: statements },
  });

describe('a corpus in source form', () => {
  it('is read whole', () => {
    const { corpus, problems } = read(quill, opened);
    expect(problems).toEqual([]);
    expect(corpus?.statements[0]?.wordings[0]?.words).toBe('It opens.');
  });

  it.each([
    [
      'an unknown person',
      opened.replace('"ada"', '"bo"'),
      'statements.jsonl:1: speakers.0: expected the id of a person in people.jsonl, found bo',
    ],
    [
      'no source',
      opened.replace('{"outlet":"Post"}', '{}'),
      'wordings.0.source: expected a source with at least one of outlet, title, url or file',
    ],
    ['a date that is none', opened.replace('"speakers"', '"said":"Friday","speakers"'), 'said: expected an EDTF date'],
    [
      'an id twice',
      `${opened}\n\n${opened}`,
      'statements.jsonl:3: id: expected an id of its own (line 1 has it), found s1',
    ],
    ['a line that is no JSON', `${opened}\n{"id":`, 'statements.jsonl:2: expected one JSON value'],
  ])('with %s is refused: file, line, field and what was expected', (_, statements, expected) => {
    const { corpus, problems } = read(quill, statements);
    expect(corpus).toBeNull();
    expect(problems.map(sentence).join('\n')).toContain(expected);
  });
});

const csv = (text: string, delimiter = ',') => [...csvRows(linesOf(onePiece(text)), delimiter)];

/** A naive reader of the same format: one character at a time, the whole text at once. */
const twin = (text: string, delimiter: string): string[][] | null => {
  const rows: string[][] = [['']];
  let within = false;
  let begins = true;
  for (let at = 0; at < text.length; at += 1) {
    const row = rows.at(-1) as string[];
    const last = row.length - 1;
    if (within && text[at] === '"' && text[at + 1] === '"') {
      row[last] = `${row[last]}"`;
      at += 1;
    } else if (within) {
      if (text[at] === '"') within = false;
      else row[last] = `${row[last]}${text[at]}`;
    } else if (text[at] === '"' && begins) {
      within = true;
    } else if (text[at] === delimiter) row.push('');
    else if (text[at] === '\n' || text.startsWith('\r\n', at)) {
      if (text[at] === '\r') at += 1;
      rows.push(['']);
    } else row[last] = `${row[last]}${text[at]}`;
    begins = !within && (text[at] === delimiter || text[at] === '\n');
  }
  return within ? null : rows.filter((row) => row.length > 1 || row[0]?.trim());
};

describe('CSV', () => {
  const field = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', '\r\n', ' ', "'") });

  it('gives back what was written, marks and line breaks and all', () =>
    fc.assert(
      fc.property(fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (table) => {
        const text = table.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')).join('\r\n');
        expect(csv(`${text}\n`).map((row) => 'fields' in row && row.fields)).toEqual(table);
      }),
    ));

  it('is read as a naive reader would, whatever stands in it', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '"', '""', ';', '\n', '\r\n'), maxLength: 40 }),
        (text) => {
          const expected = twin(text, ';');
          const rows = csv(text, ';');
          // A mark that never closes: the naive reader has no answer, this one tells of it and reads on.
          if (expected === null) expect(rows.some((row) => 'expected' in row)).toBe(true);
          else expect(rows.map((row) => 'fields' in row && row.fields)).toEqual(expected);
        },
      ),
    ));

  it('knows the line a row begins in; a mark that never closes takes no other row with it', () => {
    const rows = csv('a,b\n"one\ntwo",x\nthree,y\n"four,z\nfive,u\nsix,v\n');
    expect(rows.map((row) => [row.line, 'fields' in row ? row.fields : row.expected])).toEqual([
      [1, ['a', 'b']],
      [2, ['one\ntwo', 'x']],
      [4, ['three', 'y']],
      [5, 'a closing quotation mark'],
      [6, ['five', 'u']],
      [7, ['six', 'v']],
    ]);
  });

  it('with marks that never close, row after row, is read in a bounded time', () => {
    const rows = csv('a","b\n'.repeat(400_000));
    expect(rows.some((row) => 'expected' in row)).toBe(true);
  });

  it('of a million columns is told of as one row', () => {
    expect(csv(`${'a,'.repeat(400_000)}\nb,c`)).toEqual([
      { line: 1, expected: 'at most 1000 columns' },
      { line: 2, fields: ['b', 'c'] },
    ]);
  });
});

describe('flat rows', () => {
  const rows = (lines: object[]) => lines.map((line) => JSON.stringify(line)).join('\n');
  const named = (...speakers: string[]) =>
    readRows(rows(speakers.map((speaker, n) => ({ speaker, words: `Word ${n}` }))), {
      file: 'x/talks.jsonl',
      format: 'jsonl',
    });

  it('become statements; a row that names no source gets the file and line', () => {
    const { corpus, problems } = readRows('speaker,words,said\nQUILL,"It opens, soon.",2021-10-04\n', {
      file: 'x/talks.csv',
      format: 'csv',
    });
    expect(problems).toEqual([]);
    expect(corpus.id).toBe('talks');
    expect(corpus.statements[0]).toMatchObject({
      id: 'line-2',
      said: '2021-10-04',
      wordings: [{ words: 'It opens, soon.', source: { file: 'talks.csv:2' } }],
    });
    expect(corpus.people[0]?.name).toBe('Quill');
  });

  it('that are wrong are told of and take no other row with them', () => {
    const { corpus, problems } = readRows(
      `${rows([{ speaker: 'Quill', words: 'One', url: 'javascript:alert(1)' }, { speaker: 'Quill', words: 'Two', unknown: 1 }, { words: 'Three' }])}\nnot json`,
      { file: 'talks.jsonl', format: 'jsonl' },
    );
    expect(corpus.statements.map((one) => one.wordings[0]?.words)).toEqual(['Two']);
    expect(problems.map((problem) => [problem.line, problem.field])).toEqual(
      expect.arrayContaining([
        [1, 'url'],
        [3, 'speaker'],
        [4, ''],
      ]),
    );
  });

  it('without the needed columns say so', () => {
    expect(readRows('fish,fowl\na,b', { file: 't.csv', format: 'csv' }).problems.map((one) => one.field)).toEqual([
      'speaker',
      'words',
    ]);
  });

  it('name one person in several ways', () => {
    const { corpus, joined } = named('QUILL', 'SEN. ADA QUILL', 'Ada Quill', 'Mr. Quill', 'SEN. ADA QUILL, I-VT');
    expect(corpus.people.map((one) => one.name)).toEqual(['Ada Quill']);
    expect(joined[0]?.rows).toBe(5);
  });

  it('never make two people one', () => {
    const { corpus, apart } = named('QUILL', 'Ada Quill', 'Bo Quill', 'Cy Tern', 'TERN');
    expect(corpus.people.map((one) => one.name)).toEqual(['Quill', 'Ada Quill', 'Bo Quill', 'Cy Tern']);
    expect(apart).toMatchObject([{ label: 'Quill', may: ['Ada Quill', 'Bo Quill'] }]);
  });

  it('tell what made them one, and what kept them apart', () => {
    const { joined, apart } = named('QUILL', 'Ada Quill', 'Bo Tern', 'Cy Tern', 'TERN');
    expect(joined).toMatchObject([{ name: 'Ada Quill', why: 'nobody else has this surname' }]);
    expect(apart).toMatchObject([{ label: 'Tern', why: 'several people have this surname' }]);
  });

  it.each([
    ['Mr. and Mrs.', ['MR. QUILL', 'MRS. QUILL', 'QUILL'], ['Mr. Quill', 'Mrs. Quill', 'Quill']],
    ['two offices', ['SEN. QUILL', 'PRESIDENT QUILL'], ['Sen. Quill', 'President Quill']],
    ['a woman’s title and a man’s name', ['MRS. QUILL', 'Donald Quill'], ['Quill', 'Donald Quill']],
    ['a man’s title and a woman’s name', ['Mr. Quill', 'Helen Quill'], ['Quill', 'Helen Quill']],
    ['another office', ['GOV. QUILL', 'SEN. ADA QUILL'], ['Quill', 'Ada Quill']],
    ['father and son', ['Ada Quill', 'BO QUILL SR.', 'BO QUILL JR.'], ['Ada Quill', 'Bo Quill', 'Bo Quill']],
  ])('keep apart who may be two: %s', (_, given, names) => {
    const { corpus } = named(...given);
    expect(corpus.people.map((one) => one.name).sort()).toEqual([...names].sort());
  });

  it('of one surname are told apart by title', () => {
    const { corpus, joined, apart } = named('DONALD QUILL', 'MELANIA QUILL', 'MR. QUILL', 'MRS. QUILL', 'QUILL');
    expect(corpus.people.map((one) => [one.name, one.aliases])).toEqual([
      ['Donald Quill', ['DONALD QUILL', 'MR. QUILL']],
      ['Melania Quill', ['MELANIA QUILL', 'MRS. QUILL']],
      ['Quill', ['QUILL']],
    ]);
    expect(joined.map(({ why }) => why)).toEqual(Array(2).fill('the only one of this surname with such a title'));
    expect(apart).toMatchObject([{ label: 'Quill', may: ['Donald Quill', 'Melania Quill'] }]);
    expect(named('SEN. ADA QUILL', 'GOV. BO QUILL', 'SEN. QUILL').corpus.people.map((one) => one.name)).toEqual([
      'Ada Quill',
      'Bo Quill',
    ]);
  });

  it('of one surname are told apart by the day, where only one of them was there', () => {
    const on = (said: string, ...speakers: string[]) => speakers.map((speaker) => ({ speaker, said, words: 'Yes.' }));
    const people = (lines: object[]) =>
      readRows(rows(lines), { file: 'x.jsonl', format: 'jsonl' }).corpus.people.map((one) => one.name);
    const ada = on('2020-01-01', 'Ada Quill', 'QUILL');
    const bo = on('2021-01-01', 'Bo Quill');
    expect(people([...ada, ...bo])).toEqual(['Ada Quill', 'Bo Quill']);
    expect(people([...ada, ...bo, ...on('2021-01-01', 'QUILL')])).toEqual(['Ada Quill', 'Quill', 'Bo Quill']);
    expect(people([...ada, ...bo, ...on('2022-01-01', 'QUILL')])).toEqual(['Ada Quill', 'Quill', 'Bo Quill']);
  });

  it('of many speakers join a surname only to a full name of the same occasion', () => {
    const crowd = Array.from({ length: 60 }, (_, n) => ({
      speaker: `Guest${'abcdefghij'[n % 10]}${'klmnop'[n % 6]} Name${'qrstuv'[Math.floor(n / 10)]}`,
      words: 'Hm.',
      occasion: 'A',
    }));
    const { corpus } = readRows(
      rows([
        ...crowd,
        { speaker: 'Helen Moor', words: 'Yes.', occasion: 'A' },
        { speaker: 'MOOR', words: 'Yes.', occasion: 'B' },
        { speaker: 'Finn Lake', words: 'Yes.', occasion: 'C' },
        { speaker: 'LAKE', words: 'Yes.', occasion: 'C' },
      ]),
      { file: 'crowd.jsonl', format: 'jsonl' },
    );
    const names = corpus.people.map((one) => one.name);
    expect(names).toContain('Moor');
    expect(names).not.toContain('Lake');
  });

  it('get a corpus id from their file', () => {
    expect(idFromFile('/some/where/My talks (2).jsonl')).toBe('My-talks-2-');
    expect(idFromFile('.csv')).toBe('rows');
  });

  it('that miss a field, or have more columns than the header, are told of; the others go on', () => {
    const { corpus, problems } = readRows(
      'speaker,words\nQuill,Yes, we open.\n,It opens.\nQuill,\nQuill,"Yes, we open."\n',
      { file: 'mix.csv', format: 'csv' },
    );
    expect(problems.map(sentence)).toEqual([
      'mix.csv:2: expected 2 columns as in the header (fields with a comma stand in quotation marks), found 3: Quill | Yes | we open.',
      "mix.csv:3: speaker: expected a speaker's name",
      'mix.csv:4: words: expected the words that were said',
    ]);
    expect(corpus.statements.map((one) => one.wordings[0]?.words)).toEqual(['Yes, we open.']);
  });
});
