import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../schema/corpus.ts';
import type { Person } from '../../schema/person.ts';
import type { Statement } from '../../schema/statement.ts';
import { corpusOfImport, planImport } from '../import/plan.ts';
import { bring } from '../import/testing.ts';
import { rowsAsCsv, rowsAsJsonl } from './csv.ts';
import { corpusAsZip, type FolderToTakeOut } from './folder.ts';

const joined = async (pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return new Uint8Array(Buffer.concat(all));
};
const text = async (pieces: AsyncIterable<string>): Promise<string> => {
  let all = '';
  for await (const piece of pieces) all += piece;
  return all;
};
const again = async (zip: Uint8Array): Promise<Corpus | null> => corpusOfImport(await planImport(zip, 'x.zip'));

/** Texts as they come, and as nobody expects them: marks, line breaks, lone halves of letters, formulas. */
const anyText = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 30, unit: 'binary' }),
    fc.string({
      minLength: 1,
      maxLength: 12,
      unit: fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        '\t',
        '\r',
        '\n',
        "'",
        '"',
        ',',
        ';',
        ' ',
        'a',
        'é',
        '\ud800',
        '{',
        '<',
      ),
    }),
  )
  .filter((one) => /\S/.test(one));
const anyDate = fc.constantFrom('2021-10-04', '2021', '[..2022-12-30]', '[2022-11-11..2022-12-30]');
const defined = <Row extends object>(row: fc.Arbitrary<Row>): fc.Arbitrary<Row> =>
  row.map((one) => Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)) as Row);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const anyId = fc.stringMatching(/^[a-zA-Z0-9][a-zA-Z0-9._:-]{0,8}$/);
const anyPerson = (id: string) =>
  defined(
    fc.record({
      id: fc.constant(id),
      kind: fc.constantFrom('person', 'body'),
      name: anyText,
      aliases: fc.array(anyText, { maxLength: 2 }),
      alone: fc.array(anyText, { maxLength: 1 }),
      roles: fc.array(defined(fc.record({ title: anyText, from: maybe(anyDate) })), { maxLength: 2 }),
      born: maybe(anyDate),
      wikidata: maybe(fc.constant('Q42')),
    }),
  ) as fc.Arbitrary<Person>;
const anySource = defined(
  fc.record({
    outlet: anyText,
    title: maybe(anyText),
    url: maybe(fc.constant('https://a.example/x?y=1')),
    published: maybe(anyDate),
    file: maybe(anyText),
  }),
);
const anyWording = defined(
  fc.record({
    words: anyText,
    lang: maybe(fc.constant('pt-BR')),
    translated: maybe(fc.constantFrom(true as const, 'de')),
    doubtful: maybe(anyText),
    status: maybe(fc.constantFrom('corrected' as const, 'withdrawn' as const)),
    source: anySource,
  }),
);
const anyStatement = (id: string, people: string[]) =>
  defined(
    fc.record({
      id: fc.constant(id),
      speakers: fc.uniqueArray(fc.constantFrom(...people), { minLength: 1, maxLength: 2 }),
      onBehalfOf: maybe(fc.constantFrom(...people)),
      said: maybe(anyDate),
      dated: maybe(anyText),
      occasion: maybe(anyText),
      prompt: maybe(anyText),
      medium: maybe(fc.constantFrom('speech' as const, 'interview' as const)),
      wordings: fc.array(anyWording, { minLength: 1, maxLength: 3 }),
      asRead: maybe(fc.constant(true as const)),
      part: maybe(fc.record({ of: anyId, n: fc.integer({ min: 1, max: 9 }) })),
    }),
  ) as fc.Arbitrary<Statement>;
const anyCorpus: fc.Arbitrary<Corpus> = fc
  .tuple(fc.uniqueArray(anyId, { minLength: 1, maxLength: 4 }), fc.uniqueArray(anyId, { maxLength: 6 }), anyId, anyText)
  .chain(([people, statements, id, title]) =>
    fc.record({
      id: fc.constant(id),
      title: fc.constant(title),
      version: anyText,
      licence: anyText,
      description: anyText,
      people: fc.tuple(...people.map(anyPerson)),
      statements: fc.tuple(...statements.map((one) => anyStatement(one, people))),
    }),
  );

const sorted = (corpus: Corpus): Corpus => {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  return { ...corpus, people: [...corpus.people].sort(byId), statements: [...corpus.statements].sort(byId) };
};

describe('a corpus taken out as .zip', () => {
  it('comes back as it was, whatever stands in it', () =>
    fc.assert(
      fc.asyncProperty(anyCorpus, async (corpus) => {
        const zip = await joined(corpusAsZip(corpus));
        expect(await again(zip)).toEqual(sorted(corpus));
      }),
      { numRuns: 150 },
    ));

  it('is the same bytes for the same record, in whatever order and with whatever fields first', () =>
    fc.assert(
      fc.asyncProperty(anyCorpus, async (corpus) => {
        const turned = (row: object) => Object.fromEntries(Object.entries(row).reverse());
        const other = {
          ...turned(corpus),
          people: [...corpus.people].reverse().map(turned),
          statements: [...corpus.statements].reverse().map(turned),
        } as unknown as FolderToTakeOut;
        const zip = await joined(corpusAsZip(corpus));
        expect(await joined(corpusAsZip(other))).toEqual(zip);
        const back = await again(zip);
        if (back) expect(await joined(corpusAsZip(back))).toEqual(zip);
      }),
      { numRuns: 60 },
    ));

  const statement = (n: number): Statement => ({
    id: `s${n}`,
    speakers: ['ada'],
    wordings: [{ words: `Row ${n}.`, source: { outlet: 'Post' } }],
  });
  const ada: Person = { id: 'ada', kind: 'person', name: 'Ada Quill', aliases: [], alone: [], roles: [] };
  const head = { id: 't', title: 'T', version: '1', licence: 'CC0', description: 'D', people: [ada] };

  it('bears dates of no clock and no time zone', async () => {
    const zip = await joined(corpusAsZip({ ...head, statements: [statement(1)] }));
    // The time and date of a file stand 10 bytes into its header: midnight, 1 January 1980.
    expect([...zip.subarray(10, 14)]).toEqual([0, 0, 0x21, 0]);
  });

  it('leaves out the text around the words unless it is asked for, and gives it back where it was', async () => {
    const contextOf = (one: Statement) => `Before. ${one.wordings[0]?.words} Behind.`;
    const plain = await bring(await joined(corpusAsZip({ ...head, statements: [statement(1)] })), 'x.zip');
    expect(plain.statements).toEqual([statement(1)]);
    const planned = await planImport(
      await joined(corpusAsZip({ ...head, statements: [statement(1)], contextOf })),
      'x.zip',
    );
    for await (const { statements, contexts } of planned.batches()) {
      expect(statements).toEqual([statement(1)]);
      expect(contexts).toEqual([{ statement: 's1', wording: 0, text: 'Before. Row 1. Behind.' }]);
    }
  });

  it('is written as its statements come, and not at all where it is ended', async () => {
    async function* coming() {
      for (let n = 0; n < 5_000; n += 1) yield statement(n);
    }
    const pieces: Uint8Array[] = [];
    for await (const piece of corpusAsZip({ ...head, statements: coming() })) pieces.push(piece);
    expect(pieces.length).toBeGreaterThan(5);
    expect((await again(new Uint8Array(Buffer.concat(pieces))))?.statements).toHaveLength(5_000);
    const stop = new AbortController();
    const ended = async () => {
      for await (const _ of corpusAsZip({ ...head, statements: coming(), signal: stop.signal })) stop.abort();
    };
    await expect(ended()).rejects.toThrow(/abort/i);
  });
});

describe('rows taken out', () => {
  const flat = (corpus: Corpus) => {
    const names = new Map(corpus.people.map((person) => [person.id, person.name]));
    return corpus.statements.flatMap((one) =>
      one.wordings.map(({ words, source }) => [
        one.speakers.map((id) => names.get(id)).join('; '),
        words,
        one.said,
        source.outlet,
      ]),
    );
  };
  /** Fields of a row as the format gives them back; what a row must not have is not asked for. */
  const rowsOf = async (content: string, file: string) => {
    const { plan, statements } = await bring(content, file);
    expect(plan.problems).toEqual([]);
    return statements.map((one) => [one.wordings[0]?.words, one.said, one.wordings[0]?.source.outlet]);
  };

  it.each([
    ['CSV', (corpus: Corpus) => text(rowsAsCsv(corpus)), 'x.csv'],
    ['JSONL', (corpus: Corpus) => text(rowsAsJsonl(corpus)), 'x.jsonl'],
  ])('as %s come back word by word', (format, taken, file) =>
    fc.assert(
      fc.asyncProperty(anyCorpus, async (corpus) => {
        if (corpus.statements.length === 0) return;
        // A lone half of a letter is no text outside JSON.
        fc.pre(format === 'JSONL' || JSON.stringify(corpus).search(/\\ud[89a-f]/i) < 0);
        expect(await rowsOf(await taken(corpus), file)).toEqual(flat(corpus).map(([, ...rest]) => rest));
      }),
      { numRuns: 100 },
    ),
  );

  const corpus = (words: string, occasion = 'x'): Corpus => ({
    id: 't',
    title: 'T',
    version: '1',
    licence: 'CC0',
    description: 'D',
    people: [{ id: 'ada', kind: 'person', name: 'Ada Quill', aliases: [], alone: [], roles: [] }],
    statements: [{ id: 's', speakers: ['ada'], occasion, wordings: [{ words, source: { outlet: 'Post' } }] }],
  });

  it.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx', "'=x", "''-x"])(
    'as CSV hold no cell a spreadsheet would run: %j',
    async (words) => {
      const csv = await text(rowsAsCsv(corpus(words, words)));
      expect(csv.slice(1)).toMatch(
        /^speaker,words,said,occasion,outlet,title,url,lang,id,published,translated,doubtful,status,asRead\r\n/,
      );
      expect(csv).toContain(`'${words}`);
      const { statements } = await bring(csv, 'x.csv');
      expect([statements[0]?.wordings[0]?.words, statements[0]?.occasion]).toEqual([words, words]);
    },
  );

  it('as CSV begin with the mark of UTF-8 unless told otherwise, and hold no context unless asked', async () => {
    const rows = corpus('Yes, "we" open.');
    expect((await text(rowsAsCsv(rows))).charCodeAt(0)).toBe(0xfeff);
    const plain = await text(rowsAsCsv(rows, { mark: false }));
    expect(plain).toBe(
      'speaker,words,said,occasion,outlet,title,url,lang,id,published,translated,doubtful,status,asRead\r\nAda Quill,"Yes, ""we"" open.",,x,Post,,,,s,,,,,\r\n',
    );
    const asked = await text(rowsAsCsv({ ...rows, contextOf: () => 'Around it.' }));
    expect(asked).toContain(',Around it.\r\n');
    expect(await text(rowsAsJsonl(rows))).toBe(
      '{"speaker":"Ada Quill","words":"Yes, \\"we\\" open.","occasion":"x","outlet":"Post","id":"s"}\n',
    );
  });

  it('keep each wording, and say which were read by a program alone', async () => {
    const one = corpus('First.');
    one.statements[0]?.wordings.push({ words: 'Second.', source: { file: 'talk.txt' } });
    Object.assign(one.statements[0] as object, { asRead: true });
    const { statements } = await bring(await text(rowsAsCsv(one)), 'x.csv');
    expect(statements.map((row) => [row.id, row.asRead, row.wordings[0]?.source])).toEqual([
      ['s', true, { outlet: 'Post' }],
      ['s:2', true, { title: 'talk.txt' }],
    ]);
  });
});
