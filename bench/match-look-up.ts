// What one look-up costs, for bench/match.ts: the quotations of links and look-alikes against the debates, each as a search and as beside an article, after
// all of them were looked up before. Processor time is the process's own, so that other work on the machine counts less.

import { match, matchArticle, type OpenRecord, type Query } from '../src/corpus/index.ts';
import { quantile, table } from './shared.ts';

/** Times all is looked up before it is measured: until then code is being compiled. And times it is measured, of which the middle one counts. */
const BEFORE = 5;
const MEASURED = 5;

type Times = { processor: number; mean: number; p50: number; p95: number };

const round = async (queries: readonly Query[], look: (query: Query) => Promise<unknown>): Promise<Times> => {
  const times: number[] = [];
  const before = process.cpuUsage();
  const start = performance.now();
  for (const query of queries) {
    const from = performance.now();
    await look(query);
    times.push(performance.now() - from);
  }
  const mean = (performance.now() - start) / queries.length;
  const { user, system } = process.cpuUsage(before);
  const processor = (user + system) / 1000 / queries.length;
  return { processor, mean, p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
};

/** Prints what a look-up takes, in ms: the round in the middle by processor time, and the best. */
export const benchLookUp = async (debates: OpenRecord, queries: readonly Query[]): Promise<void> => {
  console.log(`\nlook-up: ${queries.length} quotations among ${debates.documents} statements, warm, ms each`);
  const ways: [string, (query: Query) => Promise<unknown>][] = [
    ['as a search (match)', (query) => match(debates, query)],
    ['beside an article', (query) => matchArticle(debates, { lang: 'en' }, [query])],
  ];
  const lines: (readonly (string | number)[])[] = [
    ['', 'processor', 'wall', 'p50', 'p95', 'least processor', 'least wall'],
  ];
  for (const [name, look] of ways) {
    for (let turn = 0; turn < BEFORE; turn += 1) await round(queries, look);
    const rounds: Times[] = [];
    for (let turn = 0; turn < MEASURED; turn += 1) rounds.push(await round(queries, look));
    rounds.sort((a, b) => a.processor - b.processor);
    const { processor, mean, p50, p95 } = rounds[Math.floor(MEASURED / 2)] as Times;
    const least = Math.min(...rounds.map((one) => one.mean));
    lines.push([name, processor, mean, p50, p95, rounds[0]?.processor ?? 0, least]);
  }
  table(lines);
};
