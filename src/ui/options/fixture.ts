// An own record in memory and page states, for the tests of the options page. People, outlets and words are made up; nothing here ships.

import { vi } from 'vitest';
import type { ListedStatement, Management, PersonRow, SourceRow, StatementRow } from '../../own-record/index.ts';
import type { Settings } from '../../settings.ts';
import { annotations } from '../fixture/article.ts';
import { drawn } from '../fixture/stage.ts';
import { mountOptions, type OptionsHandlers, type OptionsState, type Own } from './index.tsx';

export const settings = (change: Partial<Settings> = {}): Settings => ({
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
  ...change,
});

export const source: SourceRow = {
  id: 'post',
  url: 'https://post.example/lock',
  host: 'post.example',
  outlet: 'The Harbour Post',
  title: 'The old lock will be rebuilt',
  published: '2021-10-05',
  lang: 'en',
  keptAt: 1,
  by: 'hand',
};

export const row = (change: Partial<StatementRow> = {}): StatementRow => ({
  id: 's1',
  source: 'post',
  utterance: 's1',
  words: 'The old lock will be rebuilt in oak and steel before the first frost of the winter.',
  wordsKey: 'k1',
  lang: 'en',
  kind: 'speech',
  context: 'On Monday the town council voted to have the gates made anew.',
  speaker: { name: 'Ines Calder', confidence: 0.98, rule: 'X said after' },
  person: 'ines-calder',
  sure: 'sure',
  said: '2021-10-04',
  dated: 'on Monday',
  keptAt: 1,
  ...change,
});

export const listed = (change: Partial<StatementRow> = {}, speaker = 'Ines Calder'): ListedStatement => ({
  row: row(change),
  speaker,
  source,
});

export const personRow = (change: Partial<PersonRow> = {}): PersonRow => ({
  id: 'ines-calder',
  kind: 'person',
  name: 'Ines Calder',
  folded: 'ines calder',
  keptAt: 1,
  ...change,
});

const done = (changed = 1) => Promise.resolve({ operation: 'o1', changed });

/** A record that holds what is given, answers every question and does nothing. */
export const heldRecord = (rows: ListedStatement[] = [listed()]) =>
  ({
    list: vi.fn(async ({ offset = 0, limit = 50 } = {}) => ({
      total: rows.length,
      rows: rows.slice(offset, offset + limit),
    })),
    statement: vi.fn(async (id: string) => {
      const found = rows.find((one) => one.row.id === id);
      return found ? { ...found, person: personRow(), others: [], corrections: [] } : null;
    }),
    confirm: vi.fn((ids: readonly string[]) => done(ids.length)),
    remove: vi.fn((ids: readonly string[]) => done(ids.length)),
    correct: vi.fn(() => done()),
    split: vi.fn(() => done()),
    link: vi.fn((ids: readonly string[]) => done(ids.length)),
    people: {
      list: vi.fn(async () => ({
        total: 2,
        rows: [
          { row: personRow(), statements: 12, merged: [] },
          { row: personRow({ id: 'tomas-vey', name: 'Tomas Vey' }), statements: 1, merged: [] },
        ],
      })),
      keptSince: vi.fn(async () => [{ person: personRow(), statements: 3 }]),
      merge: vi.fn(() => done()),
      unmerge: vi.fn(() => done()),
      split: vi.fn(() => done()),
      change: vi.fn(() => done()),
      isNever: vi.fn(async (name: string) => name === 'Olga Brandt'),
      allow: vi.fn(async () => undefined),
    },
    corrections: vi.fn(async () => []),
    withdraw: vi.fn(() => done()),
    setApart: vi.fn(() => done()),
    sites: vi.fn(async () => [{ site: 'post.example', sources: 2 }]),
    imports: vi.fn(async () => []),
    corpora: vi.fn(async () => []),
    removeCorpus: vi.fn(async () => undefined),
    takeBack: vi.fn(() => done(40)),
    forget: vi.fn(async () => ({ operation: null, changed: 3 })),
    operations: vi.fn(async () => ({
      total: 1,
      rows: [{ id: 'o1', kind: 'remove', at: 1_600_000_000_000, statements: [], about: 'Ines Calder', fixed: null }],
    })),
    undo: vi.fn(async () => 1),
    space: vi.fn(async () => ({
      sources: 2,
      statements: 13,
      people: 2,
      segments: 1,
      corpora: 0,
      used: 2_400_000,
      quota: 1e9,
      persisted: false,
    })),
  }) as unknown as Management;

export const handlers = () => ({
  change: vi.fn(),
  requestAccess: vi.fn(),
  undo: vi.fn(),
  dismiss: vi.fn(),
  showStatements: vi.fn(),
});

export const ownOf = (record: Management, change: Partial<Own> = {}): Own => ({
  record,
  ask: (question) => question.catch(() => null),
  act: async (work) => (await work).changed > 0,
  importer: { plan: vi.fn(), bringIn: vi.fn(), addCorpus: vi.fn(), cancel: vi.fn() },
  whoElse: vi.fn(async () => []),
  reason: String,
  persist: vi.fn(async () => true),
  takeOut: vi.fn(async () => null),
  ...change,
});

export const shown = (
  place: Element,
  change: Partial<OptionsState>,
  all: OptionsHandlers,
  own: Own = ownOf(heldRecord()),
): void =>
  mountOptions(
    place,
    {
      view: 'reading',
      settings: settings(),
      access: true,
      covered: { coverage: annotations().coverage, troubles: [] },
      told: { words: '', undo: null },
      version: 0,
      person: null,
      ...change,
    },
    all,
    own,
  );

/** An empty page to show states in. */
export const emptyPage = (): HTMLElement => {
  // jsdom lays nothing out, so nothing in it is out of sight.
  Element.prototype.scrollIntoView = () => undefined;
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  return place;
};

/** The record answers in one turn, and what it answered is drawn in the next. */
export const settle = async (): Promise<void> => {
  await drawn();
  await drawn();
};

/** The control of a label; throws where a reader would find none. */
export const control = (place: ParentNode, label: string): HTMLInputElement => {
  const text = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  const found = [...place.querySelectorAll('label')].find((one) => text(one).startsWith(label));
  if (!found?.control) throw new Error(`no control “${label}”`);
  return found.control as HTMLInputElement;
};

/** Types into the control of a label, or chooses from it. */
export const enter = (place: ParentNode, label: string, text: string): void => {
  const field = control(place, label);
  field.value = text;
  field.dispatchEvent(
    new Event(field.tagName === 'SELECT' || field.type === 'date' ? 'change' : 'input', { bubbles: true }),
  );
};
