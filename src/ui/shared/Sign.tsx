// A sign to press in the head of a surface, told in words to who rests on it or cannot see it. Not there where nobody takes the press.

import type { ComponentChildren } from 'preact';

type Props = {
  /** Its words. */
  name: string;
  children: ComponentChildren;
  onPress: (() => void) | undefined;
  pressed?: boolean;
};

export const Sign = ({ name, children, onPress, pressed }: Props) =>
  onPress && (
    <button type="button" class="plain" title={name} aria-label={name} aria-pressed={pressed} onClick={onPress}>
      {children}
    </button>
  );
