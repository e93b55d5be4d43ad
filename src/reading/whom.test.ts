// Whom a name, a pronoun or a role means, and when a name must not be linked, in short articles of our own.

import { describe, expect, it } from 'vitest';
import type { Person } from '../schema/person.ts';
import { gazetteer, read } from './index.ts';

const person = (id: string, name: string, aliases: string[], alone: string[], title: string): Person => ({
  id,
  kind: 'person',
  name,
  aliases,
  alone,
  born: '1950-05-01',
  roles: [{ title, from: '2010-01-01', to: '2016-12-31' }],
});
const record = gazetteer([
  person('corran-vale', 'Corran Vale', [], ['Vale'], 'President of Avalonia'),
  person('edgar-w-holm', 'Edgar W. Holm', [], [], 'President of Avalonia'),
  person('edgar-h-w-holm', 'Edgar H. W. Holm', [], [], 'President of Avalonia'),
  person('jonas-pell', 'Jonas Pell', ['Jonas R. Pell Jr.'], [], 'Minister of Trade'),
]);
const reading = (...blocks: string[]) => of('en', '2014-06-01', ...blocks);
const of = (lang: string, published: string, ...blocks: string[]) =>
  read(
    {
      id: 'a',
      lang,
      published,
      blocks: blocks.map((text, index) => ({ id: String(index), text, kind: 'paragraph' as const })),
    },
    record,
  );
const speakers = (...blocks: string[]): string[] =>
  reading(...blocks).quotations.map(({ speaker }) => speaker?.name ?? '–');
const links = (...blocks: string[]): string[] =>
  reading(...blocks).mentions.flatMap(({ text, person: who }) => (who === null ? [] : [`${text} → ${who}`]));

describe('a pronoun', () => {
  it('means the newcomer of its own paragraph before whoever spoke last', () => {
    expect(
      speakers(
        '"He reads the game early," said coach Martin Oakes.',
        'Peter Lind, the visiting captain, was less happy. "We start too late," he said.',
      ),
    ).toEqual(['Martin Oakes', 'Peter Lind']);
  });
  it('means a newcomer whose first name is in no list', () => {
    expect(
      speakers(
        '"We left points out there," coach Martin Oakes said.',
        'Zebbo Harrowgate left early with a bad knee. "I am going to be fine," he said.',
      ),
    ).toEqual(['Martin Oakes', 'Zebbo Harrowgate']);
  });
  it('means a role that has no name, where that has just been the subject', () => {
    expect(
      of(
        'fr',
        '2014-06-01',
        'Le tribunal a condamné Jean Morel à trois ans. Le procureur avait requis cinq ans. « Il a brisé une vie », avait-il déclaré.',
      ).quotations.map(({ speaker }) => speaker?.name),
    ).toEqual(['Le procureur']);
  });
  it('is less sure where the article does not tell whether somebody is he or she', () => {
    const [quotation] = reading('Quill Brandish spoke first. "It is late," he said.').quotations;
    expect(quotation?.speaker?.confidence).toBeLessThan(0.95);
  });
});

describe('namesakes', () => {
  it('are parted by a suffix, which bars the link', () => {
    expect(links('Corran Vale Jr. told a rally that his father would win.')).toEqual([]);
    expect(speakers('Corran Vale Jr. told a rally that his father "will win."')).toEqual(['Corran Vale Jr.']);
    expect(links('Trade Minister Jonas R. Pell Jr. spoke on Friday.')).toEqual(['Jonas R. Pell Jr. → jonas-pell']);
  });
  it('are parted by their initials', () => {
    expect(links('Former President Edgar W. Holm spoke. His father, Edgar H. W. Holm, listened.')).toEqual([
      'Edgar W. Holm → edgar-w-holm',
      'Edgar H. W. Holm → edgar-h-w-holm',
    ]);
  });
  it('stay unlinked where a name without initials could mean either', () => {
    expect(links('His father, Edgar Holm, listened. Former President Edgar W. Holm spoke.')).toEqual([
      'Edgar W. Holm → edgar-w-holm',
    ]);
  });
  it('are told by what an apposition calls them', () => {
    expect(links('Corran Vale, a plumber from Dunmore, was fined.')).toEqual([]);
    expect(links('Corran Vale, a moderate, was fined.')).toEqual(['Corran Vale → corran-vale']);
  });
  it('are told by an office that the person of the record never held', () => {
    expect(links('Corran Vale spoke.', 'Secretary Vale knew. Secretary Vale left, and Vale said nothing.')).toEqual([
      'Corran Vale → corran-vale',
    ]);
  });
  it('leave the title to whoever held the office, not to the spouse just named', () => {
    expect(
      reading('First lady Ada Vale toured a garden. President Vale arrived later. "I like beets," Vale said.')
        .quotations[0]?.speaker?.person,
    ).toBe('corran-vale');
  });
  it('share a surname that means whoever has just been introduced', () => {
    expect(
      speakers(
        'Boris Mallow resigned, and Mallow blamed others. His sister, Rachel Mallow, cheered. "At last," Mallow said.',
      ),
    ).toEqual(['Rachel Mallow']);
  });
  it('are no persons as types, cases and campaigns', () => {
    expect(
      links('He is our party’s Corran Vale.', 'In Vale v. Vale the court ruled.', 'Vale for America grew.'),
    ).toEqual([]);
  });
});

describe('the words for a speaker', () => {
  it.each([
    ['Former first lady Laura Bramble opened it, calling it "a gift to us."', 'Laura Bramble'],
    ['Rep. Nancy Maple, R-S.C., who voted no, said the bill was "a joke."', 'Nancy Maple'],
    ['The Department of Health said: "We are investing a record sum."', 'The Department of Health'],
    ['Corran Vale himself told reporters he was "not concerned."', 'Corran Vale'],
    ['"You will hear from us," said Pell’s neighbor, Father Tom Keane, who runs the parish.', 'Tom Keane'],
  ])('of %s', (text, name) => {
    expect(speakers(text)).toEqual([name]);
  });
  it('hold the name behind a role in French and German, and the subject behind the verb in German', () => {
    const first = (lang: string, text: string) => of(lang, '2014-06-01', text).quotations[0]?.speaker?.name;
    expect(
      first('fr', 'Le porte-parole du gouvernement, Olivier Marchand, a jugé ces cris « tout à fait indignes ».'),
    ).toBe('Olivier Marchand');
    expect(first('de', 'Im Gespräch mit Anne Holzer fügte Angela Reuter hinzu: „Wir lassen uns nicht täuschen.“')).toBe(
      'Angela Reuter',
    );
  });
  it('stand inside the marks in French', () => {
    expect(
      of('fr', '2014-06-01', '« On a crié, témoigne Rachid Blum, 41 ans. J’ai appelé la police. »').quotations[0]
        ?.speaker?.name,
    ).toBe('Rachid Blum');
  });
});

describe('German names', () => {
  const quoted = (text: string) =>
    of('de', '2014-06-01', text).quotations.map(({ kind, speaker }) => `${kind}: ${speaker?.name ?? '–'}`);
  it('keep their particles where the surname stands alone', () => {
    expect(quoted('Ursula von der Linden kündigte es an. „Wir sind bereit“, sagte von der Linden.')).toEqual([
      'speech: Ursula von der Linden',
    ]);
  });
  it('are no genitives behind a role', () => {
    expect(
      quoted('Die Chefin der Gewerkschaft, Christa Nolte, widersprach. „Das ist hoffnungslos“, sagte sie.'),
    ).toEqual(['speech: Christa Nolte']);
  });
  it('of papers are terms behind whom it was told', () => {
    expect(quoted('„Die Lage ist ernst“, sagte Clemens Lang dem „Abendblatt“.')).toEqual([
      'speech: Clemens Lang',
      'term: –',
    ]);
  });
});

describe('nobody', () => {
  it.each([
    'You could almost hear Peter Lind muttering, "I told you so."',
    'Imagine the conversation: "How much is too much for a pen?"',
    'His face said, "Not today."',
    'Peter Lind denied calling the mayor "a liar."',
  ])('says %s', (text) => {
    expect(speakers(text)).toEqual(['–']);
  });
});

describe('a signature below', () => {
  it('signs a quotation that the page sets apart, without a dash', () => {
    const words = 'Justice at last, for my boy and for all of us.';
    const { quotations } = read(
      {
        id: 'a',
        lang: 'en',
        blocks: [
          { id: '0', kind: 'paragraph', text: '"It was a fair trial," said Ellen Parr.' },
          { id: '1', kind: 'quote', text: words, quoted: [{ start: 0, end: words.length }] },
          { id: '2', kind: 'paragraph', text: 'Maria Flores, mother of the boy' },
        ],
      },
      record,
    );
    expect(quotations.map(({ speaker }) => speaker?.name)).toEqual(['Ellen Parr', 'Maria Flores']);
  });
});

describe('a conversation', () => {
  it('is told by labels of an outlet, and goes on in a second paragraph', () => {
    expect(
      of(
        'de',
        '2014-06-01',
        'SPIEGEL: Herr Holzer, sind Sie gescheitert?',
        'Holzer: Nein. Wir haben viel erreicht.',
        'Und wir machen weiter, Tag für Tag.',
        'SPIEGEL: Und die Umfragen?',
        'Holzer: Umfragen sind Momentaufnahmen.',
      ).quotations.map(({ speaker }) => speaker?.name),
    ).toEqual(['SPIEGEL', 'Holzer', 'Holzer', 'SPIEGEL', 'Holzer']);
  });
});

describe('what is written', () => {
  it('is told by the place in front of the subject', () => {
    const [quotation] = reading(
      'In a letter to voters on Monday, Peter Lind said the plan was "far too costly for us."',
    ).quotations;
    expect([quotation?.kind, quotation?.speaker?.how?.startsWith('In a letter')]).toEqual(['written', true]);
  });
});

describe('two bearers of a surname', () => {
  const record2 = gazetteer([
    { ...person('ned-holm', 'Ned A. Holm', [], ['Holm'], 'President of Avalonia'), died: '2012-01-01' },
    person('ted-holm', 'Ted Holm', [], ['Holm'], 'President of Avalonia'),
    person('ada-pell', 'Ada Pell', [], ['Pell'], 'Governor of Avalonia'),
  ]);
  const told = (published: string | undefined, ...blocks: string[]) =>
    read(
      {
        id: 'a',
        lang: 'en',
        ...(published ? { published } : {}),
        blocks: blocks.map((text, index) => ({ id: String(index), text, kind: 'paragraph' as const })),
      },
      record2,
    );
  it('are the living one, where the other is dead', () => {
    const { quotations } = told(
      '2014-06-01',
      'President Ted Holm opened a show. "I am a simple painter," Holm said. His father, Ned A. Holm, died in 2012.',
      '"Art has opened my mind," Holm added.',
    );
    expect(quotations.map(({ speaker }) => speaker?.person)).toEqual(['ted-holm', 'ted-holm']);
  });
  it('are the subject of the sentence rather than a relative told about, less surely and without a link', () => {
    const [quotation] = told(
      '2014-06-01',
      'Jon Pell, the grandson of Governor Ada Pell, spoke across town. "She taught me that decency matters," Pell said.',
    ).quotations;
    expect([quotation?.speaker?.name, quotation?.speaker?.person]).toEqual(['Jon Pell', null]);
    expect(quotation?.speaker?.confidence).toBeLessThan(0.95);
  });
  it('are not told apart in a row of surnames, nor by a page without a day', () => {
    const links2 = ({ mentions }: ReturnType<typeof told>) => mentions.map(({ text, person: who }) => `${text} ${who}`);
    expect(links2(told('2014-06-01', 'It was so under Ted Holm.', 'It went on under Pell, Holm and Vale.'))).toEqual([
      'Ted Holm ted-holm',
      'Pell ada-pell',
      'Holm null',
    ]);
    expect(links2(told(undefined, 'Critics said Holm was late.'))).toEqual(['Holm null']);
  });
  it('are the holder of the office at the time', () => {
    const before = told(
      '2013-06-01',
      'President Holm said that the nation would go on. "We will not waver," Holm told cadets.',
      'His father, former President Ned A. Holm, had watched from the front row.',
    );
    expect(before.quotations[0]?.speaker?.person).toBe('ted-holm');
  });
});

describe('a name behind "of"', () => {
  it('is somebody the record knows by it, and otherwise what a body is for', () => {
    expect(links('Critics call it the Party of Vale.')).toEqual(['Vale → corran-vale']);
  });
});

describe('an apposition', () => {
  it('that says whose driver or deputy somebody is parts them from the record', () => {
    expect(links('Corran Vale, the team’s bus driver, drove all night.')).toEqual([]);
    expect(links('Corran Vale, a sheriff’s deputy in the valley, was honored.')).toEqual([]);
    expect(links('Corran Vale, the party’s nominee, was honored.')).toEqual(['Corran Vale → corran-vale']);
  });
});
