// What a corpus kept beside the own record can be made anew of, whatever becomes of the form it is compiled in: its people and statements as they are
// told of in src/schema, a line of JSON each, packed. Read by nobody who asks the corpus, and with the browser's own means, so that the worker can
// read it without carrying what reads files of strangers.

import { CorpusTrouble } from '../corpus/index.ts';
import type { Corpus, CorpusHead } from '../schema/corpus.ts';
import { personSchema } from '../schema/person.ts';
import { check } from '../schema/problems.ts';
import { statementSchema } from '../schema/statement.ts';

/** Its name among the files of the corpus; no compiled file has it. */
export const SOURCE_FILE = 'source.gz';

/** Rows between two moments in which others get their turn: some milliseconds of work. */
const ROWS_AT_ONCE = 250;

/** How many lines of people follow the head; all others are statements. */
type First = { head: CorpusHead; people: number; statements: number };

function* linesOf({ people, statements, ...head }: Corpus): Generator<string> {
  yield JSON.stringify({ head, people: people.length, statements: statements.length } satisfies First);
  for (const row of people) yield JSON.stringify(row);
  for (const row of statements) yield JSON.stringify(row);
}

const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** A corpus as the bytes `readSource` reads. Rejects with the signal's reason. */
export const packSource = async (corpus: Corpus, signal?: AbortSignal): Promise<Uint8Array> => {
  const lines = linesOf(corpus);
  const encoder = new TextEncoder();
  const text = new ReadableStream<BufferSource>({
    pull: (to) => {
      let some = '';
      for (let at = 0; at < ROWS_AT_ONCE; at += 1) {
        const { value, done } = lines.next();
        if (done) break;
        some += `${value}\n`;
      }
      if (some === '') to.close();
      else to.enqueue(encoder.encode(some));
    },
  });
  const packed = text.pipeThrough(new CompressionStream('gzip'), signal ? { signal } : {});
  return new Uint8Array(await new Response(packed).arrayBuffer());
};

async function* linesIn(bytes: Uint8Array): AsyncGenerator<string> {
  const text = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('gzip'));
  const reader = text.getReader();
  const decoder = new TextDecoder();
  let left = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) break;
    const lines = (left + decoder.decode(value, { stream: true })).split('\n');
    left = lines.pop() ?? '';
    yield* lines;
  }
}

const damaged = (cause?: unknown) =>
  new CorpusTrouble('What the corpus could be made anew of is damaged.', { kind: 'damaged', file: SOURCE_FILE, cause });

const read = async (bytes: Uint8Array): Promise<Corpus> => {
  let first: First | undefined;
  let corpus: Corpus | undefined;
  let seen = 0;
  for await (const line of linesIn(bytes)) {
    const row: unknown = JSON.parse(line);
    if (!first || !corpus) {
      first = row as First;
      corpus = { ...first.head, people: [], statements: [] };
      continue;
    }
    seen += 1;
    if (seen % ROWS_AT_ONCE === 0) await rest();
    // A later version may ask more of a row than the one that wrote it: such a one is left out, and takes no other with it.
    if (seen <= first.people) {
      const person = check(personSchema, row);
      if ('value' in person) corpus.people.push(person.value);
    } else {
      const statement = check(statementSchema, row);
      if ('value' in statement) corpus.statements.push(statement.value);
    }
  }
  if (!corpus || !first || seen !== first.people + first.statements || corpus.statements.length === 0) throw damaged();
  return corpus;
};

/** The corpus again: the same people and statements in the same order. Rejects with CorpusTrouble where the bytes are not what was packed. */
export const readSource = async (bytes: Uint8Array): Promise<Corpus> => {
  try {
    return await read(bytes);
  } catch (error) {
    throw error instanceof CorpusTrouble ? error : damaged(error);
  }
};
