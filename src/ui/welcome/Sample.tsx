// A sample to try before anything is read: one sentence with its marks as pages have them, and below it what their cards say. By pointer, finger and
// keyboard alike; nothing is asked of anybody.

import { Component } from 'preact';
import { say } from '../../words.ts';
import { PersonView } from '../card/PersonView.tsx';
import { QuotationView } from '../card/QuotationView.tsx';
import { DateLine } from '../shared/DateLine.tsx';
import { sampleArticle } from './sample.ts';

type About = 'quotation' | 'person';

export class Sample extends Component<object, { about: About }> {
  /** The quotation's first: an empty card would say nothing of what one is for. */
  override state: { about: About } = { about: 'quotation' };
  private sample = sampleArticle();

  private mark = (text: string, about: About) => {
    const show = () => this.setState({ about });
    return (
      // biome-ignore lint/a11y/useSemanticElements: a button would not break with its line
      <span
        key={about}
        class={about}
        role="button"
        tabIndex={0}
        aria-expanded={this.state.about === about}
        aria-controls="sample-card"
        onPointerEnter={show}
        onFocus={show}
        onClick={show}
        onKeyDown={({ key }) => key === 'Enter' && show()}
      >
        {text}
      </span>
    );
  };

  override render(_: object, { about }: { about: About }) {
    const { annotations, article, pieces, who } = this.sample;
    return (
      <section class="sample" aria-labelledby="sample">
        <h2 id="sample">{say('sampleTitle')}</h2>
        <p>{say('sampleLead')}</p>
        <div class="clipping">
          <p class="quiet">
            {article.outlet}
            {'\u00a0· '}
            <DateLine date={article.published} look="short" />
            {'\u00a0· '}
            {say('sampleMade')}
          </p>
          <p class="words">{pieces.map(({ text, about: marked }) => (marked ? this.mark(text, marked) : text))}</p>
        </div>
        <div class="card" id="sample-card" aria-live="polite">
          <p class="name">{say('sampleName')}</p>
          {about === 'person' ? (
            <PersonView kind="person" annotations={annotations} article={article} who={who} />
          ) : (
            <QuotationView kind="quotation" annotations={annotations} article={article} index={0} />
          )}
        </div>
      </section>
    );
  }
}
