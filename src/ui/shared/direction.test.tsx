// @vitest-environment jsdom
// Words of two directions in one line: what comes from elsewhere is set apart from our own words, figures and dates, wherever they meet. Else a browser
// draws "5 Oct 2021" beside an Arabic outlet as "Oct 2021 5".

import { render } from 'preact';
import { beforeEach, expect, it } from 'vitest';
import { mountCard } from '../card/index.tsx';
import * as right from '../fixture/from-right.ts';
import { button, drawn, haveLater, makeRoot } from '../fixture/stage.ts';
import { createLater } from '../later/index.tsx';
import { mountPanel, noQuestion, type PanelHandlers, type PanelState } from '../panel/index.tsx';
import { storyAsHtml } from '../panel/sheet.ts';
import { mountPopup } from '../popup/index.tsx';
import { mountSidebar } from '../sidebar/index.tsx';
import { citedThere } from './cited.ts';

/** What begins a line or stands apart in it, so that nothing around it can be drawn otherwise for its sake. */
const APART = '[dir], bdi, p, li, h1, h2, h3, h4, button, option, legend, summary, td, pre, title';
const FROM_RIGHT = /[\u0590-\u08ff]/;
const SET_APART = /\u2068[^\u2068\u2069]*\u2069/g;
/** Without what is set apart by signs, however deep. */
const without = (text: string): string => {
  const less = text.replace(SET_APART, '');
  return less === text ? text : without(less);
};
const OURS = /[\p{Script=Latin}\p{N}]/u;

/** The texts written from the right that share their line's order with words or figures of ours. */
const mixed = (root: ParentNode): string[] => {
  const found: string[] = [];
  const walk = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      if (!FROM_RIGHT.test(without(node.textContent ?? ''))) return;
      const apart = node.parentElement?.closest(APART);
      // What stands apart within it has no say in its order.
      const copy = (apart ?? node.parentElement)?.cloneNode(true) as Element;
      for (const inner of copy.querySelectorAll('[dir], bdi')) inner.remove();
      const text = without(copy.textContent ?? '');
      if (!apart || OURS.test(text)) found.push(text.replace(/\s+/g, ' '));
      return;
    }
    for (const child of node.childNodes) walk(child);
  };
  walk(root as unknown as Node);
  return found;
};
/** Of a line that mixes both, the direction must be our own and not that of whichever word comes first. */
const turned = (root: ParentNode): string[] =>
  [...root.querySelectorAll('[dir="auto"], bdi')]
    .map((element) => (element.textContent ?? '').replace(/\s+/g, ' '))
    .filter((text) => FROM_RIGHT.test(text) && OURS.test(text));

const handlers = new Proxy({}, { get: () => () => undefined });
const { facts } = right;
let root: ShadowRoot;
beforeEach(() => {
  root = makeRoot();
  haveLater();
});
const expectApart = (where: ParentNode) => {
  expect(FROM_RIGHT.test(where.textContent ?? '')).toBe(true);
  expect(mixed(where)).toEqual([]);
  expect(turned(where)).toEqual([]);
};

it.each([
  ['of a person', { kind: 'person' as const, who: 'p0' }],
  ['of somebody the record does not have', { kind: 'person' as const, who: 'p1' }],
  ['of a quotation', { kind: 'quotation' as const, index: 0 }],
])('a card %s sets apart what is written from the right', (_, about) => {
  mountCard(root).show({ ...about, annotations: right.article(), article: facts }, [new DOMRect(0, 0, 9, 9)]);
  expectApart(root);
});

it('the sidebar sets apart what is written from the right, in order and by person, with all that is asked for', async () => {
  const shown = mountSidebar(root, handlers as never);
  shown.update({
    status: 'ready',
    annotations: right.article(),
    article: { ...facts, genre: 'interview' },
    notRead: { frames: 0, embeds: 0 },
    current: null,
  });
  for (const closed of root.querySelectorAll<HTMLElement>('.item [aria-expanded="false"]')) closed.click();
  await drawn();
  expectApart(root);
  button(root, 'By person').click();
  await drawn();
  expect(root.querySelector('h3')?.textContent).toContain('سلمى');
  expectApart(root);
});

const columns = [0, 1].map((at) => ({
  id: String(at),
  cited: citedThere(right.held(), right.held().wordings[0] as never),
  translated: true,
}));
const story = {
  id: 's',
  title: 'قصة الجسر',
  clips: columns.map(({ cited }, at) => ({ id: String(at), cited, note: 'اسأل مرة أخرى' })),
};
const panel: PanelState = {
  tab: 'article',
  incognito: false,
  beside: {
    page: 'read',
    reading: { status: 'ready', annotations: right.article(), article: { id: 'a', blocks: [], ...facts } },
    keeping: { remembering: 'off', held: 3, state: 'copy', outlet: facts.outlet },
  },
  search: {
    question: { ...noQuestion, words: 'الجسر' },
    status: 'done',
    foundFor: 'الجسر',
    found: {
      alike: [right.held()],
      finding: { matches: [right.held({ statement: 'b' })], total: 1, atLeast: false, every: false, undated: 0 },
      coverage: right.article().coverage,
      troubles: [],
    },
  },
  columns,
  desk: { stories: [story], notes: { 'harbour/b': 'اسأل مرة أخرى' } },
  story: null,
  undo: null,
  told: '',
};
it.each(['article', 'search', 'compare', 'stories'] as const)(
  'the panel’s tab %s sets apart what is written from the right',
  (tab) => {
    const place = document.createElement('div');
    mountPanel(place, { ...panel, tab }, handlers as PanelHandlers);
    expectApart(place);
  },
);

it('the popup sets apart what is written from the right', () => {
  const place = document.createElement('div');
  const { coverage } = right.article();
  const tab = {
    reading: 'ready' as const,
    quotations: 3,
    alsoReported: 1,
    otherTimes: 1,
    elsewhere: 1,
    people: 2,
    partial: false,
  };
  mountPopup(
    place,
    {
      page: 'read',
      on: true,
      site: 'الميناء.example',
      unreadBy: null,
      tab,
      keeping: null,
      coverage,
      troubles: [],
      settled: true,
    },
    handlers as never,
  );
  expectApart(place);
});

it('a story as a page sets apart what is written from the right', () => {
  expectApart(new DOMParser().parseFromString(storyAsHtml(story), 'text/html').body);
});

it('what came of a clip sets apart the story’s title', async () => {
  const place = document.createElement('div');
  const clipped = { state: 'clipped' as const, story: 's', clip: 'c', title: 'قصة الجسر' };
  const later = createLater({
    ask: (async () => clipped) as never,
    tell: (told) => render(told, place),
    clips: true,
  });
  const forms = later.forms({ words: 'الجسر', copy: () => undefined, cited: () => columns[0]?.cited as never });
  const buttons = document.createElement('div');
  render(forms, buttons);
  button(buttons, 'Clip').click();
  await drawn();
  expectApart(place);
});
