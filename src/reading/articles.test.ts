// Short articles of our own, one of each kind that papers print, read as a whole: who is named, what is quoted, who says it.

import { describe, expect, it } from 'vitest';
import type { Article, BlockKind } from '../schema/article.ts';
import { person } from '../schema/testing.ts';
import { gazetteer, read } from './index.ts';

const nobody = gazetteer([]);
type Line = string | [BlockKind, string];
const article = (lines: readonly Line[], more: Partial<Article> = {}): Article => ({
  id: 'own',
  lang: 'en',
  ...more,
  blocks: lines.map((line, index) =>
    typeof line === 'string'
      ? { id: String(index), kind: 'paragraph', text: line }
      : { id: String(index), kind: line[0], text: line[1] },
  ),
});
/** Every quotation that is no term as "first words → speaker", and the terms' words. */
const told = (any: Article, known = nobody): { said: string[]; terms: string[] } => {
  const { quotations } = read(any, known);
  const start = (text: string): string =>
    text
      .split(' ')
      .slice(0, 3)
      .join(' ')
      .replace(/[,.!?]$/, '');
  return {
    said: quotations.flatMap(({ text, kind, speaker }) =>
      kind === 'term' ? [] : [`${start(text)} → ${speaker?.name ?? '–'}`],
    ),
    terms: quotations.flatMap(({ text, kind, speaker }) =>
      kind === 'term' ? [speaker ? `${text} → ${speaker.name}` : text.replace(/[,.]$/, '')] : [],
    ),
  };
};

describe('an opinion piece', () => {
  it('has scare quotes that nobody says, beside words that somebody does', () => {
    expect(
      told(
        article(
          [
            'The so-called “quiet quarter” of Dunmore is anything but quiet.',
            'Every spring the council finds a new “vision,” and every autumn it buries one. Councillor Tamsin Ward called the last one “a bold promise to our children.”',
            'As if to say “trust us,” she smiled for the cameras.',
            'Was the tram a “waste of paint,” as Ward’s rivals wanted to know? I do not think so.',
          ],
          { genre: 'opinion' },
        ),
      ),
    ).toEqual({
      said: ['a bold promise → Tamsin Ward'],
      terms: ['quiet quarter', 'vision', 'trust us', 'waste of paint'],
    });
  });
});

describe('a live blog', () => {
  it('keeps its posts apart', () => {
    const posts: Article = {
      id: 'own',
      lang: 'en',
      genre: 'live blog',
      blocks: [
        {
          id: '0',
          kind: 'paragraph',
          text: '“The gates are open,” said harbour master Ines Calloway.',
          posted: '2031-05-02T10:00',
        },
        {
          id: '1',
          kind: 'paragraph',
          text: '“We expect the water to fall before the evening comes.”',
          posted: '2031-05-02T10:00',
        },
        {
          id: '2',
          kind: 'paragraph',
          text: '“Nobody has told us anything since the early morning.”',
          posted: '2031-05-02T10:40',
        },
      ],
    };
    expect(told(posts).said).toEqual([
      'The gates are → Ines Calloway',
      'We expect the → Ines Calloway',
      'Nobody has told → –',
    ]);
  });
});

describe('an interview', () => {
  const opening = ['Odile Farrow has mended clocks for forty years. We met Farrow under the town hall’s roof.'];
  it('is told by labels of question and answer', () => {
    expect(
      told(
        article([
          ...opening,
          'Q: Does it ever stop?',
          'A: Once, in a frost.',
          'Q: And then?',
          'A: My mother said, “wait for the sun to come.”',
        ]),
      ).said,
    ).toEqual(['Once, in a → Odile Farrow', 'My mother said → Odile Farrow', 'wait for the → –']);
  });
  it('is told by the names before the colons', () => {
    expect(
      told(
        article([
          'Odile Farrow spoke with Ben Marlowe.',
          'MARLOWE: Does it ever stop?',
          'FARROW: Once, in a frost.',
          'MARLOWE: And then?',
          'FARROW: We waited for the sun.',
        ]),
      ).said,
    ).toEqual([
      'Does it ever → Ben Marlowe',
      'Once, in a → Odile Farrow',
      'And then → Ben Marlowe',
      'We waited for → Odile Farrow',
    ]);
  });
  it('is told by questions set as subheads, where the page shows it to be one', () => {
    const lines: Line[] = [
      ...opening,
      ['subhead', 'Does it ever stop?'],
      'Once, in a frost.',
      ['subhead', 'And then?'],
      'We waited for the sun.',
    ];
    expect(told(article(lines, { genre: 'interview' })).said).toEqual([
      'Once, in a → Odile Farrow',
      'We waited for → Odile Farrow',
    ]);
    expect(told(article(lines)).said).toEqual([]);
  });
  it('is not made of notes', () => {
    expect(told(article([...opening, 'Note: The tower is closed.', 'Update: It is open again.'])).said).toEqual([]);
  });
});

describe('satire', () => {
  it('is read as any other: its people are figures of the article', () => {
    const reading = read(
      article(
        [
          'Area lighthouse declares itself “done with ships.”',
          '“I have blinked enough,” said the lighthouse, according to keeper Barnaby Holt.',
          'Holt added: “It asked for curtains.”',
        ],
        { genre: 'satire' },
      ),
      nobody,
    );
    expect(reading.quotations.at(-1)?.speaker?.name).toBe('Barnaby Holt');
    expect(reading.people.map(({ name, person: linked }) => [name, linked])).toEqual([['Barnaby Holt', null]]);
  });
});

describe('a crime report', () => {
  const presidents = gazetteer([
    person('andrew-johnson', 'Andrew Johnson', {
      aliases: ['President Johnson'],
      roles: [{ title: 'President of the United States', from: '1865-04-15', to: '1869-03-04' }],
      born: '1808-12-29',
      died: '1875-07-31',
    }),
  ]);
  it('charges a namesake, not a president', () => {
    const { people, quotations } = read(
      article(
        [
          'Andrew Johnson, 34, was charged with theft in Millbrook on Tuesday.',
          '“He took the bell and the rope,” Sgt. Wanda Pike told reporters. Johnson said he “only borrowed” them.',
        ],
        { published: '2031-03-04' },
      ),
      presidents,
    );
    expect(people.map(({ name, person: linked }) => [name, linked])).toEqual([
      ['Andrew Johnson', null],
      ['Wanda Pike', null],
    ]);
    expect(quotations.map(({ speaker }) => [speaker?.name, speaker?.person, speaker?.how])).toEqual([
      ['Wanda Pike', null, 'told reporters'],
      ['Andrew Johnson', null, 'said'],
    ]);
  });
});

describe('a sports report', () => {
  it('has nicknames, chants and players called by their surnames', () => {
    expect(
      told(
        article([
          'Lena “Rocket” Sorrel scored twice as Calder Town beat Upton 3-1.',
          '“We were lucky,” Sorrel said. “The second one hit my knee.”',
          'Coach Dario Penn, who has lost one match in ten, called her “the calmest head in the league.”',
          '“Unbelievable!” goalkeeper Ada Finch, 19, said of the noise.',
        ]),
      ),
    ).toEqual({
      said: [
        'We were lucky → Lena Sorrel',
        'The second one → Lena Sorrel',
        'the calmest head → Dario Penn',
        'Unbelievable → Ada Finch',
      ].map((line) => line.replace('Lena Sorrel', 'Sorrel')),
      terms: ['Rocket'],
    });
  });
});

describe('a report from a ministry', () => {
  it('leaves to the body what the body calls a thing, and questions to those who ask', () => {
    expect(
      told(
        article([
          'Avalonia came to ask for what it calls “quiet borders.”',
          'When reporters of two papers wanted to know if talking was a “waste of breath,” Minister Rhea Sandoval left.',
          'On Tuesday Avalonian Minister Rhea Sandoval returned. “We will talk,” she said.',
        ]),
      ),
    ).toEqual({ said: ['We will talk → Rhea Sandoval'], terms: ['quiet borders', 'waste of breath'] });
  });
  it('keeps weekdays out of a role', () => {
    const { people } = read(article(['On Tuesday Avalonian Minister Rhea Sandoval returned.']), nobody);
    expect(people[0]?.role).toBe('Avalonian Minister');
  });
});

describe('words said twice', () => {
  it('are told as repeats of the fuller ones, unless somebody else says them', () => {
    const { quotations } = read(
      article([
        ['heading', 'Quill: ‘We will mend the bridge’'],
        '“We will mend the bridge before winter, whatever the rain does,” said Marta Quill.',
        'Peter Novak laughed. “We will mend the bridge,” he said.',
        'Quill said it again: “We will mend the bridge … whatever the rain does.”',
      ]),
      nobody,
    );
    expect(quotations.map(({ repeats }) => repeats)).toEqual([1, undefined, undefined, 1]);
  });
});

describe('reports in other languages', () => {
  it('are read in German', () => {
    expect(
      told(
        article(
          [
            'Die Brücke über die Lahr bleibt gesperrt. „Wir prüfen jeden Pfeiler“, sagte Bürgermeisterin Karin Ostendorp am Montag.',
            '„Das dauert“, fügte sie hinzu. Der Händler Jonas Wiebe nannte die Sperrung „ein Unglück für die ganze Stadt“.',
          ],
          { lang: 'de' },
        ),
      ).said,
    ).toEqual(['Wir prüfen jeden → Karin Ostendorp', 'Das dauert → Karin Ostendorp', 'ein Unglück für → Jonas Wiebe']);
  });
  it('are read in French', () => {
    expect(
      told(
        article(
          [
            'Le pont reste fermé. « Nous vérifions chaque pile », a déclaré la maire de la ville, Solène Garrigue.',
            '« Cela prend du temps », a-t-elle ajouté.',
          ],
          { lang: 'fr' },
        ),
      ).said,
    ).toEqual(['Nous vérifions chaque → Solène Garrigue', 'Cela prend du → Solène Garrigue']);
  });
});
