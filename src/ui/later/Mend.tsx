// What a reader can correct of a quotation or a name, by choices alone: words are typed on pages of the extension only, since a page sees what is
// typed in it. Each choice is used at once.

import type { Correction } from '../../messages.ts';
import type { Annotations, Match } from '../../schema/match.ts';
import { say } from '../../words.ts';
import { cut } from '../shared/cut.ts';
import type { Item } from '../shared/items.ts';

/** UTF-16 units of a name, and of the words of another wording, on a button. */
const NAMED = 60;
const FIRST_WORDS = 40;

export type MendProps = {
  annotations: Annotations;
  /** A quotation; absent where a name alone is meant. */
  item?: Item | undefined;
  /** Key of the person named, or of the speaker. */
  who: string | null | undefined;
  /** Folds the choices. */
  close: () => void;
  onCorrect: (correction: Correction) => void;
  onSatire: () => void;
};

const sourceOf = ({ wordings: [best], speaker }: Match): string =>
  best?.source.outlet ?? best?.source.title ?? best?.source.file ?? speaker;

export const Mend = ({ annotations, item, who, close, onCorrect, onSatire }: MendProps) => {
  const { people, quotations } = annotations;
  const at = item && quotations[item.head];
  const quotation = at && { start: at.start, end: at.end, text: at.text };
  const linked = people.find(({ key, person }) => key === who && person !== null);
  const choice = (label: string, choose: () => void, key = label) => (
    <button
      key={key}
      type="button"
      onClick={() => {
        close();
        choose();
      }}
    >
      {label}
    </button>
  );
  const quoted = new Set(quotations.flatMap(({ speaker }) => speaker?.who ?? []));
  const others = [...people]
    .filter(({ key }) => key !== item?.speaker?.who)
    .sort((a, b) => Number(quoted.has(b.key)) - Number(quoted.has(a.key)));
  return (
    <fieldset class="mend">
      <legend class="unseen">{say('mend')}</legend>
      {item?.same.map((match) =>
        choice(
          say('mendNotSame', sourceOf(match), cut(match.wordings[0]?.words ?? '', FIRST_WORDS)),
          () =>
            quotation &&
            onCorrect({ kind: 'not the same', quotation, corpus: match.corpus, statement: match.statement }),
          match.corpus + match.statement,
        ),
      )}
      {linked &&
        choice(say('mendNotPerson', cut(linked.name, NAMED)), () =>
          onCorrect({ kind: 'not this person', who: linked.key }),
        )}
      {quotation && choice(say('mendNoQuotation'), () => onCorrect({ kind: 'not a quotation', quotation }))}
      {choice(say('mendSatire'), onSatire)}
      {quotation && (
        <>
          <p class="quiet">{say('mendSpeaker')}</p>
          {others.map(({ key, name }) =>
            choice(cut(name, NAMED), () => onCorrect({ kind: 'speaker', quotation, who: key }), key),
          )}
          {item?.speaker && choice(say('mendNobody'), () => onCorrect({ kind: 'speaker', quotation, who: null }))}
        </>
      )}
    </fieldset>
  );
};
