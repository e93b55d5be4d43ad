import { describe, expect, it } from 'vitest';
import { refusalOf } from './from-article.ts';
import { article, drafted, LOCK } from './testing.ts';

const person = { kind: 'person' as const, aliases: [], alone: [], roles: [] };

describe('what is kept of an article', () => {
  it('is its quotations with their speakers, dates and what stands around them', () => {
    const [first, second] = drafted(article(LOCK)).statements;
    expect(first).toMatchObject({
      words: 'The old lock will be rebuilt in oak and steel before the first frost',
      person: { kind: 'person', name: 'Ines Calder' },
      speaker: { name: 'Ines Calder', rule: 'X said after' },
      sure: 'sure',
      said: '2021-10-04',
      dated: '“said on Monday”',
      kind: 'speech',
      lang: 'en',
    });
    expect(first?.context).toContain('the harbour commissioner');
    expect(first?.context.length).toBeLessThanOrEqual(300);
    expect(second?.said).toBe('[..2021-10-05]');
  });

  it('joins a sentence that runs over two paragraphs', () => {
    const parted = ['“The old lock will be rebuilt in oak', '“and painted before the first frost,” said Ines Calder.'];
    const { statements } = drafted(article(parted));
    expect(statements.map(({ words }) => words)).toEqual([
      'The old lock will be rebuilt in oak and painted before the first frost',
    ]);
  });

  it('leaves out terms, what is said again, and words of nobody named in full', () => {
    const { statements } = drafted(
      article([
        ...LOCK,
        'They call it the “iron lady”.',
        '“The gate groans at night.”',
        '“It will cost what it costs,” a spokesman said.',
        '“Nobody will pay a toll for it,” Calder had said.',
      ]),
    );
    expect(statements.map(({ person: { name } }) => name)).toEqual(['Ines Calder', 'Ines Calder', 'Tomas Vey']);
  });

  it('marks a speaker who is not sure as read', () => {
    const { statements } = drafted(article([...LOCK, '“It will hold for a hundred years and more.”']));
    expect(statements.filter(({ sure }) => sure === 'as read').every(({ speaker }) => speaker.confidence < 0.97)).toBe(
      true,
    );
  });

  it('says who a speaker is on record, with what tells namesakes apart', () => {
    const known = [
      {
        ...person,
        id: 'town/calder',
        name: 'Ines Calder',
        born: '1960',
        wikidata: 'Q1',
        roles: [{ title: 'harbour commissioner' }],
      },
    ];
    const [first] = drafted(article(LOCK), known).statements;
    expect(first?.person).toMatchObject({ linked: 'town/calder', born: '1960', wikidata: 'Q1' });
    const own = [{ ...known[0], id: 'own/ines-calder' }] as typeof known;
    const [mine] = drafted(article(LOCK), own).statements;
    expect(mine?.person).toMatchObject({ own: 'ines-calder' });
    expect(mine?.person).not.toHaveProperty('linked');
  });

  it('dates a live blog’s post by the post', () => {
    const live = article(LOCK);
    for (const block of live.blocks) block.posted = '2021-10-04T23:10:00Z';
    expect(drafted(live).statements.map(({ said }) => said)).toEqual([
      '2021-10-04',
      '[..2021-10-04]',
      '[..2021-10-04]',
    ]);
  });
});

describe('the address kept', () => {
  it('loses query and fragment, unless the page itself calls it so', () => {
    const url = 'https://post.example/lock?session=8f3a#comments';
    expect(drafted(article(LOCK, { url })).source.url).toBe('https://post.example/lock');
  });

  it('makes one article of one address however it is written', () => {
    const id = (url: string) => drafted(article(LOCK, { url })).source.id;
    expect(id('http://www.post.example/lock/')).toBe(id('https://post.example/lock#a'));
    expect(id('https://post.example/lock')).not.toBe(id('https://post.example/locks'));
  });
});

describe('a kind of piece', () => {
  it('that quotes what was not said, or was paid for, is refused', () => {
    expect(refusalOf({ genre: 'satire' }, true)).toBe('satire');
    expect(refusalOf({ genre: 'advertising' }, true)).toBe('advertising');
  });

  it('that is opinion is kept by hand only', () => {
    expect(refusalOf({ genre: 'opinion' }, true)).toBe(null);
    expect(refusalOf({ genre: 'opinion' }, false)).toBe('opinion');
    expect(refusalOf({}, false)).toBe(null);
    expect(refusalOf({ genre: 'interview' }, false)).toBe(null);
  });
});
