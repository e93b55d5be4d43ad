// What was brought in before, each import to be taken back whole.

import type { ImportRow } from '../../../own-record/index.ts';
import { say, sayCount } from '../../../words.ts';
import { Asked } from '../record/Asked.tsx';
import type { RecordProps } from '../record/props.ts';

type Props = Pick<RecordProps, 'act' | 'record'> & { imports: readonly ImportRow[] };

export const Imports = ({ imports, act, record }: Props) => {
  if (imports.length === 0) return null;
  const when = new Intl.DateTimeFormat(say('dateLocale'), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <section aria-labelledby="imports">
      <h3 id="imports">{say('importsTitle')}</h3>
      <ul class="done">
        {imports.map(({ id, file, at, added }) => (
          <li key={id}>
            <span>
              <bdi>{file}</bdi> · {sayCount('statements', added)} <span class="quiet">{when.format(at)}</span>
            </span>
            <Asked
              label={say('takeBack')}
              question={say('takeBackAsk', file)}
              yes={say('takeBackYes')}
              onYes={() => act(record.takeBack(id), (n) => sayCount('toldTakenBack', n))}
            />
          </li>
        ))}
      </ul>
    </section>
  );
};
