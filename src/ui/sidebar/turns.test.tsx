// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Annotations } from '../../schema/match.ts';
import { annotations, facts, quotation, unmatched } from '../fixture/article.ts';
import { button, drawn, makeRoot, nameOf, textOf } from '../fixture/stage.ts';
import { type MountedSidebar, mountSidebar, type SidebarState } from './index.tsx';

const MANY = 120;

let root: ShadowRoot;
let sidebar: MountedSidebar;
/** What waits for the browser to be idle. */
let slices: IdleRequestCallback[];

beforeEach(() => {
  slices = [];
  Element.prototype.scrollIntoView = vi.fn();
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => frame(0));
  vi.stubGlobal('requestIdleCallback', (slice: IdleRequestCallback) => slices.push(slice));
  root = makeRoot();
  const nothing = () => undefined;
  sidebar = mountSidebar(root, { goTo: nothing, onClose: nothing, onRetry: nothing, keep: nothing, undo: nothing });
});
afterEach(async () => {
  sidebar.unmount();
  await idle();
  vi.unstubAllGlobals();
});

/** Gives the list all the slices it asks for. */
const idle = async () => {
  while (slices.length > 0) {
    for (const slice of slices.splice(0)) slice({ didTimeout: false, timeRemaining: () => 10 });
    await drawn();
  }
};
const many = (words = 'We counted bolt', revision = 1): Annotations => ({
  ...unmatched(),
  revision,
  quotations: Array.from({ length: MANY }, (_, at) => quotation({ text: `${words} ${at}.`, matches: [] })),
});
const state = (change: Partial<SidebarState> = {}): SidebarState => ({
  status: 'ready',
  annotations: many(),
  article: facts,
  notRead: { frames: 0, embeds: 0 },
  current: null,
  ...change,
});
const places = () => [...root.querySelectorAll('li.item')];
const filled = () => places().filter((place) => place.querySelector('.said'));
const words = (place: Element | undefined) => textOf(place?.querySelector('.said') ?? null);

describe('a list of many quotations', () => {
  it('has those a window shows in its first frame, and all of them, in order, once the browser was idle', async () => {
    sidebar.update(state());
    expect(filled().length).toBeGreaterThanOrEqual(10);
    expect(filled().length).toBeLessThan(30);
    expect(places().length).toBeLessThan(100);
    expect(textOf(root.querySelector('.summary'))).toContain('120 quotations');
    await idle();
    expect(filled().map(words)).toEqual(many().quotations.map(({ text }) => `“${text}”`));
    expect(places()).toHaveLength(MANY);
  });

  it('shows at once the one a reader is brought to, with the keyboard on it', async () => {
    sidebar.update(state({ current: 110 }));
    sidebar.focusQuotation(110);
    await drawn();
    const place = root.getElementById('quotation-110');
    expect(words(place ?? undefined)).toContain('We counted bolt 110.');
    expect(place?.getAttribute('aria-current')).toBe('true');
    expect(nameOf(root.activeElement as Element)).toContain('We counted bolt 110.');
    await idle();
    expect(root.activeElement?.closest('li')).toBe(place);
    expect(filled()).toHaveLength(MANY);
  });

  it('shows at once what comes into view, whosever turn it is', async () => {
    sidebar.update(state());
    const place = places()[60];
    expect(words(place)).toBe('');
    place?.dispatchEvent(Object.assign(new Event('contentvisibilityautostatechange'), { skipped: false }));
    await drawn();
    expect(words(place)).toBe('“We counted bolt 60.”');
  });

  it('keeps the place of each, and what stands there, until its new words have come', async () => {
    sidebar.update(state());
    await idle();
    const before = places();
    sidebar.update(state({ annotations: many('They counted bolt', 2) }));
    expect(words(places()[0])).toBe('“They counted bolt 0.”');
    expect(words(places()[100])).toBe('“We counted bolt 100.”');
    await idle();
    expect(places()).toEqual(before);
    expect(filled().map(words)).toEqual(many('They counted bolt').quotations.map(({ text }) => `“${text}”`));
  });

  it('draws the new words at once where the reader is looking', async () => {
    sidebar.update(state());
    await idle();
    const place = places()[90];
    if (place) place.getBoundingClientRect = () => new DOMRect(0, innerHeight - 20, 300, 150);
    sidebar.update(state({ annotations: many('They counted bolt', 2) }));
    expect(words(place)).toBe('“They counted bolt 90.”');
    expect(words(places()[91])).toBe('“We counted bolt 91.”');
  });

  it('draws nothing anew where only the one the reader was taken to is another', async () => {
    const all = many();
    sidebar.update(state({ annotations: all, current: 3 }));
    await idle();
    const changed: Node[] = [];
    const watcher = new MutationObserver((records) => changed.push(...records.map(({ target }) => target)));
    watcher.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
    sidebar.update(state({ annotations: all, current: 4 }));
    await idle();
    watcher.disconnect();
    const inList = changed.filter((one) => root.querySelector('.items')?.contains(one));
    expect(inList).toEqual([places()[3], places()[4]]);
    expect(root.querySelectorAll('[aria-current]')).toHaveLength(1);
  });

  it('can be chosen from while it is drawn', async () => {
    const all = many();
    for (const at of [7, 115])
      Object.assign(all.quotations[at] ?? {}, { matches: annotations().quotations[0]?.matches });
    sidebar.update(state({ annotations: all }));
    button(root, 'Also reported').click();
    await drawn();
    expect(filled().map(words)).toHaveLength(2);
    button(root, 'All').click();
    await drawn();
    await idle();
    expect(filled()).toHaveLength(MANY);
  });
});
