import { beforeEach, describe, expect, it, vi } from 'vitest';
import { askWorker } from './messages.ts';

let answers: (() => Promise<unknown>)[] = [];
const sent: unknown[] = [];
vi.mock('./browser/runtime.ts', () => ({
  sendToTab: () => Promise.resolve(null),
  sendToWorker: (message: unknown) => {
    sent.push(message);
    return (answers.shift() ?? (() => Promise.resolve(undefined)))();
  },
}));
vi.mock('./browser/panel.ts', () => ({}));
vi.mock('./browser/tabs.ts', () => ({}));

const lost = () => Promise.reject(new Error('The message port closed before a response was received.'));

beforeEach(() => {
  sent.length = 0;
});

describe('what the worker is asked', () => {
  it('is asked once more where the worker was stopped in the middle of its answer', async () => {
    for (const first of [lost, () => Promise.resolve(undefined)]) {
      answers = [first, () => Promise.resolve(true)];
      expect(await askWorker({ type: 'bring-surface' })).toBe(true);
    }
    expect(sent).toHaveLength(4);
  });

  it('fails where nobody answers twice', async () => {
    answers = [lost, lost];
    await expect(askWorker({ type: 'coverage' })).rejects.toThrow('port closed');
    expect(sent).toHaveLength(2);
  });

  it('is asked once alone where doing it twice would be another thing', async () => {
    answers = [lost];
    await expect(askWorker({ type: 'undo-keep', operation: 'o' })).rejects.toThrow('port closed');
    expect(sent).toHaveLength(1);
  });
});
