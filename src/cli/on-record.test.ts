import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cliOptions } from '../../scripts/build/bundle.mjs';

// Bundled inside the project, so that jsdom is found from there; apart from dist/cli, which a build may be writing.
const command = join(import.meta.dirname, '../../dist/test-cli/on-record.js');
const folder = mkdtempSync(join(tmpdir(), 'on-record-'));
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

type Run = { code: number | null; out: string; err: string };
const run = (args: string[], input = '', program = command): Promise<Run> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args]);
    let out = '';
    let err = '';
    child.stdout.on('data', (part) => {
      out += part;
    });
    child.stderr.on('data', (part) => {
      err += part;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });

const rows = [
  {
    id: 'a',
    speaker: 'ADA QUILL',
    words: 'The new bridge will open in spring and nobody will pay a toll.',
    said: '2021-10-04',
    outlet: 'The Harbour Post',
  },
  { id: 'b', speaker: 'Ada Quill', words: 'We shall see.', said: '2021-10-04', outlet: 'The Harbour Post' },
  { id: 'c', speaker: 'Bo Tern', words: 'A toll on the bridge is a tax on fishermen.', said: '2022-01-01' },
];
const jsonl = (lines: unknown[]) => lines.map((line) => JSON.stringify(line)).join('\n');
let talks = '';
let compiled = '';

beforeAll(async () => {
  await build({ ...cliOptions, entryPoints: [join(import.meta.dirname, 'on-record.ts')], outfile: command });
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

describe('corpus', () => {
  it('checks and describes', async () => {
    expect(await run(['corpus', 'check', talks])).toMatchObject({ code: 0 });
    expect((await run(['corpus', 'check', compiled])).out).toContain('whole');
    expect(JSON.parse((await run(['corpus', 'info', compiled, '--json'])).out)).toMatchObject({
      id: 'talks',
      people: 2,
      statements: 3,
      from: '2021-10-04',
      to: '2022-01-01',
    });
  });

  it('without a path describes the bundled corpora', async () => {
    const program = join(folder, 'elsewhere', 'on-record.js');
    cpSync(command, program);
    expect((await run(['corpus', 'info'], '', program)).out).toBe('No corpora are bundled with this build.\n');
    cpSync(compiled, join(folder, 'elsewhere', 'corpora', 'talks'), { recursive: true });
    expect((await run(['corpus', 'info'], '', program)).out).toMatch(/^talks\.jsonl \(talks, version 1\)/);
    expect(JSON.parse((await run(['corpus', 'info', '--json'], '', program)).out)).toMatchObject([{ id: 'talks' }]);
    const folderOfOne = await run(['corpus', 'info', join(folder, 'elsewhere', 'corpora')]);
    expect(folderOfOne).toMatchObject({ code: 0, err: '' });
  });

  it.runIf(process.platform === 'linux').each([
    ['where no folder can be made', '/proc/x/y', 'no folder can be made there'],
    ['where a file stands', 'talks.jsonl', 'a file'],
  ])('is not built %s: one sentence', async (_, out, why) => {
    const { code, err } = await run(['corpus', 'build', talks, '--out', join(out.startsWith('/') ? '' : folder, out)]);
    expect(code).toBe(1);
    expect(err).toMatch(/^.*: the corpus could not be written here: .*\n$/);
    expect(err).toContain(why);
  });

  it('is built of several inputs at once: rows, a table, a folder; who is whom is told, within each and across', async () => {
    const table = file(
      'more.csv',
      'speaker,words,said\nMR. QUILL,We opened it.,2022-05-01\nMRS. QUILL,So we did.,2022-05-01\nBo Tern,Too soon.,2022-05-01\n',
    );
    const source = join(folder, 'source');
    mkdirSync(source);
    writeFileSync(
      join(source, 'corpus.json'),
      '{"id":"letters","title":"Letters","version":"1","licence":"CC0","description":"D"}',
    );
    writeFileSync(
      join(source, 'people.jsonl'),
      '{"id":"ada","kind":"person","name":"Ada Quill"}\n{"id":"bo","kind":"person","name":"Bo Tern","died":"1826"}',
    );
    writeFileSync(
      join(source, 'statements.jsonl'),
      '{"id":"s1","speakers":["ada"],"said":"1824","wordings":[{"words":"It opens.","source":{"outlet":"Post"}}]}',
    );
    const out = join(folder, 'several');
    const told = await run(['corpus', 'build', talks, table, source, '--out', out]);
    expect(told).toMatchObject({ code: 0, err: '' });
    expect(told.out).toContain('Mr. Quill (1 row), may be Mrs. Quill: titles differ');
    expect(told.out).toContain('Ada Quill: talks/ada-quill | letters/ada: the same full name');
    // Who died in 1826 is not who spoke in 2022.
    expect(told.out).toContain('Bo Tern: talks/bo-tern | more/bo-tern: the same full name');
    expect(told.out).toMatch(/more\/\S+, may be talks\/ada-quill/);
    const { code, out: json } = await run(['corpus', 'build', talks, table, source, '--out', out, '--json']);
    expect(code).toBe(0);
    const report = JSON.parse(json);
    expect(report.corpora.map(({ id, statements }: { id: string; statements: number }) => [id, statements])).toEqual([
      ['talks', 3],
      ['more', 3],
      ['letters', 1],
    ]);
    expect(report.corpora[0].joined).toMatchObject([{ name: 'Ada Quill', labels: ['ADA QUILL', 'Ada Quill'] }]);
    expect(report.across.joined.map(({ name }: { name: string }) => name)).toEqual(['Ada Quill', 'Bo Tern']);
    expect((await run(['corpus', 'info', out])).out).toContain('letters: 1 statement of 1 person');
  });

  it('of which one input is refused leaves nothing built', async () => {
    const out = join(folder, 'refused');
    const twice = await run(['corpus', 'build', talks, talks, '--out', out]);
    expect(twice).toMatchObject({ code: 1, out: '' });
    expect(twice.err).toMatch(/another input has the id "talks" already\.\n$/);
    expect(existsSync(out)).toBe(false);
  });

  it('tells the years it covers and those it holds nothing of', async () => {
    const rows = ['1930', '1932', '1934-05-01'].map((said) => ({ speaker: 'Ada Quill', words: 'We open.', said }));
    const years = await run(['corpus', 'info', file('years.jsonl', jsonl(rows))]);
    expect(years.out).toContain('1930 to 1934-05-01');
    expect(years.out).toContain('3 years with statements; nothing dated 1931, 1933\n');
    expect((await run(['corpus', 'info', talks])).out).toContain(
      '2 years with statements; no year between is missing\n',
    );
  });

  it('counts one problem as one', async () => {
    const one = file('one.csv', 'speaker,words\nQuill,Yes, we open.\nQuill,It opens.\n');
    const { code, err } = await run(['corpus', 'build', one, '--out', join(folder, 'one')]);
    expect(code).toBe(1);
    expect(err).toMatch(/one\.csv:2: expected 2 columns .*\n1 problem in .*one\.csv; those rows are left out\.\n$/);
  });

  it('names file, line, field and what was expected, and exits 1', async () => {
    const bad = file('bad.jsonl', `${jsonl([rows[0], { speaker: 'Ada Quill', words: 'Hm.', said: 'Friday' }])}\n`);
    const { code, err } = await run(['corpus', 'check', bad]);
    expect(code).toBe(1);
    expect(err).toMatch(/bad\.jsonl:2: said: expected an EDTF date .*found "Friday"/);
  });

  it('refuses a damaged corpus with a sentence', async () => {
    const damaged = join(folder, 'damaged');
    await run(['corpus', 'build', talks, '--out', damaged]);
    writeFileSync(join(damaged, 'index.bin'), 'OnRecord, but nothing more than that');
    const { code, err } = await run(['match', 'We shall see', '--corpus', damaged]);
    expect(code).toBe(1);
    expect(err).toMatch(/^.*damaged: index\.bin .*\n$/);
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
