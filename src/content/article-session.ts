// One article being read: snapshot, ask the worker, paint what comes back, again whenever the page changes. Holds the state that card,
// sidebar and popup show; knows nothing of how they look.

import { askWorker, type TabReading, type TabStatus } from '../messages.ts';
import {
  breathe,
  HOST_TAG,
  highlightPainter,
  inSlices,
  type Painter,
  type Snapshot,
  snapshotInSlices,
  watch,
} from '../page/index.ts';
import type { Annotations } from '../schema/match.ts';
import { readSettings, type Settings, watchSettings } from '../settings.ts';
import { sayPlain as say } from '../words.ts';
import { countsOf, marksOf } from './marks.ts';
import { sharedWorld } from './world.ts';

export type SessionState = {
  status: TabStatus['reading'];
  annotations: Annotations | null;
  /** The snapshot the annotations were made from. */
  read: Snapshot | null;
  message?: string;
};

/** Reading again may take no more than one part in this many of the page's own time: at some ms a look nobody waits, at a hundred the page would feel it. */
const SHARE = 50;
/** From this distance between two looks on, in ms, the reader is told that there is one. */
const TOLD_FROM = 5_000;
/** A page is as fresh as this at least, in ms. */
const LONGEST_REST = 60_000;

export type Session = {
  state: () => SessionState;
  /** Whether the page is read again less often than it changes, since reading it takes long. */
  heldBack: () => boolean;
  painter: Painter;
  /** Reads the page anew and asks again. */
  refresh: () => Promise<void>;
  /** Calls back after each change of state, with the state before it. */
  onChange: (listener: (before: SessionState) => void) => void;
  stop: () => void;
};

const sameText = (a: Snapshot | null, b: Snapshot): boolean => {
  const [before, after] = [a?.article.blocks, b.article.blocks];
  return (
    before !== undefined &&
    before.length === after.length &&
    before.every((block, at) => block.text === after[at]?.text && block.id === after[at]?.id)
  );
};

/**
 * Reads the document's article now and keeps it read until stopped. `onOtherPage`: the page went to another address without loading; `isGone`: there is
 * nobody left to ask, and all of this is about to be stopped.
 */
export const startSession = (document: Document, onOtherPage: () => void, isGone = () => false): Session => {
  const highlights = highlightPainter(document);
  const painter = sharedWorld().painter?.(document, highlights) ?? highlights;
  const listeners: ((before: SessionState) => void)[] = [];
  let state: SessionState = { status: 'loading', annotations: null, read: null };
  let revision = 0;
  let latest: Snapshot | null = null;
  let looks = 0;
  /** What the newest look has taken of the page's own time, in ms: the snapshot and its marks. */
  let spent = 0;
  let stopped = false;

  /** What the reader wants marked, asked for before it is needed. An extension that has gone from under the page tells nothing. */
  let wanted: Settings['marks'] | Promise<Settings['marks']> = readSettings().then(
    ({ marks }) => marks,
    () => 'none',
  );

  const set = (next: SessionState) => {
    const before = state;
    state = next;
    for (const listener of listeners) listener(before);
  };

  const took = (ms: number) => {
    spent += ms;
  };
  const rest = () => Math.min(LONGEST_REST, spent * SHARE);

  /** Paints what the reader wants marked, unless a newer look has begun meanwhile: what it finds is painted then. */
  const paint = async (annotations: Annotations, taken: Snapshot) => {
    const mine = looks;
    const marks = await inSlices(marksOf(annotations, taken, await wanted), () => breathe(window), undefined, took);
    if (stopped || mine !== looks) return;
    const begun = performance.now();
    painter.paint(marks);
    took(performance.now() - begun);
  };
  const tellCount = (annotations: Annotations) => {
    const { elsewhere: count } = countsOf(annotations);
    // The badge is a courtesy: a page that is closing loses nothing by it.
    askWorker({ type: 'badge', count }).catch(() => undefined);
  };

  let stopWatching: (() => void) | undefined;
  let watched: readonly ShadowRoot[] = [];
  /** Changes inside a shadow root reach only those who watch that root, and roots come and go with the page. */
  const watchAlso = (roots: readonly ShadowRoot[]) => {
    const known = roots.length === watched.length && roots.every((root) => watched.includes(root));
    if (stopped || (stopWatching && known)) return;
    stopWatching?.();
    watched = [...roots];
    const changed = ({ kind }: { kind: 'text' | 'page' }) => {
      // Another script of ours may mark this page by now: painting what was read before would take its marks off.
      if (isGone()) return;
      if (kind === 'page') onOtherPage();
      if (!stopped) void take(false);
    };
    stopWatching = watch(document, changed, { ignore: HOST_TAG, shadowRoots: watched, distance: rest });
  };

  /** A page that cannot be read, for whatever reason, is told as such and never left "loading". */
  const look = async (): Promise<Snapshot | null> => {
    try {
      return await snapshotInSlices(document, { ignore: HOST_TAG }, took);
    } catch (error) {
      console.warn('On Record could not read this page.', error);
      set({ ...state, status: 'failed', message: say('readingFailed') });
      return null;
    }
  };

  const take = async (force: boolean) => {
    looks += 1;
    const mine = looks;
    spent = 0;
    const taken = await look();
    // The newest look wins: what an older one saw may be gone.
    if (!taken || stopped || mine !== looks) return;
    watchAlso(taken.shadowRoots);
    if (!force && sameText(latest, taken)) {
      // Same words, perhaps in new text nodes: what was painted on the old ones is gone, so paint again without asking.
      latest = taken;
      const { annotations } = state;
      if (annotations) {
        state = { ...state, read: taken };
        await paint(annotations, taken);
      }
      return;
    }
    latest = taken;
    revision += 1;
    const number = revision;
    try {
      const { article, partial } = taken;
      const answer = await askWorker({ type: 'annotate', article, revision, partial });
      // Newest revision wins: an answer to an older text is about words that are no longer there.
      if (stopped || number !== revision) return;
      if ('failed' in answer) {
        set({ ...state, status: 'failed', message: answer.failed });
        return;
      }
      await paint(answer.annotations, latest);
      if (stopped || number !== revision) return;
      set({ status: 'ready', annotations: answer.annotations, read: latest });
      // Told last: who hears of it and asks what was read is answered with this.
      tellCount(answer.annotations);
    } catch {
      if (!stopped && number === revision) set({ ...state, status: 'failed', message: say('workerSilent') });
    }
  };

  void take(true);
  const stopHearing = watchSettings(({ marks }) => {
    wanted = marks;
    const { annotations, read } = state;
    if (annotations && read) void paint(annotations, read);
  });

  return {
    state: () => state,
    heldBack: () => looks > 1 && rest() >= TOLD_FROM,
    painter,
    refresh: () => take(true),
    onChange: (listener) => void listeners.push(listener),
    stop: () => {
      stopped = true;
      stopHearing();
      stopWatching?.();
      painter.clear();
      askWorker({ type: 'badge', count: 0 }).catch(() => undefined);
    },
  };
};

/** What the popup tells of this tab. */
export const statusOf = ({ status, annotations, message }: SessionState, heldBack = false): TabStatus => ({
  reading: status,
  ...countsOf(annotations),
  people: annotations?.people.filter(({ kind }) => kind === 'person').length ?? 0,
  partial: annotations?.partial ?? false,
  ...(heldBack ? { heldBack } : {}),
  ...(message === undefined ? {} : { message }),
});

/** What the panel shows beside this tab. */
export const readingOf = ({ status, annotations, read, message }: SessionState): TabReading => ({
  status,
  article: read?.article ?? null,
  annotations,
  ...(message === undefined ? {} : { message }),
});
