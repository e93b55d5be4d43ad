// What a reader should know about a wording before leaning on it: translated, doubted, corrected, withdrawn.

import type { WordingShown } from '../../schema/match.ts';
import { say } from '../../words.ts';

const languageName = (tag: string): string => {
  try {
    return new Intl.DisplayNames(say('dateLocale'), { type: 'language' }).of(tag) ?? tag;
  } catch {
    // Not a language the browser can name: the tag itself still tells.
    return tag;
  }
};

const STATUS = { corrected: 'statusCorrected', withdrawn: 'statusWithdrawn' } as const;

export const WordingNotes = ({ wording }: { wording: Pick<WordingShown, 'translated' | 'doubtful' | 'status'> }) => {
  const { translated, doubtful, status } = wording;
  return (
    <>
      {status && <p class="note strong">{say(STATUS[status])}</p>}
      {translated !== undefined && (
        <p class="note">{translated === true ? say('translated') : say('translatedFrom', languageName(translated))}</p>
      )}
      {doubtful && <p class="note">{say('doubtful', doubtful)}</p>}
    </>
  );
};
