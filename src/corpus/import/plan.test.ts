import { describe, expect, it, vi } from 'vitest';
import { corpusOfImport, planImport, titled } from './plan.ts';
import { bring, bytesOf, latin, utf16 } from './testing.ts';

const TWO = [
  ['Ada Quill', 'We open the bridge, at last.'],
  ['Bo Tern', 'Nobody pays a toll on it.'],
];
const table = (delimiter: string, header = ['speaker', 'words']) =>
  [header, ...TWO].map((row) => row.map((cell) => `"${cell}"`).join(delimiter)).join('\n');

describe('a plan under a title of the reader’s', () => {
  const row = bytesOf('{"speaker":"Ada Quill","words":"It opens."}');

  it('has it, and an id made of it, so that two files of one name stand side by side', async () => {
    const planned = await planImport(row, 'pasted text');
    expect(titled(planned, '  Talks at the quay ').plan.head).toMatchObject({
      id: 'Talks-at-the-quay',
      title: 'Talks at the quay',
    });
    expect((await corpusOfImport(titled(planned, 'Talks')))?.title).toBe('Talks');
    for (const none of ['', '  ', 'pasted text']) expect(titled(planned, none)).toBe(planned);
    expect(titled(planned, 'own').plan.head.id).not.toBe('own');
  });
});

describe('a table', () => {
  it.each([',', ';', '\t', '|'])('with %j between its columns is understood', async (delimiter) => {
    const { plan, said } = await bring(table(delimiter), 'talks.csv');
    expect(said).toEqual(TWO);
    expect(plan).toMatchObject({ format: 'csv', delimiter, header: true, statements: 2, failed: 0, problems: [] });
  });

  it.each([
    ['UTF-8', bytesOf(table(',', ['Urheber', 'Zitat'])), 'utf-8'],
    ['UTF-8 with its mark', bytesOf(`\ufeff${table(',')}`), 'utf-8'],
    ['UTF-16, little end first', utf16(table(','), true), 'utf-16le'],
    ['UTF-16, big end first', utf16(table(','), false), 'utf-16be'],
    ['UTF-16 without a mark', utf16(table(','), true, false), 'utf-16le'],
    ['Windows-1252', latin(`${table(',')}\nJörg Möwe,Die Brücke öffnet heute für alle Schiffe.`), 'windows-1252'],
  ])('in %s is read', async (_, bytes, encoding) => {
    const { plan, said } = await bring(bytes, 'talks.csv');
    expect(plan.encoding).toBe(encoding);
    expect(said.slice(0, 2)).toEqual(TWO);
    if (encoding === 'windows-1252') expect(said[2]?.[0]).toBe('Jörg Möwe');
  });

  it.each([
    ['German', 'Redner;Wortlaut;Datum;Quelle', 'outlet'],
    ['French', 'Orateur;Citation;Date;Journal', 'outlet'],
    ['Spanish', 'Orador;Cita;Fecha;Fuente', 'outlet'],
    ['Italian', 'Oratore;Citazione;Data;Testata', 'outlet'],
    ['English, otherwise', 'Person;Quote;Day;Publisher', 'outlet'],
  ])('with %s names for its columns is understood', async (_, header) => {
    const { plan, statements } = await bring(`${header}\nAda Quill;Wir öffnen.;04.10.2021;Hafenpost\n`, 'a.csv');
    expect(plan.columns.map(({ field, by }) => [field, by])).toEqual(
      ['speaker', 'words', 'said', 'outlet'].map((field) => [field, 'name']),
    );
    expect(statements[0]).toMatchObject({ said: '2021-10-04', wordings: [{ source: { outlet: 'Hafenpost' } }] });
  });

  it('without a header is understood by what stands in it', async () => {
    const { plan, said, statements } = await bring(
      'https://a.example/1,"We open the bridge, at last.",2021-10-04,Ada Quill\nhttps://a.example/2,Nobody pays a toll on it.,2021-10-05,Bo Tern\n',
      'talks.csv',
    );
    expect(plan.header).toBe(false);
    expect(plan.columns.map(({ field, by }) => [field, by])).toEqual(
      ['url', 'words', 'said', 'speaker'].map((field) => [field, 'content']),
    );
    expect(said).toEqual(TWO);
    expect(statements[0]?.said).toBe('2021-10-04');
  });

  it('with names nobody knows is understood by what stands below them', async () => {
    const { plan, said } = await bring(table(',', ['alpha', 'beta']), 'talks.csv');
    expect(plan.header).toBe(true);
    expect(said).toEqual(TWO);
  });

  it('has its columns by hand, by name or number', async () => {
    const rows = 'a,b,c\nBridge,Ada Quill,Open.\nToll,Bo Tern,Never.\n';
    const { said, statements } = await bring(rows, 'x.csv', {
      columns: { speaker: 'B', words: 3, occasion: 'a' },
      header: true,
    });
    expect(said).toEqual([
      ['Ada Quill', 'Open.'],
      ['Bo Tern', 'Never.'],
    ]);
    expect(statements[0]?.occasion).toBe('Bridge');
    const { wrong, plan } = await bring(rows, 'x.csv', { columns: { speaker: 'B', words: 'Quote' }, header: true });
    expect(wrong).toEqual([[undefined, 'columns', 'a column for words=Quote (its columns: a, b, c)']]);
    expect(plan.statements).toBe(0);
  });

  it('tells which of day and month stands first by its other dates, and guesses nothing where none tells', async () => {
    const days = (...dates: string[]) =>
      bring(`speaker,words,date\n${dates.map((date) => `Ada Quill,Yes.,${date}`).join('\n')}`, 'd.csv');
    expect((await days('3/4/2021', '25/4/2021')).statements.map((one) => one.said)).toEqual([
      '2021-04-03',
      '2021-04-25',
    ]);
    expect((await days('3/4/2021', '4/25/2021')).statements.map((one) => one.said)).toEqual([
      '2021-03-04',
      '2021-04-25',
    ]);
    expect((await days('3/4/2021')).wrong).toMatchObject([[2, 'said', expect.stringContaining('an EDTF date')]]);
    expect(
      (
        await days('"March 4, 2021"', '4. März 2021', '2021-03-04T10:00:00Z', 'March 2021', '4 de marzo de 2021')
      ).statements.map((one) => one.said),
    ).toEqual(['2021-03-04', '2021-03-04', '2021-03-04', '2021-03', '2021-03-04']);
  });

  it('tells of each row that fails, and brings in the others', async () => {
    const { plan, wrong, said } = await bring(
      'speaker,words,url\nAda Quill,Yes.,javascript:alert(1)\n,No.,\nBo Tern,So be it.,https://a.example/\nBo Tern,One,two,three\n"Cy',
      'talks.csv',
    );
    expect(said).toEqual([['Bo Tern', 'So be it.']]);
    expect(wrong).toEqual([
      [2, 'url', 'an http or https address'],
      [3, 'speaker', "a speaker's name"],
      [5, '', '3 columns as in the header (fields with a comma stand in quotation marks)'],
      [6, '', 'a closing quotation mark'],
    ]);
    expect(plan).toMatchObject({ statements: 1, failed: 4, problemCount: 4 });
  });

  it('of rows that all fail keeps the first problems and counts the rest', async () => {
    const { plan } = await bring(`speaker,words\n${'Ada Quill,\n'.repeat(300)}`, 'talks.csv');
    expect([plan.problems.length, plan.problemCount, plan.failed]).toEqual([100, 300, 300]);
  });

  it('with damaged letters leaves out what cannot be read, and keeps the rest', async () => {
    const good = 'Jörg Möwe,Die Brücke öffnet für größere Schiffe.\n'.repeat(5);
    const bytes = new Uint8Array([...bytesOf(`speaker,words\n${good}Ada Quill,Gr`), 0xfc, ...bytesOf('n.\n')]);
    const { plan, wrong, statements } = await bring(bytes, 'talks.csv');
    expect(plan.encoding).toBe('utf-8');
    expect(statements).toHaveLength(5);
    expect(wrong).toEqual([[7, '', 'text whose every byte can be read (UTF-8)']]);
  });
});

describe('an import', () => {
  const many = (count: number) =>
    bytesOf(
      `speaker,words,said\n${Array.from({ length: count }, (_, n) => `Person Number${'abcdefgh'[n % 8]},"Row ${n} says so, and no more.",2021-10-04`).join('\n')}`,
    );

  it('of 100,000 rows decodes each byte and reads each row twice at most, and holds no more than a batch', async () => {
    const bytes = many(100_000);
    const decoded = vi.spyOn(TextDecoder.prototype, 'decode');
    const { plan, batches } = await planImport(bytes, 'many.csv');
    let [count, largest, before] = [0, 0, 0];
    for await (const batch of batches({ size: 1_000 })) {
      count += batch.statements.length;
      largest = Math.max(largest, batch.statements.length);
      expect(batch.progress).toBeGreaterThanOrEqual(before);
      before = batch.progress;
    }
    const read = decoded.mock.calls.reduce((sum, [part]) => sum + ((part as Uint8Array | undefined)?.length ?? 0), 0);
    decoded.mockRestore();
    expect(plan).toMatchObject({ statements: 100_000, failed: 0 });
    expect(plan.people).toHaveLength(8);
    expect([count, largest, before]).toEqual([100_000, 1_000, 1]);
    // Twice for the rows; the beginning once more to know the format, and once for the sample.
    expect(read).toBeLessThan(bytes.length * 2 + 2_000_000);
  });

  it('of as many speakers as rows compares few of them with each other', async () => {
    const text = Array.from(
      { length: 30_000 },
      (_, n) => `{"speaker":"${'ABCDEFGK'[n % 8]}${n.toString(36)} ${['Quill', 'Tern'][n % 2]}","words":"Yes."}`,
    );
    const { plan } = await bring(text.join('\n'), 'crowd.jsonl');
    expect(plan.people).toHaveLength(30_000);
  });

  it('can be ended, while it is planned and while it is brought in', async () => {
    const stop = new AbortController();
    const planned = planImport(many(20_000), 'many.csv', {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    await expect(planned).rejects.toThrow(/abort/i);
    const later = new AbortController();
    const { batches } = await planImport(many(2_000), 'many.csv');
    const bringing = async () => {
      for await (const { statements } of batches({ signal: later.signal })) if (statements.length > 0) later.abort();
    };
    await expect(bringing()).rejects.toThrow(/abort/i);
  });

  it('gives each row what holds for all, where it does not state it itself', async () => {
    const { statements } = await bring('ADA QUILL: We open.\nBO TERN: So soon?\n', 'talk.txt', {
      defaults: { said: '2021-10-04', occasion: 'Harbour meeting', url: 'https://a.example/' },
    });
    expect(statements.map((one) => [one.said, one.occasion, one.wordings[0]?.source.url])).toEqual([
      ['2021-10-04', 'Harbour meeting', 'https://a.example/'],
      ['2021-10-04', 'Harbour meeting', 'https://a.example/'],
    ]);
    const { wrong } = await bring('ADA QUILL: We open.\nBO TERN: So soon?\n', 'talk.txt', {
      defaults: { said: 'Friday' },
    });
    expect(wrong[0]?.[1]).toBe('said');
  });

  it('tells who is taken to be whom, and shows its first rows', async () => {
    const { plan } = await bring('ADA QUILL: One.\nAda Quill: Two.\nBO TERN: Three.\n', 'talk.txt');
    expect(plan.joined).toMatchObject([{ name: 'Ada Quill', rows: 2 }]);
    expect(plan.sample.map(({ line, speaker, statement }) => [line, speaker, statement.wordings[0]?.words])).toEqual([
      [1, 'Ada Quill', 'One.'],
      [2, 'Ada Quill', 'Two.'],
      [3, 'Bo Tern', 'Three.'],
    ]);
  });
});
