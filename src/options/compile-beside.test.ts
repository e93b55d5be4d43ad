import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Compiling } from '../own-record/index.ts';
import { compileBeside } from './compile-beside.ts';

vi.mock('../own-record/index.ts', () => ({ compileSome: (rows: unknown[]) => [{ here: rows.length }] }));

/** A Worker as it was made, which does what a test has it do. */
class Beside {
  static made: Beside[] = [];
  asked: { given: [unknown[]] }[] = [];
  ended = false;
  onmessage: (event: { data: object }) => void = () => undefined;
  onerror: (event: { message: string }) => void = () => undefined;
  constructor() {
    Beside.made.push(this);
  }
  postMessage(message: { given: [unknown[]] }) {
    this.asked.push(message);
  }
  terminate() {
    this.ended = true;
  }
}

beforeEach(() => {
  Beside.made = [];
  vi.useFakeTimers();
  vi.stubGlobal('Worker', Beside);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const rows = (count: number) => Array.from({ length: count }, () => ({ source: 's', person: 'p' }));
const give = (compile: Compiling, count: number) => compile(rows(count) as never, new Map(), new Map());
const flush = () => vi.advanceTimersByTimeAsync(0);

it('compiles in a Worker that hears, however long it takes', async () => {
  const compiled = give(compileBeside(), 3);
  await flush();
  const [beside] = Beside.made;
  beside?.onmessage({ data: { progress: 0 } });
  await vi.advanceTimersByTimeAsync(60_000);
  beside?.onmessage({ data: { done: [{ there: 3 }] } });
  expect(await compiled).toEqual([{ there: 3 }]);
});

it('compiles here where the Worker never hears, and asks a new one next time', async () => {
  const compile = compileBeside();
  const first = give(compile, 2);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await first).toEqual([{ here: 2 }]);
  expect(Beside.made[0]?.ended).toBe(true);
  void give(compile, 4);
  await flush();
  expect(Beside.made[1]?.asked[0]?.given[0]).toHaveLength(4);
});

it('rejects with what the Worker fails with, and goes on with a new one', async () => {
  const compile = compileBeside();
  const first = give(compile, 2);
  first.catch(() => undefined);
  await flush();
  Beside.made[0]?.onerror({ message: 'gone' });
  await expect(first).rejects.toThrow('gone');
  void give(compile, 1);
  await flush();
  expect(Beside.made).toHaveLength(2);
});
