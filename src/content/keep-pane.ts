// The sidebar with what the reader's own record has of its article: asks the worker, carries the reader's wishes, and looks again when the record
// changes elsewhere. In the surface's bundle, so that a page that is only read does not pay for it.

import { askWorker, type Keeping } from '../messages.ts';
import { onSettings, watchOwnRecord } from '../settings.ts';
import { type MountedSidebar, mountSidebar, type SidebarHandlers, type SidebarState } from '../ui/sidebar/index.tsx';

type PageHandlers = Omit<SidebarHandlers, 'keep' | 'undo'>;

/** ms after a change of the record before it is looked at: several come together. */
const SETTLE = 150;

/** As `mountSidebar`, with the state of keeping added to what the page tells. */
export const mountKeepingSidebar = (root: ShadowRoot, handlers: PageHandlers): MountedSidebar => {
  let keeping: Keeping | null = null;
  let state: SidebarState | null = null;
  let questions = 0;
  let wishes = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const draw = () => state && sidebar.update({ ...state, keeping });
  const ask = async (question: Promise<Keeping>) => {
    questions += 1;
    const mine = questions;
    // Where nobody answers, what was shown stays: the page's own script tells that On Record is gone.
    const answer = await question.catch(() => undefined);
    // Only the newest question's answer is shown: the reader may have done something since.
    if (mine !== questions || !answer) return;
    // What was announced as done stays announced while nothing has changed since.
    const { state: before, held, remembering } = keeping ?? {};
    if (wishes === 0 && before === answer.state && held === answer.held && remembering === answer.remembering) return;
    keeping = answer;
    draw();
  };
  const wish = async (question: Promise<Keeping>) => {
    wishes += 1;
    await ask(question);
    wishes -= 1;
  };
  const sidebar = mountSidebar(root, {
    ...handlers,
    keep: () => void wish(askWorker({ type: 'keep' })),
    undo: (operation) => void wish(askWorker({ type: 'undo-keep', operation })),
  });
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      // A change that was made here is told by its own answer.
      if (wishes === 0 && state?.status === 'ready') void ask(askWorker({ type: 'keeping' }));
    }, SETTLE);
  };
  const stops = [watchOwnRecord(changed), onSettings(changed)];

  return {
    ...sidebar,
    update: (next) => {
      const isNew = next.status === 'ready' && next.annotations !== state?.annotations;
      state = next;
      draw();
      if (isNew) void ask(askWorker({ type: 'keeping' }));
    },
    unmount: () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
      sidebar.unmount();
    },
  };
};
