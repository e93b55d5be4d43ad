// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CLOSE_AFTER, type Hover, OPEN_AFTER, watchHover } from './hover.ts';

const events: string[] = [];
let under: string | null = null;
let hover: Hover;
let over = false;

const move = (target: Element = document.body, buttons = 0) => {
  target.dispatchEvent(
    new MouseEvent('pointermove', { bubbles: true, composed: true, clientX: 5, clientY: 5, buttons }),
  );
  vi.advanceTimersByTime(20);
};

beforeEach(() => {
  vi.useFakeTimers();
  events.length = 0;
  under = null;
  over = false;
  hover = watchHover(document, {
    at: () => under,
    near: () => undefined,
    overCard: () => over,
    open: (key) => events.push(`open ${key}`),
    close: () => events.push('close'),
  });
});
afterEach(() => {
  hover.stop();
  vi.useRealTimers();
});

describe('a finger', () => {
  const tap = (target: Element, pointerType = 'touch') => {
    const event = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
    target.dispatchEvent(Object.assign(event, { pointerType }));
    return event;
  };

  it('opens the card of the words it taps at once, and closes it by a tap elsewhere', () => {
    under = 'q1';
    expect(tap(document.body).defaultPrevented).toBe(false);
    expect(events).toEqual(['open q1']);
    under = null;
    tap(document.body);
    expect(events).toEqual(['open q1', 'close']);
  });

  it('follows a link that the words stand in, and opens nothing', () => {
    under = 'n1';
    document.body.innerHTML = '<a href="#there"><b>Words</b></a>';
    tap(document.querySelector('b') as Element);
    expect(events).not.toContain('open n1');
  });

  it('taps in the card without closing it', () => {
    under = 'q1';
    tap(document.body);
    over = true;
    tap(document.body);
    expect(events).toEqual(['open q1']);
  });

  it('is no mouse: a click opens nothing', () => {
    under = 'q1';
    tap(document.body, 'mouse');
    expect(events).toEqual([]);
  });
});

describe('resting on marked words', () => {
  it('opens after the rest, not before', () => {
    under = 'q1';
    move();
    vi.advanceTimersByTime(OPEN_AFTER - 50);
    expect(events).toEqual([]);
    vi.advanceTimersByTime(50);
    expect(events).toEqual(['open q1']);
  });

  it('does not open for words the pointer only passes', () => {
    under = 'q1';
    move();
    vi.advanceTimersByTime(OPEN_AFTER / 2);
    under = null;
    move();
    vi.advanceTimersByTime(OPEN_AFTER * 2);
    expect(events).toEqual([]);
  });

  it('does not open while a selection is being made', () => {
    under = 'q1';
    move(document.body, 1);
    vi.advanceTimersByTime(OPEN_AFTER * 2);
    expect(events).toEqual([]);
  });

  it('stays open on the way to the card and closes after leaving it', () => {
    under = 'q1';
    move();
    vi.advanceTimersByTime(OPEN_AFTER);
    under = null;
    move();
    vi.advanceTimersByTime(CLOSE_AFTER / 2);
    over = true;
    move();
    vi.advanceTimersByTime(CLOSE_AFTER * 3);
    expect(events).toEqual(['open q1']);
    over = false;
    move();
    vi.advanceTimersByTime(CLOSE_AFTER);
    expect(events).toEqual(['open q1', 'close']);
  });

  it('closes when the page is scrolled and opens again on the same words', () => {
    under = 'q1';
    move();
    vi.advanceTimersByTime(OPEN_AFTER);
    document.dispatchEvent(new Event('scroll'));
    expect(events).toEqual(['open q1', 'close']);
    move();
    vi.advanceTimersByTime(OPEN_AFTER);
    expect(events).toEqual(['open q1', 'close', 'open q1']);
  });

  it('stays away once the reader has closed it, until the pointer has left its words', () => {
    under = 'q1';
    move();
    vi.advanceTimersByTime(OPEN_AFTER);
    hover.forget();
    move();
    vi.advanceTimersByTime(OPEN_AFTER * 2);
    expect(events).toEqual(['open q1']);
    under = null;
    move();
    under = 'q1';
    move();
    vi.advanceTimersByTime(OPEN_AFTER);
    expect(events).toEqual(['open q1', 'open q1']);
  });

  it('opens and stays while something else in the page scrolls by itself, and goes with what its words stand in', () => {
    document.body.innerHTML = '<div id="ticker"></div><div id="story"><p>Words</p></div>';
    const scroll = (id: string) => document.getElementById(id)?.dispatchEvent(new Event('scroll'));
    under = 'q1';
    move(document.querySelector('p') as Element);
    scroll('ticker');
    vi.advanceTimersByTime(OPEN_AFTER);
    scroll('ticker');
    expect(events).toEqual(['open q1']);
    scroll('story');
    expect(events).toEqual(['open q1', 'close']);
  });

  it('hears nothing once stopped', () => {
    under = 'q1';
    hover.stop();
    move();
    vi.advanceTimersByTime(OPEN_AFTER * 2);
    expect(events).toEqual([]);
  });
});
