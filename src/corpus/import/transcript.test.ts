import { describe, expect, it } from 'vitest';
import { withoutDirections } from './directions.ts';
import { bring } from './testing.ts';

describe('a transcript', () => {
  it('is one row a paragraph; the pieces of a longer turn know their order', async () => {
    const { plan, said, statements } = await bring(
      'Harbour meeting\n\nADA QUILL: We open the bridge.\n\nIt took eleven years.\n\nBO TERN (lock keeper): At last!\n',
      'meeting.txt',
    );
    expect(plan.format).toBe('transcript');
    expect(said).toEqual([
      ['Ada Quill', 'We open the bridge.'],
      ['Ada Quill', 'It took eleven years.'],
      ['Bo Tern', 'At last!'],
    ]);
    expect(statements.map((one) => [one.id, one.part])).toEqual([
      ['line-3', { of: 'turn-3', n: 1 }],
      ['line-5', { of: 'turn-3', n: 2 }],
      ['line-7', undefined],
    ]);
    expect(statements[2]?.wordings[0]?.source).toEqual({ file: 'meeting.txt:7' });
    expect(plan.people.find((one) => one.name === 'Bo Tern')?.roles).toEqual([{ title: 'lock keeper' }]);
    expect(plan.problems).toMatchObject([{ line: 1, expected: 'a name before the words (NAME: words)' }]);
  });

  it('whose lines end where the page did is read by paragraphs', async () => {
    const { said } = await bring(
      'Ada Quill: We open the bridge in spring, and\nnobody pays a toll on it.\n\nBo Tern: So you\nsay.\n',
      'a.txt',
    );
    expect(said).toEqual([
      ['Ada Quill', 'We open the bridge in spring, and nobody pays a toll on it.'],
      ['Bo Tern', 'So you say.'],
    ]);
  });

  it('leaves out timecodes and directions, and keeps the words', async () => {
    const { said } = await bring(
      '[00:00:12] ADA QUILL: We open it. (APPLAUSE) Today [the bridge] is ours.\n00:00:20 BO TERN: [Laughter] So be it (and I mean it).\n(CROSSTALK)\n[Ada Quill leaves]\n',
      'a.txt',
    );
    expect(said).toEqual([
      ['Ada Quill', 'We open it. Today [the bridge] is ours.'],
      ['Bo Tern', 'So be it (and I mean it).'],
    ]);
  });

  it.each([
    ['Yes. (Laughter.) No.', 'Yes. No.'],
    ['The act (NATO) stands.', 'The act (NATO) stands.'],
    ['(BEGIN VIDEO CLIP) Yes.', 'Yes.'],
    ['[Speaks in French] Yes. [Pauses] No.', 'Yes. No.'],
    ['I told [Mayor Quill] so.', 'I told [Mayor Quill] so.'],
    ['Yes [crosstalk 00:12:30].', 'Yes.'],
    ['Nothing (of this) is [sic] gone.', 'Nothing (of this) is [sic] gone.'],
  ])('of directions knows what is none: %s', (given, expected) => {
    expect(withoutDirections(given)).toBe(expected);
  });

  it('gives the words of a nameless questioner to nobody', async () => {
    const { said, plan } = await bring(
      'ADA QUILL: We open it.\nQUESTION: When?\nIn spring?\nADA QUILL: In spring.\n',
      'a.txt',
    );
    expect(said).toEqual([
      ['Ada Quill', 'We open it.'],
      ['Ada Quill', 'In spring.'],
    ]);
    expect(plan.problems).toMatchObject([{ line: 2, field: 'speaker', found: '"QUESTION"' }]);
  });

  it.each([
    ['a letter set off', 'Q   When?'],
    ['a letter and a colon', 'Q: When?'],
    ['a number', 'SPEAKER 1: When?'],
    ['what somebody seems to be', 'UNIDENTIFIED MALE: When?'],
  ])('knows nobody by %s', async (_, question) => {
    const { said } = await bring(`SPEAKER QUILL: We open it.\n${question}\nSPEAKER QUILL: Today.\n`, 'a.txt');
    expect(said.map(([, words]) => words)).toEqual(['We open it.', 'Today.']);
  });

  it.each(['END          1:50 P.M. EST', '-END-', '# # #'])('ends where it says so: %s', async (end) => {
    const { said } = await bring(`ADA QUILL: We open it.\nBO TERN: At last.\n\n${end}\n\nHarbour office\n`, 'a.txt');
    expect(said.map(([, words]) => words)).toEqual(['We open it.', 'At last.']);
  });

  it('takes a time behind a name for no office', async () => {
    const { said, plan } = await bring(
      'Ada Quill: (00:12)\nWe open it.\n\nBo Tern (00:20): At last.\n\nAda Quill: (01:02:03) Yes.\n',
      'a.txt',
    );
    expect(said).toEqual([
      ['Ada Quill', 'We open it.'],
      ['Bo Tern', 'At last.'],
      ['Ada Quill', 'Yes.'],
    ]);
    expect(plan.people.flatMap(({ roles }) => roles)).toEqual([]);
  });

  it('takes a word and a colon within somebody’s words for no name', async () => {
    const { said } = await bring(
      'Ada: We have one aim.\nRemember: the bridge.\nBo: Yes.\nAda: Good.\nBo: Good.\n',
      'a.txt',
    );
    expect(said[0]).toEqual(['Ada', 'We have one aim. Remember: the bridge.']);
    expect(said).toHaveLength(4);
  });

  it('with the name and the time above the words is read', async () => {
    const { said } = await bring('Ada Quill  0:12\nWe open it.\n\nBo Tern  0:20\nAt last.\n', 'a.txt');
    expect(said).toEqual([
      ['Ada Quill', 'We open it.'],
      ['Bo Tern', 'At last.'],
    ]);
  });
});

describe('captions', () => {
  const VTT = `WEBVTT

NOTE made by hand

1
00:00:01.000 --> 00:00:03.000
<v Ada Quill>We open the bridge</v>

00:00:03.000 --> 00:00:05.000
<i>today</i> &amp; tomorrow.

00:00:05.000 --> 00:00:06.000
- BO TERN: At last.
`;

  it('of WebVTT are joined to turns', async () => {
    const { plan, said } = await bring(VTT, 'talk.vtt');
    expect(plan.format).toBe('captions');
    expect(said).toEqual([
      ['Ada Quill', 'We open the bridge today & tomorrow.'],
      ['Bo Tern', 'At last.'],
    ]);
  });

  it('of SRT are read; whoever speaks without a name is nobody', async () => {
    const { said, plan } = await bring(
      '1\n00:00:01,000 --> 00:00:02,000\n>> ADA QUILL: We open it.\n\n2\n00:00:02,000 --> 00:00:03,000\n>> When?\n\n3\n00:00:03,000 --> 00:00:04,000\n>> ADA QUILL: Today.\n',
      'talk.srt',
    );
    expect(said).toEqual([
      ['Ada Quill', 'We open it.'],
      ['Ada Quill', 'Today.'],
    ]);
    expect(plan.failed).toBe(1);
  });
});
