// The article of this page and the reader's own record: keep it, see what is kept, take that back. Says why where nothing can be kept.

import type { Keeping } from '../../messages.ts';
import { say, sayCount } from '../../words.ts';

const REFUSED: Record<Extract<Keeping, { state: 'refused' }>['why'], string> = {
  private: 'keepPrivate',
  satire: 'keepSatire',
  advertising: 'keepAdvertising',
  opinion: 'keepNothing',
  nothing: 'keepNothing',
  unread: '',
};
const FAILED: Record<Extract<Keeping, { state: 'failed' }>['why'], string> = {
  blocked: 'keepingBlocked',
  full: 'keepingFull',
  newer: 'keepingNewer',
  damaged: 'keepingDamaged',
};

/** What is announced: how the article stands after what the reader did, or as it was found. */
const sentence = (keeping: Keeping): string => {
  switch (keeping.state) {
    case 'kept':
      return sayCount(keeping.already ? 'keptAlready' : 'kept', keeping.statements);
    case 'copy':
      return keeping.outlet ? say('keptCopy', keeping.outlet) : say('keptCopyUnnamed');
    case 'refused':
      return REFUSED[keeping.why] && say(REFUSED[keeping.why]);
    case 'failed':
      return say(FAILED[keeping.why]);
    default:
      return keeping.undone ? say('keepUndone') : '';
  }
};

const REMEMBERING = { on: 'remembering', paused: 'rememberingPaused' } as const;

export type KeepHandlers = { keep: () => void; undo: (operation: string) => void };

/** `keeping` is null until it is known: the place is taken already, so that nothing below moves. */
export const Keep = ({ keeping, handlers }: { keeping: Keeping | null; handlers: KeepHandlers }) => {
  const operation = keeping?.state === 'kept' ? keeping.operation : null;
  const canKeep = keeping?.state === 'not kept' || keeping?.state === 'failed';
  return (
    <div class="keep">
      {/* Nothing of this page is kept: that every article is would say the opposite. */}
      {keeping && keeping.remembering !== 'off' && keeping.state !== 'refused' && (
        <p class={`remembering ${keeping.remembering}`}>{say(REMEMBERING[keeping.remembering])}</p>
      )}
      <div class="keep-line">
        <p role="status">{keeping ? sentence(keeping) : ''}</p>
        {canKeep && (
          <button type="button" onClick={handlers.keep}>
            {say('keepArticle')}
          </button>
        )}
        {operation !== null && (
          <button type="button" class="plain" onClick={() => handlers.undo(operation)}>
            {say('keepUndo')}
          </button>
        )}
      </div>
      {keeping?.state === 'kept' && keeping.more && (
        <p class="quiet note">
          {sayCount('keptMore', keeping.more)}{' '}
          <button type="button" class="plain" onClick={handlers.keep}>
            {say('keepMore')}
          </button>
        </p>
      )}
      {keeping?.state === 'kept' && keeping.asRead > 0 && (
        <p class="quiet note">{sayCount('keptAsRead', keeping.asRead)}</p>
      )}
    </div>
  );
};
