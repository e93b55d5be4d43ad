// The entry of the first run's page: shows the question, and keeps the reader's answer.

import { askWorker, type Keeping } from '../../messages.ts';
import { changeSettings, readSettings, type Settings, watchOwnRecord, watchSettings } from '../../settings.ts';
import { say } from '../../words.ts';
import look from '../shared/look.css';
import { tongue } from '../shared/tongue.ts';
import { mountWelcome, type WelcomeHandlers, type WelcomeState } from './index.tsx';

let state: WelcomeState = { keep: undefined, keeping: null, lost: false };

const show = (change: Partial<WelcomeState>): void => {
  state = { ...state, ...change };
  mountWelcome(document.body, state, handlers);
};

const sheet = new CSSStyleSheet();
sheet.replaceSync(look);
document.adoptedStyleSheets = [sheet];

/** Where the worker does not answer, the choice can be made all the same. */
const told = (answer: Promise<Keeping>) =>
  answer.then((keeping) => keeping && show({ keeping })).catch(() => undefined);

const refresh = async (): Promise<void> => {
  show({ keep: (await readSettings()).keep });
  await told(askWorker({ type: 'keeping' }));
};

/** Keeps a choice; watched settings then show it. Where it cannot be kept, that is said beside the question. */
const choose = (change: Partial<Settings>): Promise<void> =>
  changeSettings(change).then(
    () => show({ lost: false }),
    () => show({ lost: true }),
  );

const handlers: WelcomeHandlers = {
  choose: (keep) => void choose({ keep, paused: false }),
  setPaused: (paused) => void choose({ paused }),
  forgetEverything: () => void told(askWorker({ type: 'forget-everything' })),
};

Object.assign(document.documentElement, tongue());
document.title = say('welcomeTitle');
void refresh();
watchSettings(() => void refresh());
watchOwnRecord(() => void refresh());
