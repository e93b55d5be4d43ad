// What an article shows that cannot be read: frames, and embedded posts in frames of their own or whose script has not run. Only counted.

import { hintOf } from './elements.ts';
import type { Walk } from './walk.ts';

/** Frames of one or two pixels count visits, they show nothing. */
const isTiny = (frame: Element): boolean =>
  ['width', 'height'].some((name) => Number.parseInt(frame.getAttribute(name) ?? '', 10) <= 2);

const isPost = (element: Element | null | undefined): boolean => element != null && hintOf(element) === 'post';

/** Frames in a body, and embedded posts there of which no text is read. */
export const countNotRead = (
  page: Walk,
  body: Element,
  isShown: (element: Element) => boolean,
): { frames: number; embeds: number } => {
  const frames = page.frames.filter((frame) => body.contains(frame) && isShown(frame) && !isTiny(frame));
  const framed = frames.filter((frame) => isPost(frame) || isPost(frame.parentElement));
  const empty = page.parts.filter(
    ({ element, first, last, parent }) =>
      first === last &&
      isPost(element) &&
      !isPost(parent?.element) &&
      body.contains(element) &&
      !element.querySelector('iframe') &&
      isShown(element),
  );
  return { frames: frames.length - framed.length, embeds: framed.length + empty.length };
};
