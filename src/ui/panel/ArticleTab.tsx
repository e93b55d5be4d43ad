// The article of the tab in front, with the sidebar's own pieces; what is done with a quotation beyond that stands below each.

import { Component } from 'preact';
import type { TabReading } from '../../messages.ts';
import { say, sayCount } from '../../words.ts';
import { CoverageNote } from '../shared/CoverageNote.tsx';
import { citedHere, citedThere } from '../shared/cited.ts';
import { DateLine } from '../shared/DateLine.tsx';
import { byPerson, type Item, itemsOf } from '../shared/items.ts';
import { Keep } from '../shared/Keep.tsx';
import { type Choice, chosen, everything, Filters } from '../sidebar/Filters.tsx';
import { QuotationItem } from '../sidebar/QuotationItem.tsx';
import { beginList } from '../sidebar/turns.ts';
import { ClipTo } from './ClipTo.tsx';
import { NameSpeaker } from './NameSpeaker.tsx';
import type { PanelProps } from './types.ts';

const SENTENCES = {
  asking: 'statusLoading',
  none: 'besideNone',
  off: 'popupOff',
  withheld: 'popupWithheld',
  unread: 'popupUnread',
  forbidden: 'popupForbidden',
} as const;

const NotThere = ({ state, handlers }: PanelProps) => {
  const { page } = state.beside;
  if (page === 'read') return null;
  return (
    <div class="empty">
      <p role="status" class={page === 'asking' ? 'wait' : undefined}>
        {say(SENTENCES[page])}
      </p>
      {page === 'unread' && (
        <button type="button" onClick={() => handlers.readAnyway()}>
          {say('readAnyway')}
        </button>
      )}
      {page === 'withheld' && (
        <button type="button" onClick={() => handlers.requestAccess()}>
          {say('giveAccess')}
        </button>
      )}
    </div>
  );
};

/** What can be done with a quotation of the article: beside the others, or into a story. */
const Deeds = ({ item, reading, state, handlers }: PanelProps & { item: Item; reading: TabReading }) => {
  const { annotations, article } = reading;
  if (!annotations) return null;
  const meant = annotations.quotations[item.head];
  const cited = () => citedHere(item, annotations, article ?? {});
  const wordings = [...item.same, ...item.elsewhere].flatMap((match) =>
    match.wordings.map((wording) => ({ match, wording })),
  );
  const besides = () =>
    wordings.map(({ match, wording }) => ({
      cited: citedThere(match, wording),
      translated: wording.translated !== undefined,
    }));
  return (
    <div class="deeds">
      <button
        type="button"
        class="plain"
        onClick={() =>
          handlers.compare([{ cited: cited(), translated: false }, ...besides()], wordings.length > 0 ? 'anew' : 'more')
        }
      >
        {wordings.length > 0 ? sayCount('compareWith', wordings.length) : say('addToCompare')}
      </button>
      <button
        type="button"
        class="plain"
        onClick={() => {
          handlers.ask({ words: item.texts.join(' '), speaker: '', from: '', to: '', source: '' });
          handlers.choose('search');
        }}
      >
        {say('searchThis')}
      </button>
      <ClipTo state={state} handlers={handlers} words={item.texts.join(' ')} cited={cited} />
      {meant && (
        <NameSpeaker
          id={String(item.head)}
          words={item.texts.join(' ')}
          names={annotations.people.map(({ name }) => name)}
          onName={(name) => handlers.nameSpeaker({ start: meant.start, end: meant.end, text: meant.text }, name)}
        />
      )}
    </div>
  );
};

export class ArticleTab extends Component<PanelProps, Choice> {
  override state = everything;

  private contents = (reading: TabReading) => {
    const { state, handlers } = this.props;
    const { annotations } = reading;
    if (!annotations) return null;
    const items = itemsOf(annotations);
    const voices = byPerson(items, annotations);
    const listed = chosen(items, voices, this.state);
    beginList();
    const common = { annotations, article: reading.article ?? {}, onGoTo: handlers.goTo };
    const ordered =
      this.state.order === 'person'
        ? voices.flatMap((voice) => voice.items.filter((item) => listed.includes(item)))
        : listed;
    return (
      <>
        {state.beside.keeping && (
          <Keep keeping={state.beside.keeping} handlers={{ keep: handlers.keep, undo: handlers.undoKeep }} />
        )}
        <CoverageNote {...annotations} />
        <p class="summary">{items.length > 0 ? sayCount('quotations', items.length) : say('noQuotations')}</p>
        {items.length > 1 && (
          <Filters items={items} voices={voices} choice={this.state} onChoose={(choice) => this.setState(choice)} />
        )}
        {listed.length === 0 && items.length > 0 && <p class="quiet nothing">{say('nothingFits')}</p>}
        <h3 class="unseen">{say('quotationsInOrder')}</h3>
        <ol class="items">
          {ordered.map((item) => (
            <li key={item.head} class="with-deeds">
              <ol>
                <QuotationItem {...common} item={item} current={false} />
              </ol>
              <Deeds state={state} handlers={handlers} item={item} reading={reading} />
            </li>
          ))}
        </ol>
        <p class="quiet limits">{say('limits')}</p>
      </>
    );
  };

  override render({ state, handlers }: PanelProps) {
    const { page, reading } = state.beside;
    if (page !== 'read' || !reading) return <NotThere state={state} handlers={handlers} />;
    return (
      <div class="sidebar">
        <h2 dir="auto">{reading.article?.title ?? say('titleNotStated')}</h2>
        <p class="quiet">
          <bdi>{reading.article?.outlet ?? say('outletNotStated')}</bdi>
          {'\u00a0· '}
          <DateLine date={reading.article?.published} />
        </p>
        <div class="status">
          <p role="status">
            {reading.status === 'loading' && say('statusLoading')}
            {reading.status === 'failed' && say('statusFailed')}
          </p>
          {reading.message && <p class="quiet">{reading.message}</p>}
        </div>
        {this.contents(reading)}
      </div>
    );
  }
}
