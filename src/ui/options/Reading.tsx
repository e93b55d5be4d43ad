// Which pages are read, and how what is read is marked and shown.

import type { Settings } from '../../settings.ts';
import { say } from '../../words.ts';
import { Choices, Switch } from './Choices.tsx';
import { SiteList } from './SiteList.tsx';
import type { OptionsHandlers, SettingsHandlers } from './types.ts';

type Props = { settings: Settings; access: boolean | null; handlers: OptionsHandlers };

const Access = ({ access, handlers }: Pick<Props, 'access' | 'handlers'>) =>
  access === false ? (
    <section class="asked" aria-label={say('accessTitle')}>
      <p>{say('accessWithheld')}</p>
      <button type="button" onClick={handlers.requestAccess}>
        {say('giveAccess')}
      </button>
    </section>
  ) : null;

const Pages = ({ settings, handlers }: { settings: Settings; handlers: SettingsHandlers }) => (
  <>
    <Switch
      label={say('setOn')}
      on={settings.on}
      set={(on) => handlers.change({ on }, say(on ? 'toldOn' : 'toldOff'))}
    />
    <Choices
      name="read"
      title={say('setRead')}
      chosen={settings.read}
      choices={[
        { value: 'news', label: say('setReadNews'), note: say('setReadNewsNote') },
        { value: 'asked', label: say('setReadAsked'), note: say('setReadAskedNote') },
      ]}
      choose={(read, label) => handlers.change({ read }, say('saved', label))}
    />
    <SiteList
      name="never"
      title={say('setNever')}
      note={say('setNeverNote')}
      none={say('setNeverNone')}
      sites={settings.never}
      change={(never, told) => handlers.change({ never }, told)}
    />
  </>
);

const Marks = ({ settings, handlers }: { settings: Settings; handlers: SettingsHandlers }) => (
  <>
    <Choices
      name="marks"
      title={say('setMarks')}
      chosen={settings.marks}
      choices={[
        { value: 'all', label: say('setMarksAll') },
        { value: 'quotations', label: say('setMarksQuotations') },
        { value: 'names', label: say('setMarksNames') },
        { value: 'elsewhere', label: say('setMarksElsewhere'), note: say('setMarksElsewhereNote') },
        { value: 'none', label: say('setMarksNone'), note: say('setMarksNoneNote') },
      ]}
      choose={(marks, label) => handlers.change({ marks }, say('saved', label))}
    />
    <Choices
      name="painter"
      title={say('setPainter')}
      chosen={settings.painter}
      choices={[
        { value: 'highlights', label: say('setPainterHighlights'), note: say('setPainterHighlightsNote') },
        { value: 'elements', label: say('setPainterElements'), note: say('setPainterElementsNote') },
      ]}
      choose={(painter, label) => handlers.change({ painter }, say('saved', label))}
    />
    <Switch
      label={say('setMarkOwn')}
      note={say('setMarkOwnNote')}
      on={settings.markOwn}
      set={(markOwn) => handlers.change({ markOwn }, say(markOwn ? 'toldMarkOwn' : 'toldNotMarkOwn'))}
    />
  </>
);

const EVERYWHERE = '*';

const Cards = ({ settings, handlers }: { settings: Settings; handlers: SettingsHandlers }) => {
  /** Sides are those of our own words: where they run to the left, a line ends there. */
  const mirrored = say('direction') === 'rtl';
  const everywhere = settings.noCards.includes(EVERYWHERE);
  const sites = settings.noCards.filter((site) => site !== EVERYWHERE);
  return (
    <>
      <Switch
        label={say('setCards')}
        note={say('setCardsNote')}
        on={!everywhere}
        set={(on) =>
          handlers.change({ noCards: on ? sites : [...sites, EVERYWHERE] }, say(on ? 'toldCards' : 'toldNoCards'))
        }
      />
      {!everywhere && (
        <SiteList
          name="no-cards"
          title={say('setNoCards')}
          note={say('setNoCardsNote')}
          none={say('setNoCardsNone')}
          sites={sites}
          change={(noCards, told) => handlers.change({ noCards }, told)}
        />
      )}
      <Choices
        name="side"
        title={say('setSide')}
        chosen={settings.side}
        choices={[
          { value: 'end', label: say(mirrored ? 'setSideLeft' : 'setSideRight') },
          { value: 'start', label: say(mirrored ? 'setSideRight' : 'setSideLeft') },
        ]}
        choose={(side, label) => handlers.change({ side }, say('saved', label))}
      />
    </>
  );
};

export const Reading = ({ settings, access, handlers }: Props) => (
  <>
    <Access access={access} handlers={handlers} />
    <Pages settings={settings} handlers={handlers} />
    <Marks settings={settings} handlers={handlers} />
    <Cards settings={settings} handlers={handlers} />
  </>
);
