import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { FORMATS } from './format.ts';
import { bring, bytesOf } from './testing.ts';
import { zipEntries } from './zip.ts';

const HEAD = '{"id":"t","title":"T","version":"1","licence":"CC0","description":"D"}';
const PEOPLE = '{"id":"ada","kind":"person","name":"Ada Quill"}\n';
const SAID = '{"id":"s1","speakers":["ada"],"wordings":[{"words":"It opens.","source":{"outlet":"Post"}}]}\n';
const corpus = (folder = '') => ({
  [`${folder}corpus.json`]: strToU8(HEAD),
  [`${folder}people.jsonl`]: strToU8(PEOPLE),
  [`${folder}statements.jsonl`]: strToU8(SAID),
});

describe('a file that means harm, or is damaged', () => {
  it.each([
    ['nothing in it', '', 'an empty file'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3]), 'a binary file; expected text'],
    ['a PDF', '%PDF-1.7 and so on', 'a PDF; expected text: copy its text into a .txt file'],
    ['prose', 'It rained all day.\nNobody said a word of it.\n', undefined],
  ])('with %s is refused with a sentence', async (_, content, found) => {
    const { plan, statements } = await bring(content, 'x.dat');
    expect(plan.format).toBeNull();
    expect(plan.problems).toHaveLength(1);
    expect(plan.problems[0]?.found).toBe(found);
    expect(statements).toEqual([]);
  });

  it('with a line beyond measure loses that line alone', async () => {
    const row = (words: string) => JSON.stringify({ speaker: 'Ada Quill', words });
    const { said, wrong } = await bring([row('One.'), row('x'.repeat(3_000_000)), row('Two.')].join('\n'), 'x.jsonl');
    expect(said.map(([, words]) => words)).toEqual(['One.', 'Two.']);
    expect(wrong).toEqual([[2, '', 'a line of at most 1000000 characters']]);
  });

  it('with rows deeper than can be written is refused row by row', async () => {
    const deep = `${'['.repeat(300_000)}${']'.repeat(300_000)}`;
    const lines = `{"speaker":${deep},"words":"x"}\n${deep}\n{"speaker":"Bo Tern","words":"No."}\n`;
    const { said, plan } = await bring(lines, 'x.jsonl');
    expect(said).toEqual([['Bo Tern', 'No.']]);
    expect(plan.failed).toBe(2);
    const folder = { ...corpus(), 'statements.jsonl': strToU8(`{"id":"s2","speakers":${deep}}\n${SAID}`) };
    expect((await bring(zipSync(folder, { level: 9 }), 't.zip')).said).toHaveLength(1);
  });

  it('of blanks without end is read as fast as any other', async () => {
    const blanks = ' '.repeat(900_000);
    const text = [
      `${blanks}x`,
      `ADA QUILL: Yes.`,
      `Ada${blanks}x`,
      `BO TERN: [Laughter]${blanks}x`,
      `CY MOOR: ${'[Ha]x '.repeat(150_000)}`,
      `${blanks}- x`,
    ].join('\n');
    expect((await bring(text, 'x.txt', { format: 'transcript' })).plan.statements).toBeGreaterThan(0);
    expect((await bring(`WEBVTT\n\n00:01.000 --> 00:02.000\n${text}`, 'x.vtt')).plan.format).toBe('captions');
    expect((await bring(`speaker,words\n${text}`, 'x.csv')).plan.statements).toBe(0);
  });

  it('with markup and control characters in every field brings them as they are, and no link that is none', async () => {
    const words = '<script>alert(1)</script>\u0007\u202e';
    const { statements, plan } = await bring(
      JSON.stringify([
        { speaker: '<b>Ada</b> Quill', words, title: '<i>x</i>' },
        { speaker: 'Bo', words: 'x', url: 'data:text/html,x' },
      ]),
      'x.json',
    );
    expect(statements[0]?.wordings[0]).toEqual({ words, source: { title: '<i>x</i>' } });
    expect(plan.failed).toBe(1);
  });

  it('never throws and never hangs, whatever its bytes and its name', () =>
    fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }),
          fc.string({ unit: 'binary', maxLength: 200 }).map(bytesOf),
          fc
            .array(
              fc.constantFrom(
                '{',
                '}',
                '[',
                ']',
                '"',
                ':',
                ',',
                '\n',
                ';',
                '\t',
                '|',
                'speaker',
                'words',
                'Ada Quill',
                'BO: ',
                '\\',
                '\r',
                '@graph',
                'WEBVTT\n',
                '00:01 --> 00:02\n',
                '0',
                'é',
              ),
              { maxLength: 60 },
            )
            .map((parts) => bytesOf(parts.join(''))),
        ),
        fc.constantFrom('a.csv', 'a.json', 'a.jsonl', 'a.txt', 'a.zip', 'a.vtt', 'a', '../a.jsonld', ''),
        fc.option(fc.constantFrom(...FORMATS), { nil: undefined }),
        async (bytes, file, format) => {
          const { plan, statements } = await bring(bytes, file, format === undefined ? {} : { format });
          expect(statements).toHaveLength(plan.statements);
          expect(plan.problemCount).toBeGreaterThanOrEqual(plan.problems.length);
          if (plan.format === null) expect(plan.problems.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 1_500 },
    ));
});

describe('an archive', () => {
  it.each(['', 'talks/', 'a/b/talks/'])('with a corpus below %j is brought in', async (folder) => {
    const { plan, said } = await bring(zipSync({ ...corpus(folder), '__MACOSX/x': strToU8('x') }), 'talks.zip');
    expect(said).toEqual([['Ada Quill', 'It opens.']]);
    expect(plan).toMatchObject({ format: 'corpus', head: { id: 't', licence: 'CC0' }, problems: [] });
  });

  it('with one file of rows is brought in, and with several asks which', async () => {
    const rows = strToU8('speaker,words\nAda Quill,Yes.\n');
    const { plan, said } = await bring(zipSync({ 'x/talks.csv': rows, 'readme.md': rows }), 'a.zip');
    expect([plan.format, plan.inside, said]).toEqual(['csv', 'x/talks.csv', [['Ada Quill', 'Yes.']]]);
    const two = zipSync({ 'a.csv': rows, 'b.csv': rows });
    expect((await bring(two, 'a.zip')).plan.problems).toMatchObject([
      { expected: 'one file of rows; or one of them chosen', found: 'a.csv, b.csv' },
    ]);
    expect((await bring(two, 'a.zip', { inside: 'b.csv' })).said).toHaveLength(1);
    const corpora = zipSync({ ...corpus('a/'), ...corpus('b/') });
    expect((await bring(corpora, 'a.zip')).plan.problems).toMatchObject([{ found: 'a/, b/' }]);
    expect((await bring(corpora, 'a.zip', { inside: 'b' })).said).toHaveLength(1);
  });

  it('tells of a row that is wrong, and of one that names nobody known', async () => {
    const { wrong, said } = await bring(
      zipSync({
        ...corpus(),
        'statements.jsonl': strToU8(`${SAID}${SAID}${SAID.replace('"ada"', '"bo"').replace('s1', 's2')}{"id":3}\nx`),
      }),
      't.zip',
    );
    expect(said).toHaveLength(1);
    expect(wrong.map(([line, field]) => [line, field])).toEqual([
      [2, 'id'],
      [3, 'speakers.0'],
      [4, 'id'],
      [4, 'speakers'],
      [4, 'wordings'],
      [5, ''],
    ]);
  });

  it.each([
    ['a bomb', zipSync({ 'x.csv': new Uint8Array(20_000_000) }), 'a file at most 250 times its packed size'],
    ['a way out', zipSync({ '../x.csv': strToU8('a') }), 'a plain name within the archive'],
    ['a place of its own', zipSync({ '/etc/x.csv': strToU8('a') }), 'a plain name within the archive'],
    ['an archive within', zipSync({ 'x.csv': zipSync({ 'y.csv': strToU8('a') }) }), 'no archive within the archive'],
    [
      'no corpus',
      zipSync({ 'x.png': strToU8('a') }),
      'a corpus folder (corpus.json, people.jsonl, statements.jsonl) or a file of rows',
    ],
    ['half a corpus', zipSync({ 'corpus.json': strToU8(HEAD) }), 'people.jsonl, statements.jsonl beside corpus.json'],
    [
      'an Office file',
      zipSync({ '[Content_Types].xml': strToU8('x') }),
      'a corpus folder or rows; an Office file is to be saved as CSV or text',
    ],
    [
      'too many files',
      zipSync(Object.fromEntries(Array.from({ length: 1_001 }, (_, n) => [`${n}`, strToU8('')]))),
      'at most 1000 files in it',
    ],
  ])('with %s is refused with a sentence', async (_, bytes, expected) => {
    const { plan, statements } = await bring(bytes, 'x.zip');
    expect(plan.problems[0]?.expected).toBe(expected);
    expect([plan.format, statements]).toEqual([null, []]);
  });

  it('that lies about a size, or was changed on the way, is found out', async () => {
    const whole = zipSync(corpus());
    // The size a file unpacks to stands 24 bytes into its entry of the directory.
    const directory = whole.findIndex((_, at) => [0x50, 0x4b, 1, 2].every((byte, n) => whole[at + n] === byte));
    const lying = whole.slice();
    lying[directory + 24] = (lying[directory + 24] ?? 0) - 1;
    expect((await bring(lying, 'x.zip')).plan.problems[0]?.expected).toContain('its checksum or its length is wrong');
    const cut = await bring(whole.slice(0, whole.length - 30), 'x.zip');
    expect(cut.plan.problems[0]?.expected).toContain('cut off or damaged');
  });

  it('damaged anywhere never throws: it is told of, or nothing of it was needed', async () => {
    const whole = zipSync(corpus('talks/'));
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const damaged = whole.slice();
        damaged[at] = (damaged[at] ?? 0) ^ change;
        const { plan, said } = await bring(damaged, 'x.zip');
        if (plan.problems.length === 0 && plan.format === 'corpus') expect(said).toEqual([['Ada Quill', 'It opens.']]);
      }),
      { numRuns: 400 },
    );
    expect(zipEntries(whole.subarray(0, 10)).troubles).toHaveLength(1);
  });
});
