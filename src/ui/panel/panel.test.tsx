// @vitest-environment jsdom
import axe from 'axe-core';
import { beforeEach, describe, expect, it, type Mock, vi } from 'vitest';
import type { Match } from '../../schema/match.ts';
import { annotations, checked } from '../fixture/article.ts';
import { button, drawn, textOf } from '../fixture/stage.ts';
import { mountPanel, noQuestion, type PanelHandlers, type PanelState, type SearchState } from './index.tsx';

const names = [
  ...[
    'choose',
    'goTo',
    'nameSpeaker',
    'openOptions',
    'readAnyway',
    'requestAccess',
    'keep',
    'undoKeep',
    'ask',
    'more',
    'retrySearch',
    'compare',
  ],
  ...['dropColumn', 'clip', 'setNote', 'beginStory', 'renameStory', 'removeStory', 'noteClip', 'moveClip'],
  ...['removeClip', 'undo', 'save'],
];
const handlers = Object.fromEntries(names.map((name) => [name, vi.fn()])) as unknown as {
  [Name in keyof PanelHandlers]: Mock<PanelHandlers[Name]>;
};
let place: HTMLElement;
beforeEach(() => {
  vi.resetAllMocks();
  place = document.createElement('div');
  document.body.replaceChildren(place);
});

const found: Match = {
  corpus: 'harbour',
  statement: 'gate',
  wording: 0,
  kind: 'related',
  score: 0,
  why: { inOrder: 1, of: 2, shared: ['gate'], speaker: 'unknown', date: 'unknown', by: 'wording' },
  when: 'unknown',
  speaker: 'Ines Calder',
  speakers: ['Ines Calder'],
  said: '2021-10-04',
  wordings: [
    {
      wording: 0,
      words: 'The gate opens <b>tomorrow</b>.',
      source: { outlet: 'The Harbour Post' },
      found: [{ start: 4, end: 8 }],
    },
  ],
};
const searched = (change: Partial<SearchState> = {}, total = 31): SearchState => ({
  question: { ...noQuestion, words: 'gate lock' },
  status: 'done',
  foundFor: 'gate lock',
  found: {
    alike: [],
    finding: { matches: total === 0 ? [] : [found], total, atLeast: false, every: true, undated: 0 },
    coverage: annotations().coverage,
    troubles: [],
  },
  ...change,
});
const story = {
  id: 's',
  title: 'The gate',
  clips: [
    {
      id: 'a',
      cited: { words: 'First.', speaker: 'Ines Calder', source: { outlet: 'The Harbour Post' } },
      note: 'Ask.',
    },
    { id: 'b', cited: { words: 'Second.', source: {} }, note: '' },
  ],
};
const show = (change: Partial<PanelState> = {}) =>
  mountPanel(
    place,
    {
      tab: 'search',
      incognito: false,
      beside: { page: 'none', reading: null, keeping: null },
      search: { question: noQuestion, status: 'idle', found: null, foundFor: '' },
      columns: [],
      desk: { stories: [], notes: {} },
      story: null,
      undo: null,
      told: '',
      ...change,
    },
    handlers,
  );
const outcome = () => textOf(place.querySelector('.outcome [role="status"]'));
const tab = (name: string) => place.querySelector<HTMLElement>(`#tab-${name}`);
const column = (id: string, words: string) => ({ id, cited: { words, source: { outlet: id } }, translated: false });

describe('the panel', () => {
  it('tells what is on record before anything is searched for', () => {
    const { coverage } = annotations();
    show({ covered: { coverage, troubles: [] } });
    expect(textOf(place)).toContain('On record: 31 statements (Sundhaven harbour, 2017–2022).');
    show({ covered: { coverage, troubles: [] }, search: searched() });
    expect(textOf(place)).not.toContain('On record: ');
    show({ covered: { coverage: [], troubles: [] } });
    expect(textOf(place)).toContain('The record is empty');
  });

  it('says that a word stands elsewhere where both wordings have it', () => {
    const [a, b] = [
      'We will not open this gate until every one of the bolts has been checked twice.',
      'We opened it when it was safe, and not a day sooner.',
    ];
    show({ tab: 'compare', columns: [column('a', a), column('b', b)] });
    const told = [...place.querySelectorAll('.difference.strong')].map(textOf);
    expect(told).toContain('“not” stands elsewhere in 1 than in 2.');
    expect(told.filter((one) => one.includes('“not”'))).toHaveLength(1);
    const [c, d] = ['We will not open the gate in Leeds.', 'We will open the gate in Derby, and not a day sooner.'];
    show({ tab: 'compare', columns: [column('c', c), column('d', d)] });
    expect(textOf(place.querySelector('.difference.strong'))).toBe('“not” stands elsewhere in 1 than in 2.');
  });

  it('goes from tab to tab by arrows, and one tab alone is in the tab order', () => {
    show();
    expect([...place.querySelectorAll('[role="tab"]')].map((one) => (one as HTMLElement).tabIndex)).toEqual([
      -1, 0, -1, -1,
    ]);
    tab('search')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    tab('search')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', bubbles: true }));
    expect(handlers.choose.mock.calls).toEqual([['compare'], ['article']]);
  });

  it('has no stories and no clipping in a private window, and says that nothing is kept', () => {
    show({ incognito: true, desk: null, search: searched() });
    expect(tab('stories')).toBeNull();
    expect(textOf(place)).toContain('what you search for is kept nowhere');
    expect([...place.querySelectorAll('button')].map(textOf)).not.toContain('Clip');
  });

  it.each(['article', 'search', 'compare', 'stories'] as const)('leads from %s to the settings', (tab) => {
    show({ tab });
    button(place, 'Settings and your record').click();
    expect(handlers.openOptions).toHaveBeenCalledOnce();
  });

  it('offers to read a page that nobody reads', () => {
    show({ tab: 'article', beside: { page: 'unread', reading: null, keeping: null } });
    button(place, 'Read this page anyway').click();
    expect(handlers.readAnyway).toHaveBeenCalledOnce();
  });

  it('shows the article with the sidebar’s pieces, and puts a quotation beside its other wordings', () => {
    show({
      tab: 'article',
      beside: {
        page: 'read',
        reading: { status: 'ready', article: null, annotations: annotations() },
        keeping: null,
      },
    });
    button(place, 'Compare with').click();
    const [columns, how] = handlers.compare.mock.calls[0] ?? [];
    expect(columns?.length).toBeGreaterThan(1);
    expect(how).toBe('anew');
  });

  it('puts a quotation beside nearly its words from somebody else', () => {
    const [first] = checked().quotations;
    const reading = {
      status: 'ready' as const,
      article: null,
      annotations: { ...checked(), quotations: first ? [first] : [] },
    };
    const shared = { page: 'read' as const, keeping: null };
    if (first) first.matches = [];
    show({ tab: 'article', beside: { ...shared, reading } });
    button(place, 'Compare with').click();
    const [columns] = handlers.compare.mock.calls[0] ?? [];
    expect(columns?.map(({ cited }) => cited.speaker)).toEqual(['Adaeze Lindqvist', 'Tomás Okonkwo-Berg']);
  });
});

describe('a speaker named in words', () => {
  it('is told of the quotation it was written at; nothing written names nobody', async () => {
    const all = annotations();
    const reading = { status: 'ready' as const, annotations: all, article: { id: 'a', lang: 'en', blocks: [] } };
    show({ tab: 'article', beside: { page: 'read', reading, keeping: null } });
    const write = async (name: string) => {
      button(place, 'Name the speaker: “We will not open').click();
      await drawn();
      const field = place.querySelector<HTMLInputElement>('.deeds input');
      expect(document.activeElement).toBe(field);
      if (field) field.value = name;
      field?.dispatchEvent(new Event('input', { bubbles: true }));
      await drawn();
      field?.form?.requestSubmit();
      await drawn();
    };
    await write('  ');
    expect(handlers.nameSpeaker).not.toHaveBeenCalled();
    await write(' Marta Lind ');
    const { start, end, text } = all.quotations[0] as { start: number; end: number; text: string };
    expect(handlers.nameSpeaker).toHaveBeenCalledExactlyOnceWith({ start, end, text }, 'Marta Lind');
  });
});

describe('the search', () => {
  it('says how many of how many it shows, and gives more', () => {
    show({ search: searched() });
    expect(outcome()).toBe('The first 1 of 31 statements found.');
    button(place, 'Show more').click();
    expect(handlers.more).toHaveBeenCalledOnce();
  });

  it('says plainly: nothing on record, asleep, failed, empty record', () => {
    show({ search: searched({}, 0) });
    expect(outcome()).toBe('Nothing on record.');
    show({ search: searched({ status: 'asleep', found: null }) });
    expect(outcome()).toBe('On Record has not answered yet.');
    show({ search: searched({ status: 'failed', found: null }) });
    expect(outcome()).toBe('The record could not be searched.');
    button(place, 'Try again').click();
    expect(handlers.retrySearch).toHaveBeenCalledOnce();
  });

  it('marks each word where the record found it, also of a last word that is still being typed', () => {
    const wordings = found.wordings.map((one) => ({
      ...one,
      found: [
        { start: 0, end: 3 },
        { start: 9, end: 14 },
      ],
    }));
    const state = searched({ question: { ...noQuestion, words: 'the op' }, foundFor: 'the op' });
    state.found?.finding.matches.splice(0, 1, { ...found, wordings });
    show({ tab: 'search', search: state });
    expect([...place.querySelectorAll('.words .there')].map(textOf)).toEqual(['The', 'opens']);
    expect(textOf(place.querySelector('.found .words'))).toBe('“The gate opens <b>tomorrow</b>.”');
  });

  it('shows who, when, where and why, the words marked and nothing of them as markup', () => {
    show({ search: searched() });
    const text = textOf(place.querySelector('.found'));
    for (const part of ['Ines Calder', '4 Oct 2021', 'The Harbour Post', 'Has 1 of 2 words: gate.', '<b>tomorrow</b>'])
      expect(text).toContain(part);
    expect([...place.querySelectorAll('.words .there')].map(textOf)).toEqual(['gate']);
    expect(place.querySelector('.found blockquote b')).toBeNull();
  });

  it('tells of a date that is none, at the field', () => {
    show({ search: searched({ question: { ...noQuestion, from: '2021-1' } }) });
    const field = place.querySelector('#search-from');
    expect(field?.getAttribute('aria-invalid')).toBe('true');
    expect(textOf(document.getElementById(field?.getAttribute('aria-describedby') ?? ''))).toContain('2022-03-01');
  });

  it('clips into a story by name, with a note', async () => {
    show({ search: searched() });
    button(place, 'Clip').click();
    await Promise.resolve();
    const [title] = place.querySelectorAll<HTMLInputElement>('form input');
    if (title) title.value = 'The gate';
    title?.dispatchEvent(new Event('input', { bubbles: true }));
    await Promise.resolve();
    place.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    expect(handlers.clip.mock.calls[0]?.slice(1)).toEqual([null, 'The gate', '']);
  });
});

describe('comparing', () => {
  const text = () => [...place.querySelectorAll('.column')].map(textOf);

  it('tells names, numbers and “not” first, then marks the words', () => {
    show({
      tab: 'compare',
      columns: [
        column('a', 'We will open the gate in Leeds with 12 guards.'),
        column('b', 'We will not open the gate in Derby with 15 guards.'),
      ],
    });
    expect(text()[1]).toContain('“not” stands in 2, and not in 1.');
    expect(text()[1]).toContain('Not the same name: “Leeds” in 1, “Derby” in 2.');
    expect(text()[1]).toContain('Not the same number: “12” in 1, “15” in 2.');
    expect([...place.querySelectorAll('.words .there')].map((one) => textOf(one))).toEqual(['not', 'Derby', '15']);
  });

  it('holds each of more than two against the first', () => {
    show({
      tab: 'compare',
      columns: [column('a', 'Open the gate.'), column('b', 'Open the gate.'), column('c', 'Shut the gate.')],
    });
    expect(text()[1]).toContain('In the same words.');
    expect(text()[2]).toContain('Differs in 1 place');
  });
});

describe('stories', () => {
  it('move, remove and save what was clipped', () => {
    show({ tab: 'stories', desk: { stories: [story], notes: {} } });
    button(place, 'Move down: “First.”').click();
    expect(handlers.moveClip).toHaveBeenCalledWith('s', 'a', 1);
    button(place, 'Save as Markdown').click();
    expect(handlers.save).toHaveBeenCalledWith('s', 'markdown');
    button(place, 'Remove this story').click();
    expect(handlers.removeStory).toHaveBeenCalledWith('s');
  });

  it('offer to take back what was done', () => {
    show({ tab: 'stories', told: 'The clip is removed.', undo: 'Undo' });
    button(place, 'Undo').click();
    expect(handlers.undo).toHaveBeenCalledOnce();
  });
});

describe('every tab', () => {
  it.each(['article', 'search', 'compare', 'stories'] as const)('%s gives axe nothing to find', async (name) => {
    show({
      tab: name,
      beside: { page: 'read', reading: { status: 'ready', article: null, annotations: annotations() }, keeping: null },
      search: searched(),
      columns: [column('a', 'Open the gate.'), column('b', 'Shut the gate.')],
      desk: { stories: [story], notes: { 'harbour/gate': 'Look again.' } },
    });
    const { violations } = await axe.run(place, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
