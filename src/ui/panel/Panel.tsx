// The panel: what stands beside the tab in front, the search of the whole record, wordings side by side, and stories. A page of the
// extension's own: nobody but the reader sees what is typed here.

import { Component } from 'preact';
import { say } from '../../words.ts';
import { copyByKey } from '../shared/Copy.tsx';
import { ArticleTab } from './ArticleTab.tsx';
import { CompareTab } from './CompareTab.tsx';
import { SearchTab } from './SearchTab.tsx';
import { StoriesTab } from './StoriesTab.tsx';
import { type PanelProps, type PanelState, type PanelTab, tabs } from './types.ts';

const NAMES: Record<PanelTab, string> = {
  article: 'tabArticle',
  search: 'tabSearch',
  compare: 'tabCompare',
  stories: 'tabStories',
};
const CONTENTS = { article: ArticleTab, search: SearchTab, compare: CompareTab, stories: StoriesTab };

/** The tabs there are: from a private window nothing is kept, so there are no stories. */
export const tabsShown = ({ incognito }: Pick<PanelState, 'incognito'>): PanelTab[] =>
  tabs.filter((tab) => tab !== 'stories' || !incognito);

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };

export class Panel extends Component<PanelProps> {
  /** Arrows, Home and End go from tab to tab, as the tabs pattern of ARIA has it. */
  private pressed = (event: KeyboardEvent) => {
    const { state, handlers } = this.props;
    const shown = tabsShown(state);
    const step = (STEPS[event.key] ?? 0) * (say('direction') === 'rtl' ? -1 : 1);
    const at = shown.indexOf(state.tab);
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? shown.length - 1 : at + step;
    const tab = shown[(to + shown.length) % shown.length];
    if (to === at || !tab) return;
    event.preventDefault();
    handlers.choose(tab);
    document.getElementById(`tab-${tab}`)?.focus();
  };

  override render({ state, handlers }: PanelProps) {
    const Contents = CONTENTS[state.tab];
    return (
      <main class="panel" onKeyDown={copyByKey}>
        <h1 class="unseen">{say('extensionName')}</h1>
        <div class="tabs" role="tablist" aria-label={say('panelTabs')}>
          {tabsShown(state).map((tab) => (
            <button
              key={tab}
              type="button"
              role="tab"
              id={`tab-${tab}`}
              aria-selected={tab === state.tab}
              aria-controls="contents"
              tabIndex={tab === state.tab ? 0 : -1}
              onClick={() => handlers.choose(tab)}
              onKeyDown={this.pressed}
              // Stands in the style once more, bold and unseen: no tab becomes wider by being open.
              data-name={say(NAMES[tab])}
            >
              {say(NAMES[tab])}
              {tab === 'compare' && state.columns.length > 0 && <span class="count"> {state.columns.length}</span>}
            </button>
          ))}
        </div>
        <div class="done">
          <p role="status">{state.told}</p>
          {state.undo !== null && (
            <button type="button" class="plain" onClick={() => handlers.undo()}>
              {state.undo}
            </button>
          )}
        </div>
        <div class="told" role="status">
          {state.mended}
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the tabs pattern lets the keyboard come to what a tab shows */}
        <div class="contents" id="contents" role="tabpanel" aria-labelledby={`tab-${state.tab}`} tabIndex={0}>
          <Contents state={state} handlers={handlers} />
        </div>
        <footer>
          <button type="button" class="plain" onClick={() => handlers.openOptions()}>
            {say('openOptions')}
          </button>
        </footer>
      </main>
    );
  }
}
