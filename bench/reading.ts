// How well articles are read: spans, speakers, people, terms, how sure the answers are, wrong links to the record, and time.
//
//   npm run bench -- reading [FOLDER] [--rules] [--links]
//
// FOLDER holds the evaluation sets (default ../shared/bench). --rules prints every rule's precision on the training articles, which is what
// src/reading/confidence.ts holds; --links prints every link to a corpus person with its surroundings, to be read by a person.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { snapshotHtml } from '../src/cli/html.ts';
import { gazetteer, read } from '../src/reading/index.ts';
import type { Article, Reading } from '../src/schema/article.ts';
import { articleText, blockStarts } from '../src/schema/article-text.ts';
import type { Person } from '../src/schema/person.ts';
import { presidents } from './presidents.ts';
import {
  type Answer,
  count,
  interval,
  type LabelledArticle,
  type LabelledPage,
  scoreArticle,
  scorePage,
  type Tally,
} from './reading-score.ts';
import { benchFolder, machine, mean, rows, table } from './shared.ts';

const options = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const folder = benchFolder(process.argv.slice(2).find((argument) => !argument.startsWith('--')));
const nobody = gazetteer([]);

/** A text as the command line reads it: every line a block. The article, and how its offsets lie in the text. */
const asArticle = (id: string, text: string): { article: Article; inText: (offset: number) => number } => {
  const blocks: Article['blocks'] = [];
  const lines: number[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') {
      blocks.push({ id: String(blocks.length), text: line, kind: 'paragraph' });
      lines.push(at);
    }
    at += line.length + 1;
  }
  const article: Article = { id, lang: 'en', blocks };
  const day = /\d{4}-\d{2}-\d{2}/.exec(id)?.[0];
  if (day) article.published = day;
  const starts = blockStarts(article);
  const inText = (offset: number): number => {
    const block = starts.findLastIndex((start) => start <= offset);
    return (lines[block] ?? 0) + offset - (starts[block] ?? 0);
  };
  return { article, inText };
};

const readInText = (id: string, text: string): Pick<Reading, 'quotations'> => {
  const { article, inText } = asArticle(id, text);
  const moved = <Place extends { start: number; end: number }>(place: Place): Place => ({
    ...place,
    start: inText(place.start),
    end: inText(place.end),
  });
  return {
    quotations: read(article, nobody).quotations.map((quotation) => ({
      ...moved(quotation),
      speaker: quotation.speaker && {
        ...quotation.speaker,
        mention: quotation.speaker.mention && moved(quotation.speaker.mention),
      },
    })),
  };
};

const show = (title: string, tally: Tally): void => {
  console.log(`\n${title}`);
  table([
    ['', 'share', 'from', 'to', 'n'],
    ...[...tally].map(([what, values]) => {
      const [from, to] = interval(values);
      return [what, mean(values).toFixed(3), from.toFixed(3), to.toFixed(3), values.length];
    }),
  ]);
};

/** What was said to be so sure, and how often it was right; answers where nothing is annotated count as wrong. */
const showCalibration = (title: string, answers: readonly Answer[], all: number): void => {
  console.log(`\n${title}: how sure, how often right`);
  const edges = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01];
  const bins = edges.slice(1).map((to, at) => {
    const from = edges[at] as number;
    const inside = answers.filter(
      ({ quotation }) => (quotation.speaker?.confidence ?? 0) >= from && (quotation.speaker?.confidence ?? 0) < to,
    );
    return [
      `${from.toFixed(2)} to ${Math.min(1, to).toFixed(2)}`,
      mean(inside.map(({ quotation }) => quotation.speaker?.confidence ?? 0)),
      mean(inside.map(({ right }) => (right ? 1 : 0))),
      inside.length,
    ];
  });
  table([['sure', 'mean', 'right', 'answers'], ...bins]);
  const sure = answers.filter(({ quotation, right }) => right !== null && (quotation.speaker?.confidence ?? 0) >= 0.95);
  console.log(
    `at .95 and more: right ${mean(sure.map(({ right }) => (right ? 1 : 0))).toFixed(3)}, share of all ${(sure.length / Math.max(1, all)).toFixed(3)}`,
  );
};

/** Milliseconds of the first reading of all, its language made and nothing compiled yet, of an article of about a thousand words. */
const first = ((): string => {
  const long = rows<LabelledArticle>(folder, 'attribution', 'dev.jsonl')
    .map(({ id, text }) => ({ id, text, words: text.split(/\s+/).length }))
    .find(({ words }) => words >= 900 && words <= 1_100);
  if (!long) return 'not measured';
  const started = performance.now();
  readInText(long.id, long.text);
  return `${(performance.now() - started).toFixed(1)} ms for the first ${long.words} words`;
})();

for (const set of ['train', 'dev']) {
  const tally: Tally = new Map();
  const answers: Answer[] = [];
  const labelled = rows<LabelledArticle>(folder, 'attribution', `${set}.jsonl`);
  for (const gold of labelled) answers.push(...scoreArticle(gold, readInText(gold.id, gold.text), tally));
  show(`attribution, ${set}: ${labelled.length} articles`, tally);
  showCalibration(`attribution, ${set}`, answers, tally.get('answered')?.length ?? 0);
  if (set === 'train' && options.includes('--rules')) {
    const rules: Tally = new Map();
    for (const { quotation, right } of answers) count(rules, quotation.speaker?.rule ?? '', right === true);
    show(
      'rules on train, answers where nothing is annotated counted as wrong',
      new Map([...rules].sort((a, b) => b[1].length - a[1].length)),
    );
  }
}

const pages = rows<LabelledPage>(folder, 'pages', 'pages.jsonl');
const articles = new Map<string, Article>();
for (const language of ['en', 'de', 'fr']) {
  const tally: Tally = new Map();
  for (const label of pages) {
    if (!label.lang.startsWith(language)) continue;
    const html = readFileSync(join(folder, 'pages', label.file), 'utf8');
    const { article, news } = await snapshotHtml(html, label.url ? { url: label.url } : {});
    count(tally, 'news told from not news', news === label.news);
    if (!label.news) continue;
    articles.set(label.page, article);
    scorePage(label, read(article, nobody), tally);
  }
  show(`pages, ${language}`, tally);
}

// Links: who of the record is found in articles about other people of the same names.
const own = rows<Person>('assets', 'corpora', 'zelensky-2022', 'people.jsonl').map((person) => ({
  ...person,
  aliases: person.aliases ?? [],
  alone: person.alone ?? [],
  roles: person.roles ?? [],
}));
const known = gazetteer([...presidents, ...own]);
const MOST_ARTICLES = 200;
for (const gold of rows<LabelledArticle>(folder, 'attribution', 'train.jsonl').slice(0, MOST_ARTICLES))
  articles.set(gold.id, asArticle(gold.id, gold.text).article);
const links = new Map<string, number>();
for (const [id, article] of articles) {
  const text = articleText(article);
  for (const mention of read(article, known).mentions) {
    if (mention.person === null) continue;
    const what = `${mention.text} → ${mention.person}`;
    links.set(what, (links.get(what) ?? 0) + 1);
    if (options.includes('--links'))
      console.log(
        `${what} | ${id} | …${text.slice(Math.max(0, mention.start - 50), mention.end + 40).replace(/\s+/g, ' ')}…`,
      );
  }
}
console.log(
  `\nlinks to ${presidents.length + own.length} people over ${articles.size} articles: which names were linked to whom`,
);
table([['name → person', 'times'], ...[...links].sort((a, b) => b[1] - a[1])]);

// Time: the same articles again, when everything is warm; and one text of a megabyte.
const texts = rows<LabelledArticle>(folder, 'attribution', 'dev.jsonl');
let thousands = 0;
let start = performance.now();
for (const { id, text } of texts) {
  thousands += text.split(/\s+/).length / 1_000;
  readInText(id, text);
}
const warm = (performance.now() - start) / thousands;
const megabyte = texts
  .map(({ text }) => text)
  .join('\n')
  .repeat(3)
  .slice(0, 1_000_000);
start = performance.now();
readInText('megabyte', megabyte);
console.log(
  `\ntime: ${first}; ${warm.toFixed(2)} ms a thousand words, warm; ${((performance.now() - start) / (megabyte.split(/\s+/).length / 1_000)).toFixed(2)} ms in one text of a megabyte. ${machine()}`,
);
