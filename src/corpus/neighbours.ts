// What was said right before and after a part of a longer speech. Finds parts by their place in the speech, in all segments of its corpus;
// does not search, and does not tell what a speech is called: the match tells that.

import type { Neighbour, Neighbours } from '../schema/match.ts';
import type { Statement } from '../schema/statement.ts';
import type { OpenCorpus } from './open.ts';
import type { OpenRecord } from './record.ts';

/** Whose neighbours are wanted, as its match tells it, and how many parts at most on each side. */
export type Surroundings = {
  corpus: string;
  part: { of: string; n: number };
  before: number;
  after: number;
};

type Part = { corpus: number; index: number; n: number; statement: Statement };

/** Parts of a run around the n-th: one more on each side than asked for, so that it shows whether there are more. */
const around = async (
  corpus: OpenCorpus,
  run: { start: number; end: number },
  { part, before, after }: Surroundings,
): Promise<{ index: number; statement: Statement }[]> => {
  const nOf = async (index: number) => (await corpus.statement(index)).part?.n ?? 0;
  let low = run.start;
  let high = run.end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((await nOf(middle)) < part.n) low = middle + 1;
    else high = middle;
  }
  const from = Math.max(run.start, low - before - 1);
  const to = Math.min(run.end, low + after + 2);
  return Promise.all(
    Array.from({ length: to - from }, async (_, at) => ({
      index: from + at,
      statement: await corpus.statement(from + at),
    })),
  );
};

const shown = (record: OpenRecord, { corpus, index, n, statement }: Part): Neighbour => {
  const opened = record.corpora[corpus];
  const set = opened?.speakerSets[opened.firstDocument(index)] ?? 0;
  const speakers = [...(opened?.speakersOf(set) ?? [])].map(
    (place) => record.people[record.joinedOf[corpus]?.[place] ?? -1]?.name ?? '',
  );
  const [wording] = statement.wordings;
  return {
    statement: statement.id,
    n,
    speaker: speakers.join(', '),
    words: wording?.words ?? '',
    ...(wording?.lang === undefined ? {} : { lang: wording.lang }),
  };
};

/**
 * The parts of a speech before and after one of them, in the order they were said; none where the record does not hold the speech. Rejects with
 * CorpusTrouble where a file of the record fails.
 */
export const neighbours = async (record: OpenRecord, asked: Surroundings): Promise<Neighbours> => {
  const found: Part[] = [];
  for (const [corpus, opened] of record.corpora.entries()) {
    if (opened.head.id !== asked.corpus) continue;
    for (const run of await opened.speech(asked.part.of))
      for (const { index, statement } of await around(opened, run, asked))
        if (statement.part?.of === asked.part.of) found.push({ corpus, index, n: statement.part.n, statement });
  }
  found.sort((a, b) => a.n - b.n);
  const before = found.filter(({ n }) => n < asked.part.n);
  const after = found.filter(({ n }) => n > asked.part.n);
  const told = (part: Part) => shown(record, part);
  return {
    before: before.slice(Math.max(0, before.length - asked.before)).map(told),
    after: after.slice(0, asked.after).map(told),
    moreBefore: before.length > asked.before,
    moreAfter: after.length > asked.after,
  };
};
