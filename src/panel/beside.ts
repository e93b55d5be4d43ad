// The tab the panel stands beside, and what was read in it: followed from tab to tab and from page to page. In a tab of its own, the panel stands
// beside the tab it was opened from.

import { onTabsMoved, type TabBeside, tabInWindow, tabNamed } from '../browser/panel.ts';
import { onMessage } from '../browser/runtime.ts';
import { askTab, askWorker } from '../messages.ts';
import { hasAccess, readSettings, watchSettings } from '../settings.ts';
import type { PageBeside } from '../ui/panel/index.tsx';

/** How soon a page that is still being read is asked again, in ms. */
const AGAIN = 300;

const nothing = { reading: null, keeping: null };
const isWebPage = (url: string | null): boolean => url !== null && /^https?:/.test(url);

export type Beside = {
  /** Asks anew. */
  look: () => Promise<void>;
  /** The tab itself, null where there is none. */
  tab: () => TabBeside | null;
};

/** `named`: the tab to stay beside; null follows the one in front. `show` gets each new state of the page beside. */
export const standBeside = (named: number | null, show: (beside: PageBeside) => void): Beside => {
  let tab: TabBeside | null = null;
  let looks = 0;

  const lookAt = async (beside: TabBeside): Promise<PageBeside> => {
    const { on } = await readSettings();
    if (!on) return { page: 'off', ...nothing };
    if (!(await hasAccess())) return { page: 'withheld', ...nothing };
    const reading = await askTab(beside.id, { type: 'reading' });
    if (!reading) return { page: isWebPage(beside.url) ? 'unread' : 'forbidden', ...nothing };
    const keeping =
      reading.status === 'ready' ? await askWorker({ type: 'keeping', tab: beside.id }).catch(() => null) : null;
    return { page: 'read', reading, keeping };
  };
  const look = async (): Promise<void> => {
    looks += 1;
    const mine = looks;
    const found = named === null ? await tabInWindow() : await tabNamed(named);
    const page: PageBeside = found ? await lookAt(found) : { page: 'none', ...nothing };
    if (mine !== looks) return;
    tab = found;
    show(page);
    if (page.reading?.status === 'loading') setTimeout(() => mine === looks && void look(), AGAIN);
  };
  onTabsMoved(() => void look());
  watchSettings(() => void look());
  // A page's script tells the toolbar how much it has found whenever it has read: the panel hears that too, and answers nothing.
  onMessage((message, sender) => {
    if (sender.ours && sender.tab === tab?.id && (message as { type?: unknown } | null)?.type === 'badge') void look();
    return undefined;
  });
  void look();
  return { look, tab: () => tab };
};
