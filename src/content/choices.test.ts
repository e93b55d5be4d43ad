import { beforeEach, describe, expect, it, vi } from 'vitest';

let kept = { side: 'end', width: undefined as number | undefined, noCards: [] as string[] };
let heard: (settings: typeof kept) => void;
vi.mock('../settings.ts', async () => ({
  ...(await vi.importActual<typeof import('../settings.ts')>('../settings.ts')),
  readSettings: async () => kept,
  watchSettings: (listener: typeof heard) => {
    heard = listener;
    return () => undefined;
  },
  changeSettings: async (change: Partial<typeof kept>) => {
    kept = { ...kept, ...change };
    heard(kept);
    return kept;
  },
}));

const { followChoices } = await import('./choices.ts');

const changed = vi.fn();
beforeEach(() => {
  kept = { side: 'end', width: undefined, noCards: [] };
  changed.mockReset();
});

describe('what the reader chose for a site', () => {
  it('is known once it is read, and followed', async () => {
    kept = { side: 'start', width: 300, noCards: ['courier.example'] };
    const choices = followChoices('https://www.courier.example/harbour', changed);
    expect(choices.now()).toEqual({ side: 'end', width: undefined, cardsOff: false });
    await vi.waitFor(() => expect(changed).toHaveBeenCalled());
    expect(choices.now()).toEqual({ side: 'start', width: 300, cardsOff: true });
    heard({ ...kept, noCards: [] });
    expect(choices.now().cardsOff).toBe(false);
  });

  it('takes cards from this site alone, and gives them back', async () => {
    kept.noCards = ['other.example'];
    const choices = followChoices('https://www.courier.example/harbour', changed);
    choices.setCards(false);
    await vi.waitFor(() => expect(choices.now().cardsOff).toBe(true));
    expect(kept.noCards).toEqual(['other.example', 'courier.example']);
    choices.setCards(true);
    await vi.waitFor(() => expect(choices.now().cardsOff).toBe(false));
    expect(kept.noCards).toEqual(['other.example']);
  });
});
