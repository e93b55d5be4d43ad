// What a story is called, wherever it is named.

import { say } from '../../words.ts';

/** A story's title, or the words for one that has none. */
export const titleOf = ({ title }: { title: string }): string => title.trim() || say('storyUntitled');
