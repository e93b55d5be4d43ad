// Speakers without a name: officials, critics, a poll, the neighbour. Which words of the sentence they are, and that nobody's name is put on them.

import { describe, expect, it } from 'vitest';
import { gazetteer, read } from './index.ts';

const quotations = (...blocks: string[]) =>
  read(
    { id: 'a', lang: 'en', blocks: blocks.map((text, at) => ({ id: `${at}`, text, kind: 'paragraph' as const })) },
    gazetteer([]),
  ).quotations;
const speakers = (...blocks: string[]): string[] => quotations(...blocks).map(({ speaker }) => speaker?.name ?? '–');
const last = (...blocks: string[]): string | undefined => speakers(...blocks).at(-1);

describe('people in the plural', () => {
  it('say it though a place or a plan hangs on them', () => {
    expect(
      last('Half of tenants in each state say the rules are “about right and nothing else,” though few read them.'),
    ).toMatch(/^Half of tenants/);
    expect(
      last('At least half of tenants in each state say the rules are “about right,” though few read them.'),
    ).toMatch(/half/);
    expect(last('Proponents of the bridge, however, say it would act as an “umpire.”')).toMatch(/^Proponents/);
    expect(last('Tenants, many of them students, say the rules are “about right for all of us.”')).toMatch(/^Tenants/);
  });
  it('are who a verb belongs to that could be a noun, by what follows it', () => {
    expect(last('Legal observers note the mayor would not truly “close” the prison.')).toBe('Legal observers');
    expect(last('The three rate increases were followed by a long-run “normal” rate.')).toBe('–');
  });
  it('are no person of the article, whatever somebody is called beside their name', () => {
    expect(
      speakers(
        'Ada Roe ran the old mill.',
        'As Tom Brand attacked Ada Roe, the spectators chanted, “Lock the gates!”',
      ).at(-1),
    ).toBe('the spectators');
  });
  it('hear what somebody writes to them, and do not say it', () => {
    expect(last('The old senator emailed supporters saying: “The struggle goes on.”')).toBe('The old senator');
  });
});

describe('a role that somebody owns', () => {
  it('is nobody who serves another', () => {
    const [first] = quotations(
      'Mary Loe, a spokeswoman for Tom Poe, nodded. Ada Roe laughed.',
      'Roe’s spokeswoman said it was “nothing but a lie.”',
    );
    expect(first?.speaker).toMatchObject({ who: null, name: 'Roe’s spokeswoman' });
  });
  it('is the one who serves that owner', () => {
    expect(
      last('Mary Loe, a spokeswoman for Ada Roe, nodded.', 'Roe’s spokeswoman said it was “nothing but a lie.”'),
    ).toBe('Mary Loe');
  });
});

describe('what tells without being a person', () => {
  it.each([
    ['The ad claims “Roe is the one you can trust.”', 'The ad'],
    ['A campaign ad released Thursday accuses Roe of “a pattern of sleaze.”', 'A campaign ad'],
    ['The town released a statement Wednesday saying Roe’s comments “are based on his opinion.”', 'a statement'],
    ['It was after the newspaper’s editorial telling him to leave his “playground” that Tom Roe came.', 'editorial'],
    ['A lawsuit was filed alleging that police used their faith as a “proxy for crime.”', 'A lawsuit'],
    ['The vote is void when it is taken “to fill a vacancy,” per the party’s bylaws.', 'bylaws'],
  ])('is who tells: %s', (text, who) => {
    expect(speakers(text)[0]).toContain(who);
  });
  it('is told with all of its name', () => {
    expect(
      last('“Sickness and tide” are thought to play a part, according to the Avalon Department of Conservation.'),
    ).toBe('the Avalon Department of Conservation');
  });
  it('is no pronoun that stands for nobody', () => {
    expect(last('It’s been common for critics to portray the plan as a “working-class” rebellion.')).not.toMatch(/^It/);
  });
});

describe('the sentence around a quotation', () => {
  it('is told by what it ends with, where a verb before the quotation only labels', () => {
    expect(last('Roe, who won two terms, is a “gifted speaker” who called for peace, the board writes.')).toBe(
      'the board',
    );
    expect(last('Roe argued that she is more than just a “regional” name, as her rival’s manager suggested.')).toMatch(
      /manager/,
    );
  });
  it('is told by what it opens with, where a verb behind hardly tells', () => {
    expect(last('According to her doctor, the businesswoman shows “great strength” at her age.')).toBe('her doctor');
  });
  it('is told by who is set in', () => {
    expect(last('Six months ago, the minister said, the media considered him a “fringe candidate” and no more.')).toBe(
      'the minister',
    );
  });
  it('goes on with who was told behind a quotation', () => {
    expect(
      last('Brand “got off lightly,” said a neighbour who had watched the trial and described it as “a small matter.”'),
    ).toBe('a neighbour');
  });
  it('opens with a participle whose subject stands before the quotation', () => {
    expect(last('Declaring that he alone could do it, the mogul offered himself as a “law and order” candidate.')).toBe(
      'the mogul',
    );
  });
  it('is told by all that stands behind “with”', () => {
    expect(
      last('Tom Brand turned on Roe, with the campaign of the former mayor of Avalon saying she was “not one of us.”'),
    ).toMatch(/^the campaign/);
  });
  it('has no subject that is the object of a quotation, or stands behind a stroke', () => {
    expect(
      last('The clerk of the court asked if Roe had “attacked” Brand, and said he was “a very good friend.”'),
    ).not.toContain('Brand');
    expect(
      last(
        'Ada Roe stressed her support of the raid on 9/11 plotter Omar Brand during a talk and said she has: “Steadiness of a rock.”',
      ),
    ).toBe('Ada Roe');
  });
  it('is the clause’s own verb’s, where a question or a shout is answered', () => {
    expect(speakers('When a man in the hall shouted, “Cruel,” Tom Brand joked, “Come up and say it.”')[0]).toMatch(
      /man/,
    );
  });
  it('is told by who sees it so, and by a participle heard', () => {
    expect(last('The plan, a step seen by organizers as a “lifeboat” for the town, failed.')).toBe('organizers');
    expect(speakers('“Should there be a list?” a reporter can be heard asking Tom Brand after the talk.')[0]).toBe(
      'a reporter',
    );
  });
  it('knows a name behind a body’s', () => {
    expect(
      last(
        'Avalon Federation of Harbour Workers President David Roe Sr., who speaks for sailors, warned against “a return to the old times.”',
      ),
    ).toBe('David Roe Sr.');
  });
});

describe('words on a sign, a banner, a shirt', () => {
  it.each([
    'A sign held up in the crowd read “Lock the gates.” Tom Roe smiled.',
    'Tom Roe spoke as a woman held up a banner saying “Lock the gates and go home.”',
    'A man held a sign: “Lock the gates and go home now.” Tom Roe smiled.',
    'Tom Roe smiled at the signs, which said “Lock the gates and go home now.”',
    'Tom Roe wore a campaign hat reading, “Go home to your mother.”',
    '“Lock the gates and go home,” a banner above Tom Roe said.',
  ])('are nobody’s: %s', (text) => {
    expect(speakers(text)).toEqual(['–']);
  });
  it('are not told where a hat is only worn', () => {
    expect(speakers('Tom Roe took off his hat. “Go home to your mother,” he said.')).toEqual(['Tom Roe']);
  });
});
