// Stories and notes as the panel works with them: every change is written at once, told in a sentence, and can be taken back; other panels hear
// of it. In a private window there is no desk.

import { STORIES_CHANNEL } from '../messages.ts';
import { clipOf, type Desk, desk, moved, OwnRecordTrouble, type Story, type TroubleKind } from '../own-record/index.ts';
import type { PanelHandlers, PanelState } from '../ui/panel/index.tsx';
import { titleOf } from '../ui/panel/index.tsx';
import { say } from '../words.ts';

const SENTENCES: Record<TroubleKind, string> = {
  blocked: 'keepingBlocked',
  full: 'keepingFull',
  newer: 'keepingNewer',
  damaged: 'deskDamaged',
};

type Shown = Pick<PanelState, 'desk'> & Partial<Pick<PanelState, 'story' | 'undo' | 'told'>>;
export type DeskHandlers = Pick<
  PanelHandlers,
  'clip' | 'setNote' | 'beginStory' | 'renameStory' | 'removeStory' | 'noteClip' | 'moveClip' | 'removeClip' | 'undo'
>;

const sentenceOf = (error: unknown): string =>
  say(SENTENCES[error instanceof OwnRecordTrouble ? error.kind : 'damaged']);

/** `show` gets what changed; `table` is where things are kept. */
export const startDesk = (
  show: (shown: Shown) => void,
  table: Desk = desk(),
): { handlers: DeskHandlers; storyOf: (id: string) => Promise<Story | undefined> } => {
  const others = new BroadcastChannel(STORIES_CHANNEL);
  let undoing: (() => Promise<unknown>) | null = null;

  const read = async (change: Omit<Shown, 'desk'> = {}) => {
    try {
      const { stories, notes } = await table.all();
      const byStatement = Object.fromEntries(notes.map(({ statement, note }) => [statement, note]));
      show({ desk: { stories, notes: byStatement }, ...change });
    } catch (error) {
      show({ desk: { stories: [], notes: {}, trouble: sentenceOf(error) }, ...change });
    }
  };
  /** Does something; afterwards tells it, and how to take it back, where that is possible. */
  const doing = async (work: () => Promise<{ told: string; undo?: () => Promise<unknown>; story?: string }>) => {
    try {
      const { told, undo, story } = await work();
      undoing = undo ?? null;
      await read({ told, undo: undo ? say('keepUndo') : null, ...(story === undefined ? {} : { story }) });
      others.postMessage('changed');
    } catch (error) {
      undoing = null;
      await read({ told: sentenceOf(error), undo: null });
    }
  };
  const storyOf = async (id: string) => (await table.all()).stories.find((story) => story.id === id);
  /** Changes a story, and can put it back as it was. */
  const changing = (id: string, how: (story: Story) => Story, told: string, undoable = true) =>
    doing(async () => {
      let before: Story | undefined;
      const after = await table.change(id, (story) => {
        before = story;
        return how(story);
      });
      const back = before;
      if (!after || !back) return { told: say('storyGone') };
      return { told, story: id, ...(undoable ? { undo: () => table.put(back) } : {}) };
    });

  others.onmessage = () => void read();
  void read();
  return {
    storyOf,
    handlers: {
      clip: (cited, story, title, note) =>
        void doing(async () => {
          const begun = story === null ? await table.begin(title.trim()) : null;
          const one = clipOf(cited, note);
          const after = await table.change(begun?.id ?? (story as string), (now) => ({
            ...now,
            clips: [...now.clips, one],
          }));
          if (!after) return { told: say('storyGone') };
          return {
            told: say('clipped', titleOf(after)),
            story: after.id,
            undo: () =>
              begun
                ? table.remove(begun.id)
                : table.change(after.id, (now) => ({ ...now, clips: now.clips.filter(({ id }) => id !== one.id) })),
          };
        }),
      setNote: ({ corpus, statement }, cited, note) =>
        void doing(async () => {
          const place = `${corpus}/${statement}`;
          const before = (await table.all()).notes.find((one) => one.statement === place);
          const written = { statement: place, note: note.trim(), cited, at: Date.now() };
          await table.setNote(written);
          return {
            told: say(note.trim() ? 'noteSaved' : 'noteGone'),
            undo: () => table.setNote(before ?? { ...written, note: '' }),
          };
        }),
      beginStory: (title) =>
        void doing(async () => {
          const begun = await table.begin(title.trim());
          return { told: say('storyBegun', titleOf(begun)), story: begun.id, undo: () => table.remove(begun.id) };
        }),
      renameStory: (id, title) =>
        void changing(id, (story) => ({ ...story, title: title.trim() }), say('storyRenamed')),
      removeStory: (id) =>
        void doing(async () => {
          const gone = await table.remove(id);
          if (!gone) return { told: say('storyGone') };
          return { told: say('storyRemoved', titleOf(gone)), undo: () => table.put(gone) };
        }),
      noteClip: (id, clip, note) =>
        void changing(
          id,
          (story) => ({
            ...story,
            clips: story.clips.map((one) => (one.id === clip ? { ...one, note: note.trim() } : one)),
          }),
          say(note.trim() ? 'noteSaved' : 'noteGone'),
        ),
      moveClip: (id, clip, to) => void changing(id, (story) => moved(story, clip, to), say('clipMoved', to + 1), false),
      removeClip: (id, clip) =>
        void changing(
          id,
          (story) => ({ ...story, clips: story.clips.filter((one) => one.id !== clip) }),
          say('clipRemoved'),
        ),
      undo: () => {
        const back = undoing;
        if (back)
          void doing(async () => {
            await back();
            return { told: say('undone') };
          });
      },
    },
  };
};
