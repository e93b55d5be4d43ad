import { beforeEach, expect, it, vi } from 'vitest';
import { changeSettings, hostOf, names, onMoreToRead, readSettings } from './settings.ts';

let stored: Record<string, unknown> = {};
type Change = { newValue: unknown; oldValue: unknown };
let tellChange: (change: Change) => void = () => undefined;
vi.mock('./browser/storage.ts', () => ({
  kept: async (key: string) => stored[key],
  keep: async (key: string, value: unknown) => {
    stored[key] = value;
  },
  onKept: (_: string, listener: (change: Change) => void) => {
    tellChange = listener;
    return () => undefined;
  },
}));
vi.mock('./browser/permissions.ts', () => ({ hasAccess: async () => true, requestAccess: async () => true }));

beforeEach(() => {
  stored = {};
});

it('reads every news article with every mark until the reader says otherwise, and has asked nothing', async () => {
  expect(await readSettings()).toEqual({
    on: true,
    read: 'news',
    never: [],
    marks: 'all',
    painter: 'highlights',
    markOwn: false,
    noCards: [],
    side: 'end',
    width: undefined,
    corporaOff: [],
    keep: undefined,
    paused: false,
    neverKeep: [],
    satire: [],
    retention: 24,
  });
});

it('changes one thing and keeps the others', async () => {
  await changeSettings({ marks: 'none', never: ['example.org'] });
  await changeSettings({ on: false });
  expect(await readSettings()).toMatchObject({ on: false, marks: 'none', never: ['example.org'] });
});

it('takes nonsense for not set', async () => {
  stored = {
    settings: { on: 'maybe', marks: 7, never: ['a.example', 3], width: '30', keep: 'everything', side: null },
  };
  expect(await readSettings()).toMatchObject({
    on: true,
    marks: 'all',
    never: ['a.example'],
    width: undefined,
    keep: undefined,
    side: 'end',
  });
});

it.each([
  [['example.org'], 'https://www.example.org/a', true],
  [['example.org'], 'https://news.example.org:8080/', true],
  [['example.org'], 'https://notexample.org/', false],
  [['*'], 'https://anything.example/', true],
  [[], 'https://example.org/', false],
])('a list of hosts %j and %s: %s', (hosts, url, expected) => {
  expect(names(hosts, url)).toBe(expected);
});

it('knows the host of what is an address of the web, and of nothing else', () => {
  expect(hostOf('https://WWW.Example.org/x')).toBe('example.org');
  expect(hostOf('about:blank')).toBe('');
});

it('lets more pages be read where On Record is switched on, reads all news again, or a site is no longer left out', async () => {
  const usual = await readSettings();
  const more = (now: Partial<typeof usual>, before: Partial<typeof usual>) => {
    const listener = vi.fn();
    onMoreToRead(listener);
    tellChange({ newValue: { ...usual, ...now }, oldValue: { ...usual, ...before } });
    return listener.mock.calls.length > 0;
  };
  expect(more({}, { on: false })).toBe(true);
  expect(more({}, { read: 'asked' })).toBe(true);
  expect(more({ never: ['b.example'] }, { never: ['a.example', 'b.example'] })).toBe(true);
  expect(more({ on: false }, { read: 'asked' })).toBe(false);
  expect(more({ read: 'asked' }, {})).toBe(false);
  expect(more({ never: ['a.example'] }, {})).toBe(false);
  expect(more({ width: 400, side: 'start', marks: 'none', noCards: ['*'] }, {})).toBe(false);
});
