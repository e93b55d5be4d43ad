// The sidebar: this article's quotations in order or by person, each with what the record has beside it. This article only, and no
// text field: a page can see what is typed in it.

import { Component } from 'preact';
import type { Genre } from '../../schema/article.ts';
import type { Annotations } from '../../schema/match.ts';
import { say, sayCount } from '../../words.ts';
import { CoverageNote } from '../shared/CoverageNote.tsx';
import { DateLine } from '../shared/DateLine.tsx';
import { byPerson, type Item, itemsOf } from '../shared/items.ts';
import { Keep } from '../shared/Keep.tsx';
import { tongue } from '../shared/tongue.ts';
import { QuotationItem } from './QuotationItem.tsx';
import type { SidebarHandlers, SidebarState } from './types.ts';
import { Voices } from './Voices.tsx';

type Props = { state: SidebarState; handlers: SidebarHandlers };
type Order = 'article' | 'person';

const summary = (items: Item[], annotations: Annotations): string => {
  const speakers = byPerson(items, annotations).filter(({ key }) => key !== null).length;
  const also = items.filter(({ same }) => same.length > 0).length;
  const times = items.filter(({ related }) => related.length > 0).length;
  return [
    sayCount('quotations', items.length),
    sayCount('speakers', speakers),
    also > 0 ? sayCount('alsoCount', also) : '',
    times > 0 ? sayCount('timesCount', times) : '',
  ]
    .filter(Boolean)
    .join(' · ');
};

const NotRead = ({ notRead, partial }: { notRead: SidebarState['notRead']; partial: boolean }) => {
  const lines = [
    partial ? say('partial') : '',
    notRead.embeds > 0 ? sayCount('embedsNotRead', notRead.embeds) : '',
    notRead.frames > 0 ? sayCount('framesNotRead', notRead.frames) : '',
  ].filter(Boolean);
  return (
    <footer class="quiet">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p>{say('limits')}</p>
    </footer>
  );
};

const Status = ({ state, handlers }: Props) => {
  const { status, message } = state;
  const words = {
    loading: 'statusLoading',
    asleep: 'statusAsleep',
    failed: 'statusFailed',
    off: 'statusOff',
    ready: '',
  }[status];
  return (
    <div class="status">
      <p role="status">{words && say(words)}</p>
      {status === 'failed' && message && (
        <p class="quiet" dir="auto">
          {message}
        </p>
      )}
      {(status === 'failed' || status === 'asleep') && (
        <button type="button" onClick={() => handlers.onRetry()}>
          {say('retry')}
        </button>
      )}
    </div>
  );
};

const GENRES: Record<Genre, string> = {
  opinion: 'genreOpinion',
  satire: 'genreSatire',
  advertising: 'genreAdvertising',
  interview: 'genreInterview',
  'live blog': 'genreLiveBlog',
};

export class Sidebar extends Component<Props, { order: Order }> {
  override state = { order: 'article' as Order };

  private choice = (order: Order, key: string) => (
    <button type="button" aria-pressed={this.state.order === order} onClick={() => this.setState({ order })}>
      {say(key)}
    </button>
  );

  private contents = (annotations: Annotations) => {
    const { state, handlers } = this.props;
    const items = itemsOf(annotations);
    const common = { annotations, onGoTo: handlers.goTo };
    const isCurrent = (item: Item) => state.current !== null && item.spans.includes(state.current);
    return (
      <>
        {state.keeping !== undefined && <Keep keeping={state.keeping} handlers={handlers} />}
        <CoverageNote {...annotations} />
        <p class="summary">{items.length > 0 ? summary(items, annotations) : say('noQuotations')}</p>
        {items.length > 1 && (
          <fieldset class="orders">
            <legend class="unseen">{say('order')}</legend>
            {this.choice('article', 'orderArticle')}
            {this.choice('person', 'orderPerson')}
          </fieldset>
        )}
        {this.state.order === 'person' || items.length === 0 ? (
          <Voices {...common} article={state.article} items={items} isCurrent={isCurrent} />
        ) : (
          <>
            <h3 class="unseen">{say('quotationsInOrder')}</h3>
            <ol class="items">
              {items.map((item) => (
                <QuotationItem key={item.head} {...common} item={item} current={isCurrent(item)} />
              ))}
            </ol>
          </>
        )}
        <NotRead notRead={state.notRead} partial={annotations.partial} />
      </>
    );
  };

  override render({ state, handlers }: Props) {
    const { article, annotations, status } = state;
    return (
      <aside
        class={state.side === 'start' ? 'sidebar surface at-start' : 'sidebar surface'}
        {...tongue()}
        aria-labelledby="sidebar-title"
        tabIndex={-1}
      >
        <header>
          <div>
            <h2 id="sidebar-title">{say('extensionName')}</h2>
            <p class="quiet" dir="auto">
              {article.outlet ?? say('outletNotStated')}
              {' · '}
              <DateLine date={article.published} />
              {article.genre && (
                <>
                  {' '}
                  <span class="tag">{say(GENRES[article.genre])}</span>
                </>
              )}
            </p>
          </div>
          <button type="button" class="plain close" aria-label={say('closeSidebar')} onClick={() => handlers.onClose()}>
            ×
          </button>
        </header>
        <div class="body">
          <Status state={state} handlers={handlers} />
          {annotations && status !== 'off' && this.contents(annotations)}
        </div>
      </aside>
    );
  }
}
