// What is kept of what is read: the question of the first run, the pause.

import type { Settings } from '../../settings.ts';
import { say } from '../../words.ts';
import { Choices, Switch } from './Choices.tsx';
import type { SettingsHandlers } from './types.ts';

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
    <ul class="facts">
      <li>{say('welcomeWhere')}</li>
      <li>{say('welcomeNot')}</li>
    </ul>
  </>
);
