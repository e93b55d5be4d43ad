import { describe, expect, it, vi } from 'vitest';
import { sentence } from '../schema/problems.ts';
import { planGiven } from './given.ts';

const row = JSON.stringify({ speaker: 'Ada Quill', words: 'It opens.' });

describe('a file that is given', () => {
  it('of 2 GB is refused by its size, with a sentence, and never read', async () => {
    const arrayBuffer = vi.fn(() => Promise.reject(new Error('it was read')));
    const { plan, batches } = await planGiven()({ name: 'all.csv', size: 2 * 1024 ** 3, arrayBuffer }, {});
    expect(plan.problems.map(sentence)).toEqual(['all.csv: expected at most 512 MB; a larger file is to be split']);
    expect([plan.format, plan.statements, plan.bytes]).toEqual([null, 0, 2 * 1024 ** 3]);
    for await (const batch of batches()) expect(batch.statements).toEqual([]);
    expect(arrayBuffer).not.toHaveBeenCalled();
  });

  it('is read once, and understood again with other options', async () => {
    const file = new File([row], 'x.jsonl');
    const read = vi.spyOn(file, 'arrayBuffer');
    const plan = planGiven();
    expect((await plan(file, {})).plan.statements).toBe(1);
    expect((await plan(null, { title: 'Talks' })).plan.head.title).toBe('Talks');
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('that was refused leaves nothing of the one before to be planned', async () => {
    const plan = planGiven();
    await plan(new File([row], 'x.jsonl'), {});
    await plan({ name: 'y.csv', size: 2 ** 40, arrayBuffer: () => Promise.reject(new Error('it was read')) }, {});
    await expect(plan(null, {})).rejects.toThrow('no file was given');
  });
});
