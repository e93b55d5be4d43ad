// What can go wrong with the place the record is kept in, by what a reader can do about it. The sentences are the surface's.

/**
 * `blocked`: the browser lets nothing be kept. `full`: no room on the disk. `newer`: written by a later version of On Record. `damaged`:
 * the browser cannot read its own database.
 */
export type TroubleKind = 'blocked' | 'full' | 'newer' | 'damaged';

export class OwnRecordTrouble extends Error {
  readonly kind: TroubleKind;

  constructor(kind: TroubleKind, cause?: unknown) {
    const why = cause instanceof Error ? `: ${cause.name}: ${cause.message}` : '';
    super(`The own record is ${kind}${why}`, { cause });
    this.name = 'OwnRecordTrouble';
    this.kind = kind;
  }
}

/** DOMException names as browsers give them. Firefox says InvalidStateError where its storage is switched off or in a private window. */
const KINDS: Record<string, TroubleKind> = {
  QuotaExceededError: 'full',
  VersionError: 'newer',
  SecurityError: 'blocked',
  InvalidStateError: 'blocked',
  NotAllowedError: 'blocked',
};

/** The trouble behind an error of IndexedDB. */
export const troubleOf = (error: unknown): OwnRecordTrouble => {
  if (error instanceof OwnRecordTrouble) return error;
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  // Firefox aborts a write on a full disk with an AbortError that only its message tells apart.
  const kind = KINDS[name] ?? (/quota|disk|space/i.test(message) ? 'full' : 'damaged');
  return new OwnRecordTrouble(kind, error);
};
