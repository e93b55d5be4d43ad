import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bring, bytesOf, latin, utf16 } from './testing.ts';

const HEAD = '{"id":"t","title":"T","version":"1","licence":"CC0","description":"D"}';
const PEOPLE = '{"id":"ada","kind":"person","name":"Ada Quill"}\n';
const SAID = '{"id":"s1","speakers":["ada"],"wordings":[{"words":"It opens.","source":{"outlet":"Post"}}]}\n';
const corpus = () => ({
  'corpus.json': strToU8(HEAD),
  'people.jsonl': strToU8(PEOPLE),
  'statements.jsonl': strToU8(SAID),
});

describe('a file that means harm in what it says', () => {
  const NASTY = '<img src=x onerror=alert(1)>\u0000\u001b[2J\u202e\u2066</script>';
  it.each([
    [
      'a row',
      (link: string) => ({ content: JSON.stringify({ speaker: 'Bo', words: 'x', url: link }), file: 'x.jsonl' }),
    ],
    ['a table', (link: string) => ({ content: `speaker,words,url\nBo,x,${link}\n`, file: 'x.csv' })],
    [
      'a quotation of a page',
      (link: string) => ({
        content: JSON.stringify({
          '@context': 'https://schema.org',
          '@type': 'Quotation',
          text: 'It opens.',
          creator: { '@type': 'Person', name: 'Bo Tern' },
          url: link,
          isPartOf: { '@type': 'Article', url: link },
        }),
        file: 'x.jsonld',
      }),
    ],
    [
      'a corpus',
      (link: string) => ({
        content: zipSync({
          ...corpus(),
          'statements.jsonl': strToU8(SAID.replace('"outlet":"Post"', `"outlet":"Post","url":${JSON.stringify(link)}`)),
        }),
        file: 't.zip',
      }),
    ],
  ])('with a link in %s that would run, or leads into the machine, brings in no such link', async (_, made) => {
    for (const link of [
      'javascript:alert(1)',
      ' JaVaScRiPt:alert(1)',
      'java\tscript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'chrome-extension://abc/ui/options.html',
      'vbscript:x',
      '//evil.example/x',
    ]) {
      const { content, file } = made(link);
      const { statements } = await bring(content, file);
      for (const one of statements)
        for (const { source } of one.wordings) if (source.url !== undefined) expect(source.url).toMatch(/^https?:\/\//);
    }
  });

  it('with markup and control characters in every field of a corpus is brought in as text, or told of', async () => {
    const text = JSON.stringify(NASTY);
    const files = {
      'corpus.json': strToU8(`{"id":"t","title":${text},"version":${text},"licence":${text},"description":${text}}`),
      'people.jsonl': strToU8(
        `{"id":"ada","kind":"person","name":${text},"aliases":[${text}],"alone":[${text}],"roles":[{"title":${text}}]}\n{"id":${text},"kind":"person","name":"Bo"}\n{"id":"cy","kind":${text},"name":"Cy"}\n`,
      ),
      'statements.jsonl': strToU8(
        [
          `{"id":"s1","speakers":["ada"],"dated":${text},"occasion":${text},"prompt":${text},"wordings":[{"words":${text},"doubtful":${text},"source":{"outlet":${text},"title":${text},"via":${text},"licence":${text},"file":${text}}}]}`,
          ...['said', 'medium', 'id', 'onBehalfOf'].map(
            (field) =>
              `{"id":"s2","speakers":["ada"],"${field}":${text},"wordings":[{"words":"x","source":{"outlet":"Post"}}]}`,
          ),
          ...['lang', 'translated', 'status'].map(
            (field) =>
              `{"id":"s2","speakers":["ada"],"wordings":[{"words":"x","${field}":${text},"source":{"outlet":"Post"}}]}`,
          ),
          `{"id":"s2","speakers":["ada"],"wordings":[{"words":"x","source":{"outlet":"Post","published":${text}}}]}`,
        ].join('\n'),
      ),
    };
    const { plan, statements } = await bring(zipSync(files), 't.zip');
    expect(statements).toHaveLength(1);
    expect(statements[0]).toMatchObject({ occasion: NASTY, wordings: [{ words: NASTY, source: { title: NASTY } }] });
    expect(plan.head.title).toBe(NASTY);
    expect(plan.people).toMatchObject([{ id: 'ada', name: NASTY, roles: [{ title: NASTY }] }]);
    // Two people and eight statements with something in a field that is no text of anybody's.
    expect(plan.failed).toBe(10);
  });

  it('with an id that stands twice, or thrice, keeps the first alone, in every form', async () => {
    const rows = ['One.', 'Two.', 'Three.'].map((words) => ({ id: 'a', speaker: 'Ada Quill', words }));
    const forms = {
      'x.jsonl': rows.map((one) => JSON.stringify(one)).join('\n'),
      'x.json': JSON.stringify(rows),
      'x.csv': ['id,speaker,words', ...rows.map(({ id, speaker, words }) => `${id},${speaker},${words}`)].join('\n'),
    };
    for (const [file, content] of Object.entries(forms)) {
      const { said, plan } = await bring(content, file);
      expect([said, plan.failed], file).toEqual([[['Ada Quill', 'One.']], 2]);
    }
    const twice = { ...corpus(), 'people.jsonl': strToU8(PEOPLE + PEOPLE.replace('Ada Quill', 'Another')) };
    const { plan } = await bring(zipSync(twice), 't.zip');
    expect(plan.people.map(({ name }) => name)).toEqual(['Ada Quill']);
    expect(plan.problems).toMatchObject([{ line: 2, field: 'id' }]);
  });

  it('in JSON deeper than any row loses that row alone, however deep', async () => {
    for (const depth of [60, 5_000, 300_000]) {
      const deep = `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
      const { said, plan } = await bring(
        `[{"speaker":"Bo Tern","words":"Yes."},${deep},{"speaker":"Bo Tern","words":"No."}]`,
        'x.json',
      );
      expect([said.map(([, words]) => words), plan.failed], String(depth)).toEqual([['Yes.', 'No.'], 1]);
    }
  });

  const TABLE = 'speaker,words\nZoë Brück,Près de là\n';
  it.each([
    ['UTF-16 with its mark', utf16(TABLE, true), 'utf-16le'],
    ['UTF-16 without', utf16(TABLE, false, false), 'utf-16be'],
    ['Latin-1', latin(TABLE), 'windows-1252'],
  ])('in %s is read as what it is', async (_, bytes, encoding) => {
    const { plan, said } = await bring(bytes, 'x.csv');
    expect([plan.encoding, said]).toEqual([encoding, [['Zoë Brück', 'Près de là']]]);
  });

  it('with bytes that are no UTF-8 in some rows tells of those, and takes the others', async () => {
    const good = Array.from({ length: 30 }, (_, n) => `Zoë Brück,Là-bas près de nº ${n}\n`).join('');
    const bytes = new Uint8Array([
      ...bytesOf(`speaker,words\n${good}Bo Tern,`),
      0xff,
      0xc3,
      0x28,
      ...bytesOf('\nCy Moor,Yes.\n'),
    ]);
    const { plan, said } = await bring(bytes, 'x.csv');
    expect([plan.encoding, said.length, plan.failed]).toEqual(['utf-8', 31, 1]);
    expect(plan.problems).toMatchObject([{ line: 32, expected: 'text whose every byte can be read (UTF-8)' }]);
  });

  it('said by hand to be in an encoding it is not in harms nothing', async () => {
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const)
      for (const bytes of [utf16(TABLE, true), latin(TABLE), bytesOf(TABLE), Uint8Array.from([0xff, 0xd8, 0x00])]) {
        const { plan, statements } = await bring(bytes, 'x.csv', { encoding });
        expect(statements).toHaveLength(plan.statements);
        if (plan.statements === 0) expect(plan.problemCount).toBeGreaterThan(0);
      }
  });
});
