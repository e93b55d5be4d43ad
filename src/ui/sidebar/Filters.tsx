// Which quotations are listed, and in which order. Choosing changes what stands below, never where the choices themselves stand.

import { say } from '../../words.ts';
import type { Item, Voice } from '../shared/items.ts';

export type Order = 'article' | 'person';
/** All quotations, or those of which the record has the same words, other times, or the words of somebody else. */
export type Show = 'all' | 'also' | 'times' | 'check';
/** `who`: key of a voice; undefined for everybody. */
export type Choice = { order: Order; show: Show; who: string | null | undefined };

export const everything: Choice = { order: 'article', show: 'all', who: undefined };

const SHOWS: Record<Show, [key: string, has: (item: Item) => boolean]> = {
  all: ['showEvery', () => true],
  also: ['alsoReported', ({ same }) => same.length > 0],
  times: ['showTimes', ({ related }) => related.length > 0],
  check: ['worthChecking', ({ elsewhere }) => elsewhere.length > 0],
};
const ORDERS = { article: 'orderArticle', person: 'orderPerson' };

/** The items that fit the choice, in order. */
export const chosen = (items: Item[], voices: Voice[], { show, who }: Choice): Item[] => {
  const voice = voices.find(({ key }) => key === who);
  return items.filter((item) => SHOWS[show][1](item) && (!voice || voice.items.includes(item)));
};

type Props = { items: Item[]; voices: Voice[]; choice: Choice; onChoose: (choice: Partial<Choice>) => void };

export const Filters = ({ items, voices, choice, onChoose }: Props) => {
  const some = Object.entries(SHOWS)
    .map(([show, [key, has]]) => ({ show: show as Show, key, n: items.filter(has).length }))
    .filter(({ n }) => n > 0);
  return (
    <div class="filters">
      {some.length > 1 && (
        <fieldset class="choices">
          <legend class="unseen">{say('show')}</legend>
          {some.map(({ show, key, n }) => (
            <button key={show} type="button" aria-pressed={choice.show === show} onClick={() => onChoose({ show })}>
              {say(key)} <span class="count">{n}</span>
            </button>
          ))}
        </fieldset>
      )}
      <fieldset class="choices">
        <legend class="unseen">{say('order')}</legend>
        {Object.entries(ORDERS).map(([order, key]) => (
          <button
            key={order}
            type="button"
            aria-pressed={choice.order === order}
            onClick={() => onChoose({ order: order as Order })}
          >
            {say(key)}
          </button>
        ))}
        {voices.length > 1 && (
          <select
            aria-label={say('showSpeaker')}
            value={voices.findIndex(({ key }) => key === choice.who)}
            onChange={({ currentTarget }) => onChoose({ who: voices[Number(currentTarget.value)]?.key })}
          >
            <option value={-1}>{say('showEverybody')}</option>
            {voices.map(({ key, name }, n) => (
              <option key={key} value={n}>
                {name ?? say('speakerNotStated')}
              </option>
            ))}
          </select>
        )}
      </fieldset>
    </div>
  );
};
