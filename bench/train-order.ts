// Learns the order of what a search gives (src/corpus/order.ts) from sentences whose claim is known; prints the weights and what they give.
//
//   npm run bench -- train-order [FOLDER]
//
// Pairs of a right and a wrong hit of one sentence, a logistic regression over the difference of their signs (as RankNet, Burges et al. 2005,
// with one layer). Cross-validated over debates, not sentences: sentences of one debate share their claims. The weights printed are learned
// from the train part alone; dev is not seen.

import { join } from 'node:path';
import { look, SEARCHED } from '../src/corpus/candidates.ts';
import { openRecord } from '../src/corpus/index.ts';
import type { Candidate, Looked, Measured } from '../src/corpus/looked.ts';
import { type Signs, signsOf, WEIGHTS, weighed } from '../src/corpus/order.ts';
import { ask } from '../src/corpus/query.ts';
import { benchFolder, mean, openRows, rows, table } from './shared.ts';

type Claim = { id: string; text: string; speaker: string; said: string; relevant: string[] };
type Hit = { signs: Signs; right: boolean };
type Question = { debate: string; part: string; known: boolean; relevant: number; hits: Hit[] };

/** Held back from large weights; tried with 1 and 20, which gave less on other debates. */
const RIDGE = 5;
const FOLDS = 10;
const names = Object.keys(WEIGHTS) as (keyof Signs)[];

/** Solves a system of linear equations by elimination; it is small and positive definite. */
const solve = (matrix: number[][], right: number[]): number[] => {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  const size = right.length;
  const at = (row: number, column: number) => rows[row]?.[column] ?? 0;
  for (let column = 0; column < size; column += 1)
    for (let row = 0; row < size; row += 1) {
      if (row === column) continue;
      const factor = at(row, column) / at(column, column);
      if (factor !== 0) rows[row] = (rows[row] ?? []).map((value, index) => value - factor * at(column, index));
    }
  return right.map((_, index) => at(index, size) / at(index, index));
};

/** The weights that put right hits before wrong ones: Newton's method, each right hit counting once. */
const learn = (questions: readonly Question[]): Signs => {
  const hits = questions.flatMap((question) => question.hits);
  const spread = names.map((name) => {
    const middle = mean(hits.map((hit) => hit.signs[name]));
    return Math.sqrt(mean(hits.map((hit) => (hit.signs[name] - middle) ** 2))) + 1e-9;
  });
  const pairs: { difference: number[]; weight: number }[] = [];
  for (const question of questions) {
    const right = question.hits.filter((hit) => hit.right);
    const wrong = question.hits.filter((hit) => !hit.right);
    for (const a of right)
      for (const b of wrong)
        pairs.push({
          difference: names.map((name, index) => (a.signs[name] - b.signs[name]) / (spread[index] ?? 1)),
          weight: 1 / (right.length * wrong.length),
        });
  }
  let weights = names.map(() => 0);
  for (let round = 0; round < 12; round += 1) {
    const slope = weights.map((weight) => RIDGE * weight);
    const bend = names.map((_, row) => names.map((_, column) => (row === column ? RIDGE : 0)));
    for (const { difference, weight } of pairs) {
      let sum = 0;
      for (let index = 0; index < difference.length; index += 1)
        sum += (difference[index] ?? 0) * (weights[index] ?? 0);
      const wrong = 1 / (1 + Math.exp(sum));
      const bending = weight * wrong * (1 - wrong);
      difference.forEach((value, row) => {
        slope[row] = (slope[row] ?? 0) - weight * wrong * value;
        const line = bend[row] as number[];
        for (let column = 0; column < difference.length; column += 1)
          line[column] = (line[column] ?? 0) + bending * value * (difference[column] ?? 0);
      });
    }
    const step = solve(bend, slope);
    weights = weights.map((weight, index) => weight - (step[index] ?? 0));
  }
  const found = { ...WEIGHTS };
  names.forEach((name, index) => {
    found[name] = Math.round(((weights[index] ?? 0) / (spread[index] ?? 1)) * 100) / 100;
  });
  return found;
};

/** Average precision among five, of all hits: what is left unanswered is not seen here. */
const precision = ({ hits, relevant }: Question, weights: Signs): number => {
  const order = [...hits].sort((a, b) => weighed(b.signs, weights) - weighed(a.signs, weights));
  let right = 0;
  let sum = 0;
  order.slice(0, 5).forEach((hit, index) => {
    if (!hit.right) return;
    right += 1;
    sum += right / (index + 1);
  });
  return sum / Math.min(5, relevant);
};

const nearest = ({ wordings, passage }: Candidate): Measured | undefined =>
  wordings.reduce((best, one) => (one.likeness > best.likeness ? one : best), passage ?? (wordings[0] as Measured));

const hitsOf = (looked: Looked, relevant: readonly string[]): Hit[] => {
  const hits = looked.candidates.flatMap((candidate) => {
    const best = nearest(candidate);
    return best ? [{ candidate, best }] : [];
  });
  return signsOf(record, looked, hits).map((signs, index) => ({
    signs,
    right: relevant.includes(hits[index]?.candidate.read.statement.id ?? ''),
  }));
};

const folder = benchFolder(process.argv[2]);
const record = openRecord([await openRows(join(folder, 'claims', 'claims.jsonl'), 'claims')]);
const questions: Question[] = [];
for (const part of ['train', 'dev'])
  for (const claim of rows<Claim>(folder, 'claims', `queries-${part}.jsonl`))
    for (const known of [false, true]) {
      const asked = ask(record, {
        words: claim.text,
        ...(known ? { speaker: { name: claim.speaker }, said: claim.said } : {}),
      });
      const hits = hitsOf(await look(record, asked, SEARCHED), claim.relevant);
      const debate = claim.id.slice(0, claim.id.lastIndexOf('_'));
      questions.push({ debate, part, known, relevant: claim.relevant.length, hits });
    }

const debates = [...new Set(questions.map((question) => question.debate))].sort();
const foldOf = (question: Question) => (debates.indexOf(question.debate) * 7) % FOLDS;
const across: { known: boolean; score: number }[] = [];
for (let fold = 0; fold < FOLDS; fold += 1) {
  const weights = learn(questions.filter((question) => foldOf(question) !== fold));
  for (const question of questions.filter((one) => foldOf(one) === fold))
    across.push({ known: question.known, score: precision(question, weights) });
}
const weights = learn(questions.filter((question) => question.part === 'train'));
const scored = (part: string, known: boolean) =>
  mean(questions.filter((one) => one.part === part && one.known === known).map((one) => precision(one, weights)));
const onDev = learn(questions.filter((question) => question.part === 'dev'));
const exchanged = (known: boolean) =>
  mean(
    questions.filter((one) => one.known === known).map((one) => precision(one, one.part === 'train' ? onDev : weights)),
  );
console.log(`MAP@5 of all hits, nothing left unanswered: without / with speaker and date; ${debates.length} debates`);
table([
  [
    'cross-validated, train and dev',
    ...[false, true].map((k) => mean(across.filter((one) => one.known === k).map((one) => one.score))),
  ],
  ['train and dev, each by the other', exchanged(false), exchanged(true)],
  ['learned from train, on train', scored('train', false), scored('train', true)],
  ['learned from train, on dev', scored('dev', false), scored('dev', true)],
]);
/** The line through the sums that makes them tell how often such a hit is right (Platt 1999), by plain descent. */
const calibrated = (hits: readonly Hit[]) => {
  const sums = hits.map((hit) => weighed(hit.signs, weights));
  let [scale, even] = [1, 5];
  for (let round = 0; round < 4_000; round += 1) {
    let [a, b] = [0, 0];
    sums.forEach((sum, index) => {
      const wrong = 1 / (1 + Math.exp(even - scale * sum)) - Number(hits[index]?.right);
      a += wrong * sum;
      b -= wrong;
    });
    scale -= (0.02 * a) / sums.length;
    even -= (0.2 * b) / sums.length;
  }
  return { SCALE: scale.toFixed(2), EVEN: even.toFixed(2) };
};
console.log('\n', calibrated(questions.filter((one) => one.part === 'train').flatMap((one) => one.hits)));
console.log(`\nconst WEIGHTS: Signs = ${JSON.stringify(weights, null, 2).replaceAll('"', '')};`);
