// Index files that come damaged, several of them at once and as parts bound together too: a record says which is, or answers as if nothing had
// happened; it never answers otherwise, and never fails without a sentence. Some runs with every test; ON_RECORD_LONG=1 goes on for ten minutes
// and says how many there were.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compile } from './compile.ts';
import { match } from './match.ts';
import { type OpenRecord, openRecord } from './record.ts';
import { search } from './search.ts';
import { anyCorpus, openFiles } from './testing.ts';
import { CorpusTrouble } from './trouble.ts';
import { terms } from './units.ts';

const LONG = Boolean(process.env.ON_RECORD_LONG);
const RUNS = LONG ? 10_000_000 : 60;
const LONGEST = LONG ? 600_000 : 30_000;
const SEED = Number(process.env.ON_RECORD_SEED ?? Date.now() % 1_000_000_000);

type Files = ReadonlyMap<string, Uint8Array>;

/** What may happen to a file: bytes changed at one place, a stretch moved, doubled or wiped, an end lost, bytes behind it, another file in its place. */
const damage = fc.record({
  how: fc.constantFrom('flip', 'number', 'wipe', 'double', 'swap', 'cut', 'longer', 'other'),
  file: fc.nat(),
  at: fc.nat(),
  to: fc.nat(),
  length: fc.integer({ min: 1, max: 64 }),
  by: fc.constantFrom(0x01, 0x80, 0xff, 0x7f),
});
type Damage = typeof damage extends fc.Arbitrary<infer One> ? One : never;

const damaged = (bytes: Uint8Array, files: Files, { how, at, to, length, by }: Damage): Uint8Array => {
  const copy = bytes.slice();
  const place = at % Math.max(1, copy.length);
  const other = to % Math.max(1, copy.length);
  if (how === 'flip') copy[place] = (copy[place] ?? 0) ^ by;
  // Lengths, places and counts are numbers of four bytes.
  else if (how === 'number') copy.fill(by, place - (place % 4), place - (place % 4) + 4);
  else if (how === 'wipe') copy.fill(0, place, place + length);
  else if (how === 'double') copy.copyWithin(other, place, place + length);
  else if (how === 'swap') {
    const kept = copy.slice(place, place + length);
    copy.copyWithin(place, other, other + length);
    copy.set(kept.slice(0, Math.max(0, copy.length - other)), other);
  } else if (how === 'cut') return copy.slice(0, place);
  else if (how === 'longer') return Uint8Array.from([...copy, ...copy.slice(place, place + length)]);
  else if (how === 'other') return [...files.values()][to % files.size] as Uint8Array;
  return copy;
};

/** All that a record is asked for: words, a statement's own words, who said how much. */
const answered = async (record: OpenRecord, words: string) => {
  const found = search(record, terms(words));
  const hits = found.best(1_000);
  found.end();
  return { hits, matches: await match(record, { words, top: 20 }) };
};

it('a record of damaged files says which, or answers as if nothing had happened', {
  timeout: 2 * LONGEST,
}, async () => {
  const done = { runs: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(
      anyCorpus(),
      fc.array(damage, { minLength: 1, maxLength: 4 }),
      fc.nat(),
      async (corpus, damages, place) => {
        done.runs += 1;
        const files = compile(corpus);
        const words = corpus.statements[place % corpus.statements.length]?.wordings[0]?.words ?? '';
        const whole = await answered(openRecord([await openFiles(files)]), words);
        const changed = new Map(files);
        for (const one of damages) {
          const name = [...files.keys()][one.file % files.size] as string;
          changed.set(name, damaged(changed.get(name) as Uint8Array, files, one));
        }
        try {
          expect(await answered(openRecord([await openFiles(changed)]), words)).toEqual(whole);
        } catch (error) {
          if (!(error instanceof CorpusTrouble)) throw error;
          done.refused += 1;
          expect(error.message).toMatch(/^\S+ (is|was|could) .*\.$/);
        }
      },
    ),
    { numRuns: RUNS, seed: SEED, interruptAfterTimeLimit: LONGEST },
  );
  expect(done.refused).toBeGreaterThan(0);
  if (LONG) console.log(`damaged index files: ${done.runs} runs, ${done.refused} refused, seed ${SEED}`);
});
