// Learns when a search is answered (src/corpus/answer.ts) from sentences whose claim is known and everyday sentences; prints the weights.
//
//   npm run bench -- train-answer [FOLDER]
//
// A logistic regression over the signs of whole answers. A sentence counts by what answering it gives (average precision among five by the
// order that stands in src/corpus/order.ts), an everyday sentence by one. Weights are learned from the train part alone and from our own
// sentences (train-everyday.ts), asked of the debates in three ways; dev and the sentences of match-off-topic.ts are not seen.

import { join } from 'node:path';
import { ANSWER_WEIGHTS, type AnswerSigns, answerSigns, answerWeighed, isSureOf } from '../src/corpus/answer.ts';
import { look, SEARCHED } from '../src/corpus/candidates.ts';
import { type OpenRecord, openRecord, type Query } from '../src/corpus/index.ts';
import { signsOf, weighed } from '../src/corpus/order.ts';
import { ask } from '../src/corpus/query.ts';
import { rank } from '../src/corpus/rank.ts';
import { OFF_TOPIC } from './match-off-topic.ts';
import { benchFolder, mean, openRows, rows, table } from './shared.ts';
import { EVERYDAY } from './train-everyday.ts';

type Claim = { id: string; text: string; speaker: string; said: string; relevant: string[] };
type Search = { signs: AnswerSigns | null; sure: boolean; gain: number; known: boolean };

const names = Object.keys(ANSWER_WEIGHTS) as (keyof AnswerSigns)[];
const RIDGE = 2;
const ROUNDS = 4_000;
const STEP = 0.5;
/** Share of the everyday sentences of the training, asked of the debates, that may be answered. */
const SHARE_ANSWERED = 0.08;

const searchOf = async (record: OpenRecord, query: Query, relevant: readonly string[] = []): Promise<Search> => {
  const looked = await look(record, ask(record, query), SEARCHED);
  const { ranked } = rank(record, looked, { everyone: true });
  const signs = signsOf(record, looked, ranked);
  const order = ranked
    .map((hit, index) => ({
      sure: isSureOf(hit),
      id: hit.candidate.read.statement.id,
      sum: weighed(signs[index] as never),
    }))
    .sort((a, b) => Number(b.sure) - Number(a.sure) || b.sum - a.sum);
  let right = 0;
  let gain = 0;
  order.slice(0, 5).forEach((hit, index) => {
    if (!relevant.includes(hit.id)) return;
    right += 1;
    gain += right / (index + 1);
  });
  return {
    signs: ranked.length > 0 ? answerSigns(ranked, signs) : null,
    sure: ranked.some(isSureOf),
    gain: gain / Math.max(1, Math.min(5, relevant.length)),
    known: query.speaker !== undefined,
  };
};

/** Plain descent over standardised signs. */
const learn = (answers: readonly Search[], everyday: readonly Search[]): AnswerSigns => {
  const rowsOf = (searches: readonly Search[], right: number) =>
    searches.flatMap(({ signs, gain }) => (signs ? [{ signs, right, weight: right === 1 ? gain : 1 }] : []));
  const all = [
    ...rowsOf(
      answers.filter((one) => one.gain > 0),
      1,
    ),
    ...rowsOf(everyday, 0),
  ];
  const middle = names.map((name) => mean(all.map((one) => one.signs[name])));
  const spread = names.map((name, at) =>
    Math.sqrt(mean(all.map((one) => (one.signs[name] - (middle[at] ?? 0)) ** 2)) + 1e-12),
  );
  const points = all.map((one) => names.map((name, at) => (one.signs[name] - (middle[at] ?? 0)) / (spread[at] ?? 1)));
  const mass = all.reduce((sum, one) => sum + one.weight, 0);
  let weights = names.map(() => 0);
  let even = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope = weights.map((weight) => (RIDGE * weight) / mass);
    let lean = 0;
    points.forEach((point, index) => {
      const one = all[index] as (typeof all)[number];
      const sum = point.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), even);
      const off = ((1 / (1 + Math.exp(-sum)) - one.right) * one.weight) / mass;
      lean += off;
      point.forEach((value, at) => {
        slope[at] = (slope[at] ?? 0) + off * value;
      });
    });
    weights = weights.map((weight, at) => weight - STEP * (slope[at] ?? 0));
    even -= STEP * lean;
  }
  const found = { ...ANSWER_WEIGHTS };
  names.forEach((name, at) => {
    found[name] = Math.round(((weights[at] ?? 0) / (spread[at] ?? 1)) * 100) / 100;
  });
  return found;
};

const sumOf = ({ signs, sure }: Search, weights: AnswerSigns): number =>
  sure ? Number.POSITIVE_INFINITY : signs ? answerWeighed(signs, weights) : Number.NEGATIVE_INFINITY;

/** The sum that a share of searches does not reach. */
const levelOf = (everyday: readonly Search[], weights: AnswerSigns): number => {
  const sums = everyday.map((one) => sumOf(one, weights)).sort((a, b) => b - a);
  return sums[Math.floor(SHARE_ANSWERED * sums.length)] ?? 0;
};

const folder = benchFolder(process.argv[2]);
const claims = openRecord([await openRows(join(folder, 'claims', 'claims.jsonl'), 'claims')]);
const debates = openRecord([await openRows(join(folder, 'debates', 'statements.jsonl'), 'debates')]);

const asked = async (part: string) => {
  const found: Search[] = [];
  for (const claim of rows<Claim>(folder, 'claims', `queries-${part}.jsonl`))
    for (const known of [false, true])
      found.push(
        await searchOf(
          claims,
          { words: claim.text, ...(known ? { speaker: { name: claim.speaker }, said: claim.said } : {}) },
          claim.relevant,
        ),
      );
  return found;
};
const speaker = { name: 'Donald Trump' };
const WAYS = [{}, { speaker, published: '2016-10-01' }, { speaker, said: '2016-10-01' }];
const everydayOf = async (record: OpenRecord, sentences: readonly string[]) => {
  const found: Search[] = [];
  for (const words of sentences) for (const way of WAYS) found.push(await searchOf(record, { words, ...way }));
  return found;
};
const [train, dev] = [await asked('train'), await asked('dev')];
const [ofDebates, ofClaims] = [await everydayOf(debates, EVERYDAY), await everydayOf(claims, EVERYDAY)];
const unseen = await everydayOf(debates, OFF_TOPIC);

const weights = learn(train, ofDebates);
const level = levelOf(ofDebates, weights);
const gain = (searches: readonly Search[], known: boolean, by = weights, from = level) =>
  mean(searches.filter((one) => one.known === known).map((one) => (sumOf(one, by) >= from ? one.gain : 0)));
const all = (searches: readonly Search[], known: boolean) =>
  mean(searches.filter((one) => one.known === known).map((one) => one.gain));
const answered = (searches: readonly Search[]) => mean(searches.map((one) => Number(sumOf(one, weights) >= level)));

// The other way round for an honest figure: learned from dev and half of the sentences, measured on train and the other half.
const isEven = (_: unknown, index: number) => Math.floor(index / WAYS.length) % 2 === 0;
const half = ofDebates.filter(isEven);
const fromDev = learn(dev, half);
const fromTrain = learn(train, half);
const exchanged = (known: boolean) => {
  const ofTrain = gain(train, known, fromDev, levelOf(half, fromDev)) * train.length;
  const ofDev = gain(dev, known, fromTrain, levelOf(half, fromTrain)) * dev.length;
  return (ofTrain + ofDev) / (train.length + dev.length);
};
const others = ofDebates.filter((one, index) => !isEven(one, index));

console.log('MAP@5 without / with speaker and date');
table([
  ['train, everything answered', all(train, false), all(train, true)],
  ['train', gain(train, false), gain(train, true)],
  ['dev, everything answered', all(dev, false), all(dev, true)],
  ['dev', gain(dev, false), gain(dev, true)],
  ['both, everything answered', all([...train, ...dev], false), all([...train, ...dev], true)],
  ['both', gain([...train, ...dev], false), gain([...train, ...dev], true)],
  ['both, each by the other', exchanged(false), exchanged(true)],
]);
console.log('\neveryday sentences answered');
table([
  ['of the debates, learned from', answered(ofDebates)],
  ['of the claims, unseen', answered(ofClaims)],
  ['of the debates, unseen', answered(unseen)],
  [
    'of the debates, learned from the other half',
    mean(others.map((one) => Number(sumOf(one, fromTrain) >= levelOf(half, fromTrain)))),
  ],
]);
console.log(`\nconst ANSWER_WEIGHTS: AnswerSigns = ${JSON.stringify(weights, null, 2).replaceAll('"', '')};`);
console.log(`const ANSWERED_FROM = ${level.toFixed(2)};`);
