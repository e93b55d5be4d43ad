// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { snapshot, snapshotInSlices } from './snapshot.ts';
import { atOnce, inSlices, type Steps } from './steps.ts';

/** Work of some ms a step, by a clock of its own. */
const work = (costs: readonly number[]) => {
  let time = 0;
  const slices: number[] = [];
  let since = 0;
  function* steps(): Steps<number> {
    for (const cost of costs) {
      time += cost;
      yield;
    }
    return costs.length;
  }
  const pause = async () => {
    slices.push(time - since);
    time += 100;
    since = time;
  };
  return { steps, pause, now: () => time, slices };
};

it('comes to the same result at once and in slices', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(20), { maxLength: 50 }), async (costs) => {
      const { steps, pause, now } = work(costs);
      expect(atOnce(steps())).toBe(costs.length);
      expect(await inSlices(steps(), pause, now)).toBe(costs.length);
    }),
  );
});

it('pauses after a few ms, and never for little work', async () => {
  const much = work(Array.from({ length: 100 }, () => 1));
  await inSlices(much.steps(), much.pause, much.now);
  expect(much.slices.length).toBeGreaterThan(10);
  expect(Math.max(...much.slices)).toBeLessThanOrEqual(9);
  const little = work([1, 1, 1]);
  await inSlices(little.steps(), little.pause, little.now);
  expect(little.slices).toEqual([]);
});

it('tells how long each slice was, none left out', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(20), { maxLength: 50 }), async (costs) => {
      const { steps, pause, now } = work(costs);
      let told = 0;
      await inSlices(steps(), pause, now, (ms) => {
        told += ms;
      });
      expect(told).toBe(costs.reduce((sum, cost) => sum + cost, 0));
    }),
  );
});

it('reads a long page in slices as it reads it at once', async () => {
  const paragraph = (n: number) =>
    `<p>The council met on day <b>${n}</b>. “We have <em>no</em> other choice,” said <a href="/m">Mary Kettle</a>, who leads it, and went home.</p>`;
  document.body.innerHTML = `<article><h1>Very long</h1>${Array.from({ length: 400 }, (_, n) => paragraph(n)).join('')}</article>`;
  expect((await snapshotInSlices(document)).article).toEqual(snapshot(document).article);
});
