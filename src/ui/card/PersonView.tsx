// The card of a name: who this is, why it is taken to be they, what this article quotes and what the record holds. Words from
// another time are not in it: next to a name they would read as an answer to the article.

import { say, sayCount } from '../../words.ts';
import { cut } from '../shared/cut.ts';
import { byPerson, itemsOf } from '../shared/items.ts';
import { holdsLine, lifeLine, roleLine, whyLinked } from '../shared/people.ts';
import type { CardContent } from './types.ts';

/** How many quotations are named by their first words. */
const NAMED = 3;
const FIRST_WORDS = 56;

export const PersonView = ({ annotations, article, who }: CardContent & { kind: 'person' }) => {
  const person = annotations.people.find(({ key }) => key === who);
  const card = person?.person ? annotations.cards[person.person] : undefined;
  const quoted = byPerson(itemsOf(annotations), annotations).find(({ key }) => key === who)?.items ?? [];
  const role = roleLine(card, article?.published);
  const life = lifeLine(card);
  return (
    <>
      {role && (
        <p>
          <bdi>{role}</bdi>
        </p>
      )}
      {person?.role && <p class="quiet">{say('roleHere', person.role)}</p>}
      {life && <p class="quiet">{life}</p>}
      <h3>{say('inThisArticle')}</h3>
      <p>{quoted.length > 0 ? sayCount('quoted', quoted.length) : say('namedNotQuoted')}</p>
      {quoted.length > 0 && (
        <ul>
          {quoted.slice(0, NAMED).map((item) => (
            <li key={item.head} class="words" dir="auto">
              {say('inMarks', cut(item.texts.join(' '), FIRST_WORDS))}
            </li>
          ))}
        </ul>
      )}
      <h3>{say('onTheRecord')}</h3>
      {card ? (
        <>
          <p>{holdsLine(card)}</p>
          <p class="quiet small">{say('incomplete')}</p>
          <p class="quiet small">{whyLinked(person?.why)}</p>
        </>
      ) : (
        <p>{say('notInRecord')}</p>
      )}
    </>
  );
};
