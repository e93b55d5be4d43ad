// @vitest-environment jsdom
import type { ComponentChildren } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Correction } from '../../messages.ts';
import { annotations, facts, match, related, unmatched } from '../fixture/article.ts';
import { button, haveLater, makeRoot, textOf } from '../fixture/stage.ts';
import { laterFrom } from '../shared/later.ts';
import { type MountedSidebar, mountSidebar } from '../sidebar/index.tsx';
import { createLater } from './index.tsx';

let root: ShadowRoot;
let sidebar: MountedSidebar;
const ask = vi.fn();
let told: ComponentChildren = null;
let all = annotations();

const update = () =>
  sidebar.update({
    status: 'ready',
    annotations: all,
    article: facts,
    notRead: { frames: 0, embeds: 0 },
    current: null,
    told,
  });
const show = (of = annotations()) => {
  all = of;
  told = null;
  update();
};
const item = (index: number) => root.getElementById(`quotation-${index}`) as HTMLElement;
const choices = async (index: number) => {
  button(item(index), 'Correct').click();
  const list = await vi.waitFor(() => {
    const found = item(index).querySelector('.mend');
    if (!found) throw new Error('the choices are not there yet');
    return found;
  });
  return list;
};
const names = (list: ParentNode) => [...list.querySelectorAll('button')].map((one) => textOf(one));
const asked = () => ask.mock.calls.map(([message]) => message as { type: string; correction?: Correction });
const announced = () => textOf(root.querySelector('.told'));

beforeEach(() => {
  ask.mockReset();
  ask.mockResolvedValue({ state: 'done', operation: 'the-correction' });
  root = makeRoot();
  haveLater(ask, (next) => {
    told = next;
    update();
  });
  sidebar = mountSidebar(root, {
    goTo: () => undefined,
    onClose: () => undefined,
    onRetry: () => undefined,
    keep: () => undefined,
    undo: () => undefined,
  });
});

describe('correcting a quotation', () => {
  it('offers what can be wrong with it, the people of the article by name, and no field to type in', async () => {
    show();
    const list = await choices(0);
    expect(names(list)).toEqual([
      expect.stringMatching(/^Not the same statement as “We will not open this bridge .*” \(Harbour Radio\)$/),
      'Not this Adaeze Lindqvist: somebody else',
      'This is not a quotation',
      'This site is satire: keep nothing of it',
      ...all.people.filter(({ key }) => key !== 'p0').map(({ name }) => name),
      'Nobody the article names',
    ]);
    expect(root.querySelector('input, textarea')).toBeNull();
  });

  it.each([
    ['This is not a quotation', { kind: 'not a quotation' }],
    ['Nobody the article names', { kind: 'speaker', who: null }],
    ['Not this Adaeze', { kind: 'not this person', who: 'p0' }],
    ['Not the same', { kind: 'not the same', corpus: match().corpus, statement: match().statement }],
  ])('sends “%s” at the second click, folds the choices and gives the keyboard back', async (choice, correction) => {
    show();
    button(await choices(0), choice).click();
    await vi.waitFor(() => expect(announced()).toContain('Corrected'));
    const [first] = all.quotations;
    const quotation = first && { start: first.start, end: first.end, text: first.text };
    expect(asked()).toEqual([
      {
        type: 'correct',
        correction: { ...correction, ...(correction.kind === 'not this person' ? {} : { quotation }) },
      },
    ]);
    expect(item(0).querySelector('.mend')).toBeNull();
    expect(textOf(root.activeElement)).toBe('Correct');
  });

  it('names another speaker of the article, those quoted first', async () => {
    show();
    button(await choices(0), 'Tomás').click();
    expect(asked()[0]?.correction).toMatchObject({ kind: 'speaker', who: 'p1' });
  });

  it('takes a correction back, and says so', async () => {
    show();
    button(await choices(0), 'This site is satire').click();
    await vi.waitFor(() => expect(announced()).toContain('This site counts as satire now'));
    expect(asked()).toEqual([{ type: 'satire' }]);
    ask.mockResolvedValue({ state: 'undone' });
    button(root.querySelector('.told') as HTMLElement, 'Undo').click();
    await vi.waitFor(() => expect(announced()).toContain('The correction is taken back.'));
    expect(asked()[1]).toEqual({ type: 'undo-correction', operation: 'the-correction' });
    button(root.querySelector('.told') as HTMLElement, 'Close this line').click();
    await vi.waitFor(() => expect(announced()).toBe(''));
  });

  it.each([
    [{ state: 'refused', why: 'private' }, 'This is a private window'],
    [{ state: 'refused', why: 'gone' }, 'The page has changed'],
    [{ state: 'failed', why: 'full' }, 'There is no room left on this machine'],
    [{ state: 'failed', why: 'blocked' }, 'nothing on this machine, so this was not corrected'],
  ])('says why nothing came of it: %j', async (answer, words) => {
    ask.mockResolvedValue(answer);
    show();
    button(await choices(0), 'This is not a quotation').click();
    await vi.waitFor(() => expect(announced()).toContain(words));
    expect(() => button(root.querySelector('.told') as HTMLElement, 'Undo')).toThrow();
  });

  it('says so where nobody answers', async () => {
    ask.mockRejectedValue(new Error('gone'));
    show();
    button(await choices(0), 'This is not a quotation').click();
    await vi.waitFor(() => expect(announced()).toContain('On Record did not answer.'));
  });

  it('offers of words with nothing beside them and nobody named only what can be said of them', async () => {
    show(unmatched());
    const list = names(await choices(4));
    expect(list[0]).toBe('This is not a quotation');
    expect(list).not.toContain('Nobody the article names');
  });
});

describe('clipping a quotation', () => {
  const clip = async () => {
    button(item(0), 'Other ways to take this away').click();
    const one = await vi.waitFor(() => button(item(0), 'Clip to a story: “We will not open'));
    one.click();
  };

  it('clips by one press, says to which story and where it is named, and takes it back', async () => {
    show();
    ask.mockResolvedValue({ state: 'clipped', title: 'The bridge', story: 's', clip: 'c' });
    await clip();
    await vi.waitFor(() => expect(announced()).toContain('Clipped to “The bridge”.'));
    expect(announced()).toContain('side panel');
    expect(ask).toHaveBeenCalledWith({
      type: 'clip',
      cited: expect.objectContaining({ words: all.quotations[0]?.text, speaker: 'Adaeze Lindqvist' }),
    });
    ask.mockResolvedValue({ state: 'undone' });
    button(root.querySelector('.told') as HTMLElement, 'Undo').click();
    await vi.waitFor(() => expect(announced()).toContain('The clip is removed.'));
    expect(ask).toHaveBeenLastCalledWith({ type: 'undo-clip', story: 's', clip: 'c' });
  });

  it.each([
    [{ state: 'clipped', title: ' ', story: 's', clip: 'c' }, 'Clipped to “Untitled story”.'],
    [{ state: 'refused', why: 'private' }, 'This is a private window'],
    [{ state: 'failed', why: 'full' }, 'There is no room left on this machine'],
  ])('says where it went, or why not: %j', async (answer, words) => {
    show();
    ask.mockResolvedValue(answer);
    await clip();
    await vi.waitFor(() => expect(announced()).toContain(words));
  });
});

describe('the rest on a subject', () => {
  const another = { ...related(), statement: 'another', occasion: 'A third evening' };

  it('is brought by one press, without what is shown already', async () => {
    show();
    ask.mockResolvedValue({
      rest: [...(all.quotations[0]?.matches ?? []).filter(({ kind }) => kind === 'related'), another],
    });
    const [first] = all.quotations;
    button(item(0), '3 more on this subject').click();
    await vi.waitFor(() => expect(textOf(item(0).querySelector('.more'))).toContain('A third evening'));
    expect(asked()).toEqual([{ type: 'rest', quotation: { start: first?.start, end: first?.end, text: first?.text } }]);
    expect(item(0).querySelectorAll('.more blockquote')).toHaveLength(1);
    expect(textOf(item(0).querySelector('.more'))).toContain('The first 1 of 3.');
  });

  it('says so where it cannot be brought, and asks again', async () => {
    show();
    ask.mockResolvedValue({ failed: 'The record could not be searched.' });
    button(item(0), '3 more on this subject').click();
    await vi.waitFor(() => expect(textOf(item(0))).toContain('On Record did not answer.'));
    ask.mockResolvedValue({ rest: [another] });
    button(item(0), '3 more on this subject').click();
    await vi.waitFor(() => expect(textOf(item(0))).toContain('A third evening'));
  });
});

describe('a passage of a speech', () => {
  const part = { of: 'address', n: 4 };
  const around = {
    before: [{ statement: 'a-3', n: 3, speaker: 'Adaeze Lindqvist', words: 'We counted the bolts.', lang: 'en' }],
    after: [{ statement: 'a-5', n: 5, speaker: 'Adaeze Lindqvist', words: 'Then we went home.' }],
    moreBefore: true,
    moreAfter: false,
  };
  const withPart = () => {
    const one = annotations();
    const [first] = one.quotations;
    if (first) first.matches = first.matches.map((found) => ({ ...found, part }));
    return one;
  };

  it('has what was said right before and after, folded until it is asked for', async () => {
    show(withPart());
    ask.mockResolvedValue({ neighbours: around });
    expect(textOf(item(0))).not.toContain('We counted the bolts.');
    button(item(0), 'Before and after').click();
    await vi.waitFor(() => expect(textOf(item(0))).toMatch(/Right before…We counted the bolts\.Right after/));
    expect(asked()[0]).toEqual({ type: 'neighbours', corpus: match().corpus, part, before: 2, after: 2 });
    expect(textOf(item(0))).toContain('Then we went home.');
    button(item(0), 'Before and after').click();
    await vi.waitFor(() => expect(textOf(item(0))).not.toContain('We counted the bolts.'));
  });

  it('says where the record holds nothing around it', async () => {
    show(withPart());
    ask.mockResolvedValue({ neighbours: { ...around, before: [], after: [] } });
    button(item(0), 'Before and after').click();
    await vi.waitFor(() => expect(textOf(item(0))).toContain('nothing of this speech before or after'));
  });

  it('is not offered of what is no part of anything', () => {
    show();
    expect(() => button(root, 'Before and after')).toThrow();
  });
});

describe('on a desk', () => {
  const desk = { compare: vi.fn(), clip: vi.fn() };
  const offered = async (item: Element, at: number) => {
    const more = [...item.querySelectorAll<HTMLElement>('.copy [aria-expanded]')][at];
    more?.click();
    return vi.waitFor(() => {
      const forms = names(more?.closest('.copy') as Element);
      if (!forms.includes('CSL-JSON')) throw new Error('the forms are not there yet');
      return forms;
    });
  };
  beforeEach(() => {
    vi.resetAllMocks();
    laterFrom(async () => createLater({ ask, tell: () => undefined, desk }));
    show();
  });

  it('has what the record holds beside a quotation compared and clipped, and the quotation by what stands below it', async () => {
    expect(await offered(item(0), 0)).toEqual(['Copy', '…', 'Markdown', 'CSL-JSON']);
    expect(await offered(item(0), 1)).toEqual(['Copy', '…', 'Markdown', 'CSL-JSON', 'Compare', 'Clip']);
    const words = all.quotations[0]?.matches[0]?.wordings[0]?.words;
    button(item(0), 'Compare').click();
    button(item(0), 'Clip').click();
    expect(desk.compare).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ words }), expect.any(Boolean));
    expect(desk.clip).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ words }));
  });

  it('clips nothing where nothing may be kept', async () => {
    laterFrom(async () => createLater({ ask, tell: () => undefined, desk: { compare: desk.compare } }));
    expect(await offered(item(0), 1)).toEqual(['Copy', '…', 'Markdown', 'CSL-JSON', 'Compare']);
  });
});
