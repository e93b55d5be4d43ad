// @vitest-environment jsdom
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Keeping } from '../../messages.ts';
import { kept, notKept } from '../fixture/keeping.ts';
import { button, drawn, textOf } from '../fixture/stage.ts';
import { OwnRecord } from './OwnRecord.tsx';

const handlers = { setPaused: vi.fn(), forgetEverything: vi.fn() };
let place: HTMLElement;
beforeEach(() => {
  vi.resetAllMocks();
  place = document.createElement('div');
  document.body.replaceChildren(place);
});
const show = (keeping: Keeping) => render(<OwnRecord keeping={keeping} handlers={handlers} />, place);

describe('the own record as a whole', () => {
  it('is not there while nothing is kept', () => {
    show(notKept);
    expect(place.childElementCount).toBe(0);
  });

  it('asks once before it forgets everything, the safe answer first', async () => {
    show(kept);
    button(place, 'Forget everything').click();
    await drawn();
    expect(handlers.forgetEverything).not.toHaveBeenCalled();
    expect(textOf(place.querySelector('legend'))).toBe('Forget all 131 statements for good?');
    expect(textOf(document.activeElement)).toBe('Do not forget');
    button(place, 'Forget for good').click();
    expect(handlers.forgetEverything).toHaveBeenCalledOnce();
    show(notKept);
    await drawn();
    expect(textOf(place.querySelector('[role="status"]'))).toBe('Everything you kept is forgotten.');
  });

  it('forgets nothing where the reader thinks better of it', async () => {
    show(kept);
    button(place, 'Forget everything').click();
    await drawn();
    button(place, 'Do not forget').click();
    await drawn();
    expect(handlers.forgetEverything).not.toHaveBeenCalled();
    button(place, 'Forget everything');
  });

  it('pauses and goes on, where every article is kept', () => {
    show({ ...kept, remembering: 'on' });
    button(place, 'Pause').click();
    expect(handlers.setPaused).toHaveBeenLastCalledWith(true);
    show({ ...kept, remembering: 'paused' });
    button(place, 'Go on keeping').click();
    expect(handlers.setPaused).toHaveBeenLastCalledWith(false);
    show(kept);
    expect(() => button(place, 'Pause')).toThrow();
  });
});
