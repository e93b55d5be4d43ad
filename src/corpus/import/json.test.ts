import { describe, expect, it } from 'vitest';
import { bring } from './testing.ts';

const TWO = [
  ['Ada Quill', 'We open the bridge, at last.'],
  ['Bo Tern', 'Nobody pays a toll on it.'],
];

describe('JSON', () => {
  const rows = TWO.map(([speaker, words]) => ({ speaker, words }));

  it.each([
    ['a list', JSON.stringify(rows), 'json'],
    ['a list, indented', JSON.stringify(rows, null, 2), 'json'],
    ['an object with quotes', JSON.stringify({ count: 2, about: { x: [1] }, quotes: rows }), 'json'],
    ['an object with rows, indented', JSON.stringify({ rows }, null, 1), 'json'],
    ['an object with statements', JSON.stringify({ statements: rows }), 'json'],
    ['lines', rows.map((row) => JSON.stringify(row)).join('\n'), 'jsonl'],
    ['objects one after another', rows.map((row) => JSON.stringify(row, null, 2)).join('\n'), 'json'],
    ['other names', JSON.stringify(TWO.map(([author, quote]) => ({ author, quote }))), 'json'],
  ])('as %s is understood', async (_, text, format) => {
    const { plan, said } = await bring(text, 'talks');
    expect(said).toEqual(TWO);
    expect(plan).toMatchObject({ format, problems: [] });
  });

  it('takes no row for another: one that is wrong is told by its number', async () => {
    const { said, wrong } = await bring(
      '[{"speaker":"Ada Quill","words":"Yes."},\n{"speaker":,},\n3,{"speaker":"Bo Tern","words":7},{"speaker":"Bo Tern","words":"No."}]',
      'x.json',
    );
    expect(said).toEqual([
      ['Ada Quill', 'Yes.'],
      ['Bo Tern', 'No.'],
    ]);
    expect(wrong).toEqual([
      [2, '', 'one JSON value'],
      [3, '3', 'one JSON object'],
      [3, '4.words', 'text'],
    ]);
  });

  it('that breaks off says so, and gives what was whole', async () => {
    const { said, wrong } = await bring('[{"speaker":"Ada Quill","words":"Yes."},{"speaker":"Bo', 'x.json');
    expect(said).toEqual([['Ada Quill', 'Yes.']]);
    expect(wrong.at(-1)?.[2]).toBe('the end of the JSON: the file breaks off');
  });

  it('that is deep beyond measure is refused row by row', async () => {
    const deep = `{"speaker":${'['.repeat(200_000)}${']'.repeat(200_000)},"words":"x"}`;
    const { said, wrong } = await bring(`[${deep},{"speaker":"Bo Tern","words":"No."}]`, 'x.json');
    expect(said).toEqual([['Bo Tern', 'No.']]);
    expect(wrong[0]?.[2]).toBe('a row of at most 50 levels');
  });

  it('with keys that reach for prototypes changes nothing but its own row', async () => {
    const { said } = await bring(
      '{"speaker":"Ada Quill","words":"Yes.","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}\n',
      'x.jsonl',
      { columns: { occasion: '__proto__', outlet: 'constructor' } },
    );
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(said.length).toBeLessThanOrEqual(1);
  });

  it('of a corpus’s own statements says how these come', async () => {
    const { wrong } = await bring('{"id":"a","speakers":["ada"],"wordings":[{"words":"Yes."}]}\n', 'statements.jsonl');
    expect(wrong[0]?.[2]).toContain('as a .zip');
  });

  it('takes a field that first stands far below', async () => {
    const many = Array.from({ length: 5_000 }, (_, n) => ({ speaker: 'Ada Quill', words: `Word ${n}.` }));
    const text = [...many, { speaker: 'Ada Quill', words: 'Last.', said: '2021' }].map((row) => JSON.stringify(row));
    expect((await bring(text.join('\n'), 'x.jsonl')).statements.at(-1)?.said).toBe('2021');
  });
});

describe('quotations as linked data', () => {
  const quotation = {
    '@context': 'https://schema.org',
    '@type': 'Quotation',
    text: 'We open the bridge, at last.',
    spokenByCharacter: { '@type': 'Person', name: 'Ada Quill' },
    isPartOf: {
      '@type': 'NewsArticle',
      headline: 'Bridge opens',
      url: 'https://post.example/bridge',
      publisher: { name: 'The Harbour Post' },
      datePublished: '2021-10-05T08:00:00Z',
    },
    inLanguage: 'en',
    dateCreated: '2021-10-04',
  };

  it('are read with their sources; the day of publication is not the day it was said', async () => {
    const { plan, said, statements } = await bring(JSON.stringify(quotation), 'q.jsonld');
    expect(plan.format).toBe('json-ld');
    expect(said).toEqual([TWO[0]]);
    expect(statements[0]).toMatchObject({
      said: '2021-10-04',
      wordings: [
        {
          lang: 'en',
          source: {
            outlet: 'The Harbour Post',
            title: 'Bridge opens',
            url: 'https://post.example/bridge',
            published: '2021-10-05',
          },
        },
      ],
    });
    const undated = { ...quotation, dateCreated: undefined, datePublished: '2021-10-06' };
    const [first] = (await bring(JSON.stringify([undated]), 'q.json')).statements;
    expect(first?.said).toBeUndefined();
    expect(first?.wordings[0]?.source.published).toBe('2021-10-06');
  });

  it('in a graph find the people they point at, and nothing else becomes a row', async () => {
    const graph = {
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': 'Quotation',
          text: 'Nobody pays a toll on it.',
          creator: { '@id': '#bo' },
          citation: 'https://a.example/x',
        },
        { '@type': 'Person', '@id': '#bo', name: 'Bo Tern' },
        { '@type': 'Quotation', text: 'Who said it?', citation: 'javascript:alert(1)' },
      ],
    };
    const { said, statements, wrong } = await bring(JSON.stringify(graph, null, 2), 'q.json');
    expect(said).toEqual([TWO[1]]);
    expect(statements[0]?.wordings[0]?.source).toEqual({ url: 'https://a.example/x' });
    expect(wrong).toEqual([[17, '3.speaker', "a speaker's name"]]);
  });
});
