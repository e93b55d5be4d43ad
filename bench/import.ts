// Bringing in and taking out: seconds and memory for rows in every format, 100,000 unless told otherwise.

import { corpusAsZip, planImport, rowsAsCsv, rowsAsJsonl } from '../src/corpus/index.ts';
import type { Statement } from '../src/schema/statement.ts';
import { markdown } from './shared.ts';
import { seeded } from './statements.ts';

const WORDS =
  'the harbour bridge opens in spring and nobody pays a toll for it while ships wait at the old lock until evening comes with rain over the town council'.split(
    ' ',
  );
const NAMES = ['Ada Quill', 'Bo Tern', 'Ines Calder', 'Tomas Vey', 'Cy Moor', 'Finn Lake', 'Jo Brandt', 'Mia Holm'];

type Made = { speaker: string; words: string; said: string; outlet: string; url: string };

/** Rows of 25 words, the same each time. */
const rowsOf = (count: number): Made[] => {
  const random = seeded(5);
  const pick = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)] as Value;
  return Array.from({ length: count }, (_, n) => ({
    speaker: pick(NAMES),
    words: `Row ${n}: ${Array.from({ length: 23 }, () => pick(WORDS)).join(' ')}.`,
    said: `20${10 + (n % 15)}-0${1 + (n % 9)}-1${n % 10}`,
    outlet: 'The Harbour Post',
    url: `https://post.example/${n}`,
  }));
};

const bytesOf = (text: string) => new TextEncoder().encode(text);
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1);

const collected = async () => {
  // Buffers are given back some time after their garbage is gone.
  for (let n = 0; n < 3; n += 1) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

/** Held beyond the file's own bytes at the end of each batch, at most, after garbage is gone; asked for seldom, since asking is slow. */
const BATCHES_BETWEEN = 50;

const measured = async (name: string, bytes: Uint8Array, file: string): Promise<string[]> => {
  const before = await collected();
  const started = performance.now();
  const { plan, batches } = await planImport(bytes, file);
  const planned = performance.now();
  let [count, batch] = [0, 0];
  for await (const { statements } of batches()) {
    count += statements.length;
    batch += 1;
  }
  const ended = performance.now();
  let held = (await collected()) - before;
  batch = 0;
  for await (const _ of batches()) {
    batch += 1;
    if (batch % BATCHES_BETWEEN === 0) held = Math.max(held, (await collected()) - before);
  }
  return [
    name,
    megabytes(bytes.length),
    String(count),
    String(plan.problemCount),
    ((planned - started) / 1000).toFixed(2),
    ((ended - planned) / 1000).toFixed(2),
    megabytes(held),
  ];
};

const count = Number(process.argv[2] ?? 100_000);
const rows = rowsOf(count);
const keys = ['speaker', 'words', 'said', 'outlet', 'url'] as const;
const statements = rows.map(
  (row, n): Statement => ({
    id: `s${String(n).padStart(7, '0')}`,
    speakers: [`p${NAMES.indexOf(row.speaker)}`],
    said: row.said,
    wordings: [{ words: row.words, source: { outlet: row.outlet, url: row.url } }],
  }),
);
const head = { id: 'made', title: 'Made', version: '1', licence: 'CC0', description: 'Made for this bench.' };
const people = NAMES.map((name, n) => ({
  id: `p${n}`,
  kind: 'person' as const,
  name,
  aliases: [],
  alone: [],
  roles: [],
}));

const out: string[][] = [['taken out', 'MB', 'seconds']];
const takenOut = async (name: string, pieces: AsyncIterable<string | Uint8Array>): Promise<Uint8Array> => {
  const started = performance.now();
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(typeof piece === 'string' ? bytesOf(piece) : piece);
  const bytes = new Uint8Array(Buffer.concat(all));
  out.push([name, megabytes(bytes.length), ((performance.now() - started) / 1000).toFixed(2)]);
  return bytes;
};
const zip = await takenOut('.zip', corpusAsZip({ ...head, people, statements }));
const csv = await takenOut('CSV', rowsAsCsv({ people, statements }));
await takenOut('JSONL', rowsAsJsonl({ people, statements }));

const lines: string[][] = [['brought in', 'MB', 'statements', 'problems', 'plan s', 'statements s', 'MB held at most']];
const measure = async (name: string, content: string | Uint8Array, file: string) =>
  lines.push(await measured(name, typeof content === 'string' ? bytesOf(content) : content, file));
await measure('JSONL', rows.map((row) => JSON.stringify(row)).join('\n'), 'a.jsonl');
await measure('JSON list', JSON.stringify(rows), 'a.json');
await measure('JSON, indented', JSON.stringify({ quotes: rows }, null, 2), 'a.json');
await measure(
  'CSV',
  [keys.join(','), ...rows.map((row) => keys.map((key) => quoted(row[key])).join(','))].join('\n'),
  'a.csv',
);
await measure('TSV, no header', rows.map((row) => keys.map((key) => row[key]).join('\t')).join('\n'), 'a.tsv');
await measure('our own CSV', csv, 'a.csv');
await measure('corpus folder .zip', zip, 'a.zip');
await measure('transcript', rows.map((row) => `${row.speaker}: ${row.words}`).join('\n\n'), 'a.txt');
await measure(
  'linked data',
  JSON.stringify(
    rows.map((row) => ({
      '@type': 'Quotation',
      text: row.words,
      creator: { name: row.speaker },
      isPartOf: { url: row.url },
    })),
  ),
  'a.jsonld',
);
markdown(lines);
console.log();
markdown(out);
