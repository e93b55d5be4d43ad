// Who says what in this article: its quotations by person, and the people who are named and not quoted. Worth reading also
// where the record has nothing.

import { say } from '../../words.ts';
import { cutOfName } from '../shared/cut.ts';
import { byPerson, type Item, type Voice } from '../shared/items.ts';
import { holdsLine, lifeLine, roleLine } from '../shared/people.ts';
import { type ItemProps, QuotationItem } from './QuotationItem.tsx';

type Props = Omit<ItemProps, 'item' | 'current' | 'nameless'> & {
  items: Item[];
  /** All quotations are listed, so that whom none is listed of was quoted nowhere. */
  whole: boolean;
  isCurrent: (item: Item) => boolean;
};

const VoiceHead = ({ voice, annotations, article }: { voice: Voice } & Pick<Props, 'annotations' | 'article'>) => {
  const person = annotations.people.find(({ key }) => key === voice.key);
  const card = person?.person ? annotations.cards[person.person] : undefined;
  const role = roleLine(card, article.published) ?? person?.role;
  return (
    <>
      <h3>
        <bdi>{cutOfName(voice.name ?? say('speakerNotStated'))}</bdi>
      </h3>
      {role && (
        <p class="quiet">
          <bdi>{role}</bdi>
        </p>
      )}
      {voice.key === null && <p class="quiet">{say('speakerUnknown')}</p>}
      {lifeLine(card) && <p class="quiet">{lifeLine(card)}</p>}
      {card && (
        <p class="quiet">
          {say('onTheRecord')}: {holdsLine(card)}
        </p>
      )}
    </>
  );
};

export const Voices = ({ items, whole, isCurrent, ...common }: Props) => {
  const { annotations, article } = common;
  const voices = byPerson(items, annotations);
  const silent = annotations.people.filter(({ key }) => !voices.some((voice) => voice.key === key));
  return (
    <>
      {voices.map((voice) => (
        <section class="voice" key={voice.key ?? ''}>
          <VoiceHead voice={voice} annotations={annotations} article={article} />
          <ol class="items">
            {voice.items.map((item) => (
              <QuotationItem key={item.head} {...common} item={item} current={isCurrent(item)} nameless />
            ))}
          </ol>
        </section>
      ))}
      {whole && silent.length > 0 && (
        <section class="voice">
          <h3>{say('alsoNamed')}</h3>
          <ul class="named">
            {silent.map(({ key, name }) => (
              <li key={key}>
                <bdi>{cutOfName(name)}</bdi>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
};
