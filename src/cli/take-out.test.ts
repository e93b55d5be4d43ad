import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLine, jsonl, rows } from './testing.ts';

const { folder, bundle, file, run } = commandLine('test-cli-take-out');
let talks = '';
let compiled = '';
let n = 0;
/** A place of its own for each thing written. */
const out = (name: string) => {
  n += 1;
  return join(folder, `${n}-${name}`);
};

beforeAll(async () => {
  await bundle();
  talks = file('talks.jsonl', jsonl(rows));
  compiled = out('compiled');
  expect(await run(['corpus', 'build', talks, '--out', compiled])).toMatchObject({ code: 0 });
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

const WORDS = ['We open the bridge.', 'Nobody pays a toll.'];

describe('corpus build', () => {
  it.each([
    ['a JSON list', 'a.json', JSON.stringify(WORDS.map((words) => ({ speaker: 'Ada Quill', words })))],
    ['tabs', 'a.tsv', `speaker\twords\n${WORDS.map((words) => `Ada Quill\t${words}`).join('\n')}`],
    ['a name that tells nothing', 'a.dat', `words;speaker\n${WORDS.map((words) => `${words};Ada Quill`).join('\n')}`],
    ['a transcript', 'a.txt', `ADA QUILL: ${WORDS[0]}\nBO TERN: ${WORDS[1]}\n`],
    [
      'captions',
      'a.vtt',
      `WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada Quill>${WORDS[0]}\n\n00:02.000 --> 00:03.000\n<v Bo Tern>${WORDS[1]}\n`,
    ],
    [
      'quotations as linked data',
      'a.jsonld',
      JSON.stringify(WORDS.map((text) => ({ '@type': 'Quotation', text, creator: { name: 'Ada Quill' } }))),
    ],
  ])('takes %s', async (_, name, content) => {
    const target = out('built');
    expect(await run(['corpus', 'build', file(name, content), '--out', target])).toMatchObject({ code: 0, err: '' });
    const found = JSON.parse((await run(['match', '--corpus', target, '--json', WORDS[1] as string])).out);
    expect(found.matches[0].words).toBe(WORDS[1]);
  });

  it('takes its columns by hand, and says what is no such choice', async () => {
    const table = file('odd.csv', 'a,b,c\nx,Ada Quill,Yes.\ny,Bo Tern,No.\n');
    const built = await run(['corpus', 'build', table, '--columns', 'speaker=2,words=c,occasion=a', '--out', out('c')]);
    expect(built).toMatchObject({ code: 0, err: '' });
    expect(built.out).toContain('2 statements');
    const wrong = await run(['corpus', 'build', table, '--columns', 'who=2', '--out', out('c')]);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('expected speaker=3,words=Quote and the like');
    const missing = await run(['corpus', 'check', table, '--columns', 'speaker=9,words=c']);
    expect(missing.code).toBe(1);
    expect(missing.err).toMatch(/odd\.csv: columns: expected a column for speaker=9 \(its columns: a, b, c\)\n/);
  });

  it('refuses what it cannot read with a sentence', async () => {
    const { code, err } = await run(['corpus', 'build', file('x.pdf', '%PDF-1.4 …'), '--out', out('x')]);
    expect(code).toBe(1);
    expect(err).toMatch(/x\.pdf: expected text, or a \.zip of a corpus folder, found a PDF; .*\n$/);
  });
});

describe('corpus export', () => {
  it('gives a .zip that is built again to the same corpus, compiled or not, byte by byte', async () => {
    const [zip, again] = [out('talks.zip'), out('talks.zip')];
    expect(await run(['corpus', 'export', talks, '--out', zip])).toMatchObject({
      code: 0,
      err: '',
      out: `${zip}: 3 statements of 2 people\n`,
    });
    await run(['corpus', 'export', compiled, '--out', again]);
    expect(readFileSync(again)).toEqual(readFileSync(zip));
    const built = out('built');
    expect(await run(['corpus', 'build', zip, '--out', built])).toMatchObject({ code: 0, err: '' });
    const info = async (path: string) => JSON.parse((await run(['corpus', 'info', path, '--json'])).out);
    expect(await info(built)).toEqual(await info(compiled));
    const third = out('talks.zip');
    await run(['corpus', 'export', built, '--out', third]);
    expect(readFileSync(third)).toEqual(readFileSync(zip));
  });

  it('gives rows that are read again', async () => {
    const [csv, lines] = [out('talks.csv'), out('talks.jsonl')];
    await run(['corpus', 'export', compiled, '--out', csv]);
    await run(['corpus', 'export', compiled, '--out', lines]);
    expect(readFileSync(csv, 'utf8')).toMatch(/^\ufeffspeaker,words,said,/);
    expect(JSON.parse(readFileSync(lines, 'utf8').split('\n')[0] ?? '')).toMatchObject({
      id: 'a',
      speaker: 'Ada Quill',
    });
    for (const path of [csv, lines]) expect(await run(['corpus', 'check', path])).toMatchObject({ code: 0, err: '' });
  });

  it('says where it cannot write and what it cannot be, and leaves nothing half written', async () => {
    const target = out('folder');
    mkdirSync(join(target, 'x.csv'), { recursive: true });
    const blocked = await run(['corpus', 'export', talks, '--out', join(target, 'x.csv')]);
    expect(blocked.code).toBe(1);
    expect(blocked.err).toMatch(/x\.csv: could not be written: .*\n$/);
    expect(readdirSync(target)).toEqual(['x.csv']);
    const odd = await run(['corpus', 'export', talks, '--out', join(target, 'x.xml')]);
    expect(odd).toMatchObject({ code: 2 });
    expect(odd.err).toContain('.zip, .jsonl, .csv');
    expect(existsSync(join(target, 'x.xml'))).toBe(false);
  });

  it('leaves out rows that are wrong, tells of them, and exits 1', async () => {
    const bad = file('bad.csv', 'speaker,words\nAda Quill,Yes.\n,No.\n');
    const { code, err, out: told } = await run(['corpus', 'export', bad, '--out', out('bad.zip')]);
    expect(code).toBe(1);
    expect(err).toMatch(/bad\.csv:3: speaker: expected a speaker's name\n1 problem in .*left out\.\n$/);
    expect(told).toContain('1 statement of 1 person');
  });
});
