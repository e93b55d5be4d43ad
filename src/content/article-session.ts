// One article being read: snapshot, ask the worker, paint what comes back, again whenever the page changes. Holds the state that card,
// sidebar and popup show; knows nothing of how they look.

import { askWorker, type TabReading, type TabStatus } from '../messages.ts';
import {
  breathe,
  highlightPainter,
  inSlices,
  type Painter,
  type Snapshot,
  snapshotInSlices,
  watch,
} from '../page/index.ts';
import type { Annotations } from '../schema/match.ts';
import { readSettings, watchSettings } from '../settings.ts';
import { say } from '../words.ts';
import { HOST_TAG } from './host.ts';
import { countsOf, marksOf } from './marks.ts';
import { sharedWorld } from './world.ts';

export type SessionState = {
  status: TabStatus['reading'];
  annotations: Annotations | null;
  /** The snapshot the annotations were made from. */
  read: Snapshot | null;
  message?: string;
};

export type Session = {
  state: () => SessionState;
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

/** Reads the document's article now and keeps it read until stopped. `onOtherPage`: the page went to another address without loading. */
export const startSession = (document: Document, onOtherPage: () => void): Session => {
  const highlights = highlightPainter(document);
  const painter = sharedWorld().painter?.(document, highlights) ?? highlights;
  const listeners: ((before: SessionState) => void)[] = [];
  let state: SessionState = { status: 'loading', annotations: null, read: null };
  let revision = 0;
  let latest: Snapshot | null = null;
  let looks = 0;
  let stopped = false;

  const set = (next: SessionState) => {
    const before = state;
    state = next;
    for (const listener of listeners) listener(before);
  };

  /** A worker that is stopped while it answers loses the answer; asked again, it starts anew. Twice lost is failed. */
  const ask = async (taken: Snapshot, number: number) => {
    const message = {
      type: 'annotate' as const,
      article: taken.article,
      revision: number,
      partial: taken.partial,
    };
    try {
      return (await askWorker(message)) ?? (await askWorker(message));
    } catch {
      return askWorker(message);
    }
  };

  /** Paints what the reader wants marked, unless a newer look has begun meanwhile: what it finds is painted then. */
  const paint = async (annotations: Annotations, taken: Snapshot) => {
    const mine = looks;
    // An extension that has gone from under the page tells nothing; what stands there goes with it.
    const choice = await readSettings().then(
      (settings) => settings.marks,
      () => 'none' as const,
    );
    const marks = await inSlices(marksOf(annotations, taken, choice), () => breathe(window));
    if (!stopped && mine === looks) painter.paint(marks);
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
      if (kind === 'page') onOtherPage();
      if (!stopped) void take(false);
    };
    stopWatching = watch(document, changed, { ignore: HOST_TAG, shadowRoots: watched });
  };

  /** A page that cannot be read, for whatever reason, is told as such and never left "loading". */
  const look = async (): Promise<Snapshot | null> => {
    try {
      return await snapshotInSlices(document, { ignore: HOST_TAG });
    } catch (error) {
      console.warn('On Record could not read this page.', error);
      set({ ...state, status: 'failed', message: say('readingFailed') });
      return null;
    }
  };

  const take = async (force: boolean) => {
    looks += 1;
    const mine = looks;
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
      const answer = await ask(taken, number);
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
  const stopHearing = watchSettings(() => {
    const { annotations, read } = state;
    if (annotations && read) void paint(annotations, read);
  });

  return {
    state: () => state,
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
export const statusOf = ({ status, annotations, message }: SessionState): TabStatus => ({
  reading: status,
  ...countsOf(annotations),
  people: annotations?.people.filter(({ kind }) => kind === 'person').length ?? 0,
  partial: annotations?.partial ?? false,
  ...(message === undefined ? {} : { message }),
});

/** What the panel shows beside this tab. */
export const readingOf = ({ status, annotations, read, message }: SessionState): TabReading => ({
  status,
  article: read?.article ?? null,
  annotations,
  ...(message === undefined ? {} : { message }),
});
