// What the reader has chosen for card and sidebar on this site: followed while the page is open, and kept when they choose here.

import { changeSettings, hostOf, names, readSettings, type Settings, watchSettings } from '../settings.ts';

export type Choices = Pick<Settings, 'side' | 'width'> & {
  /** No card opens by the pointer here. */
  cardsOff: boolean;
};

export type Chosen = {
  now: () => Choices;
  choose: (change: Partial<Pick<Settings, 'side' | 'width'>>) => void;
  /** Cards on this site, or none. */
  setCards: (on: boolean) => void;
  stop: () => void;
};

/** `address`: of the page; `onChange` is called whenever something is chosen, here or elsewhere. */
export const followChoices = (address: string, onChange: () => void): Chosen => {
  let now: Choices = { side: 'end', width: undefined, cardsOff: false };
  let known = false;
  const take = ({ side, width, noCards }: Settings) => {
    known = true;
    now = { side, width, cardsOff: names(noCards, address) };
    onChange();
  };
  // An extension that has gone from under the page tells nothing: what is usual holds.
  readSettings().then(
    (settings) => known || take(settings),
    () => undefined,
  );
  const stop = watchSettings(take);
  const change = (wanted: Partial<Settings>) => void changeSettings(wanted).catch(() => undefined);
  return {
    now: () => now,
    choose: change,
    setCards: async (on) => {
      const { noCards } = await readSettings();
      const host = hostOf(address);
      change({ noCards: on ? noCards.filter((one) => !names([one], address)) : [...noCards, host] });
    },
    stop,
  };
};
