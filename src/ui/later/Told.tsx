// What came of a correction, with the way back; why, where nothing came of it.

import type { Corrected } from '../../messages.ts';
import { say } from '../../words.ts';

const DONE = { correction: 'mended', satire: 'mendedSatire' } as const;
const REFUSED = { private: 'mendPrivate', unread: 'mendGone', gone: 'mendGone' } as const;
const FAILED = { blocked: 'mendBlocked', full: 'mendFull', newer: 'keepingNewer', damaged: 'mendBlocked' } as const;

const sentence = (outcome: Corrected | null, done: Props['done']): string => {
  switch (outcome?.state) {
    case 'done':
      return say(DONE[done]);
    case 'undone':
      return say('mendUndone');
    case 'refused':
      return say(REFUSED[outcome.why]);
    case 'failed':
      return say(FAILED[outcome.why]);
    default:
      return say('workerSilent');
  }
};

/** `outcome`: null where nobody answered. */
type Props = {
  outcome: Corrected | null;
  done: keyof typeof DONE;
  onUndo: (operation: string) => void;
  onClose: () => void;
};

export const Told = ({ outcome, done, onUndo, onClose }: Props) => (
  <p>
    {sentence(outcome, done)}{' '}
    {outcome?.state === 'done' && (
      <button type="button" onClick={() => onUndo(outcome.operation)}>
        {say('keepUndo')}
      </button>
    )}
    <button type="button" class="plain" aria-label={say('dismiss')} onClick={onClose}>
      ×
    </button>
  </p>
);
