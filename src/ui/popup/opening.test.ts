// @vitest-environment jsdom
// The popup's entry as it opens: in which order tab and worker answer is played here.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { annotations } from '../fixture/article.ts';
import { notKept } from '../fixture/keeping.ts';
import { textOf } from '../fixture/stage.ts';

const asked = vi.hoisted(() => ({ tab: vi.fn(), worker: vi.fn() }));
vi.mock('../../messages.ts', () => ({
  askTab: asked.tab,
  askWorker: ({ type }: { type: string }) => asked.worker(type),
  tabInFront: async () => ({ id: 1, url: 'https://paper.example/bridge' }),
}));
vi.mock('../../settings.ts', async (original) => ({
  ...(await original<object>()),
  readSettings: async () => ({ on: true, read: 'news', never: [] }),
  hasAccess: async () => true,
}));

const read = {
  reading: 'ready',
  quotations: 6,
  alsoReported: 0,
  otherTimes: 0,
  elsewhere: 0,
  people: 3,
  partial: false,
};
const covered = { coverage: annotations().coverage, troubles: [] };
const below = 'Search the record';

/** An answer that is given when the test says so. */
const later = () => {
  let give = (_: unknown): void => undefined;
  const answer = new Promise((resolve) => {
    give = resolve;
  });
  return { answer, give };
};
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const open = async () => {
  await import('./popup.tsx');
  await pass(0);
};

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
  document.body.replaceChildren();
  // jsdom keeps no sheets of a page's own making.
  vi.stubGlobal(
    'CSSStyleSheet',
    class {
      replaceSync() {}
    },
  );
  asked.tab.mockReset().mockResolvedValue(read);
  asked.worker.mockReset();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the popup as it opens', () => {
  it('draws what stands below once the page, what is kept and what is compared with are told', async () => {
    const keeping = later();
    asked.worker.mockImplementation(async (type) => (type === 'keeping' ? keeping.answer : covered));
    await open();
    expect(textOf(document.body)).toContain('6 quotations');
    expect(textOf(document.body)).not.toContain(below);
    keeping.give(notKept);
    await pass(0);
    expect(textOf(document.body)).toMatch(/Keep this article.*Compared with 31 statements.*Search the record/);
  });

  it('waits for a page that is still being read', async () => {
    asked.worker.mockImplementation(async (type) => (type === 'keeping' ? notKept : covered));
    asked.tab.mockResolvedValue({ ...read, reading: 'loading' });
    await open();
    expect(textOf(document.body)).not.toContain(below);
    asked.tab.mockResolvedValue(read);
    await pass(250);
    expect(textOf(document.body)).toContain(below);
  });

  it('leads on at once where the worker is gone', async () => {
    asked.worker.mockRejectedValue(new Error('gone'));
    await open();
    expect(textOf(document.body)).toContain(below);
  });

  it('leads on after two seconds where the worker does not answer at all', async () => {
    asked.worker.mockReturnValue(new Promise(() => undefined));
    await open();
    await pass(1_900);
    expect(textOf(document.body)).not.toContain(below);
    await pass(200);
    expect(textOf(document.body)).toContain(below);
  });
});
