// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Annotations } from '../schema/match.ts';
import { annotations, quotation } from '../ui/fixture/article.ts';
import { button, drawn, textOf } from '../ui/fixture/stage.ts';
import type { Session, SessionState } from './article-session.ts';
import { createHost } from './host.ts';
import { createSidebarPane, type SidebarPane } from './sidebar-pane.ts';

const asked = vi.hoisted(() => [] as string[]);
vi.mock('../messages.ts', () => ({
  askWorker: ({ type }: { type: string }) => {
    asked.push(type);
    return new Promise(() => undefined);
  },
}));
vi.mock('../settings.ts', () => ({ watchOwnRecord: () => () => undefined, onSettings: () => () => undefined }));

const quoting = (...texts: string[]): Annotations => ({
  ...annotations(),
  quotations: texts.map((text) => quotation({ text })),
});

let state: SessionState;
let tell: (before: SessionState) => void;
const session = {
  state: () => state,
  painter: {},
  refresh: vi.fn(),
  onChange: (listener: typeof tell) => {
    tell = listener;
  },
  stop: () => undefined,
} as unknown as Session;
/** The page is read anew. */
const reads = (found: Annotations | null, status: SessionState['status'] = 'ready') => {
  const before = state;
  state = { ...state, annotations: found, status };
  tell(before);
};

const choices = {
  now: () => ({ side: 'end' as const, width: undefined, cardsOff: false }),
  choose: vi.fn(),
  setCards: vi.fn(),
  stop: () => undefined,
};
const goTo = vi.fn();
let host: ReturnType<typeof createHost>;
let pane: SidebarPane;
const root = () => host.root('sidebar');
const listed = () => [...root().querySelectorAll('.said')].map(textOf);

beforeEach(() => {
  vi.resetAllMocks();
  Element.prototype.scrollIntoView = vi.fn();
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  host = createHost(document);
  state = { status: 'ready', annotations: quoting('One.', 'Two.'), read: null };
  pane = createSidebarPane(host, session, choices, { goTo, onClose: vi.fn() });
  pane.open();
});
afterEach(() => {
  pane.close();
  host.remove();
  vi.useRealTimers();
});

it('has the worker open the settings, since a page’s script cannot', () => {
  asked.length = 0;
  button(root(), 'Settings and your record').click();
  expect(asked).toEqual(['open-settings']);
});

describe('a page that changes beside its sidebar', () => {
  it('is listed at once while nobody is in the sidebar', () => {
    reads(quoting('New.', 'One.', 'Two.'));
    expect(listed()).toEqual(['“New.”', '“One.”', '“Two.”']);
  });

  it('changes nothing under a reader who is in it, and tells how much is new', () => {
    button(root(), 'Show in the text: “Two').focus();
    reads(quoting('New.', 'One.', 'Two.'));
    reads(quoting('Newer.', 'New.', 'One.', 'Two.'));
    expect(listed()).toEqual(['“One.”', '“Two.”']);
    expect(textOf(root().querySelector('.news'))).toBe('2 new quotations: show them');
    button(root(), '2 new').click();
    expect(listed()).toHaveLength(4);
    expect(textOf(root().querySelector('.news'))).toBe('');
  });

  it('leads to the words where they stand now, and knows where the reader is', () => {
    button(root(), 'Show in the text: “Two').focus();
    reads(quoting('New.', 'One.', 'Two.'));
    button(root(), 'Show in the text: “Two').click();
    expect(goTo).toHaveBeenCalledWith(2);
    pane.setCurrent(2);
    expect(textOf(root().querySelector('[aria-current] .said'))).toBe('“Two.”');
  });

  it('shows what is new when the reader asks in the page for something new', async () => {
    button(root(), 'Show in the text: “Two').focus();
    reads(quoting('New.', 'One.', 'Two.'));
    pane.focus(0);
    await drawn();
    expect(listed()).toEqual(['“New.”', '“One.”', '“Two.”']);
  });

  it('shows what is new when words the reader asks for are gone', () => {
    button(root(), 'Show in the text: “Two').focus();
    reads(quoting('One.'));
    expect(textOf(root().querySelector('.news'))).toBe('The page has changed: show it as it is now');
    button(root(), 'Show in the text: “Two').click();
    expect(goTo).not.toHaveBeenCalled();
    expect(listed()).toEqual(['“One.”']);
  });

  it('makes no news of a page that says the same', () => {
    button(root(), 'Show in the text: “Two').focus();
    reads(quoting('One.', 'Two.'));
    expect(textOf(root().querySelector('.news'))).toBe('');
  });

  it('is another article at once, whoever is in the sidebar', () => {
    button(root(), 'Show in the text: “Two').focus();
    reads({ ...quoting('Other.'), article: 'b' });
    expect(listed()).toEqual(['“Other.”']);
  });
});

describe('a page that is slow to be read', () => {
  it('is said to wait for an answer after a while, not before', () => {
    pane.close();
    vi.useFakeTimers();
    state = { status: 'loading', annotations: null, read: null };
    pane.open();
    vi.advanceTimersByTime(3_000);
    expect(textOf(root().querySelector('.status'))).toBe('Reading this page…');
    vi.advanceTimersByTime(2_000);
    expect(textOf(root().querySelector('.status'))).toContain('On Record has not answered yet.');
    reads(quoting('One.'));
    expect(textOf(root().querySelector('.status'))).toBe('');
  });
});
