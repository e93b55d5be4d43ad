// The sidebar: this article's quotations in order or by person, each with what the record has beside it. This article only, and no
// text field: a page can see what is typed in it.

import { Component } from 'preact';
import type { Genre } from '../../schema/article.ts';
import type { Annotations } from '../../schema/match.ts';
import { say, sayCount } from '../../words.ts';
import { copyByKey } from '../shared/Copy.tsx';
import { CoverageNote } from '../shared/CoverageNote.tsx';
import { DateLine } from '../shared/DateLine.tsx';
import { byPerson, type Item, itemsOf, type Voice } from '../shared/items.ts';
import { Keep } from '../shared/Keep.tsx';
import { Sign } from '../shared/Sign.tsx';
import { tongue } from '../shared/tongue.ts';
import { Edge } from './Edge.tsx';
import { type Choice, chosen, everything, Filters } from './Filters.tsx';
import { QuotationItem } from './QuotationItem.tsx';
import { beginList, drawSoon, PLACES } from './turns.ts';
import type { SidebarHandlers, SidebarState } from './types.ts';
import { Voices } from './Voices.tsx';

type Shown = { state: SidebarState; handlers: SidebarHandlers };
/** `onDrawn` is given the sidebar itself once, to be asked and told things. */
type Props = Shown & { onDrawn?: (sidebar: Sidebar) => void };

const summary = (items: Item[], voices: Voice[]): string => {
  const speakers = voices.filter(({ key }) => key !== null).length;
  return `${sayCount('quotations', items.length)}\u00a0· ${sayCount('speakers', speakers)}`;
};

/** What the page brought since, while the reader is in the sidebar: nothing moves under them until they ask. */
const News = ({ news, onNews }: { news: number; onNews: SidebarHandlers['onNews'] }) => (
  <button type="button" onClick={onNews}>
    {news > 0 ? sayCount('news', news) : say('pageChanged')}
  </button>
);

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

const Status = ({ state, handlers }: Shown) => {
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
      {status === 'failed' && message && <p class="quiet">{message}</p>}
      {(status === 'failed' || status === 'asleep') && (
        <button type="button" onClick={handlers.onRetry}>
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

/** `places`: how many quotations have a place in the list by now. */
type State = Choice & { places: number };

export class Sidebar extends Component<Props, State> {
  override state: State = { ...everything, places: PLACES };
  private over = false;

  private frame: HTMLElement | null = null;
  private hold = (frame: HTMLElement | null) => {
    this.frame = frame;
  };
  override componentDidMount() {
    this.props.onDrawn?.(this);
  }
  /** The reader is in it: the pointer is over it, or the keyboard at one of its parts. */
  isBusy = (): boolean => {
    const { frame } = this;
    const focused = (frame?.getRootNode() as ShadowRoot | undefined)?.activeElement;
    return this.over || (focused != null && focused !== frame);
  };
  private went = () => {
    // The next element has the keyboard only after this event.
    setTimeout(() => this.props.state.news !== undefined && !this.isBusy() && this.props.handlers.onNews?.());
  };
  /** Lists all quotations: also those that the reader's choice leaves out, and those whose place has not been made yet. */
  reveal = (done: () => void) => this.setState({ show: 'all', who: undefined, places: Number.POSITIVE_INFINITY }, done);
  private makePlaces = () => this.setState({ places: this.state.places + PLACES });

  private contents = (annotations: Annotations) => {
    const { state, handlers } = this.props;
    const items = itemsOf(annotations);
    const voices = byPerson(items, annotations);
    const fitting = chosen(items, voices, this.state);
    const listed = fitting.slice(0, this.state.places);
    if (listed.length < fitting.length) drawSoon(this.makePlaces);
    beginList();
    const common = { annotations, article: state.article, onGoTo: handlers.goTo };
    const isCurrent = (item: Item) => state.current !== null && item.spans.includes(state.current);
    return (
      <>
        {state.keeping !== undefined && <Keep keeping={state.keeping} handlers={handlers} />}
        <CoverageNote {...annotations} />
        {state.cardsOff && (
          <p class="note">
            {say('cardsAreOff')}{' '}
            <button type="button" class="plain" onClick={handlers.onCardsOn}>
              {say('cardsOn')}
            </button>
          </p>
        )}
        <p class="summary">{items.length > 0 ? summary(items, voices) : say('noQuotations')}</p>
        {items.length > 1 && (
          <Filters items={items} voices={voices} choice={this.state} onChoose={(choice) => this.setState(choice)} />
        )}
        <div class="list">
          {listed.length === 0 && items.length > 0 && <p class="quiet nothing">{say('nothingFits')}</p>}
          {this.state.order === 'person' || items.length === 0 ? (
            <Voices {...common} items={listed} whole={fitting.length === items.length} isCurrent={isCurrent} />
          ) : (
            <>
              <h3 class="unseen">{say('quotationsInOrder')}</h3>
              <ol class="items">
                {listed.map((item) => (
                  <QuotationItem key={item.head} {...common} item={item} current={isCurrent(item)} />
                ))}
              </ol>
            </>
          )}
          <NotRead notRead={state.notRead} partial={annotations.partial} />
        </div>
      </>
    );
  };

  override render({ state, handlers }: Props) {
    const { article, annotations, status, news, width } = state;
    return (
      <aside
        class={state.side === 'start' ? 'sidebar surface at-start' : 'sidebar surface'}
        ref={this.hold}
        {...tongue()}
        style={width === undefined ? undefined : `width:${width}px`}
        aria-labelledby="sidebar-title"
        tabIndex={-1}
        onKeyDown={copyByKey}
        onPointerEnter={() => {
          this.over = true;
        }}
        onPointerLeave={() => {
          this.over = false;
          this.went();
        }}
        onFocusOut={this.went}
      >
        {handlers.onResize && <Edge onResize={handlers.onResize} />}
        <header>
          <h2 id="sidebar-title">{say('extensionName')}</h2>
          <div class="frame">
            <Sign name={say('openOptions')} onPress={handlers.onSettings}>
              {'⚙\ufe0e'}
            </Sign>
            <Sign name={say('otherSide')} onPress={handlers.onSide}>
              ⇄
            </Sign>
            <Sign name={say('closeSidebar')} onPress={handlers.onClose}>
              ×
            </Sign>
          </div>
          <p class="quiet">
            <bdi>{article.outlet ?? say('outletNotStated')}</bdi>
            {'\u00a0· '}
            <DateLine date={article.published} look="short" />
            {article.genre && (
              <>
                {' '}
                <span class="tag">{say(GENRES[article.genre])}</span>
              </>
            )}
          </p>
        </header>
        <div class="news" role="status">
          {news !== undefined && <News news={news} onNews={handlers.onNews} />}
        </div>
        <div class="body">
          <Status state={state} handlers={handlers} />
          {annotations && status !== 'off' && this.contents(annotations)}
        </div>
        <div class="told" role="status">
          {state.told}
        </div>
      </aside>
    );
  }
}
