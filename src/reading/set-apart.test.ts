// Whom a sentence sets against who speaks, what a preposition hangs on them, and words it tells nobody to have said.

import { describe, it } from 'vitest';
import { isRead, type Row } from './testing.ts';

describe('another name beside the one who speaks', () => {
  it.each<Row>([
    {
      text: 'It was Clara Benn, not Tom Varga, who said the mill was “a wreck on the water.”',
      said: ['a wreck on the water. → Clara Benn: X said earlier'],
    },
    {
      text: 'It was Clara Benn and not Tom Varga who said the mill was “a wreck on the water.”',
      said: ['a wreck on the water. → Clara Benn: X said earlier'],
    },
    {
      text: 'It was the miller, not the mayor, who called the mill “a wreck on the water.”',
      said: ['a wreck on the water. → the miller: X said labelling earlier, described'],
    },
    {
      text: 'Lawyers for the Post and the Globe said the mill was “a wreck on the water.”',
      said: ['(written) a wreck on the water. → Lawyers for the Post: X said earlier, described'],
    },
    {
      text: 'The mayor of Avalon and Clara Benn said the mill was “a wreck on the water.”',
      said: ['a wreck on the water. → Clara Benn: X said earlier'],
    },
    {
      text: 'Remarks made by a cooper who said the mill was “a wreck on the water” were read out.',
      said: ['a wreck on the water → a cooper: X said earlier, described'],
    },
    {
      text: 'There was a tweet from Clara Benn who wrote, “The mill stays open for good.”',
      said: ['(written) The mill stays open for good. → Clara Benn: X said before'],
    },
    {
      text: 'Clara Benn had “attacked” Tom Varga, and said the mill was “a wreck on the water.”',
      said: ['(term) attacked → nobody', 'a wreck on the water. → Clara Benn: X said earlier'],
    },
    {
      text: 'Tom Varga a Liar, Says Clara Benn, “and a Bad One at That” ¶ Tom Varga and Clara Benn met.',
      said: ['and a Bad One at That → Clara Benn: X said earlier'],
    },
    {
      text: 'The mill is lost, says Clara Benn, “unless it rains in the valley.”',
      said: ['unless it rains in the valley. → Clara Benn: X said earlier'],
    },
    {
      text: 'Clara Benn, who owns it, told Avalon Weekly, “I have run the mill for good.”',
      said: ['I have run the mill for good. → Clara Benn: X said earlier'],
    },
    {
      text: 'Her deputy, Tom O’Hara, disagreed. “It stays open for good and all.”',
      said: ['It stays open for good and all. → Tom O’Hara: told in the sentence before'],
    },
  ])('is not who speaks: $text', isRead);
});

describe('what somebody would not say', () => {
  it.each<Row>([
    { text: 'Clara Benn declined to call the mill “a wreck.”', said: ['(term) a wreck. → nobody'] },
    { text: 'Clara Benn would not publicly describe it as “a wreck.”', said: ['(term) a wreck. → nobody'] },
    { text: 'Clara Benn stopped short of calling the mill “a wreck.”', said: ['(term) a wreck. → nobody'] },
    {
      text: 'Neither Clara Benn nor Tom Varga would call the row “personal.”',
      said: ['(term) personal. → nobody'],
    },
    {
      text: 'Clara Benn said she would not call the mill “a wreck.”',
      said: ['a wreck. → Clara Benn: X said earlier'],
    },
    { text: 'Clara Benn did not mind calling it “a wreck.”', said: ['a wreck. → Clara Benn: saying before'] },
  ])('is nobody’s: $text', isRead);
});
