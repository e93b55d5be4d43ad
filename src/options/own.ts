// The own record as the options page asks it: in the page what is quick, in the Worker what is long; every change told to the rest of the
// extension, every trouble in the reader's words.

import { keep, kept } from '../browser/storage.ts';
import { askWorker } from '../messages.ts';
import { type Done, type Management, manageRecord, OwnRecordTrouble, type TroubleKind } from '../own-record/index.ts';
import { ownRecordKey, tellOwnRecord } from '../settings.ts';
import { reason as messageOf } from '../text/reason.ts';
import type { Importer, OutForm, Own } from '../ui/options/index.tsx';
import { say } from '../words.ts';
import { cancelTask, runApart, runTask, TaskFailed } from './tasks.ts';

const SENTENCES: Record<TroubleKind, string> = {
  blocked: 'keepingBlocked',
  full: 'keepingFull',
  newer: 'keepingNewer',
  damaged: 'keepingDamaged',
};

/** What a task in the Worker comes to nothing for, as it tells it, and the key of the reader's words. */
const FAILURES: readonly (readonly [RegExp, string])[] = [
  [/^The corpus “(.*)” has the id “(.*)”, which another one has for good\.$/s, 'corpusTaken'],
  [/^(.*) holds nothing that can be asked\.$/s, 'corpusHoldsNothing'],
  [/^The import was taken back while it came in$/, 'importGone'],
];

/** What went wrong, as a sentence for the reader. */
const reason = (error: unknown): string => {
  if (error instanceof OwnRecordTrouble || (error instanceof TaskFailed && error.kind)) {
    return say(SENTENCES[error.kind as TroubleKind]);
  }
  for (const [pattern, key] of FAILURES) {
    const found = error instanceof Error ? pattern.exec(error.message) : null;
    if (found) return say(key, ...found.slice(1));
  }
  console.error(error);
  return say('recordFailed', messageOf(error));
};

/** The record as it is managed here: what can take minutes is the Worker's. Once everything is forgotten nothing is left to be asked, and nobody opens its database in vain. */
const managed = (): Management => {
  const management = manageRecord(tellOwnRecord);
  return {
    ...management,
    takeBack: async (id) => {
      const done = await runTask('take-back', { id });
      await tellOwnRecord();
      return done;
    },
    forget: async (what) => {
      const done = await runTask('forget', { what });
      // Corpora beside the record are not forgotten with it, and are asked from the same place.
      if ('everything' in what && (await management.corpora()).length === 0) await keep(ownRecordKey, null);
      else await tellOwnRecord();
      return done;
    },
  };
};

/** How long something may take before it is said that it goes on, in ms. */
const PATIENCE = 400;

export type Tell = (words: string, undo?: string | null) => void;

/** `file name-2026-11-22.zip`: files of several days stand side by side. */
const fileName = (form: OutForm): string => `on-record-${new Date().toISOString().slice(0, 10)}.${form}`;

const download = (blob: Blob, name: string): void => {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has it once it asks where to put it; a minute is more than it takes to begin.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};

/** The own record for the page, told of by `tell`. */
export const ownFor = (
  tell: Tell,
): Own & { undo: (operation: string) => Promise<void>; mendCorpora: () => Promise<void> } => {
  const management = managed();
  const importer: Importer = {
    plan: (file, options, onProgress) => runTask('plan', { file, options }, onProgress),
    bringIn: async (onProgress) => {
      const result = await runTask('bring-in', {}, onProgress);
      await tellOwnRecord();
      return result;
    },
    addCorpus: async (taken, title, onProgress) => {
      const corpus = await runTask('add-corpus', { taken, title }, onProgress);
      await tellOwnRecord();
      return corpus;
    },
    cancel: cancelTask,
  };
  return {
    record: management,
    whoElse: async (person) => (await askWorker({ type: 'who-else', person }))?.people ?? [],
    importer,
    reason,
    ask: async (question) => {
      try {
        return await question;
      } catch (error) {
        tell(reason(error));
        return null;
      }
    },
    act: async (work: Promise<Done>, told) => {
      const waiting = setTimeout(() => tell(say('working')), PATIENCE);
      try {
        const { operation, changed: n } = await work;
        clearTimeout(waiting);
        if (n === 0) tell(say('nothingChanged'));
        else tell(told(n), operation);
        return n > 0;
      } catch (error) {
        tell(reason(error));
        return false;
      } finally {
        clearTimeout(waiting);
      }
    },
    undo: async (operation) => {
      try {
        const rows = await management.undo(operation);
        tell(say(rows > 0 ? 'toldUndone' : 'toldNotUndone'));
      } catch (error) {
        tell(reason(error));
      }
    },
    /** Makes corpora anew that the version before compiled otherwise, or that are damaged. What comes of it is told where the corpora are. */
    mendCorpora: async () => {
      try {
        if (typeof (await kept(ownRecordKey)) !== 'number' || (await management.corporaToMend()) === 0) return;
        if ((await runApart('mend-corpora', {})) > 0) await tellOwnRecord();
      } catch (error) {
        // The sentence on what cannot be asked stands there already.
        console.error(error);
      }
    },
    persist: () => navigator.storage.persist(),
    takeOut: async (form, context, onProgress) => {
      try {
        download(await runTask('take-out', { form, context }, onProgress), fileName(form));
        return null;
      } catch (error) {
        return reason(error);
      }
    },
  };
};
