// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { button, textOf } from '../fixture/stage.ts';
import { mountWelcome, type WelcomeState } from './index.tsx';

const handlers = { choose: vi.fn(), setPaused: vi.fn(), forgetEverything: vi.fn() };
let place: HTMLElement;
beforeEach(() => {
  vi.resetAllMocks();
  place = document.createElement('div');
  document.body.replaceChildren(place);
});
const show = (change: Partial<WelcomeState> = {}) =>
  mountWelcome(place, { keep: undefined, keeping: null, ...change }, handlers);
const pressed = () =>
  [...place.querySelectorAll('[aria-pressed]')].map((one) => one.getAttribute('aria-pressed') === 'true');

describe('the first run', () => {
  it('asks one question, and nothing is chosen for the reader', () => {
    show();
    expect(textOf(place.querySelector('#question'))).toBe(
      'Keep what you read, on this machine, so that later articles can be compared with it?',
    );
    expect(pressed()).toEqual([false, false]);
    expect(textOf(place.querySelector('[role="status"]'))).toBe('');
  });

  it('takes yes and not now, says what follows, and shows what was chosen', () => {
    show();
    button(place, 'Yes, keep what I read').click();
    expect(handlers.choose).toHaveBeenLastCalledWith('all');
    button(place, 'Not now').click();
    expect(handlers.choose).toHaveBeenLastCalledWith('by hand');
    show({ keep: 'by hand' });
    expect(pressed()).toEqual([false, true]);
    expect(textOf(place.querySelector('[role="status"]'))).toContain('Nothing is kept by itself.');
    show({ keep: 'all' });
    expect(textOf(place.querySelector('[role="status"]'))).toContain('Every news article you read is kept');
  });

  it('says where it stays, what is kept and what never is', () => {
    show();
    expect(textOf(place)).toContain('Nothing is sent anywhere');
    expect(textOf(place)).toContain('Never kept: anything in private windows');
  });

  it('says how to open the sidebar and has a sample to see', () => {
    show();
    expect(textOf(place)).toContain('Alt + Shift + O');
    expect(place.querySelector('details img')?.getAttribute('alt')).toContain('A news article');
  });
});
