// Links that are taken away with words: each browser opens the page at those words, whatever signs stand in them and around.

import { expect, it } from 'vitest';
import { textFragment } from '../src/citation/index.ts';
import { inEveryBrowser } from './stage.ts';
import { inView } from './surface.ts';
import { settled } from './until.ts';

inEveryBrowser('a link that opens at the words', (stage) => {
  it.each([
    [
      'words that another says too',
      'We’ll see,',
      'Asked about the gate, the keeper said: “',
      '” and went to close it.',
      'about the gate',
    ],
    ['words around which the page has changed', 'Never!', 'the lock keeper cried: “', '” at the door.'],
    [
      'commas, dashes, quotation marks and “&”',
      'The toll — two crowns, ‘no more, no less’ — isn’t a tax, and it won’t be one: it pays for well-made ropes & oak,',
      '“',
      '” the keeper said.',
    ],
    ['Cyrillic', 'Пором належить усім, — і ніхто, крім міста, не платитиме за нього зайвого', '«', '», сказала вона.'],
  ])('opens at %s', async (_, words, before, after, seen = words) => {
    const tab = await stage.open(`far-down.html#${textFragment({ words, before, after })}`);
    expect(await settled(() => inView(tab, seen), true)).toBe(true);
  });
});
