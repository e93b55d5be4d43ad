import { describe, expect, it } from 'vitest';
import { labelParts } from './labels.ts';
import { joinSpeakers, type Speakers } from './speakers.ts';

const of = (...labels: string[]): Speakers =>
  joinSpeakers(labels.map((label) => ({ label, rows: 1, occasions: new Set(['one day']) })));

/** Who is one person, as labels with bars between: `QUILL | Ada Quill`. */
const people = (...labels: string[]): string[] => {
  const { idOf } = of(...labels);
  const found = new Map<string, string[]>();
  for (const label of labels) found.set(idOf.get(label) ?? '', [...(found.get(idOf.get(label) ?? '') ?? []), label]);
  return [...found.values()].map((same) => same.join(' | '));
};

describe('a speaker’s label', () => {
  it('is nobody’s name where it is a sentence or a role', () => {
    expect(labelParts('UNIDENTIFIED MALE')).toBeNull();
    expect(labelParts('Senator Quill, you said this in the spring, just weeks after the storm')).toBeNull();
    expect(labelParts('ADA QUILL, SHIPOWNER')?.words).toEqual(['ada', 'quill']);
  });

  it('gives the whole name and what tells it from others', () => {
    expect(labelParts('SEN. QUILL (R-TX)')).toMatchObject({ words: ['quill'], mark: 'r-tx' });
    expect(labelParts('Lord Hall of Birkenhead')).toMatchObject({ words: ['hall'], mark: 'of birkenhead' });
    expect(labelParts('Quill, John')).toMatchObject({ words: ['john', 'quill'], text: 'John Quill' });
    expect(labelParts('John I. Quill')?.words).toEqual(['john', 'i', 'quill']);
    expect(labelParts('Ada <b>Quill</b>')?.words).toEqual(['ada', 'quill']);
  });
});

describe('speakers of flat rows are never silently one where they are', () => {
  it.each([
    ['numbered', 'Witness 1', 'Witness 2', 'Witness'],
    ['numbered by a word', 'Clerk Number 1', 'Clerk Number 2', 'Clerk'],
    ['numbered in brackets', 'Quill (1)', 'Quill (2)'],
    ['numbered after a comma', 'Juror, No. 5', 'Juror, No. 6'],
    ['numbered with a sign', 'UNIDENTIFIED FEMALE #1', 'UNIDENTIFIED FEMALE #2', 'Unidentified Male'],
    ['numbered with a line', 'SPEAKER_00', 'SPEAKER_01'],
    ['officers with a number', 'Officer 1', 'Officer 2', 'Detective 2'],
    ['counted in words', 'Witness One', 'Witness Two', 'Witness'],
    ['counted in Roman numerals', 'Witness I', 'Witness II', 'Witness III', 'Witness IV', 'Witness V', 'Witness'],
    ['lettered', 'Witness A', 'Witness B', 'A', 'B', 'Q'],
    ['titles with a letter', 'Officer B', 'Detective B', 'Judge B'],
    ['initials of two', 'J.S.', 'A.S.', 'S.'],
    ['companies', 'Smith & Co', 'Mary <b>Bold</b> & Co', 'Co'],
    ['companies by their endings', 'Acme Inc.', 'Bold Inc.', 'Acme Ltd', 'Bold GmbH', 'Bold AG'],
    ['two speaking together', 'Smith and Jones', 'Jones', 'Mr. and Mrs. Jones', 'Hall/Jones', 'Smith & Jones'],
    ['a person and the interpreter', 'Smith', 'Interpreter for Smith', 'Smith’s interpreter', 'Translator for Smith'],
    ['a person and the attorney', 'Smith', 'Attorney for Smith', 'Smith’s Lawyer', 'Counsel for Smith'],
    ['peers of two places', 'Lord Hall of Birkenhead', 'Lord Moor of Birkenhead', 'Lord Hall of Kirkby'],
    ['offices of one place', 'Prince of Wales', 'Princess of Wales', 'Bishop of York', 'Mayor of York'],
    ['people by their clothes', 'Man in Red', 'Woman in Red'],
    ['senators of two seats', 'SEN. SMITH (R-TX)', 'SEN. SMITH (D-NH)', 'SMITH'],
    ['senators of two seats and a full name', 'SMITH (R-TX)', 'SMITH (D-NH)', 'John Smith', 'SMITH'],
    ['full names of two seats', 'John Smith (R-TX)', 'John Smith (D-NH)', 'John Smith'],
    ['members of two ridings', 'Mr. Smith (Windsor)', 'Mr. Smith (Barrie)'],
    ['reporters of two papers', 'Smith (Reuters)', 'Smith of the Guardian'],
    ['surnames first', 'Smith, John', 'Smith, Jane', 'Smith'],
    ['surnames first, of unknown given names', 'Okafor, Chidi', 'Ngozi Okafor'],
    ['one given name', 'JOHN KING', 'JOHN BISHOP', 'JOHN POPE'],
    ['first names with an initial I', 'John I. Smith', 'Jane I. Smith'],
    ['several an initial may mean', 'John Smith', 'Jane Smith', 'J. A. Smith', 'J. Smith'],
    ['two initials one may mean', 'John Smith', 'J. A. Smith', 'J. B. Smith'],
    ['father and son by surname', 'John Smith', 'SMITH SR.', 'SMITH JR.'],
    ['the elder and the younger', 'Smith the Elder', 'Smith the Younger', 'Smith'],
    ['husband and wife', 'Mr. Smith', 'Mrs. Smith', 'Smith'],
    ['mother and daughter', 'Mrs. Smith', 'Miss Smith'],
    ['a lord and a mister', 'Lord Smith', 'Mr. Smith'],
    ['judges of two ranks', 'Mr. Justice Smith', 'Lord Justice Smith'],
    ['ranks', 'Officer Smith', 'Detective Smith', 'Sergeant Smith'],
    ['family names with a hyphen', 'Jane Smith', 'Jane Doe-Smith', 'Ann Doe-Jones', 'Jones'],
    ['Chinese names', 'He Lifeng', 'He Jintao', 'An Li', 'Bo Li', 'Li'],
    ['Chinese names with the surname last', 'Kaiming He', 'Yanan He', 'He'],
    ['names in Chinese', '习近平', '习远平', '王毅'],
    ['names in Arabic', 'محمد علي', 'محمد حسن', 'أحمد علي'],
    ['names in Ukrainian', 'Олена Зеленська', 'Володимир Зеленський'],
    [
      'titles only',
      'Chairman',
      'Mr. President',
      'THE COURT',
      'The Clerk',
      'Deputy Clerk',
      'Court Clerk',
      'Clerk',
      'COURT',
    ],
    ['crowds', 'several members', 'Hon. members', 'Some hon. members', 'Members', 'AUDIENCE', 'Reporter 3', 'Reporter'],
  ])('%s', (_, ...labels) => {
    expect(people(...labels)).toEqual(labels);
  });
});

describe('speakers of flat rows are one, and listed, where nobody else is meant', () => {
  it.each([
    ['numbers written in other ways', 'Juror No. 5', 'JUROR #5', 'Juror Number 5', 'juror 5', 'Juror (5)'],
    ['letters in capitals', 'Witness A', 'WITNESS A'],
    ['companies in capitals', 'Acme Inc', 'ACME INC.'],
    ['a mister and his full name', 'MR. SMITH', 'John Smith', 'SMITH'],
    ['through a translator', 'Smith', 'Smith (via translator)', 'SMITH (through interpreter)', 'Smith (continuing)'],
    ['doubtful to who wrote it down', 'WARREN', 'WARREN (?)', 'Warren (ph)'],
    ['times', 'Ada Quill', 'Ada Quill 00:12', 'Ada Quill [1:02:03]'],
    ['markup', 'Mary Bold', '<b>Mary</b> Bold', '**Mary Bold:**'],
    ['a seat', 'SEN. BERNIE MOOR', 'SEN. BERNIE MOOR, I-VT', 'Sen. Bernie Moor (I-Vt.)', 'MOOR'],
    ['a seat and a party', 'SEN. BERNIE MOOR, I-VT', 'SEN. BERNIE MOOR (I), VERMONT'],
    ['a seat beside a surname', 'SMITH', 'SEN. SMITH (R-TX)', 'John Smith'],
    ['the surname first', 'Smith, John', 'John Smith', 'SMITH', 'SMITH, JOHN'],
    ['a title and a generation', 'Dr. Jane Doe Jr.', 'Jane Doe, Jr.', 'JANE DOE JR.'],
    ['courtesies', 'Hon. Jane Doe', 'The Honourable Jane Doe', 'Rt. Hon. Jane Doe', 'Jane Doe'],
    ['small words', 'Jan van der Berg', 'VAN DER BERG', 'BERG', 'Jan Van Der Berg'],
    ['a particle that is a first name', 'Al Moor', 'MOOR', 'AL MOOR'],
    ['peers', 'Lord Hall of Birkenhead', 'Lord Hall', 'LORD HALL OF BIRKENHEAD'],
    ['initials', 'J. Smith', 'John Smith', 'J Smith'],
    ['middle names', 'John A. Smith', 'John Smith', 'John Adam Smith'],
    ['a surname that is an office', 'LARRY KING', 'Larry King'],
    ['hyphens', 'Jane Doe-Smith', 'JANE DOE-SMITH', 'Doe-Smith', 'Ms. Doe-Smith'],
    ['Arabic names in Latin letters', 'Bashar al-Moor', 'BASHAR AL-MOOR', 'Moor'],
    ['Ukrainian names', 'Володимир Зеленський', 'ВОЛОДИМИР ЗЕЛЕНСЬКИЙ', 'Зеленський'],
    ['small letters', 'ada quill', 'Ada Quill', 'QUILL'],
    ['a letter for a name', 'Malcolm X', 'MALCOLM X', 'Mr. Malcolm X'],
    ['points', 'J.S.', 'J. S.'],
    ['offices in capitals', 'Chairman', 'CHAIRMAN', 'Chairman:'],
    ['a description before the name', 'former Florida governor Jed Moor', 'Gov. Jed Moor', 'Jed Moor'],
  ])('%s', (_, ...labels) => {
    expect(people(...labels)).toEqual([labels.join(' | ')]);
    expect(of(...labels).joined.map((one) => one.labels.length)).toEqual([labels.length]);
  });
});

it('surnames that seats tell apart join the full name of their seat, and are shown with it where there is none', () => {
  expect(people('John Smith (R-TX)', 'Ann Smith (D-NH)', 'SEN. SMITH (R-TX)', 'SMITH (D-NH)')).toEqual([
    'John Smith (R-TX) | SEN. SMITH (R-TX)',
    'Ann Smith (D-NH) | SMITH (D-NH)',
  ]);
  const { people: shown, apart } = of('SMITH (R-TX)', 'SMITH (D-NH)');
  expect(shown.map(({ name }) => name)).toEqual(['Smith (R-TX)', 'Smith (D-NH)']);
  expect(apart.map(({ label, may }) => [label, may])).toEqual([
    ['Smith (R-TX)', ['Smith (D-NH)']],
    ['Smith (D-NH)', ['Smith (R-TX)']],
  ]);
});

it('many labels of one surname are looked through in a bounded time', () => {
  const labels = Array.from(
    { length: 20_000 },
    (_, n) => `Quill (Place ${String.fromCharCode(97 + (n % 26))}${n.toString(36).replace(/\d/g, 'x')}y)`,
  );
  expect(of(...new Set(labels), 'Ada Quill').people.length).toBeGreaterThan(1_000);
});
