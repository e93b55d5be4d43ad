// How much of two texts is the same words in the same order: enough to tell a sentence that was changed from another one. Pure.

import { bare } from './keys.ts';

/** Words compared, at most: the table grows with their product. */
const MOST_WORDS = 400;

/** The longest run of words that stand in both in one order, gaps allowed (Wagner and Fischer), as a share of the longer text: 0..1. */
export const compareWords = (a: string, b: string): number => {
  const [some, others] = [a, b].map((text) => bare(text).split(' ').filter(Boolean).slice(0, MOST_WORDS)) as [
    string[],
    string[],
  ];
  let before = new Uint16Array(others.length + 1);
  for (const word of some) {
    const now = new Uint16Array(others.length + 1);
    others.forEach((other, at) => {
      now[at + 1] = word === other ? (before[at] ?? 0) + 1 : Math.max(before[at + 1] ?? 0, now[at] ?? 0);
    });
    before = now;
  }
  return (before.at(-1) ?? 0) / Math.max(1, some.length, others.length);
};
