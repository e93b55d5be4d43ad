// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../page/index.ts';
import { articleText } from '../schema/article-text.ts';
import type { Annotations } from '../schema/match.ts';
import type { Settings } from '../settings.ts';
import { annotations, match, quotation, related } from '../ui/fixture/article.ts';
import { marksOf } from './marks.ts';

const blocks = [
  { id: 'a', kind: 'heading' as const, text: 'Ada opens the bridge' },
  { id: 'b', kind: 'paragraph' as const, text: 'Ada spoke, and Ada left. Bo saw it.' },
  { id: 'c', kind: 'subhead' as const, text: 'A long night' },
  { id: 'd', kind: 'paragraph' as const, text: 'Then Ada came back, said Bo.' },
];
const text = articleText({ blocks });
/** Ranges are text here: the words an offset pair stands for. */
const snapshot = {
  article: { id: 'x', lang: 'en', blocks },
  rangeOf: (start: number, end: number) => text.slice(start, end),
} as unknown as Snapshot;
const mentions = [...text.matchAll(/Ada|Bo/g)].map(({ 0: name, index }) => ({
  start: index,
  end: index + name.length,
  text: name,
  name,
  who: name,
  person: name === 'Ada' ? 'harbour/ada' : null,
}));

const marked = (choice: Settings['marks'], more: Partial<Annotations> = {}): string[] => {
  const all: Annotations = {
    ...annotations(),
    ...more,
    mentions,
    quotations: [
      quotation({ start: 0, end: 3, speaker: { ...(quotation().speaker as object), who: 'Bo' } as never }),
      quotation({ start: 4, end: 9, matches: [match()] }),
      quotation({ start: 10, end: 13, matches: [related()] }),
      quotation({ start: 14, end: 20, kind: 'term' }),
    ],
  };
  const steps = marksOf(all, snapshot, choice);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value.map(({ key, style, range }) => `${key} ${style} ${range as unknown as string}`);
  }
};

describe('what is marked', () => {
  it('is every quotation but terms, and people the record holds where a headline or a section first names them', () => {
    expect(marked('all')).toEqual([
      'n0 name Ada',
      'n1 name Ada',
      'n4 name Ada',
      'q0 quotation Ada',
      'q1 also opens',
      'q2 quotation the',
    ]);
  });

  it('is every name with something to say of it, where names are asked for', () => {
    expect(marked('names')).toEqual([
      'n0 name Ada',
      'n1 name Ada',
      'n2 name Ada',
      'n3 name Bo',
      'n4 name Ada',
      'n5 name Bo',
    ]);
  });

  it('is only what the record has something from elsewhere on, or nothing, where that is wanted', () => {
    expect(marked('elsewhere')).toEqual(['q1 also opens', 'q2 quotation the']);
    expect(marked('quotations')).toHaveLength(3);
    expect(marked('none')).toEqual([]);
  });

  it('is never louder than the page may know, whatever the annotations tell the reader', () => {
    const openly: Annotations['openly'] = {
      mentions: ['none', 'held', 'quoted', 'quoted', 'none', 'none'],
      quotations: ['said', 'said', 'also', 'none'],
    };
    expect(marked('all', { openly })).toEqual(['n1 name Ada', 'q0 quotation Ada', 'q1 quotation opens', 'q2 also the']);
    expect(marked('names', { openly })).toEqual(['n1 name Ada', 'n2 name Ada', 'n3 name Bo']);
    expect(marked('elsewhere', { openly })).toEqual(['q2 also the']);
  });
});
