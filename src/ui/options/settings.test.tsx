// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { annotations } from '../fixture/article.ts';
import { button, drawn, textOf } from '../fixture/stage.ts';
import { control as controlIn, emptyPage, enter, handlers as handlersOf, settings, shown } from './fixture.ts';
import type { OptionsState } from './index.tsx';
import { siteOf } from './sites.ts';

const handlers = handlersOf();
let place: HTMLElement;
beforeEach(() => {
  vi.resetAllMocks();
  place = emptyPage();
});

const show = (change: Partial<OptionsState> = {}) => shown(place, change, handlers);
const control = (label: string) => controlIn(place, label);
const type = async (label: string, text: string) => {
  enter(place, label, text);
  await drawn();
};
const changed = () => handlers.change.mock.calls.at(-1)?.[0];
const told = () => handlers.change.mock.calls.at(-1)?.[1];

describe('the settings', () => {
  it('show what is set and change it, saying what was chosen', () => {
    show();
    expect(control('Every news article I open').checked).toBe(true);
    control('Only when I ask').click();
    expect(changed()).toEqual({ read: 'asked' });
    expect(told()).toBe('Saved: “Only when I ask”.');
    control('Nothing').click();
    expect(changed()).toEqual({ marks: 'none' });
    control('Highlights one can tab through').click();
    expect(changed()).toEqual({ painter: 'elements' });
    control('On the left').click();
    expect(changed()).toEqual({ side: 'start' });
    control('Read pages').click();
    expect(changed()).toEqual({ on: false });
  });

  it('say honestly what the second painter changes in pages', () => {
    show();
    const note = place.querySelector(`#${control('Highlights one can tab through').getAttribute('aria-describedby')}`);
    expect(textOf(note)).toContain('puts elements of its own into the page’s text');
  });

  it('mark by the own record only where the reader says so, and say what a page could learn', () => {
    show();
    expect(control('Mark in pages what only your own record has').checked).toBe(false);
    expect(textOf(place)).toContain('one that tries could learn what you keep');
    control('Mark in pages what only your own record has').click();
    expect(changed()).toEqual({ markOwn: true });
  });

  it('take a site from its name or an address, once, and take it off again', async () => {
    show();
    await type('Site', 'https://www.Example.org/some/page?x=1');
    button(place, 'Add').click();
    expect(changed()).toEqual({ never: ['example.org'] });
    expect(told()).toBe('example.org is on the list.');
    show({ settings: settings({ never: ['example.org', 'paper.example'] }) });
    button(place, 'Remove paper.example').click();
    expect(changed()).toEqual({ never: ['example.org'] });
    expect(told()).toBe('paper.example is off the list.');
  });

  it('refuse what is no site, and say so where it is typed', async () => {
    show();
    await type('Site', 'not a site');
    button(place, 'Add').click();
    await drawn();
    expect(handlers.change).not.toHaveBeenCalled();
    expect(control('Site').getAttribute('aria-invalid')).toBe('true');
    expect(textOf(place.querySelector('[role="alert"]'))).toContain('That is not a site');
  });

  it('open cards nowhere, or nowhere on some sites', () => {
    show({ settings: settings({ noCards: ['quiet.example'] }) });
    control('Open cards by the pointer').click();
    expect(changed()).toEqual({ noCards: ['quiet.example', '*'] });
    show({ settings: settings({ noCards: ['quiet.example', '*'] }) });
    expect(control('Open cards by the pointer').checked).toBe(false);
    expect(textOf(place)).not.toContain('Sites without cards');
    control('Open cards by the pointer').click();
    expect(changed()).toEqual({ noCards: ['quiet.example'] });
  });

  it('offer access where the browser withholds it', () => {
    show({ access: false });
    button(place, 'Give access').click();
    expect(handlers.requestAccess).toHaveBeenCalledOnce();
    show({ access: true });
    expect(textOf(place)).not.toContain('gives On Record no access');
  });

  it('ask whether what is read is kept, with nothing chosen at first, and pause', () => {
    show({ view: 'keeping' });
    expect(place.querySelectorAll('input:checked')).toHaveLength(0);
    control('Yes, every news article').click();
    expect(changed()).toEqual({ keep: 'all' });
    show({ view: 'keeping', settings: settings({ keep: 'all' }) });
    control('Pause').click();
    expect(changed()).toEqual({ paused: true });
  });

  it('say how long what was read is kept, and of which sites nothing is', async () => {
    show({ view: 'keeping' });
    enter(place, 'What you read is kept for', '6');
    expect(changed()).toEqual({ retention: 6 });
    expect(told()).toBe('Saved: “6 months”.');
    enter(place, 'What you read is kept for', '0');
    expect(changed()).toEqual({ retention: 0 });
    const satire = place.querySelector<HTMLElement>('[aria-labelledby="satire-title"]');
    if (!satire) throw new Error('no list of satire');
    enter(satire, 'Site', 'joke.example');
    await drawn();
    button(satire, 'Add').click();
    expect(changed()).toEqual({ satire: ['joke.example'] });
  });

  it('tell what each corpus covers and where it has nothing, and leave one out', () => {
    const [corpus] = annotations().coverage;
    if (!corpus) throw new Error('the fixture has a corpus');
    const coverage = [{ ...corpus, gaps: ['2019', '2020/2021'] }];
    show({ view: 'corpora', covered: { coverage, troubles: ['The corpus “x” is damaged.'] } });
    expect(textOf(place)).toContain('31 statements by 9 people from 3 sources');
    expect(textOf(place)).toContain('Nothing dated 2019, 2020 to 2021.');
    expect(textOf(place)).toContain('The corpus “x” is damaged.');
    control('Sundhaven harbour').click();
    expect(changed()).toEqual({ corporaOff: ['harbour'] });
    show({
      view: 'corpora',
      covered: { coverage: [{ ...corpus, id: 'own', title: 'your own record' }], troubles: [] },
    });
    expect(control('Your record').checked).toBe(true);
    show({
      view: 'corpora',
      settings: settings({ corporaOff: ['harbour'] }),
      covered: { coverage: [], troubles: [], off: annotations().coverage },
    });
    expect(control('Sundhaven harbour').checked).toBe(false);
  });
});

describe('the page', () => {
  it('leads to its views, marks the one that is open, and has the keyboard at its heading after a change', async () => {
    show();
    const links = [...place.querySelectorAll('nav a')].map((link) => link.getAttribute('href'));
    expect(links).toContain('#corpora');
    expect(textOf(place.querySelector('nav [aria-current="page"]'))).toBe('Reading and marks');
    show({ view: 'corpora' });
    await drawn();
    expect(document.activeElement?.tagName).toBe('H2');
    expect(textOf(document.activeElement)).toBe('Corpora');
  });

  it('says what was done last in a live region, with the way to take it back', () => {
    show({ told: { words: '2 statements are deleted.', undo: 'the-operation' } });
    const bar = place.querySelector('.told');
    expect(textOf(bar?.querySelector('[role="status"]') ?? null)).toBe('2 statements are deleted.');
    button(place, 'Undo').click();
    expect(handlers.undo).toHaveBeenCalledWith('the-operation');
    button(place, 'Close this line').click();
    expect(handlers.dismiss).toHaveBeenCalledOnce();
  });
});

describe('a site as it is typed', () => {
  it.each([
    ['example.org', 'example.org'],
    [' www.example.org ', 'example.org'],
    ['http://news.example.org:8080/a?b#c', 'news.example.org'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['localhost', 'localhost'],
    ['127.0.0.1', '127.0.0.1'],
    ['', null],
    ['two words', null],
    ['javascript:alert(1)', null],
    ['ftp://example.org', null],
    ['*', null],
    ['https://', null],
  ])('%j is %j', (typed, site) => {
    expect(siteOf(typed)).toBe(site);
  });
});
