// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { button, drawn, textOf } from '../fixture/stage.ts';
import { mountWelcome, type WelcomeState } from './index.tsx';

const handlers = { choose: vi.fn(), setPaused: vi.fn(), forgetEverything: vi.fn() };
let place: HTMLElement;
beforeEach(() => {
  vi.resetAllMocks();
  place = document.createElement('div');
  document.body.replaceChildren(place);
});
const show = (change: Partial<WelcomeState> = {}) =>
  mountWelcome(place, { keep: undefined, keeping: null, lost: false, ...change }, handlers);
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

  it('says that a choice could not be stored, and shows what holds', () => {
    show({ keep: 'by hand', lost: true });
    expect(pressed()).toEqual([false, true]);
    expect(textOf(place.querySelector('[role="status"]'))).toBe(
      'The browser could not store this. The setting is as it was.',
    );
  });

  it('says where it stays, what is kept and what never is', () => {
    show();
    expect(textOf(place)).toContain('Nothing is sent anywhere');
    expect(textOf(place)).toContain('Never kept: anything in private windows');
  });

  it('says how to open the sidebar', () => {
    show();
    expect(textOf(place)).toContain('Alt + Shift + O');
  });

  it.each(['pointerenter', 'focus', 'click'])('has a sample that answers by %s as a page would', async (kind) => {
    show();
    const said = () => textOf(place.querySelector('#sample-card'));
    const mark = (about: string) => place.querySelector<HTMLElement>(`.clipping .${about}`);
    expect(textOf(place.querySelector('.clipping .words'))).toBe(
      '“The ferry will not sail before the ice has gone,” said Ines Calder, the harbour master.',
    );
    expect(said()).toContain(
      'Also reportedHarbour Radio: “The ferry will not sail before the last of the ice has gone.”',
    );
    expect(said()).toContain('Differs: ');
    mark('person')?.dispatchEvent(new Event(kind));
    await drawn();
    expect(said()).toContain('Quoted once');
    expect(said()).not.toContain('Also reported');
    expect(mark('person')?.getAttribute('aria-expanded')).toBe('true');
    mark('quotation')?.dispatchEvent(new Event(kind));
    await drawn();
    expect(said()).toContain('Also reported');
  });
});
