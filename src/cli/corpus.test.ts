import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLine, jsonl, rows } from './testing.ts';

const { command, folder, bundle, file, run } = commandLine('test-cli-corpus');
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
