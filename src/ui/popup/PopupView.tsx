// The popup's picture: what goes on in this tab, the switch, and the one thing a reader would do next.

import type { TabStatus } from '../../messages.ts';
import { say, sayCount } from '../../words.ts';
import { CoverageNote } from '../shared/CoverageNote.tsx';
import { cutOfName } from '../shared/cut.ts';
import { Keep } from '../shared/Keep.tsx';
import { OwnRecord } from '../shared/OwnRecord.tsx';
import type { PopupHandlers, PopupState } from './types.ts';

const Counts = ({ tab }: { tab: TabStatus }) => {
  if (tab.reading === 'loading') return <p class="wait">{say('statusLoading')}</p>;
  if (tab.reading === 'failed')
    return (
      <>
        <p>{say('statusFailed')}</p>
        {tab.message && <p class="quiet">{tab.message}</p>}
      </>
    );
  return (
    <>
      <ul class="counts">
        <li>{sayCount('quotations', tab.quotations)}</li>
        <li>{sayCount('peopleNamed', tab.people)}</li>
        <li class={tab.alsoReported > 0 ? 'telling' : undefined}>{sayCount('alsoCount', tab.alsoReported)}</li>
        {tab.otherTimes > 0 && <li>{sayCount('timesCount', tab.otherTimes)}</li>}
      </ul>
      {tab.partial && <p class="quiet">{say('partial')}</p>}
      {tab.heldBack && <p class="quiet">{say('heldBack')}</p>}
    </>
  );
};

const SENTENCES = {
  asking: 'statusLoading',
  off: 'popupOff',
  withheld: 'popupWithheld',
  unread: 'popupUnread',
  forbidden: 'popupForbidden',
  silent: 'workerSilent',
} as const;

const UNREAD = { site: 'popupNever', asked: 'popupAsked' } as const;

const sentence = ({ page, unreadBy, site }: PopupState): string =>
  page === 'unread' && unreadBy !== null
    ? say(UNREAD[unreadBy], cutOfName(site ?? ''))
    : page === 'read'
      ? ''
      : say(SENTENCES[page]);

/** Whether this site is ever read, decided here and at once. */
const Site = ({ state: { site, unreadBy, page }, handlers }: { state: PopupState; handlers: PopupHandlers }) => {
  if (site === null || (page !== 'read' && page !== 'unread')) return null;
  return (
    <button type="button" class="plain" onClick={() => handlers.setNever(unreadBy !== 'site')}>
      {say(unreadBy === 'site' ? 'readSiteAgain' : 'neverHere', cutOfName(site))}
    </button>
  );
};

const Page = ({ state, handlers }: { state: PopupState; handlers: PopupHandlers }) => {
  const { page, tab } = state;
  if (page === 'read')
    return (
      <>
        {tab && <Counts tab={tab} />}
        <button type="button" class="main" onClick={handlers.openSidebar}>
          {say('openSidebar')}
        </button>
        {tab?.reading === 'ready' && <Keep keeping={state.keeping} handlers={handlers} />}
      </>
    );
  return (
    <>
      <p class={page === 'asking' ? 'wait' : undefined}>{sentence(state)}</p>
      {page === 'unread' && (
        <button type="button" class="main" onClick={handlers.readAnyway}>
          {say('readAnyway')}
        </button>
      )}
      {page === 'withheld' && (
        <button type="button" class="main" onClick={handlers.requestAccess}>
          {say('giveAccess')}
        </button>
      )}
    </>
  );
};

/** What stands below all that is told of the page and of the record. */
const Below = ({ state, handlers }: { state: PopupState; handlers: PopupHandlers }) => (
  <>
    {state.page !== 'asking' && state.coverage && <CoverageNote coverage={state.coverage} troubles={state.troubles} />}
    <footer>
      <Site state={state} handlers={handlers} />
      <button type="button" class="plain" onClick={handlers.openPanel}>
        {say('openPanel')}
      </button>
      <button type="button" class="plain" onClick={handlers.openOptions}>
        {say('openOptions')}
      </button>
    </footer>
  </>
);

export const PopupView = ({ state, handlers }: { state: PopupState; handlers: PopupHandlers }) => (
  <main>
    <header>
      <h1>{say('extensionName')}</h1>
      <label class="switch">
        <input
          type="checkbox"
          role="switch"
          checked={state.on}
          aria-checked={state.on}
          onChange={(event) => handlers.setOn(event.currentTarget.checked)}
        />
        <span>{say(state.on ? 'switchOn' : 'switchOff')}</span>
      </label>
    </header>
    <section aria-live="polite" aria-label={say('thisPage')}>
      <Page state={state} handlers={handlers} />
    </section>
    {state.keeping && <OwnRecord keeping={state.keeping} handlers={handlers} />}
    {state.settled && <Below state={state} handlers={handlers} />}
  </main>
);
