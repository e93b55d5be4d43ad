import { describe, expect, it } from 'vitest';
import { isBetween, isEndMatter } from './end-matter.ts';

const writers = ['Jane Roe', 'Ola Nilsen'];

describe('what stands at the end of an article', () => {
  it.each([
    'Jane Roe is a reporter who covers harbours and those who live by them.',
    'Follow her on the usual networks: @janeroe, or write to her.',
    'Write to the newsroom at desk@paper.test with what you know.',
    'Reporting by Jane Roe in Port Town; Editing by Ola Nilsen',
    'Correction: An earlier version misstated the depth of the basin.',
    'This article was updated to add the cost of the repairs.',
    '3:10 p.m.: This story has been updated with an answer from the council.',
    'Want more of this? Sign up for our harbour letter.',
    'Dieser Artikel wurde um eine Stellungnahme ergänzt.',
    'Cet article a été corrigé le lendemain.',
  ])('is no part of it: %s', (text) => {
    expect(isEndMatter(text, false, writers)).toBe(true);
  });

  it.each([
    'Jane Roe: I had never seen the quay so empty.',
    'The council meets again on Monday to vote on the repairs.',
    '“Sign up for the list,” she told them, “or lose your berth.”',
    'Ola Nilsen reported from Port Town.',
    'In a correction to the budget, the council added two million.',
  ])('is part of it: %s', (text) => {
    expect(isEndMatter(text, false, writers)).toBe(false);
  });

  it('is told by its slant where nothing else tells, but not where it quotes', () => {
    const note = 'The writer once had a boat in the old harbour.';
    expect([isEndMatter(note, true, []), isEndMatter(note, false, [])]).toEqual([true, false]);
    expect(isEndMatter('“We shall not move,” the song goes on.', true, [])).toBe(false);
  });
});

it('tells a byline and an editor’s word in brackets anywhere from the text around them', () => {
  expect(isBetween('By Jane Roe and others', writers)).toBe(true);
  expect(isBetween('[Read the whole report of the harbour office here]', [])).toBe(true);
  expect(isBetween('[The quay] was “never safe”, and they knew it all along]', [])).toBe(false);
  expect(isBetween('Jane Roe went down to the quay, where nobody was waiting for her any more', writers)).toBe(false);
  expect(isBetween('“Ask Jane Roe,” he said', writers)).toBe(false);
});
