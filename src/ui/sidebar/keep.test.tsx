// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Keeping } from '../../messages.ts';
import { annotations, facts, match, quotation, related } from '../fixture/article.ts';
import { failed, kept, notKept, refused } from '../fixture/keeping.ts';
import { button, makeRoot, textOf } from '../fixture/stage.ts';
import { type MountedSidebar, mountSidebar } from './index.tsx';

let root: ShadowRoot;
let sidebar: MountedSidebar;
const handlers = { goTo: vi.fn(), onClose: vi.fn(), onRetry: vi.fn(), keep: vi.fn(), undo: vi.fn() };
beforeEach(() => {
  vi.resetAllMocks();
  root = makeRoot();
  sidebar = mountSidebar(root, handlers);
});

const show = (keeping: Keeping | null, quotations = annotations().quotations) =>
  sidebar.update({
    status: 'ready',
    annotations: { ...annotations(), quotations },
    article: facts,
    notRead: { frames: 0, embeds: 0 },
    current: null,
    keeping,
  });
const part = () => root.querySelector('.keep');
const announced = () => textOf(part()?.querySelector('[role="status"]') ?? null);

describe('keeping an article from the sidebar', () => {
  it('is one button, and nothing is announced before it is pressed', () => {
    show(notKept);
    expect(announced()).toBe('');
    button(root, 'Keep this article').click();
    expect(handlers.keep).toHaveBeenCalledOnce();
  });

  it('tells how many statements are kept, and undoes it right there', () => {
    show(kept);
    expect(announced()).toBe('Kept from this article: 7 statements.');
    expect(() => button(root, 'Keep this article')).toThrow();
    button(root, 'Undo').click();
    expect(handlers.undo).toHaveBeenCalledWith('the-keep');
    show({ ...notKept, undone: true } as Keeping);
    expect(announced()).toBe('Taken back. Nothing of this article is kept.');
    button(root, 'Keep this article');
  });

  it('tells that nothing was new, and whose words a copy prints again', () => {
    show({ ...kept, already: true } as Keeping);
    expect(announced()).toBe('Already kept: 7 statements, nothing new.');
    show({ remembering: 'off', held: 7, state: 'copy', outlet: 'Harbour Radio' });
    expect(announced()).toContain('from Harbour Radio');
  });

  it('tells how many statements of private people were not kept, and keeps them in one click', () => {
    show({ ...kept, more: 2 } as Keeping);
    expect(textOf(part())).toContain('2 more are by people without a public role, and were not kept.');
    button(root, 'Keep it all').click();
    expect(handlers.keep).toHaveBeenCalledOnce();
    show(kept);
    expect(textOf(part())).not.toContain('public role');
  });

  it('tells how many speakers are not sure', () => {
    show({ ...kept, asRead: 2 } as Keeping);
    expect(textOf(part())).toContain('The speakers of 2 are not certain');
  });

  it.each([
    ['private', 'private window'],
    ['satire', 'satire'],
    ['advertising', 'advertising'],
    ['nothing', 'no quotation has a speaker named in full'],
  ] as const)('has no button where it may not keep (%s), and says why', (why, words) => {
    show(refused(why));
    expect(announced()).toContain(words);
    expect(part()?.querySelector('button')).toBe(null);
  });

  it.each([
    ['blocked', 'store nothing'],
    ['full', 'no room left'],
    ['newer', 'later version'],
    ['damaged', 'cannot read what you kept'],
  ] as const)(
    'says in a sentence what is wrong with the place (%s); reading goes on, and it can be tried again',
    (why, words) => {
      show(failed(why));
      expect(announced()).toContain(words);
      expect(root.querySelectorAll('li.item').length).toBeGreaterThan(0);
      button(root, 'Keep this article');
    },
  );

  it('shows while it remembers by itself, and while that is paused', () => {
    show({ ...kept, remembering: 'on' });
    expect(textOf(part())).toContain('Every article you read is kept');
    show({ ...kept, remembering: 'paused' });
    expect(textOf(part())).toContain('Paused');
    show(kept);
    expect(part()?.querySelector('.remembering')).toBe(null);
  });

  it('has no text field', () => {
    show(kept);
    expect(root.querySelectorAll('input, textarea, [contenteditable]')).toHaveLength(0);
  });
});

describe('an own statement', () => {
  it('reads as quoted by its outlet, the record’s as before', () => {
    show(notKept, [quotation({ matches: [match({ corpus: 'own' }), match({ statement: 'other' })] })]);
    const sources = [...root.querySelectorAll('.also .source')].map((line) => textOf(line));
    expect(sources[0]).toMatch(/^as quoted by Harbour Radio/);
    expect(sources[1]).toMatch(/^Harbour Radio/);
  });

  it('whose speaker is not sure says so', () => {
    const unsure = related({ corpus: 'own', asRead: true }, 'The bridge stands.');
    show(notKept, [quotation({ matches: [unsure] })]);
    expect(textOf(root.querySelector('.times'))).toContain('The speaker is as read in that article, not certain');
  });
});
