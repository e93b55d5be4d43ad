// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { annotations } from '../fixture/article.ts';
import { kept, notKept } from '../fixture/keeping.ts';
import { button, textOf } from '../fixture/stage.ts';
import { mountPopup, type PopupState } from './index.tsx';

const handlers = {
  setOn: vi.fn(),
  readAnyway: vi.fn(),
  openSidebar: vi.fn(),
  openPanel: vi.fn(),
  requestAccess: vi.fn(),
  keep: vi.fn(),
  undo: vi.fn(),
  setPaused: vi.fn(),
  forgetEverything: vi.fn(),
  openOptions: vi.fn(),
  setNever: vi.fn(),
};
let place: HTMLElement;
beforeEach(() => {
  vi.resetAllMocks();
  place = document.createElement('div');
  document.body.replaceChildren(place);
});

const tab = {
  reading: 'ready' as const,
  quotations: 6,
  alsoReported: 1,
  otherTimes: 1,
  elsewhere: 2,
  people: 3,
  partial: false,
};
const show = (change: Partial<PopupState> = {}) =>
  mountPopup(
    place,
    {
      page: 'read',
      on: true,
      site: 'paper.example',
      unreadBy: null,
      tab,
      keeping: null,
      coverage: annotations().coverage,
      troubles: [],
      settled: true,
      ...change,
    },
    handlers,
  );

describe('the popup', () => {
  it('says nothing of what is compared before that is known', () => {
    show({ coverage: null });
    expect(textOf(place)).toContain('6 quotations');
    expect(textOf(place)).not.toContain('The record is empty');
    show({ coverage: [] });
    expect(textOf(place)).toContain('The record is empty');
  });

  it('has nothing to press below what is still to be told', () => {
    show({ settled: false });
    expect(button(place, 'Open the sidebar')).toBeDefined();
    expect(place.querySelectorAll('section ~ * button, footer, .coverage')).toHaveLength(0);
    show({ keeping: kept });
    for (const name of ['Never read paper.example', 'Search the record', 'Settings and your record'])
      expect(button(place, name)).toBeDefined();
    expect(textOf(place)).toContain('Compared with 31 statements');
  });

  it('counts what is in this tab and opens the sidebar', () => {
    show();
    expect(textOf(place)).toContain(
      '6 quotations3 people named1 also reported elsewhere1 with something earlier or later',
    );
    button(place, 'Open the sidebar').click();
    expect(handlers.openSidebar).toHaveBeenCalledOnce();
  });

  it('has a switch with a name and a state', () => {
    show();
    const toggle = place.querySelector<HTMLInputElement>('[role="switch"]');
    expect(toggle?.checked).toBe(true);
    expect(toggle?.labels?.[0]?.textContent).toBe('On');
    toggle?.click();
    expect(handlers.setOn).toHaveBeenCalledWith(false);
    show({ page: 'off', on: false, tab: null });
    expect(textOf(place)).toContain('On Record is off. No page is read.');
    expect(place.querySelector('[role="switch"]')?.getAttribute('aria-checked')).toBe('false');
  });

  it('offers to read a page that did not look like news', () => {
    show({ page: 'unread', tab: null });
    button(place, 'Read this page anyway').click();
    expect(handlers.readAnyway).toHaveBeenCalledOnce();
  });

  it('says that access is withheld and offers to ask for it', () => {
    show({ page: 'withheld', tab: null });
    expect(textOf(place)).toContain('has no access to web pages');
    button(place, 'Give access').click();
    expect(handlers.requestAccess).toHaveBeenCalledOnce();
  });

  it('says of a page no extension may read only that', () => {
    show({ page: 'forbidden', tab: null });
    expect(textOf(place)).toContain('lets no extension read this page');
    expect(place.querySelector('section button')).toBe(null);
  });

  it('tells a reading that goes on, that failed, that is partial', () => {
    show({ tab: { ...tab, reading: 'loading' } });
    expect(textOf(place)).toContain('Reading this page…');
    show({ tab: { ...tab, reading: 'failed', message: 'On Record did not answer.' } });
    expect(textOf(place)).toContain('On Record did not answer.');
    show({ tab: { ...tab, partial: true } });
    expect(textOf(place)).toContain('only the nearest part was read');
  });

  it('keeps the article, takes that back, and leads to settings and record', () => {
    show({ keeping: notKept });
    button(place, 'Keep this article').click();
    expect(handlers.keep).toHaveBeenCalledOnce();
    show({ keeping: kept });
    expect(textOf(place)).toContain('Kept from this article: 7 statements.');
    button(place, 'Undo').click();
    expect(handlers.undo).toHaveBeenCalledWith('the-keep');
    button(place, 'Settings and your record').click();
    expect(handlers.openOptions).toHaveBeenCalledOnce();
  });

  it('leaves a site alone from here, says so, and reads it again', () => {
    show();
    button(place, 'Never read paper.example').click();
    expect(handlers.setNever).toHaveBeenLastCalledWith(true);
    show({ page: 'unread', tab: null, unreadBy: 'site' });
    expect(textOf(place)).toContain('paper.example is never read: you left it out.');
    expect(button(place, 'Read this page anyway')).toBeDefined();
    button(place, 'Read paper.example again').click();
    expect(handlers.setNever).toHaveBeenLastCalledWith(false);
  });

  it('says that pages are read when asked, where the reader wants it so', () => {
    show({ page: 'unread', tab: null, unreadBy: 'asked' });
    expect(textOf(place)).toContain('Pages are read only when you ask, as you set.');
    button(place, 'Read this page anyway').click();
    expect(handlers.readAnyway).toHaveBeenCalledOnce();
  });

  it('keeps nothing of a page that is still being read', () => {
    show({ keeping: notKept, tab: { ...tab, reading: 'loading' } });
    expect(() => button(place, 'Keep this article')).toThrow();
  });

  it('tells what the record covers and what could not be opened', () => {
    show({ troubles: ['The corpus “x” is damaged.'] });
    expect(textOf(place)).toContain('Compared with 31 statements');
    expect(textOf(place)).toContain('The corpus “x” is damaged.');
  });

  it('opens the side panel, where the whole record is searched', () => {
    show();
    button(place, 'Search the record').click();
    expect(handlers.openPanel).toHaveBeenCalledOnce();
  });

  it('says that a page is read less often than it changes, where it is', () => {
    show();
    expect(textOf(place)).not.toContain('read again less often');
    show({ tab: { ...tab, heldBack: true } });
    expect(textOf(place)).toContain('So as not to slow it down, it is read again less often.');
  });

  it('says that nobody answered, rather than asking for ever', () => {
    show({ page: 'silent', tab: null });
    expect(textOf(place)).toContain('On Record did not answer.');
  });
});
