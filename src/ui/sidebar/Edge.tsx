// The sidebar's inner edge: drawn by a pointer, or moved by the arrow keys, it makes the sidebar wider or narrower.

import { say } from '../../words.ts';

/** CSS px: narrower holds no line of words; wider is longer than a line can be read. */
export const NARROWEST = 240;
const WIDEST = 900;
/** CSS px a key moves the edge. */
const STEP = 24;

const widest = () => Math.max(NARROWEST, Math.min(WIDEST, innerWidth));
const within = (width: number) => Math.round(Math.min(Math.max(width, NARROWEST), widest()));

/** `onResize`: the width wanted, in CSS px; `done` once the reader lets go. */
export const Edge = ({ onResize }: { onResize: (width: number, done: boolean) => void }) => {
  /** The sidebar's own box: the edge stands in it. */
  const boxOf = (event: Event) => ((event.currentTarget as Element).parentElement as Element).getBoundingClientRect();
  /** Which way widens: the edge stands on the side of the page. */
  const grows = (event: Event) => {
    const edge = (event.currentTarget as Element).getBoundingClientRect();
    const box = boxOf(event);
    return edge.left + edge.right < box.left + box.right ? -1 : 1;
  };
  const drawn = (event: PointerEvent, done: boolean) => {
    if (!(event.currentTarget as Element).hasPointerCapture(event.pointerId)) return;
    const box = boxOf(event);
    onResize(within(grows(event) < 0 ? box.right - event.clientX : event.clientX - box.left), done);
  };
  const pressed = (event: KeyboardEvent) => {
    const { width } = boxOf(event);
    const towards = grows(event) * STEP;
    const wanted = {
      ArrowLeft: width - towards,
      ArrowRight: width + towards,
      Home: NARROWEST,
      End: WIDEST,
    }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    onResize(within(wanted), true);
  };
  /** The width is what it was laid out to: asked when the separator is drawn again or comes to have the keyboard. */
  const tell = (element: HTMLElement | null) => {
    const width = element?.parentElement?.getBoundingClientRect().width;
    if (!element || !width) return;
    element.ariaValueNow = `${Math.round(width)}`;
    element.ariaValueMax = `${widest()}`;
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that can be moved is no rule between paragraphs
    <div
      ref={tell}
      class="edge"
      role="separator"
      aria-orientation="vertical"
      aria-label={say('sidebarWidth')}
      aria-valuemin={NARROWEST}
      aria-valuenow={NARROWEST}
      tabIndex={0}
      onFocus={(event) => tell(event.currentTarget)}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => drawn(event, false)}
      onPointerUp={(event) => drawn(event, true)}
      onKeyDown={pressed}
    />
  );
};
