// One quotation of the article with what the record has beside it.

import { Component } from 'preact';
import type { Annotations } from '../../schema/match.ts';
import { say } from '../../words.ts';
import type { ArticleFacts } from '../shared/article-facts.ts';
import { Copy } from '../shared/Copy.tsx';
import { cut, cutOfName, cutToName } from '../shared/cut.ts';
import { markRuns } from '../shared/differences.ts';
import { type Item, itemAt, itemsOf } from '../shared/items.ts';
import { Later } from '../shared/Later.tsx';
import { later } from '../shared/later.ts';
import { doubt, speakerName, whySpeaker } from '../shared/people.ts';
import { Words } from '../shared/Words.tsx';
import { AlsoReported } from './AlsoReported.tsx';
import { Elsewhere } from './Elsewhere.tsx';
import { OtherTimes } from './OtherTimes.tsx';
import { Repeated } from './Repeated.tsx';
import { Timeline } from './Timeline.tsx';
import { giveUpTurn, takeTurn } from './turns.ts';

export type ItemProps = {
  item: Item;
  annotations: Annotations;
  article: ArticleFacts;
  current: boolean;
  /** The speaker is told by the heading above. */
  nameless?: boolean;
  onGoTo: (index: number) => void;
};

const HOW_LONG = 80;

const SpeakerLine = ({ item, annotations, nameless }: ItemProps) => {
  const { speaker } = item;
  if (!speaker) return nameless ? null : <p class="speaker quiet">{say('speakerNotStated')}</p>;
  const unsure = doubt(speaker.confidence);
  return (
    <p class="speaker">
      {!nameless && (
        <b>
          <bdi>{cutOfName(speakerName(speaker, annotations))}</bdi>
        </b>
      )}
      {unsure && <span class="tag">{unsure}</span>}
      {speaker.how && <bdi class="quiet">{cut(speaker.how, HOW_LONG)}</bdi>}
    </p>
  );
};

/** Where the button went down: one pointer presses at a time. */
let pressed = { x: 0, y: 0 };
const press = ({ clientX, clientY }: MouseEvent) => {
  pressed = { x: clientX, y: clientY };
};
/** A press that moved selects words and goes nowhere; the browsers tell of no selection inside a shadow root alike. */
const isClick = ({ clientX, clientY, detail }: MouseEvent) =>
  detail === 0 || Math.hypot(clientX - pressed.x, clientY - pressed.y) < 4;

/** The page's words that another wording has not, where exactly one other wording is compared: with more, the marks would not say which. */
const comparedDiff = (item: Item) => {
  const wordings = item.same.flatMap((match) => match.wordings);
  return wordings.length === 1 ? wordings[0]?.diff : undefined;
};

const Contents = (props: ItemProps) => {
  const { item, annotations, article, onGoTo } = props;
  const diff = comparedDiff(item);
  const runs = diff && markRuns(item.texts, diff, 'here');
  const beside = [...item.same, ...item.related];
  const nothing = beside.length + item.elsewhere.length === 0;
  const fuller = item.repeats === null ? undefined : itemAt(itemsOf(annotations), item.repeats);
  const goTo = () => onGoTo(item.head);
  return (
    <>
      <SpeakerLine {...props} />
      {item.speaker && doubt(item.speaker.confidence) && <p class="quiet reason">{whySpeaker(item.speaker)}</p>}
      {/* A pointer may also click the words themselves; the button beside them does the same for every other way of asking. */}
      {/* biome-ignore lint/a11y: the button above is the accessible way */}
      <blockquote class="said" onMouseDown={press} onClick={(event) => isClick(event) && goTo()}>
        {item.texts.map((text, n) => (
          <p key={item.spans[n]}>
            <Words text={text} runs={runs?.[n]} side="here" />
          </p>
        ))}
      </blockquote>
      <div class="line">
        <button
          type="button"
          class="plain go"
          onClick={goTo}
          aria-label={say('goToWords', cutToName(item.texts.join(' ')))}
        >
          {say('inTheText')}
        </button>
        <Copy words={item.texts.join(' ')} cited={({ here }) => here(item, annotations, article)} />
        <Later
          label={say('mend')}
          load={later}
          show={({ mend }, close) => mend({ annotations, item, who: item.speaker?.who, close })}
        />
      </div>
      {fuller && item.again && <Repeated fuller={fuller} again={item.again} />}
      {item.same.map((match) => (
        <AlsoReported key={match.corpus + match.statement} match={match} named={item.speaker !== null} />
      ))}
      {item.elsewhere.length > 0 && (
        <Elsewhere
          matches={item.elsewhere}
          here={item.speaker ? speakerName(item.speaker, annotations) : say('speakerNotStated')}
        />
      )}
      <Timeline matches={beside} published={article.published} />
      <OtherTimes key={annotations.revision} item={item} quotation={annotations.quotations[item.head]} />
      {nothing && annotations.coverage.length > 0 && <p class="quiet nothing">{say('nothingElse')}</p>}
    </>
  );
};

/** Its place in the list is there from the first frame on; what stands in it is drawn when it can be seen, or in its turn. */
export class QuotationItem extends Component<ItemProps> {
  /** What stands there is not what it is to be. */
  private behind = true;
  private due = false;
  private draw = () => {
    this.due = true;
    this.setState({});
  };

  override shouldComponentUpdate(next: ItemProps) {
    this.behind ||= Object.entries(next).some(([name, value]) => this.props[name as keyof ItemProps] !== value);
    this.due = this.behind && this.mayDraw(next);
    return this.due;
  }
  override componentWillUnmount() {
    giveUpTurn(this.draw);
  }
  private place: Element | null = null;
  private hold = (place: Element | null) => {
    this.place = place;
  };
  private inView = () => {
    const box = this.place?.getBoundingClientRect();
    return !!box && box.bottom > 0 && box.top < innerHeight;
  };
  private mayDraw = ({ current }: ItemProps) => this.due || current || takeTurn(this.draw, this.inView);
  /** Spread, since Preact's types do not know this event yet. An empty place tells when it comes into view. */
  private watching = {
    onContentVisibilityAutoStateChange: ({ skipped }: ContentVisibilityAutoStateChangeEvent) => {
      if (!skipped && this.behind) this.draw();
    },
  };

  override render(props: ItemProps) {
    const { item, current } = props;
    if (this.due || this.mayDraw(props)) {
      this.behind = false;
      this.due = false;
      giveUpTurn(this.draw);
    }
    return (
      <li
        class="item taken"
        id={`quotation-${item.head}`}
        ref={this.hold}
        aria-current={current || undefined}
        {...this.watching}
      >
        {!this.behind && <Contents {...props} />}
      </li>
    );
  }
}
