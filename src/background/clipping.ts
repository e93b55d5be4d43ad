// Clipping words of a page to the story the reader worked on last, by one press: its title and its notes are written in the side panel, since a page
// sees what is typed in it. In a private window nothing is written.

import { tabFacts } from '../browser/tabs.ts';
import type { Cited } from '../citation/index.ts';
import { type Clipped, STORIES_CHANNEL } from '../messages.ts';
import { clipOf, desk, type Story } from '../own-record/index.ts';
import { troubleKind } from './own.ts';

const table = desk();

/** When the reader last clipped something to it, or began it. */
const lastAt = ({ at, clips }: Story): number => Math.max(at, ...clips.map((clip) => clip.at));

const lastStory = async (): Promise<Story> => {
  const { stories } = await table.all();
  return stories.sort((a, b) => lastAt(b) - lastAt(a))[0] ?? table.begin('');
};

/** Open panels show what has changed. */
const tellPanels = (): void => {
  const channel = new BroadcastChannel(STORIES_CHANNEL);
  channel.postMessage('changed');
  channel.close();
};

const trying = async (work: () => Promise<Clipped>): Promise<Clipped> => {
  try {
    return await work();
  } catch (error) {
    return { state: 'failed', why: troubleKind(error) };
  }
};

/** Clips words of a tab. Where there is no story yet, one without a title is begun. */
export const clipFrom = (cited: Cited, tab: number): Promise<Clipped> =>
  trying(async () => {
    if ((await tabFacts(tab)).incognito) return { state: 'refused', why: 'private' };
    const story = await lastStory();
    const clip = clipOf(cited);
    await table.change(story.id, (now) => ({ ...now, clips: [...now.clips, clip] }));
    tellPanels();
    return { state: 'clipped', title: story.title, story: story.id, clip: clip.id };
  });

/** Takes a clip back; a story that has nothing else, no title and so was begun by it, goes too. */
export const undoClip = (story: string, clip: string): Promise<Clipped> =>
  trying(async () => {
    const left = await table.change(story, (now) => ({ ...now, clips: now.clips.filter(({ id }) => id !== clip) }));
    if (left && left.clips.length === 0 && left.title.trim() === '') await table.remove(story);
    tellPanels();
    return { state: 'undone' };
  });
