import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { desk, OwnRecordTrouble } from '../own-record/index.ts';
import type { PanelState } from '../ui/panel/index.tsx';
import { startDesk } from './desk.ts';

const cited = { words: 'The gate opens.', speaker: 'Ines Calder', source: { outlet: 'The Harbour Post' } };
const statement = { corpus: 'harbour', statement: 'gate' } as Parameters<
  ReturnType<typeof startDesk>['handlers']['setNote']
>[0];

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const started = async (table = desk()) => {
  let state: Partial<PanelState> = {};
  const { handlers } = startDesk((shown) => {
    state = { ...state, ...shown };
  }, table);
  await vi.waitFor(() => expect(state.desk).toBeTruthy());
  return { handlers, state: () => state, told: (words: string) => vi.waitFor(() => expect(state.told).toBe(words)) };
};

describe('the desk', () => {
  it('clips into a new story with a note, and takes back both', async () => {
    const { handlers, state, told } = await started();
    handlers.clip(cited, null, ' The gate ', ' Ask. ');
    await told('Clipped to “The gate”.');
    expect(state().desk?.stories).toMatchObject([{ title: 'The gate', clips: [{ cited, note: 'Ask.' }] }]);
    handlers.undo();
    await told('Taken back.');
    expect(state().desk?.stories).toEqual([]);
  });

  it('takes back a removed clip to its old place, and nothing that was clipped before', async () => {
    const { handlers, state, told } = await started();
    handlers.clip(cited, null, 'The gate', 'first');
    await told('Clipped to “The gate”.');
    const id = state().story ?? '';
    handlers.clip(cited, id, '', 'second');
    await vi.waitFor(() => expect(state().desk?.stories[0]?.clips).toHaveLength(2));
    const notes = () => state().desk?.stories[0]?.clips.map(({ note }) => note);
    handlers.removeClip(id, state().desk?.stories[0]?.clips[0]?.id ?? '');
    await told('The clip is removed.');
    expect(notes()).toEqual(['second']);
    handlers.undo();
    await told('Taken back.');
    expect(notes()).toEqual(['first', 'second']);
  });

  it('keeps a note on a statement, and gives the one before back', async () => {
    const { handlers, state, told } = await started();
    handlers.setNote(statement, cited, 'Look again.');
    await told('The note is saved.');
    handlers.setNote(statement, cited, '');
    await told('The note is gone.');
    expect(state().desk?.notes).toEqual({});
    handlers.undo();
    await told('Taken back.');
    expect(state().desk?.notes).toEqual({ 'harbour/gate': 'Look again.' });
  });

  it('says why nothing can be kept', async () => {
    const blocked = { ...desk(), all: () => Promise.reject(new OwnRecordTrouble('blocked')) };
    const { state } = await started(blocked);
    expect(state().desk?.trouble).toMatch(/store nothing on this machine/);
  });

  it('tells other panels, which show it too', async () => {
    const [here, there] = [await started(), await started()];
    here.handlers.beginStory('The gate');
    await vi.waitFor(() => expect(there.state().desk?.stories).toHaveLength(1));
  });
});
