// Rows against a naive twin: whatever is written into a table by the simplest writer there is comes back as it was written, row by row. Some hundred
// runs with every test; ON_RECORD_LONG=1 goes on for minutes.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bring } from './testing.ts';

const LONG = Boolean(process.env.ON_RECORD_LONG);
const RUNS = LONG ? 2_000 : 60;
const TIME = LONG ? 1_200_000 : 30_000;

const words = fc
  .array(
    fc.constantFrom(
      'the',
      'quay',
      '"',
      '“no”',
      ',',
      ';',
      "'",
      '\t',
      '|',
      '=1+1',
      'É',
      '東京',
      '👩‍👧',
      '<b>',
      '\\',
      '/',
      '#',
      '1,5',
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((parts) => `It ${parts.join(' ')} so.`);
const row = fc.record({ speaker: fc.constantFrom('Ada Quill', 'Bo Tern', 'Cy “Cyclone” Orr', "D'Arcy Ng"), words });

const quoted = (field: string) => `"${field.replaceAll('"', '""')}"`;
const collapsed = (text: string) => text.replace(/\s+/g, ' ').trim();

it('rows of a table come back as they were written, whatever parts them', { timeout: TIME }, () =>
  fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(row, { minLength: 1, maxLength: 12, selector: (one) => `${one.speaker}${collapsed(one.words)}` }),
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('\n', '\r\n'),
      async (rows, between, end) => {
        const lines = [['speaker', 'words'], ...rows.map((one) => [quoted(one.speaker), quoted(one.words)])];
        const { said, wrong } = await bring(lines.map((line) => line.join(between)).join(end), 'rows.csv');
        expect(wrong).toEqual([]);
        expect(said.map(([who, text]) => [who, collapsed(text ?? '')]).sort()).toEqual(
          rows.map((one) => [one.speaker, collapsed(one.words)]).sort(),
        );
      },
    ),
    { numRuns: RUNS },
  ),
);

it(
  'lines of JSON, good and broken ones mixed, bring the good ones and tell of each broken one',
  { timeout: TIME },
  () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof({ weight: 3, arbitrary: row }, fc.constantFrom('{"speaker":', '[]', '7', '{"speaker":"X"}', '{}')),
          {
            minLength: 1,
            maxLength: 15,
          },
        ),
        async (lines) => {
          const good = lines.flatMap((one) => (typeof one === 'object' ? [one] : []));
          fc.pre(good.length > 0 && typeof lines[0] === 'object');
          const { said, plan } = await bring(
            lines.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join('\n'),
            'rows.jsonl',
          );
          expect(plan.failed).toBe(lines.length - good.length);
          const distinct = new Set(good.map((one) => `${one.speaker} ${collapsed(one.words)}`));
          expect(new Set(said.map(([who, text]) => `${who} ${collapsed(text ?? '')}`))).toEqual(distinct);
        },
      ),
      { numRuns: RUNS },
    ),
);
