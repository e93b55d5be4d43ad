// What one look-up costs in the real worker: Chromium, each time stopped before; bundled corpora, and 100,000 statements; then warm, and its memory.
//
//   npm run bench -- worker [FOLDER] [ROUNDS]
//
// The extension is built for release into a folder of its own under dist/bench, with the corpora to be asked beside it. The one thing added to it is
// a listener around the worker's own (LISTENER below), which sends the times along with the answer. Asked is `annotate`, as a page asks it, from a
// page of the extension: one sentence with one quotation and its speaker. The bundled corpora are those of the last `npm run build`.

import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../e2e/until.ts';
import { buildVariant } from '../scripts/build/extension.mjs';
import { findBrowser } from '../scripts/setup/browsers.mjs';
import { root } from '../scripts/setup/run.mjs';
import { compile, type OpenCorpus, openCorpus } from '../src/corpus/index.ts';
import { openTab, startChromium, workerStopper } from './devtools.ts';
import { benchFolder, machine, markdown, quantile } from './shared.ts';
import { seeded, statementsOf } from './statements.ts';

const given = process.argv.slice(2);
const ROUNDS = Number(given.find((text) => /^\d+$/.test(text)) ?? 30);
const folder = given.find((text) => !/^\d+$/.test(text));
const WARM = 300;
const LARGE = 100_000;

/** Before the worker's first line. The asking page is told as a web page, which is what may ask for an article to be read. `began`: that line; `heard`, `answered`: the message's arrival and its answer. ms since the worker's start. */
const LISTENER = `(() => {
  const began = performance.now();
  const messages = chrome.runtime.onMessage;
  const add = messages.addListener.bind(messages);
  messages.addListener = (listener) => add((message, sender, respond) => {
    const heard = performance.now();
    return listener(message, { ...sender, url: 'http://page.test/' }, (answer) => respond({ answer, times: { began, heard, answered: performance.now() } }));
  });
})();
`;

type Asked = { words: string; name: string };
type Times = { began: number; heard: number; answered: number };
type Answer = { seen: number; times: Times; matched: boolean; trouble: string | null };

/** Runs in the extension's page, so it stands alone. `seen`: ms from sending to the answer. */
const askWorker = async ({ words, name }: Asked): Promise<Answer> => {
  const text = `“${words},” ${name} said.`;
  const article = { id: 'bench', lang: 'en', blocks: [{ id: 'b', text, kind: 'paragraph' }] };
  const { runtime } = (
    globalThis as unknown as { chrome: { runtime: { sendMessage: (message: object) => Promise<never> } } }
  ).chrome;
  const start = performance.now();
  const heard = await runtime.sendMessage({ type: 'annotate', article, revision: 1, partial: false });
  const seen = performance.now() - start;
  const { answer, times } = heard as {
    answer: { annotations?: { quotations: { matches: unknown[] }[]; troubles: string[] }; failed?: string };
    times: Times;
  };
  const { annotations, failed } = answer;
  const matched = annotations?.quotations.some((one) => one.matches.length > 0) ?? false;
  return { seen, times, matched, trouble: failed ?? annotations?.troubles[0] ?? null };
};

/** Builds the extension with these corpora beside it; gives its folder. */
const extensionWith = async (name: string, corpora: (into: string) => void): Promise<string> => {
  const variant = { name: join('bench', `worker-${name}`), browser: 'chrome' as const, test: false };
  await buildVariant(variant);
  const built = join(root, 'dist', variant.name);
  const background = join(built, 'background.js');
  writeFileSync(background, LISTENER + readFileSync(background, 'utf8'));
  writeFileSync(join(built, 'bench.html'), '<!doctype html><title>bench</title>');
  mkdirSync(join(built, 'corpora'), { recursive: true });
  corpora(join(built, 'corpora'));
  return built;
};

/** Questions whose words are in a corpus: 6 to 20 words from a statement's beginning or its midst, and who said them. */
const questionsFor = async (corpora: readonly OpenCorpus[], count: number): Promise<Asked[]> => {
  const random = seeded(5);
  const statements = corpora.reduce((sum, corpus) => sum + corpus.statements, 0);
  const asked: Asked[] = [];
  while (asked.length < count) {
    let place = Math.floor(random() * statements);
    const corpus = corpora.find((one) => {
      if (place < one.statements) return true;
      place -= one.statements;
      return false;
    });
    const statement = await corpus?.statement(place);
    const words = (statement?.wordings[0]?.words ?? '').replace(/[“”"]/g, '').split(/\s+/);
    if (words.length < 6) continue;
    const length = 6 + Math.floor(random() * (Math.min(20, words.length) - 5));
    const from = Math.floor(random() * (words.length - length + 1));
    const name = corpus?.people.find((person) => person.id === statement?.speakers[0])?.name ?? '';
    asked.push({ words: words.slice(from, from + length).join(' '), name });
  }
  return asked;
};

const opened = (corpora: string): Promise<OpenCorpus[]> =>
  Promise.all(
    (JSON.parse(readFileSync(join(corpora, 'index.json'), 'utf8')) as string[]).map((id) =>
      openCorpus(async (name) => readFileSync(join(corpora, id, name))),
    ),
  );

type Measured = {
  name: string;
  statements: number;
  cold: Answer[];
  warm: Answer[];
  heap: number;
  buffers: number;
};

const measure = async (
  executablePath: string,
  name: string,
  built: string,
): Promise<Measured & { version: string }> => {
  const corpora = await opened(join(built, 'corpora'));
  const asked = await questionsFor(corpora, ROUNDS + WARM);
  const chromium = startChromium(executablePath);
  const { send } = chromium;
  const { product } = await send<{ product: string }>('Browser.getVersion');
  const { id } = await send<{ id: string }>('Extensions.loadUnpacked', { path: built });
  const attach = async (targetId: string) =>
    (await send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true })).sessionId;
  const page = await openTab(chromium, `chrome-extension://${id}/bench.html`);
  const ask = async (question: Asked): Promise<Answer> => {
    const expression = `(${askWorker.toString()})(${JSON.stringify(question)})`;
    const { result, exceptionDetails } = await send<{
      result: { value: Answer };
      exceptionDetails?: { exception?: { description?: string }; text: string };
    }>('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }, page);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    if (result.value.trouble) throw new Error(result.value.trouble);
    return result.value;
  };
  const isLoaded = `document.readyState === 'complete' && Boolean(globalThis.chrome?.runtime?.sendMessage)`;
  await until('the page is loaded', async () => {
    const { result } = await send<{ result: { value: boolean } }>('Runtime.evaluate', { expression: isLoaded }, page);
    return result.value;
  });
  const stop = await workerStopper(chromium, page, id);
  const memory = async () => {
    const { targetInfos } = await send<{ targetInfos: { targetId: string; type: string; url: string }[] }>(
      'Target.getTargets',
    );
    const worker = targetInfos.find((one) => one.type === 'service_worker' && one.url.includes(id));
    const session = await attach(worker?.targetId ?? '');
    await send('HeapProfiler.collectGarbage', {}, session);
    const usage = await send<{ usedSize: number; backingStorageSize?: number }>('Runtime.getHeapUsage', {}, session);
    await send('Target.detachFromTarget', { sessionId: session });
    return { heap: usage.usedSize, buffers: usage.backingStorageSize ?? 0 };
  };
  await ask(asked[0] as Asked);
  const cold: Answer[] = [];
  for (const question of asked.slice(0, ROUNDS)) {
    await stop();
    cold.push(await ask(question));
  }
  const warm: Answer[] = [];
  for (const question of asked.slice(ROUNDS)) warm.push(await ask(question));
  const after = await memory();
  await chromium.close();
  const statements = corpora.reduce((sum, corpus) => sum + corpus.statements, 0);
  return { name, statements, cold, warm, ...after, version: product };
};

const round = (value: number): string => value.toFixed(value < 10 ? 1 : 0);
const spread = (answers: readonly Answer[], of: (answer: Answer) => number): [string, string] => [
  round(quantile(answers.map(of), 0.5)),
  round(quantile(answers.map(of), 0.95)),
];

const found = findBrowser('chromium');
if (found.path === null) {
  console.log(`Chromium: ${found.why}. Nothing was measured.`);
  process.exit(0);
}
const sets = benchFolder(folder);
const bundled = join(root, 'dist', 'cli', 'corpora');
if (!existsSync(join(bundled, 'index.json'))) {
  console.log('The bundled corpora are not compiled yet: run `npm run build` first. Nothing was measured.');
  process.exit(0);
}
const builds: Record<string, (into: string) => void> = {
  bundled: (into) => cpSync(bundled, into, { recursive: true }),
  large: (into) => {
    mkdirSync(join(into, 'debates'));
    for (const [name, bytes] of compile(statementsOf(sets, LARGE))) writeFileSync(join(into, 'debates', name), bytes);
    writeFileSync(join(into, 'index.json'), '["debates"]');
  },
};
const measured: (Measured & { version: string })[] = [];
for (const [name, corpora] of Object.entries(builds)) {
  const built = await extensionWith(name, corpora);
  measured.push(await measure(found.path, name, built));
  rmSync(built, { recursive: true });
}
console.log(`${measured[0]?.version}, ${machine()}; ${ROUNDS} forced stops, then ${WARM} questions warm\n`);
const line = (what: string, of: (one: Measured) => string): string[] => [what, ...measured.map(of)];
const pair = (answers: 'cold' | 'warm', of: (answer: Answer) => number) => (one: Measured) =>
  spread(one[answers], of).join(' / ');
markdown([
  [
    'median / p95, ms',
    ...measured.map(
      (one) => `${one.name === 'large' ? 'debates, ' : 'bundled, '}${one.statements.toLocaleString('en')} statements`,
    ),
  ],
  line(
    'just started: worker’s first line to the answer',
    pair('cold', ({ times }) => times.answered - times.began),
  ),
  line(
    '… message heard to the answer',
    pair('cold', ({ times }) => times.answered - times.heard),
  ),
  line(
    '… seen from the page, start of the worker with it',
    pair('cold', ({ seen }) => seen),
  ),
  line(
    'warm: message heard to the answer',
    pair('warm', ({ times }) => times.answered - times.heard),
  ),
  line(
    '… seen from the page',
    pair('warm', ({ seen }) => seen),
  ),
  line('heap / buffers, MB', (one) => `${(one.heap / 1e6).toFixed(1)} / ${(one.buffers / 1e6).toFixed(1)}`),
  line(
    'something found, of all asked',
    (one) => `${[...one.cold, ...one.warm].filter(({ matched }) => matched).length} of ${ROUNDS + WARM}`,
  ),
]);
