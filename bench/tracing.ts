// What a page's own thread did while something was going on, by Chromium's trace: its tasks, and which of them ran a script of the extension's.

import type { Chromium } from './devtools.ts';

type TraceEvent = {
  name: string;
  cat: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** Processor time, where the browser tells it. */
  tdur?: number;
  args?: { data?: { url?: string } };
};

export type Traced = {
  /** Time of all tasks of the page's thread, in ms: processor time where the browser tells it. */
  tasks: number;
  /** … in scripts of the extension's, and in layout and style. */
  scripts: number;
  layout: number;
  /** Longest task of the page's thread, in ms. */
  longest: number;
  /** … of those in which a script of the extension's ran. */
  longestOfOurs: number;
  /** Tasks over 50 ms, and those of them in which a script of the extension's ran. */
  long: number;
  longOfOurs: number;
  /** Frames the compositor had to leave out. */
  dropped: number;
};

/** From this on, in ms, a task is a long one: RAIL's bound for answering what a reader does. */
const LONG = 50;

const CATEGORIES = [
  'toplevel',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'devtools.timeline.frame',
  'blink.user_timing',
];

/** Without those that lie within another of them. */
const outermost = (events: readonly TraceEvent[]): TraceEvent[] => {
  let until = 0;
  return events
    .toSorted((a, b) => a.ts - b.ts)
    .filter(({ ts, dur = 0 }) => {
      const within = ts < until;
      until = Math.max(until, ts + dur);
      return !within;
    });
};

/** Sums up a trace: `mark` is the name of a user timing mark of the page whose thread is meant. */
const summed = (events: readonly TraceEvent[], mark: string): Traced => {
  const at = events.findLast(({ name, cat }) => name === mark && cat.includes('blink.user_timing'));
  const onThread = events.filter(({ pid, tid }) => pid === at?.pid && tid === at.tid);
  // Two categories tell each task, the one within the other: either's will do.
  const told = onThread.filter(({ name, dur }) => name === 'RunTask' && dur !== undefined);
  const tasks = told.map(({ ts, dur = 0 }) => ({ from: ts, to: ts + dur, ms: dur / 1_000 }));
  const ours = onThread.filter(({ args }) => args?.data?.url?.startsWith('chrome-extension://'));
  const ofOurs = tasks.filter(({ from, to }) => ours.some(({ ts }) => ts >= from && ts <= to));
  const spent = (of: readonly TraceEvent[]) => of.reduce((sum, { dur = 0, tdur = dur }) => sum + tdur, 0) / 1_000;
  const longest = (of: typeof tasks) => of.reduce((most, { ms }) => Math.max(most, ms), 0);
  const long = (of: typeof tasks) => of.filter(({ ms }) => ms > LONG).length;
  return {
    tasks: spent(told),
    scripts: spent(outermost(ours)),
    layout: spent(onThread.filter(({ name }) => name === 'Layout' || name === 'UpdateLayoutTree')),
    longest: longest(tasks),
    longestOfOurs: longest(ofOurs),
    long: long(tasks),
    longOfOurs: long(ofOurs),
    dropped: events.filter(({ name, pid }) => name === 'DroppedFrame' && pid === at?.pid).length,
  };
};

/** A recorder of one browser. `during` runs what is to be traced; a page's mark of the name has to fall into it. */
export const tracerOf = (chromium: Chromium, mark: string) => {
  let events: TraceEvent[] = [];
  let complete = () => {};
  chromium.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as TraceEvent[]));
  });
  chromium.on('Tracing.tracingComplete', () => complete());
  return async (during: () => Promise<unknown>): Promise<Traced> => {
    events = [];
    await chromium.send('Tracing.start', {
      transferMode: 'ReportEvents',
      traceConfig: { includedCategories: CATEGORIES, recordMode: 'recordAsMuchAsPossible' },
    });
    await during();
    const ended = new Promise<void>((resolve) => {
      complete = resolve;
    });
    await chromium.send('Tracing.end');
    await ended;
    return summed(events, mark);
  };
};
