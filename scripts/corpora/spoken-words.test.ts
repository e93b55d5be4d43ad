import { describe, expect, it } from 'vitest';
import { spokenText, statementsOf } from './spoken-words.ts';

describe('the words that were said', () => {
  it.each([
    ['behind a sentence', 'The harbour is open. [Laughter] We go on.', 'The harbour is open. We go on.'],
    ['in round brackets', 'It is open. (Applause.) Thank you.', 'It is open. Thank you.'],
    [
      'between dashes, which leave one',
      'Madam Mayor—(applause)—no one has said so.',
      'Madam Mayor—no one has said so.',
    ],
    ['between dashes with spaces', 'We know -- [applause] -- what it is.', 'We know -- what it is.'],
    ['after words broken off', 'She has long—(applause). Now we pay.', 'She has long—. Now we pay.'],
    ['told at length', 'Open it. [At this point, guests stood up.] Thank you.', 'Open it. Thank you.'],
    [
      'an editor’s note',
      'The order,[1] as given. [Footnote 1: Printed in full.] We go on.',
      'The order, as given. We go on.',
    ],
    ['a page’s number', 'Great because [p.2] we work.', 'Great because we work.'],
  ])('stage directions go: %s', (_, given, words) => {
    expect(spokenText(given)).toBe(words);
  });

  it.each([
    'He said that [the harbour] is ours.',
    'A toll (which I regret) was taken.',
    'The applause (and the laughter) died down.',
    'At this point, I should like to add a word.',
  ])('words stay as they are: %s', (given) => {
    expect(spokenText(given)).toBe(given);
  });

  it('keeps sentences apart that the text runs together', () => {
    expect(spokenText('It is a very old harbour.Each of us knows.')).toBe(
      'It is a very old harbour. Each of us knows.',
    );
    expect(spokenText('Made in the U.S.A. since then.')).toBe('Made in the U.S.A. since then.');
  });
});

describe('statements', () => {
  it('are sentences, in order', () => {
    expect(statementsOf('We open the harbour today. Nobody will pay a toll.')).toEqual([
      'We open the harbour today.',
      'Nobody will pay a toll.',
    ]);
  });

  it('take a sentence that says nothing alone along with the one before', () => {
    expect(statementsOf('Shall we open the harbour? Not now. Nobody would pay a toll.')).toEqual([
      'Shall we open the harbour? Not now.',
      'Nobody would pay a toll.',
    ]);
  });

  it('take a heading or a number along with what it introduces', () => {
    expect(
      statementsOf('We shall all see. THE HARBOUR. It opens in spring, I hope. II. Nobody will pay a toll.'),
    ).toEqual(['We shall all see.', 'THE HARBOUR. It opens in spring, I hope.', 'II. Nobody will pay a toll.']);
  });

  it('go on after an abbreviation of older prose', () => {
    expect(statementsOf('I have named Messrs. Quill and Tern to the board.')).toEqual([
      'I have named Messrs. Quill and Tern to the board.',
    ]);
  });

  it('leave lines of a table out', () => {
    expect(
      statementsOf(
        'The tolls were these, as we know. 1870 - 42,323 1880 - 56,967 1890 - 76,677. They fell since then.',
      ),
    ).toEqual(['The tolls were these, as we know.', 'They fell since then.']);
    expect(statementsOf('We paid $1,200 in 1890 and hope to pay less by 1900, if we can.')).toHaveLength(1);
  });
});
