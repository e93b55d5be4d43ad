// The frame of a card: whose it is, what it says, where it leads, how it closes.

import { say } from '../../words.ts';
import { cut } from '../shared/cut.ts';
import { itemAt, itemsOf } from '../shared/items.ts';
import { doubt, speakerName } from '../shared/people.ts';
import { tongue } from '../shared/tongue.ts';
import { PersonView } from './PersonView.tsx';
import { QuotationView } from './QuotationView.tsx';
import type { CardContent, CardOptions } from './types.ts';

/** Longest name shown, in UTF-16 units: a card has room for some three lines of it. */
const NAME_LONG = 110;

const headOf = (content: CardContent): { name: string; doubt: string | null } => {
  const { annotations } = content;
  if (content.kind === 'person')
    return { name: annotations.people.find(({ key }) => key === content.who)?.name ?? '', doubt: null };
  const speaker = itemAt(itemsOf(annotations), content.index)?.speaker;
  return speaker
    ? { name: speakerName(speaker, annotations), doubt: doubt(speaker.confidence) }
    : { name: say('speakerNotStated'), doubt: null };
};

export const Card = ({
  content,
  options,
  onClose,
}: {
  content: CardContent;
  options: CardOptions;
  onClose: () => void;
}) => {
  const { onSidebar } = options;
  const head = headOf(content);
  return (
    <section
      class="card surface"
      {...tongue()}
      role="dialog"
      aria-modal="false"
      aria-labelledby="card-name"
      tabIndex={-1}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <header>
        <h2 id="card-name" dir="auto">
          {cut(head.name, NAME_LONG)}
          {head.doubt && (
            <>
              {' '}
              <span class="tag">{head.doubt}</span>
            </>
          )}
        </h2>
        <button type="button" class="plain close" aria-label={say('closeCard')} onClick={onClose}>
          ×
        </button>
      </header>
      {content.kind === 'person' ? <PersonView {...content} /> : <QuotationView {...content} />}
      {onSidebar && (
        <footer>
          <button type="button" onClick={() => onSidebar(content.kind === 'quotation' ? content.index : null)}>
            {say('showInSidebar')}
          </button>
        </footer>
      )}
    </section>
  );
};
