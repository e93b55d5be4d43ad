// One invented report and a way to lay it out as a page, shared by this room's tests; nothing here ships.

import { snapshot } from './snapshot.ts';

export const FIRST =
  'The harbour master told the council on Monday that the old quay would close before the winter storms arrive.';
export const SECOND =
  'She said the repairs had been put off for years, and that nobody in the town could be surprised by the cracks.';
export const THIRD =
  'Fishermen answered that they had been promised a new landing place, and that they would wait no longer for it.';

/** Makes the test's document this page and nothing else. */
export const page = (body: string, head = '') => {
  document.documentElement.innerHTML = '<head></head><body></body>';
  document.head.innerHTML = head;
  document.body.innerHTML = body;
};
export const paragraphs = `<p>${FIRST}</p><p>${SECOND}</p><p>${THIRD}</p>`;

/** The texts of the article's blocks, as the snapshot reads them now. */
export const texts = () => snapshot(document).article.blocks.map((block) => block.text);

/** The text nodes of the test's document, in order. */
export const textNodes = (): Text[] => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
};

/** Mutation observers are told before the next macrotask. */
export const told = () => new Promise<void>((resolve) => queueMicrotask(resolve));
