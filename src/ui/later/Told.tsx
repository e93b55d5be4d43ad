// What came of a correction or of a clip, with the way back; why, where nothing came of it.

import type { Clipped, Corrected } from '../../messages.ts';
import { say } from '../../words.ts';
import { titleOf } from '../shared/story-title.ts';

const DONE = { correction: 'mended', satire: 'mendedSatire' } as const;
const REFUSED = { private: 'mendPrivate', unread: 'mendGone', gone: 'mendGone' } as const;
const FAILED = { blocked: 'mendBlocked', full: 'mendFull', newer: 'keepingNewer', damaged: 'mendBlocked' } as const;
const NOT_CLIPPED = {
  blocked: 'keepingBlocked',
  full: 'mendFull',
  newer: 'keepingNewer',
  damaged: 'deskDamaged',
} as const;

/** `outcome`: null where nobody answered. */
export const correctedSentence = (outcome: Corrected | null, done: keyof typeof DONE): string => {
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

/** The same of a clip: into which story, and where it is named. */
export const clippedSentence = (outcome: Clipped | null): string => {
  switch (outcome?.state) {
    case 'clipped':
      return `${say('clipped', titleOf(outcome))} ${say('clipInPanel')}`;
    case 'undone':
      return say('clipRemoved');
    case 'refused':
      return say('mendPrivate');
    case 'failed':
      return say(NOT_CLIPPED[outcome.why]);
    default:
      return say('workerSilent');
  }
};

type Props = { sentence: string; onUndo?: (() => void) | undefined; onClose: () => void };

export const Told = ({ sentence, onUndo, onClose }: Props) => (
  <p>
    {sentence}{' '}
    {onUndo && (
      <button type="button" onClick={onUndo}>
        {say('keepUndo')}
      </button>
    )}
    <button type="button" class="plain" aria-label={say('dismiss')} onClick={onClose}>
      ×
    </button>
  </p>
);
