import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLine, jsonl, rows } from './testing.ts';

const { command, folder, bundle, file, run } = commandLine('test-cli');
let talks = '';
let compiled = '';

beforeAll(async () => {
  await bundle();
  talks = file('talks.jsonl', jsonl(rows));
  compiled = join(folder, 'compiled');
  const built = await run(['corpus', 'build', talks, '--out', compiled]);
  expect(built).toMatchObject({ code: 0, err: '' });
  expect(built.out).toContain('Ada Quill: ADA QUILL | Ada Quill (2 rows)');
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

describe('match', () => {
  const query = [
    'match',
    'the new bridge will open in spring and nobody will pay a toll',
    '--speaker',
    'Quill',
    '--said',
    '2021-10-04',
  ];

  it('answers from a compiled corpus and from rows alike', async () => {
    for (const path of [compiled, talks]) {
      const { code, out } = await run([...query, '--corpus', path, '--json']);
      expect(code).toBe(0);
      expect(JSON.parse(out).matches[0]).toMatchObject({
        statement: 'a',
        wording: 0,
        kind: 'same',
        words: rows[0]?.words,
        speaker: 'Ada Quill',
        said: '2021-10-04',
        source: { outlet: 'The Harbour Post' },
        corpus: 'talks',
      });
    }
  });

  it('names the source to people, and says what silence means', async () => {
    expect((await run([...query, '--corpus', compiled])).out).toMatch(
      /same statement .*Ada Quill, 2021-10-04[\s\S]*The Harbour Post/,
    );
    expect((await run(['match', 'Nothing like it', '--corpus', compiled])).out).toMatch(
      /does not mean it was never said/,
    );
    expect((await run([...query, '--corpus', 'none', '--json'])).out).toContain('"matches": []');
  });

  it('answers line by line; a bad line gives an error and takes no other with it', async () => {
    const input = `${jsonl([
      { id: 1, text: 'We shall see', speaker: 'Quill', published: '2021-10-05T09:00:00Z' },
      { id: 2, text: '' },
      { id: 3, text: 'We shall see', said: 'Friday' },
    ])}\nnot json\n${jsonl([{ text: 'A toll on the bridge is a tax' }])}\n`;
    const { code, out, err } = await run(['match', '--jsonl', '--corpus', compiled], input);
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map((answer) => [answer.id, answer.line])).toEqual([
      [1, undefined],
      [2, 2],
      [3, 3],
      [null, 4],
      [5, undefined],
    ]);
    expect(answers[0].matches[0]).toMatchObject({ statement: 'b', kind: 'same' });
    expect(answers[1].error).toContain('text that is not empty');
    expect(answers[2].error).toContain('said: expected an EDTF date');
    expect(answers[3].error).toBe('line 4: expected one JSON object');
    expect(answers[4].matches[0].statement).toBe('c');
    expect(code).toBe(1);
    expect(err).toBe('3 of 5 lines could not be answered.\n');
  });
});

describe('read', () => {
  const text = 'A bridge\r\n\r\n"We shall see," Ada Quill said on Monday.\n"The toll is wrong," said Bo Tern.\n';

  it('counts offsets in the text as it was given', async () => {
    const { code, out } = await run(['read', '--text', '--json', '--corpus', compiled, file('article.txt', text)]);
    expect(code).toBe(0);
    const read = JSON.parse(out);
    expect(read.text).toBe(text);
    expect(read.quotations.length).toBe(2);
    for (const { start, end, text: words } of [...read.quotations, ...read.mentions])
      expect(text.slice(start, end)).toBe(words);
    expect(text.slice(read.quotations[0].start, read.quotations[0].end)).toContain('We shall see');
  });

  it('reads lines of text and of pages, and goes on after a bad one', async () => {
    const page =
      '<!doctype html><html><body><article><h1>A bridge</h1><p>"We shall see," Ada Quill said in the harbour on Monday.</p></article></body></html>';
    const { code, out } = await run(
      ['read', '--jsonl', '--corpus', 'none'],
      jsonl([
        { id: 'x', text, published: '2021-10-05' },
        { id: 'y' },
        { id: 'z', html: page, url: 'https://post.example/1' },
      ]),
    );
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map((answer) => [answer.id, answer.quotations?.length ?? answer.error])).toEqual([
      ['x', 2],
      ['y', 'expected a field "text" or "html"'],
      ['z', 1],
    ]);
    expect(code).toBe(1);
  });
});

describe('compare', () => {
  it('scores and shows the difference', async () => {
    const { out } = await run(['compare', 'We will see.', 'We will not see.', '--json']);
    expect(JSON.parse(out).diff).toEqual([
      { kind: 'kept', text: 'We will ' },
      { kind: 'there', text: 'not ' },
      { kind: 'kept', text: 'see.' },
    ]);
    const lines = await run(['compare', '--jsonl'], jsonl([{ a: 'one', b: 'one' }, { a: 'one' }]));
    expect(
      lines.out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).score ?? 'error'),
    ).toEqual([1, 'error']);
  });
});

describe('what cannot be done', () => {
  it.each([
    ['a missing file', ['read', '/nowhere/at-all.txt'], 1, 'there is no such file'],
    ['a folder', ['read', '/'], 1, 'this is a folder'],
    ['empty text', ['read', '--text', '-'], 1, 'The text is empty.'],
    ['an empty page', ['read', '--html', '-'], 1, 'The page holds no text'],
    ['a missing corpus', ['match', 'x', '--corpus', '/nowhere'], 1, 'there is no such file or folder'],
    ['an unknown option', ['match', 'x', '--colour'], 2, "unknown option '--colour'"],
    ['an unknown command', ['listen'], 2, "unknown command 'listen'"],
    ['two kinds at once', ['read', '--html', '--text', '-'], 2, 'exclude each other'],
    ['half a comparison', ['compare', 'x'], 2, 'takes two texts'],
    ['a comparison of nothing', ['compare', '', ''], 1, 'Both texts are empty.'],
    ['a comparison with nothing', ['compare', 'x', ' '], 1, 'The second text is empty.'],
    ['a look-up of nothing', ['match', ''], 1, 'The text is empty.'],
    ['a look-up without a text', ['match'], 2, 'match takes a text, as an argument or from standard input.'],
  ])('%s is told in one sentence', async (_, args, code, sentence) => {
    const found = await run(args);
    expect(found.code).toBe(code);
    expect(found.err).toContain(sentence);
    expect(found.err.trim().split('\n').length).toBeLessThanOrEqual(2);
    expect(found.err).not.toMatch(/\n\s+at /);
  });

  it('a binary file is told as one', async () => {
    const { code, err } = await run(['read', file('picture.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 1))]);
    expect(code).toBe(1);
    expect(err).toMatch(/^.*picture\.png: this is a binary file; expected text \(UTF-8\)\.\n$/);
  });

  it('away from its packages it answers all the same, and says what reading a page needs', async () => {
    const program = join(folder, 'alone', 'on-record.js');
    cpSync(command, program);
    expect(await run(['compare', 'We open.', 'We open.'], '', program)).toMatchObject({ code: 0, err: '' });
    const { code, err } = await run(['read', '--html', '-'], '<p>It opens.</p>', program);
    expect(code).toBe(1);
    expect(err).toMatch(/^Pages cannot be read here: the package jsdom is missing.*\n$/);
  });

  it('help is no fault', async () => {
    expect(await run(['--help'])).toMatchObject({ code: 0, err: '' });
  });
});
