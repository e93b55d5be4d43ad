// How well the record matches: quotations with the debates they report, look-alikes, claims, pairs of wordings, fragments.
//
//   npm run bench -- match [FOLDER] [links|articles|claims|pairs|fragments|off-topic|union|related|look-up]…
//
// FOLDER holds the open evaluation sets (default ../shared/bench). `links` gives each quotation with its speaker as the article words it and
// the day the article appeared; `articles` reads the whole articles, as a reader would, so that every fault of reading counts.

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { annotate } from '../src/annotate.ts';
import {
  compare,
  match,
  matchArticle,
  type OpenRecord,
  openCorpus,
  openRecord,
  type Query,
} from '../src/corpus/index.ts';
import { gazetteer } from '../src/reading/index.ts';
import type { Article } from '../src/schema/article.ts';
import type { Match } from '../src/schema/match.ts';
import { benchLookUp } from './match-look-up.ts';
import { OFF_TOPIC } from './match-off-topic.ts';
import { benchFolder, machine, mean, openRows, quantile, rows, table } from './shared.ts';

type Link = { doc: string; start: number; quote: string; source: string[]; statements: string[]; edit?: string };
type Claim = { id: string; text: string; speaker: string; said: string; relevant: string[] };
type Pair = { a: string; b: string; same: boolean };
type Doc = { id: string; text: string };
type Row = { id: string; speaker: string; words: string; said: string };

const [first, ...more] = process.argv.slice(2);
const PARTS = ['links', 'articles', 'claims', 'pairs', 'fragments', 'off-topic', 'union', 'related', 'look-up'];
const isPart = (name: string | undefined) => name !== undefined && PARTS.includes(name);
const folder = benchFolder(isPart(first) ? undefined : first);
const asked = [...(isPart(first) ? [first as string] : []), ...more];
const parts = asked.length > 0 ? asked : PARTS.filter((part) => part !== 'related');

const dayOf = (doc: string): string | undefined => /\d{4}-\d\d-\d\d/.exec(doc)?.[0];

const scoreLinks = (links: Link[], negatives: Link[], at: (link: Link) => readonly Match[]) => {
  const hit = (link: Link, found: readonly Match[]) => found.some((one) => link.statements.includes(one.statement));
  table([
    ['the statement comes first', mean(links.map((link) => Number(hit(link, at(link).slice(0, 1)))))],
    ['the statement is among five', mean(links.map((link) => Number(hit(link, at(link).slice(0, 5)))))],
    [
      'found and called same',
      mean(
        links.map((link) =>
          Number(
            hit(
              link,
              at(link).filter((one) => one.kind === 'same'),
            ),
          ),
        ),
      ),
    ],
    ['called same where it is not', mean(negatives.map((link) => Number(at(link).some((one) => one.kind === 'same'))))],
  ]);
};

const linkQuery = ({ quote, source: [speaker], doc }: Link): Query => {
  const published = dayOf(doc);
  return { words: quote, ...(speaker ? { speaker: { name: speaker } } : {}), ...(published ? { published } : {}) };
};

const benchLinks = async (debates: OpenRecord): Promise<void> => {
  const links = rows<Link>(folder, 'links', 'links.jsonl');
  const negatives = rows<Link>(folder, 'links', 'negatives.jsonl');
  const found = new Map<Link, Match[]>();
  const times: number[] = [];
  for (const link of [...links, ...negatives]) {
    const start = performance.now();
    found.set(link, await match(debates, linkQuery(link)));
    times.push(performance.now() - start);
  }
  console.log(`\nlinks: ${links.length} quotations given with speaker and date, ${negatives.length} look-alikes`);
  scoreLinks(links, negatives, (link) => found.get(link) ?? []);
  console.log(`ms a quotation: p50 ${quantile(times, 0.5).toFixed(2)}, p95 ${quantile(times, 0.95).toFixed(2)}`);
};

const readDocs = async (record: OpenRecord, docs: readonly Doc[]) => {
  const known = gazetteer(record.people);
  const found = new Map<string, { start: number; end: number; matches: Match[]; text: string }[]>();
  for (const doc of docs) {
    const published = dayOf(doc.id);
    const blocks: Article['blocks'] = [];
    const starts: number[] = [];
    for (const line of doc.text.matchAll(/[^\n]+/g)) {
      starts.push(line.index);
      blocks.push({ id: String(blocks.length), text: line[0], kind: 'paragraph' });
    }
    const article: Article = { id: doc.id, lang: 'en', blocks, ...(published ? { published } : {}) };
    const annotations = await annotate(article, { record, known });
    let block = 0;
    let at = 0;
    found.set(
      doc.id,
      annotations.quotations.map(({ start, end, matches, text }) => {
        while (block + 1 < blocks.length && at + (blocks[block]?.text.length ?? 0) + 2 <= start) {
          at += (blocks[block]?.text.length ?? 0) + 2;
          block += 1;
        }
        const moved = (starts[block] ?? 0) - at;
        return { start: start + moved, end: end + moved, matches, text };
      }),
    );
  }
  return found;
};

const shortly = (found: readonly Match[]): string =>
  found.map((one) => `\n      ${one.kind} ${one.speaker} ${one.said}: ${one.wordings[0]?.words}`).join('');

const benchArticles = async (debates: OpenRecord): Promise<void> => {
  const links = rows<Link>(folder, 'links', 'links.jsonl');
  const negatives = rows<Link>(folder, 'links', 'negatives.jsonl');
  const docs = [...rows<Doc>(folder, 'attribution', 'train.jsonl'), ...rows<Doc>(folder, 'attribution', 'dev.jsonl')];
  const found = await readDocs(debates, docs);
  const at = (link: Link) =>
    found.get(link.doc)?.find((one) => one.start <= link.start + 2 && one.end > link.start)?.matches ?? [];
  console.log(`\narticles: the same, read from ${docs.length} whole articles`);
  scoreLinks(links, negatives, at);
  const linked = new Set(links.flatMap((link) => link.statements.map((statement) => `${link.doc} ${statement}`)));
  let quotations = 0;
  const unlinked: string[] = [];
  for (const [doc, all] of found)
    for (const { matches, text } of all) {
      quotations += 1;
      for (const one of matches)
        if (one.kind === 'same' && !linked.has(`${doc} ${one.statement}`))
          unlinked.push(
            `  ${doc}\n    “${text}”\n    ${one.speaker} ${one.said} ${one.statement}: ${one.wordings[0]?.words}`,
          );
    }
  console.log(`same beyond the known links, to be judged by reading: ${unlinked.length} in ${quotations} quotations`);
  if (!process.env.SHOW) return;
  console.log(unlinked.join('\n'));
  const isSame = (link: Link, one: Match) => one.kind === 'same' && link.statements.includes(one.statement);
  for (const link of links.filter((link) => !at(link).some((one) => isSame(link, one))))
    console.log(`missed ${link.doc} ${link.start}\n    “${link.quote}” ${link.source[0]} ${shortly(at(link))}`);
  for (const link of negatives.filter((link) => at(link).some((one) => one.kind === 'same')))
    console.log(`not same ${link.doc} ${link.start}\n    “${link.quote}” ${link.source[0]} ${shortly(at(link))}`);
};

/** Every quotation of the articles against the State of the Union: nothing is linked there, so each `same` is printed, to be judged by reading. */
const benchUnion = async (): Promise<void> => {
  const built = join(process.cwd(), 'dist', 'cli', 'corpora', 'state-of-the-union');
  if (!existsSync(built)) {
    console.log(`\nunion: the State of the Union is not built at ${built} (npm run build); nothing was measured`);
    return;
  }
  const record = openRecord([await openCorpus(async (name) => new Uint8Array(await readFile(join(built, name))))]);
  const docs = [...rows<Doc>(folder, 'attribution', 'train.jsonl'), ...rows<Doc>(folder, 'attribution', 'dev.jsonl')];
  let quotations = 0;
  const same: string[] = [];
  for (const [doc, all] of await readDocs(record, docs))
    for (const { matches, text } of all) {
      quotations += 1;
      for (const one of matches)
        if (one.kind === 'same')
          same.push(`  ${doc}\n    “${text}”\n    ${one.speaker} ${one.said}: ${one.wordings[0]?.words}`);
    }
  console.log(`\nunion: ${same.length} same in ${quotations} quotations against ${record.documents} passages`);
  console.log(same.join('\n'));
};

const benchClaims = async (): Promise<void> => {
  const record = openRecord([await openRows(join(folder, 'claims', 'claims.jsonl'), 'claims')]);
  const queries = [
    ...rows<Claim>(folder, 'claims', 'queries-dev.jsonl'),
    ...rows<Claim>(folder, 'claims', 'queries-train.jsonl'),
  ];
  console.log(`\nclaims: ${queries.length} sentences whose claim is known, among ${record.documents}`);
  for (const known of [false, true]) {
    const scores: number[] = [];
    for (const query of queries) {
      const found = await match(record, {
        words: query.text,
        ...(known ? { speaker: { name: query.speaker }, said: query.said } : {}),
      });
      let hits = 0;
      let sum = 0;
      found.forEach((one, index) => {
        if (!query.relevant.includes(one.statement)) return;
        hits += 1;
        sum += hits / (index + 1);
      });
      scores.push(sum / Math.min(5, query.relevant.length));
    }
    table([[`MAP@5 ${known ? 'with' : 'without'} speaker and date`, mean(scores)]]);
  }
};

const benchPairs = (): void => {
  console.log('\npairs: sentences with a quotation, one utterance or not');
  for (const part of ['train', 'dev']) {
    const pairs = rows<Pair>(folder, 'pairs', `${part}.jsonl`).map(({ a, b, same }) => ({
      same,
      score: compare(a, b).score,
    }));
    const good = pairs.filter((pair) => pair.same);
    const bad = pairs.filter((pair) => !pair.same);
    let wins = 0;
    for (const g of good) for (const b of bad) wins += g.score > b.score ? 1 : g.score === b.score ? 0.5 : 0;
    table([[`area under the curve, ${part} (${pairs.length})`, wins / (good.length * bad.length)]]);
  }
};

/** Six words from the middle of a statement, the speaker known. */
const benchFragments = async (debates: OpenRecord): Promise<void> => {
  const statements = rows<Row>(folder, 'debates', 'statements.jsonl');
  const hits: number[] = [];
  const times: number[] = [];
  for (let at = 0; at < statements.length && hits.length < 1_000; at += 37) {
    const row = statements[at];
    const words = row?.words.split(/\s+/) ?? [];
    if (!row || words.length < 12) continue;
    const from = Math.floor((words.length - 6) / 2);
    const start = performance.now();
    const found = await match(debates, {
      words: words.slice(from, from + 6).join(' '),
      speaker: { name: row.speaker },
    });
    times.push(performance.now() - start);
    hits.push(Number(found.some((one) => one.wordings.some((wording) => wording.words === row.words))));
  }
  console.log(`\nfragments: six words of a statement of the debates, speaker known, ${hits.length} of them`);
  table([
    ['among five', mean(hits)],
    ['ms, p50', quantile(times, 0.5)],
    ['ms, p95', quantile(times, 0.95)],
  ]);
};

/** Everyday sentences against the debates, as a search asks with a speaker of the record and without, and as an article shows them. */
const benchOffTopic = async (debates: OpenRecord): Promise<void> => {
  const most = { name: 'Donald Trump' };
  const published = '2016-10-01';
  const answered: Record<string, number[]> = {
    'searched for': [],
    'with a speaker': [],
    'and a day of speaking': [],
    'beside an article': [],
  };
  for (const words of OFF_TOPIC) {
    answered['searched for']?.push((await match(debates, { words })).length);
    answered['with a speaker']?.push((await match(debates, { words, speaker: most, published })).length);
    const then = { words, speaker: most, said: published };
    answered['and a day of speaking']?.push((await match(debates, then)).length);
    const [beside] = await matchArticle(debates, { lang: 'en', published }, [{ words, speaker: most }]);
    answered['beside an article']?.push(beside?.matches.length ?? 0);
  }
  console.log(`\noff-topic: ${OFF_TOPIC.length} everyday sentences against the debates, share answered`);
  table(Object.entries(answered).map(([how, counts]) => [how, mean(counts.map((count) => Number(count > 0)))]));
};

/** Quotations that have a `related`, and the first of them: the words alone, to be judged by reading whether both are on one subject. */
const printRelated = async (debates: OpenRecord): Promise<void> => {
  const docs = [...rows<Doc>(folder, 'attribution', 'train.jsonl'), ...rows<Doc>(folder, 'attribution', 'dev.jsonl')];
  const all: string[] = [];
  for (const quotations of (await readDocs(debates, docs)).values())
    for (const { text, matches } of quotations) {
      const related = matches.find((one) => one.kind === 'related');
      if (related) all.push(`“${text}”\n“${related.wordings[0]?.words}”`);
    }
  console.log(`\nrelated: 100 of ${all.length} quotations that have one, always the same hundred`);
  let seed = 20_261_122;
  for (let count = 1; count <= 100 && all.length > 0; count += 1) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    console.log(`\n${count}\n${all.splice(seed % all.length, 1)[0]}`);
  }
};

console.log(machine());
const needsDebates = parts.some((part) =>
  ['links', 'articles', 'fragments', 'off-topic', 'related', 'look-up'].includes(part),
);
const debates = needsDebates
  ? openRecord([await openRows(join(folder, 'debates', 'statements.jsonl'), 'debates')])
  : null;
for (const part of parts) {
  if (part === 'links' && debates) await benchLinks(debates);
  else if (part === 'articles' && debates) await benchArticles(debates);
  else if (part === 'fragments' && debates) await benchFragments(debates);
  else if (part === 'off-topic' && debates) await benchOffTopic(debates);
  else if (part === 'related' && debates) await printRelated(debates);
  else if (part === 'look-up' && debates)
    await benchLookUp(
      debates,
      ['links.jsonl', 'negatives.jsonl'].flatMap((file) => rows<Link>(folder, 'links', file).map(linkQuery)),
    );
  else if (part === 'union') await benchUnion();
  else if (part === 'claims') await benchClaims();
  else if (part === 'pairs') benchPairs();
  else console.error(`bench: there is no part "${part}"; there are ${PARTS.join(', ')}`);
}
