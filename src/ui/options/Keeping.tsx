// What is kept of what is read: the question of the first run, the pause.

import { retentions, type Settings } from '../../settings.ts';
import { say, sayCount } from '../../words.ts';
import { Choices, Switch } from './Choices.tsx';
import { Field } from './record/Field.tsx';
import { SiteList } from './SiteList.tsx';
import type { SettingsHandlers } from './types.ts';

const months = (count: number): string => (count === 0 ? say('retentionEver') : sayCount('months', count));
/** The shortest first, without an end last. */
const ORDERED = [...retentions].sort((a, b) => (a || Number.POSITIVE_INFINITY) - (b || Number.POSITIVE_INFINITY));

const Retention = ({ settings, handlers }: { settings: Settings; handlers: SettingsHandlers }) => (
  <section aria-labelledby="retention-title">
    <h3 id="retention-title">{say('retentionTitle')}</h3>
    <Field id="retention" label={say('retention')} note={say('retentionNote')}>
      <select
        id="retention"
        aria-describedby="retention-note"
        value={settings.retention}
        onChange={({ currentTarget }) => {
          const retention = ORDERED.find((one) => String(one) === currentTarget.value) ?? settings.retention;
          handlers.change({ retention }, say('saved', months(retention)));
        }}
      >
        {ORDERED.map((one) => (
          <option key={one} value={one}>
            {months(one)}
          </option>
        ))}
      </select>
    </Field>
  </section>
);

const Sites = ({ settings, handlers }: { settings: Settings; handlers: SettingsHandlers }) => (
  <>
    <SiteList
      name="never-keep"
      title={say('neverKeep')}
      note={say('neverKeepNote')}
      none={say('neverKeepNone')}
      sites={settings.neverKeep}
      change={(neverKeep, told) => handlers.change({ neverKeep }, told)}
    />
    <SiteList
      name="satire"
      title={say('satireSites')}
      note={say('satireSitesNote')}
      none={say('satireSitesNone')}
      sites={settings.satire}
      change={(satire, told) => handlers.change({ satire }, told)}
    />
  </>
);

export const Keeping = ({ settings, handlers }: { settings: Settings; handlers: SettingsHandlers }) => (
  <>
    <Choices
      name="keep"
      title={say('welcomeQuestion')}
      chosen={settings.keep}
      choices={[
        { value: 'all', label: say('setKeepAll'), note: say('welcomeWhat') },
        { value: 'by hand', label: say('setKeepByHand'), note: say('setKeepByHandNote') },
      ]}
      choose={(keep, label) => handlers.change({ keep }, say('saved', label))}
    />
    {settings.keep === 'all' && (
      <Switch
        label={say('setPaused')}
        note={say('setPausedNote')}
        on={settings.paused}
        set={(paused) => handlers.change({ paused }, say(paused ? 'rememberingPaused' : 'remembering'))}
      />
    )}
    <Retention settings={settings} handlers={handlers} />
    <Sites settings={settings} handlers={handlers} />
    <ul class="facts">
      <li>{say('welcomeWhere')}</li>
      <li>{say('welcomeNot')}</li>
    </ul>
  </>
);
