// The frame of a card: whose it is, what it says, where it leads, how it stays and how it closes.

import type { ComponentChildren } from 'preact';
import { say } from '../../words.ts';
import { Copy, copyByKey } from '../shared/Copy.tsx';
import { cutOfName } from '../shared/cut.ts';
import { itemAt, itemsOf } from '../shared/items.ts';
import { Later } from '../shared/Later.tsx';
import { later } from '../shared/later.ts';
import { doubt, speakerName } from '../shared/people.ts';
import { Sign } from '../shared/Sign.tsx';
import { tongue } from '../shared/tongue.ts';
import { PersonView } from './PersonView.tsx';
import { QuotationView } from './QuotationView.tsx';
import type { CardContent, CardOptions } from './types.ts';

const itemOf = (content: CardContent) =>
  content.kind === 'quotation' ? itemAt(itemsOf(content.annotations), content.index) : undefined;

const headOf = (content: CardContent): { name: string; doubt: string | null } => {
  const { annotations } = content;
  if (content.kind === 'person')
    return { name: annotations.people.find(({ key }) => key === content.who)?.name ?? '', doubt: null };
  const speaker = itemOf(content)?.speaker;
  return speaker
    ? { name: speakerName(speaker, annotations), doubt: doubt(speaker.confidence) }
    : { name: say('speakerNotStated'), doubt: null };
};

type Props = {
  content: CardContent;
  options: CardOptions;
  pinned: boolean;
  /** What came of a correction. */
  told: ComponentChildren;
  onPin: () => void;
  onClose: () => void;
};

export const Card = ({ content, options, pinned, told, onPin, onClose }: Props) => {
  const { onSidebar, onNoCards } = options;
  const { annotations } = content;
  const head = headOf(content);
  const item = itemOf(content);
  return (
    <section
      class="card surface taken"
      {...tongue()}
      role="dialog"
      aria-modal="false"
      aria-labelledby="card-name"
      tabIndex={-1}
      onKeyDown={(event) => (event.key === 'Escape' ? onClose() : copyByKey(event))}
    >
      <header>
        <h2 id="card-name">
          <bdi>{cutOfName(head.name)}</bdi>
          {head.doubt && (
            <>
              {' '}
              <span class="tag">{head.doubt}</span>
            </>
          )}
        </h2>
        <div class="frame">
          <Sign name={say('keepOpen')} pressed={pinned} onPress={onPin}>
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d="M5.5 2h5l-.6 4.5 2.1 3H4l2.1-3zM8 9.5v4.5" />
            </svg>
          </Sign>
          <Sign name={say('closeCard')} onPress={onClose}>
            ×
          </Sign>
        </div>
      </header>
      {content.kind === 'person' ? <PersonView {...content} /> : <QuotationView {...content} />}
      <footer>
        {onSidebar && (
          <button type="button" onClick={() => onSidebar(content.kind === 'quotation' ? content.index : null)}>
            {say(item?.same.length ? 'compareInSidebar' : 'showInSidebar')}
          </button>
        )}
        {item && (
          <Copy words={item.texts.join(' ')} cited={({ here }) => here(item, content.annotations, content.article)} />
        )}
      </footer>
      <div class="told" role="status">
        {told}
      </div>
      <div class="last">
        <Later
          label={say('mend')}
          load={later}
          show={({ mend }, close) =>
            mend({ annotations, item, who: content.kind === 'person' ? content.who : item?.speaker?.who, close })
          }
        />
        {onNoCards && (
          <button type="button" class="plain" onClick={onNoCards}>
            {say('noCards')}
          </button>
        )}
      </div>
    </section>
  );
};
