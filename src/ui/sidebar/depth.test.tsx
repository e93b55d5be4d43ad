// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { annotations, checked, facts } from '../fixture/article.ts';
import { button, drawn, makeRoot, nameOf, textOf } from '../fixture/stage.ts';
import { type MountedSidebar, mountSidebar, type SidebarState } from './index.tsx';

let root: ShadowRoot;
let sidebar: MountedSidebar;
const handlers = {
  goTo: vi.fn(),
  onClose: vi.fn(),
  onRetry: vi.fn(),
  keep: vi.fn(),
  undo: vi.fn(),
  onResize: vi.fn(),
  onSide: vi.fn(),
  onSettings: vi.fn(),
  onNews: vi.fn(),
  onCardsOn: vi.fn(),
};
beforeEach(() => {
  vi.resetAllMocks();
  Element.prototype.scrollIntoView = vi.fn();
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  root = makeRoot();
  sidebar = mountSidebar(root, handlers);
});

const show = (change: Partial<SidebarState> = {}) =>
  sidebar.update({
    status: 'ready',
    annotations: annotations(),
    article: facts,
    notRead: { frames: 0, embeds: 0 },
    current: null,
    ...change,
  });
const items = () => [...root.querySelectorAll('li.item')];
const text = () => textOf(root.querySelector('aside'));
const choose = async (name: string) => {
  button(root, name).click();
  await drawn();
};

describe('what is to be checked', () => {
  beforeEach(() => show({ annotations: checked() }));

  it('is told beside the quotation as words of somebody else, with their source and date, and never as wrong', async () => {
    const check = items()[0]?.querySelector('.check') as HTMLElement;
    button(check, 'Why this is shown').click();
    await vi.waitFor(() => expect(textOf(check)).toContain('The record names another speaker than the article.'));
    const part = textOf(check);
    expect(part).toContain('The record has nearly these words from Tomás Okonkwo-Berg, not from Adaeze Lindqvist.');
    expect(part).toContain('13 October 2021');
    expect(part).toContain('Harbour Radio');
    expect(part).not.toMatch(/wrong|false|error/i);
    expect(textOf(items()[0] ?? null)).not.toContain('Also reported');
  });

  it('names whose words the record holds where the article’s speaker is not sure', () => {
    expect(textOf(items()[1]?.querySelector('.also') ?? null)).toContain('On record as said by Adaeze Lindqvist');
  });

  it('says what may change the sense before the words, and marks it in them', () => {
    const also = items()[1]?.querySelector('.also');
    const line = also?.querySelector('.difference') ?? null;
    expect(textOf(line)).toBe('Differs: “not” stands only here; here “Lindqvist”, there “The ferry”.');
    expect(line?.compareDocumentPosition(also?.querySelector('blockquote') as Node)).toBe(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
    expect([...(items()[1]?.querySelectorAll('.said .here') ?? [])].map(textOf)).toEqual(['Lindqvist', 'not']);
  });

  it('counts the occasions of words said more than once, by their days as far as they are stated', () => {
    expect(textOf(items()[2]?.querySelector('.times') ?? null)).toContain(
      'Said on 5 occasions: 4 May 2017; 2019; 6 June 2021; March 2022. Which of them the article means is not known.',
    );
  });

  it('tells, when asked what it is compared with, the years of which a corpus holds nothing', async () => {
    expect(textOf(root.querySelector('.coverage'))).not.toContain('Nothing dated');
    button(root, 'Compared with').click();
    await drawn();
    expect(textOf(root.querySelector('.coverage'))).toContain('Nothing dated 2018, 2019 to 2020.');
  });
});

describe('choosing what is listed', () => {
  it('counts what there is of each kind, and offers no kind there is none of', () => {
    show();
    expect([...root.querySelectorAll('.choices button')].map(textOf)).toEqual([
      'All 5',
      'Also reported 2',
      'Earlier or later 1',
      'In order',
      'By person',
    ]);
  });

  it('lists only those, and all again', async () => {
    show();
    await choose('Earlier or later');
    expect(button(root, 'Earlier or later').getAttribute('aria-pressed')).toBe('true');
    expect(items()).toHaveLength(1);
    await choose('All');
    expect(items()).toHaveLength(5);
  });

  it('lists one speaker’s, and says so where nothing fits both choices', async () => {
    show();
    const by = root.querySelector('select') as HTMLSelectElement;
    by.value = [...by.options].find((one) => one.text === 'Tomás Okonkwo-Berg')?.value ?? '';
    by.dispatchEvent(new Event('change', { bubbles: true }));
    await drawn();
    expect(items().map((item) => textOf(item.querySelector('.speaker b')))).toEqual(['Tomás Okonkwo-Berg']);
    await choose('Also reported');
    expect(items()).toHaveLength(0);
    expect(text()).toContain('None of the quotations is both.');
  });

  it('names nobody as not quoted whose quotations are only not listed', async () => {
    show();
    await choose('By person');
    expect(text()).toContain('Named, not quoted');
    await choose('Also reported');
    expect(text()).not.toContain('Named, not quoted');
  });

  it('lists a quotation again that the reader is led to', async () => {
    show();
    await choose('Also reported');
    sidebar.focusQuotation(2);
    await drawn();
    expect(items()).toHaveLength(5);
    expect(root.activeElement?.getAttribute('aria-label')).toContain('Nobody asked');
  });
});

describe('news of a page that goes on', () => {
  it('waits behind a button that is announced', () => {
    show({ news: 3 });
    expect(textOf(root.querySelector('.news[role="status"]'))).toBe('3 new quotations: show them');
    button(root, '3 new quotations').click();
    expect(handlers.onNews).toHaveBeenCalledOnce();
    show({ news: 0 });
    expect(textOf(root.querySelector('.news'))).toBe('The page has changed: show it as it is now');
  });

  it('is shown without asking once the reader has left with pointer and keyboard', async () => {
    show({ news: 1 });
    const aside = root.querySelector('aside') as HTMLElement;
    aside.dispatchEvent(new Event('pointerenter'));
    button(root, 'By person').focus();
    expect(sidebar.isBusy()).toBe(true);
    aside.dispatchEvent(new Event('pointerleave'));
    await drawn();
    expect(handlers.onNews).not.toHaveBeenCalled();
    button(root, 'By person').blur();
    await drawn();
    expect(sidebar.isBusy()).toBe(false);
    expect(handlers.onNews).toHaveBeenCalledOnce();
  });

  it('waits for nobody who only opened the sidebar', () => {
    show();
    sidebar.focus();
    expect(sidebar.isBusy()).toBe(false);
  });
});

describe('its place in the window', () => {
  const edge = () => root.querySelector('[role="separator"]') as HTMLElement;
  /** jsdom lays nothing out: a sidebar of 300 px at the right of a window of 1024. */
  const lay = () => {
    const box = (left: number, width: number) => () => new DOMRect(left, 0, width, 700);
    (root.querySelector('aside') as HTMLElement).getBoundingClientRect = box(724, 300);
    edge().getBoundingClientRect = box(720, 9);
  };
  beforeEach(() => {
    vi.stubGlobal(
      'DOMRect',
      class {
        constructor(
          public left: number,
          public top: number,
          public width: number,
          public height: number,
        ) {}
        get right() {
          return this.left + this.width;
        }
      },
    );
    show();
    lay();
  });
  const press = (key: string) =>
    edge().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

  it('is moved by the arrow keys in the direction they point, within bounds', () => {
    press('ArrowLeft');
    press('ArrowRight');
    press('Home');
    press('End');
    press('a');
    expect(handlers.onResize.mock.calls).toEqual([
      [324, true],
      [276, true],
      [240, true],
      [900, true],
    ]);
  });

  it('is as wide as the reader made it, and goes to the other side', () => {
    show({ width: 412 });
    expect(root.querySelector<HTMLElement>('aside')?.style.width).toBe('412px');
    button(root, 'Move the sidebar to the other side').click();
    expect(handlers.onSide).toHaveBeenCalledOnce();
  });

  it('offers cards again on a site that has none', () => {
    expect(text()).not.toContain('No card opens');
    show({ cardsOff: true });
    button(root, 'Open cards again').click();
    expect(handlers.onCardsOn).toHaveBeenCalledOnce();
  });

  it('tells what its signs are for, and leads to the settings', () => {
    show();
    const signs = [...root.querySelectorAll<HTMLElement>('header button')];
    expect(signs.map(nameOf)).toEqual([
      'Settings and your record',
      'Move the sidebar to the other side',
      'Close the sidebar',
    ]);
    expect(signs.map(({ title }) => title)).toEqual(signs.map(nameOf));
    signs[0]?.click();
    expect(handlers.onSettings).toHaveBeenCalledOnce();
  });

  it('has neither edge nor other side where it stands in no page', () => {
    root = makeRoot();
    const { onResize: _, onSide: __, ...elsewhere } = handlers;
    sidebar = mountSidebar(root, elsewhere);
    show();
    expect(root.querySelector('[role="separator"]')).toBeNull();
    expect(root.querySelector('[aria-label="Move the sidebar to the other side"]')).toBeNull();
  });
});

describe('the line of time', () => {
  const line = () => root.querySelector('.timeline');

  it('shows many dates at a glance, in order, with the article’s day, and tells nothing the list does not', () => {
    show({ annotations: checked() });
    const dots = [...(line()?.querySelectorAll('circle') ?? [])].map((dot) => Number(dot.getAttribute('cx')));
    expect(dots).toHaveLength(4);
    expect(dots).toEqual(dots.toSorted((a, b) => a - b));
    expect(dots[0]).toBe(1.5);
    expect(dots.at(-1)).toBe(98.5);
    expect(line()?.getAttribute('aria-hidden')).toBe('true');
  });

  it('says from which year to which it runs', () => {
    show({ annotations: checked() });
    const years = [...(line()?.querySelectorAll('span') ?? [])].map(textOf);
    expect(years).toHaveLength(2);
    const told = textOf(root.querySelector('.items')).match(/\b(19|20)\d\d\b/g) ?? [];
    expect(years).toEqual([told.toSorted().at(0), told.toSorted().at(-1)]);
  });

  it('is not drawn for few dates', () => {
    show();
    expect(line()).toBeNull();
  });
});
