// Stories: statements a reader clipped for a piece of work, in their order, each with a note; and notes on statements of the record. In a
// database of their own: forgetting what was read forgets no work, and the other way round. Neither decides whether anything may be kept
// nor how a story leaves (ui/panel/sheet.ts).

import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Cited } from '../citation/index.ts';
import { OwnRecordTrouble, troubleOf } from './trouble.ts';

/** What was clipped, as it stood when it was: later changes of the record do not reach it. */
export type Clip = {
  id: string;
  cited: Cited;
  note: string;
  /** When it was clipped, in ms as Date.now tells. */
  at: number;
};
/** `import`: what it came back with, until it is changed here. */
export type Story = { id: string; title: string; at: number; clips: Clip[]; import?: string };
/** `statement`: `corpus/statement`. `cited`: whose words it is about, so that it can be read where the corpus is gone. */
export type Note = { statement: string; note: string; cited: Cited; at: number; import?: string };

interface Schema extends DBSchema {
  stories: { key: string; value: Story };
  notes: { key: string; value: Note };
}

const DATABASE = 'on-record-stories';

const opened = (onGone: () => void): Promise<IDBPDatabase<Schema>> =>
  openDB<Schema>(DATABASE, 1, {
    upgrade: (database) => {
      database.createObjectStore('stories', { keyPath: 'id' });
      database.createObjectStore('notes', { keyPath: 'statement' });
    },
    blocking: (_, __, event) => {
      (event.target as IDBDatabase).close();
      onGone();
    },
    terminated: onGone,
  });

export type Desk = {
  /** Stories, the newest first, and notes. */
  all: () => Promise<{ stories: Story[]; notes: Note[] }>;
  /** Begins a story; a title that is only blanks stays as it is given. */
  begin: (title: string) => Promise<Story>;
  /** Changes a story as it stands now, in one step; undefined where it is gone. */
  change: (id: string, how: (story: Story) => Story) => Promise<Story | undefined>;
  /** Puts a story back as it was: undoing. */
  put: (story: Story) => Promise<void>;
  /** Takes a story away; answers it, so that it can be put back. */
  remove: (id: string) => Promise<Story | undefined>;
  /** Sets the note on a statement; an empty one is taken away. */
  setNote: (note: Note) => Promise<void>;
};

/** The reader's stories and notes. Opens the database at first use; every function rejects with OwnRecordTrouble alone. */
export const desk = (): Desk => {
  let database: Promise<IDBPDatabase<Schema>> | undefined;
  const withDatabase = async <Answer>(work: (open: IDBPDatabase<Schema>) => Promise<Answer>): Promise<Answer> => {
    const forget = () => {
      database = undefined;
    };
    try {
      database ??= opened(forget);
      return await work(await database);
    } catch (error) {
      forget();
      throw error instanceof OwnRecordTrouble ? error : troubleOf(error);
    }
  };
  return {
    all: () =>
      withDatabase(async (open) => {
        const [stories, notes] = await Promise.all([open.getAll('stories'), open.getAll('notes')]);
        return { stories: stories.sort((a, b) => b.at - a.at || a.id.localeCompare(b.id)), notes };
      }),
    begin: (title) =>
      withDatabase(async (open) => {
        const story = { id: crypto.randomUUID(), title, at: Date.now(), clips: [] };
        await open.add('stories', story);
        return story;
      }),
    change: (id, how) =>
      withDatabase(async (open) => {
        const change = open.transaction('stories', 'readwrite');
        const before = await change.store.get(id);
        const { import: _, ...own } = (before && how(before)) ?? {};
        const after = before && (own as Story);
        if (after) await change.store.put(after);
        await change.done;
        return after;
      }),
    put: (story) => withDatabase(async (open) => void (await open.put('stories', story))),
    remove: (id) =>
      withDatabase(async (open) => {
        const change = open.transaction('stories', 'readwrite');
        const before = await change.store.get(id);
        await change.store.delete(id);
        await change.done;
        return before;
      }),
    setNote: (note) =>
      withDatabase(async (open) => {
        if (note.note.trim() === '') await open.delete('notes', note.statement);
        else await open.put('notes', note);
      }),
  };
};

/** Does one thing in a connection of its own. */
const once = async <Answer>(work: (open: IDBPDatabase<Schema>) => Promise<Answer>): Promise<Answer> => {
  try {
    const open = await opened(() => undefined);
    try {
      return await work(open);
    } finally {
      open.close();
    }
  } catch (error) {
    throw error instanceof OwnRecordTrouble ? error : troubleOf(error);
  }
};

/** All stories and notes. Throws OwnRecordTrouble. */
export const storiesHeld = (): Promise<{ stories: Story[]; notes: Note[] }> =>
  once(async (open) => ({ stories: await open.getAll('stories'), notes: await open.getAll('notes') }));

/** Brings stories and notes back that were taken out; those that are here stay as they are. `origin`: id of the import. Throws OwnRecordTrouble. */
export const bringStories = async (
  origin: string,
  stories: readonly Story[],
  notes: readonly Note[],
): Promise<void> => {
  if (stories.length + notes.length === 0) return;
  await once(async (open) => {
    const change = open.transaction(['stories', 'notes'], 'readwrite');
    const [desk, noted] = [change.objectStore('stories'), change.objectStore('notes')];
    for (const one of stories) if (!(await desk.getKey(one.id))) await desk.put({ ...one, import: origin });
    for (const one of notes) if (!(await noted.getKey(one.statement))) await noted.put({ ...one, import: origin });
    await change.done;
  });
};

/** Takes away what an import brought and nobody changed since. Throws OwnRecordTrouble. */
export const dropStories = (origin: string): Promise<void> =>
  once(async (open) => {
    const change = open.transaction(['stories', 'notes'], 'readwrite');
    for (const one of await change.objectStore('stories').getAll())
      if (one.import === origin) await change.objectStore('stories').delete(one.id);
    for (const one of await change.objectStore('notes').getAll())
      if (one.import === origin) await change.objectStore('notes').delete(one.statement);
    await change.done;
  });

/** Words as they are clipped now. */
export const clipOf = (cited: Cited, note = ''): Clip => ({
  id: crypto.randomUUID(),
  cited,
  note: note.trim(),
  at: Date.now(),
});

/** A clip in a new place among its story's; places beyond an end mean that end. */
export const moved = (story: Story, clip: string, to: number): Story => {
  const one = story.clips.find(({ id }) => id === clip);
  if (!one) return story;
  const clips = story.clips.filter(({ id }) => id !== clip);
  clips.splice(Math.max(0, Math.min(clips.length, to)), 0, one);
  return { ...story, clips };
};
