import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, describe, expect, it } from 'vitest';
import { type Clip, desk, moved } from './stories.ts';

const clip = (id: string): Clip => ({
  id,
  cited: { words: `Words ${id}`, source: { outlet: 'The Harbour Post' } },
  note: '',
  at: 1,
});

afterEach(() => {
  // Each test on a machine of its own: a desk that is still open would hold up deleting.
  globalThis.indexedDB = new IDBFactory();
});

describe('a story', () => {
  it('is there with its clips after the desk was left', async () => {
    const story = await desk().begin('The lock');
    await desk().change(story.id, (now) => ({ ...now, clips: [...now.clips, clip('a')] }));
    expect((await desk().all()).stories).toEqual([{ ...story, clips: [clip('a')] }]);
  });

  it('keeps both of two clips that are made at once', async () => {
    const table = desk();
    const { id } = await table.begin('The lock');
    await Promise.all(
      ['a', 'b'].map((name) => table.change(id, (now) => ({ ...now, clips: [...now.clips, clip(name)] }))),
    );
    expect((await table.all()).stories[0]?.clips.map((one) => one.id)).toEqual(['a', 'b']);
  });

  it('that was removed comes back as it was', async () => {
    const table = desk();
    const { id } = await table.begin('The lock');
    const gone = await table.remove(id);
    expect((await table.all()).stories).toEqual([]);
    if (gone) await table.put(gone);
    expect((await table.all()).stories).toEqual([gone]);
  });

  it('that is gone is not made again by a change', async () => {
    expect(await desk().change('none', (story) => story)).toBeUndefined();
    expect((await desk().all()).stories).toEqual([]);
  });

  it('has its clips in the order they were moved to', () => {
    const story = { id: 's', title: '', at: 0, clips: ['a', 'b', 'c'].map(clip) };
    const order = (one: string, to: number) =>
      moved(story, one, to)
        .clips.map(({ id }) => id)
        .join('');
    expect([order('c', 0), order('a', 1), order('b', 99), order('b', -1), order('z', 0)]).toEqual([
      'cab',
      'bac',
      'acb',
      'bac',
      'abc',
    ]);
  });
});

describe('a note on a statement', () => {
  it('is kept until it is emptied', async () => {
    const table = desk();
    const note = { statement: 'harbour/gate', note: 'Ask Calder.', cited: clip('a').cited, at: 1 };
    await table.setNote(note);
    expect((await table.all()).notes).toEqual([note]);
    await table.setNote({ ...note, note: ' ' });
    expect((await table.all()).notes).toEqual([]);
  });
});
