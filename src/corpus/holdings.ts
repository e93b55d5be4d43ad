// What a corpus holds of each of its people: counted when it is compiled, because the first card of a page would else count through every
// document. Knows nothing of people of other corpora: record.ts adds them up.
//
//   per person, signed 32-bit: statements, sources, first day, last day (days.ts)
import { ALWAYS, type DaySpan, FOREVER } from './days.ts';

export type Holding = { statements: number; sources: number; first: number; last: number };

/** A document as it is counted: `source` is 0 where it has no number of its own, and then counts by itself. */
export type Held = { statement: number; speakers: ArrayLike<number>; days: DaySpan; source: number };

/** Packs what is held of so many people. Documents of one statement follow one another. */
export const packHoldings = (people: number, documents: Iterable<Held>): Uint8Array => {
  const held = new Int32Array(people * 4);
  const sources = Array.from({ length: people }, () => new Set<number>());
  for (let place = 0; place < people; place += 1) held.set([FOREVER, ALWAYS], place * 4 + 2);
  let before = -1;
  let document = 0;
  for (const { statement, speakers, days, source } of documents) {
    document += 1;
    for (const place of Array.from(speakers)) {
      const at = place * 4;
      if (statement !== before) held[at] = (held[at] ?? 0) + 1;
      for (const day of [days.first, days.last]) {
        if (day === ALWAYS || day === FOREVER) continue;
        held[at + 2] = Math.min(held[at + 2] ?? FOREVER, day);
        held[at + 3] = Math.max(held[at + 3] ?? ALWAYS, day);
      }
      sources[place]?.add(source === 0 ? -document : source);
    }
    before = statement;
  }
  for (const [place, some] of sources.entries()) held[place * 4 + 1] = some.size;
  return new Uint8Array(held.buffer);
};

/** What is held of the person at a place of the list. */
export const openHoldings = (bytes: Uint8Array): ((place: number) => Holding) => {
  const held = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  return (place) => ({
    statements: held[place * 4] ?? 0,
    sources: held[place * 4 + 1] ?? 0,
    first: held[place * 4 + 2] ?? FOREVER,
    last: held[place * 4 + 3] ?? ALWAYS,
  });
};
