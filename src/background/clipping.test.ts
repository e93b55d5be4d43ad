import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { desk } from '../own-record/index.ts';

const tab = { incognito: false, url: 'https://post.example/lock' };
vi.mock('../browser/tabs.ts', () => ({ tabFacts: async () => tab }));
vi.mock('./own.ts', () => ({ troubleKind: () => 'full' }));

const { clipFrom, undoClip } = await import('./clipping.ts');
const table = desk();
const cited = { words: 'The bridge stays shut.', speaker: 'Adaeze Lindqvist', source: { outlet: 'Harbour Radio' } };
const stories = async () => (await table.all()).stories;

beforeEach(async () => {
  tab.incognito = false;
  for (const { id } of await stories()) await table.remove(id);
});

describe('clipping words of a page', () => {
  it('begins a story without a title where there is none, and takes it back with the clip', async () => {
    const clipped = await clipFrom(cited, 3);
    const [story] = await stories();
    expect(clipped).toEqual({ state: 'clipped', title: '', story: story?.id, clip: story?.clips[0]?.id });
    expect(story?.clips).toEqual([expect.objectContaining({ cited, note: '' })]);
    if (clipped.state !== 'clipped') throw new Error('it was not clipped');
    expect(await undoClip(clipped.story, clipped.clip)).toEqual({ state: 'undone' });
    expect(await stories()).toEqual([]);
  });

  it('goes to the story that was worked on last, whichever was begun last', async () => {
    const ferry = await table.begin('The ferry');
    const bridge = await table.begin('The bridge');
    await table.put({ ...bridge, at: 2_000, clips: [] });
    await table.put({ ...ferry, at: 1_000, clips: [{ id: 'before', cited, note: '', at: 3_000 }] });
    expect(await clipFrom(cited, 3)).toMatchObject({ state: 'clipped', title: 'The ferry', story: ferry.id });
    const kept = (await stories()).find(({ id }) => id === ferry.id);
    expect(kept?.clips).toHaveLength(2);
    await undoClip(ferry.id, kept?.clips[1]?.id ?? '');
    expect((await stories()).find(({ id }) => id === ferry.id)?.clips.map(({ id }) => id)).toEqual(['before']);
  });

  it('keeps a story the reader named, however empty a clip taken back leaves it', async () => {
    const { id } = await table.begin('The bridge');
    const clipped = await clipFrom(cited, 3);
    if (clipped.state !== 'clipped') throw new Error('it was not clipped');
    await undoClip(clipped.story, clipped.clip);
    expect(await stories()).toEqual([expect.objectContaining({ id, clips: [] })]);
  });

  it('writes nothing from a private window', async () => {
    tab.incognito = true;
    expect(await clipFrom(cited, 3)).toEqual({ state: 'refused', why: 'private' });
    expect(await stories()).toEqual([]);
  });

  it('tells open panels', async () => {
    const heard = vi.fn();
    const panel = new BroadcastChannel('on-record-stories');
    panel.onmessage = ({ data }) => heard(data);
    await clipFrom(cited, 3);
    await vi.waitFor(() => expect(heard).toHaveBeenCalledWith('changed'));
    panel.close();
  });
});
