// Which statements come from the source a reader asks for: by outlet, title, address or file, or by the title of the corpus. Sources of three wordings and more
// have a number in the index, and are asked once for all they hold; only statements of lesser ones are read one by one.

import type { Source, Statement } from '../schema/statement.ts';
import { fold } from '../text/fold.ts';
import { type Hit, hasBeginnings } from './find-hits.ts';
import type { OpenCorpus } from './open.ts';
import type { OpenRecord } from './record.ts';

/** Statements that are read for one question: some 50 pieces of text where they stand together. */
const MOST_READ = 4_000;

const isAsked = ({ outlet, title, url, file }: Source, asked: string): boolean =>
  hasBeginnings(fold([outlet, title, url, file].filter(Boolean).join(' ')), asked);

/** Numbers of the sources a statement's wordings come from, 0 for one without. */
const sourcesOf = (corpus: OpenCorpus, statement: number): number[] => {
  const start = corpus.firstDocument(statement);
  return Array.from(
    { length: corpus.firstDocument(statement + 1) - start },
    (_, at) => corpus.sources[start + at] ?? 0,
  );
};

/**
 * Those of `hits` that come from the source asked for (folded), in their order; the corpus's title counts as the source of all it holds. `atLeast`: not all
 * were looked at, since too many would have to be read.
 */
export const fromSource = async (
  record: OpenRecord,
  hits: readonly Hit[],
  asked: string,
  statementOf: (hit: Hit) => Promise<Statement>,
): Promise<{ kept: Hit[]; atLeast: boolean }> => {
  const kept: Hit[] = [];
  const titled = record.corpora.map(({ head }) => hasBeginnings(fold(head.title), asked));
  /** Of each corpus, what is known of its numbered sources. */
  const known = record.corpora.map(() => new Map<number, boolean>());
  let read = 0;
  let atLeast = false;
  for (const hit of hits) {
    const [corpus, verdicts] = [record.corpora[hit.corpus], known[hit.corpus]];
    if (!corpus || !verdicts) continue;
    if (titled[hit.corpus]) {
      kept.push(hit);
      continue;
    }
    const sources = sourcesOf(corpus, hit.statement);
    const told = sources.map((source) => verdicts.get(source));
    let fits = told.includes(true);
    if (!fits && told.includes(undefined)) {
      if (read === MOST_READ) {
        atLeast = true;
        continue;
      }
      read += 1;
      const { wordings } = await statementOf(hit);
      for (const [at, { source }] of wordings.entries()) {
        const fitting = isAsked(source, asked);
        fits ||= fitting;
        const number = sources[at] ?? 0;
        if (number > 0) verdicts.set(number, fitting);
      }
    }
    if (fits) kept.push(hit);
  }
  return { kept, atLeast };
};
