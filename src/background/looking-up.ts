// A reader's search of the whole record: all corpora and the own record. Nothing of what is asked is kept.

import { find, match } from '../corpus/index.ts';
import type { ToWorker } from '../door.ts';
import type { Searched } from '../messages.ts';
import type { Match } from '../schema/match.ts';
import { say } from '../words.ts';
import { type Library, openLibrary } from './library.ts';

type Asked = ToWorker['search'];

/** Words from which a search is for an utterance, and not for a subject: shorter ones are in many. */
const SENTENCE = 6;
const MOST_ALIKE = 5;
/** Of the words asked for, those that stand in the wording in order, from which it may be the utterance: papers drop a clause or change some words. */
const NEARLY = 0.75;

/** Statements that may be the very utterance whose words were asked for, whatever words differ. */
const alikeTo = async ({ record }: Library, { words, speaker, from, to, source }: Asked): Promise<Match[]> => {
  // Days and sources narrow what is found word by word; an utterance is looked up as a whole.
  if (from || to || source || words.trim().split(/\s+/).length < SENTENCE) return [];
  const found = await match(record, { words, top: MOST_ALIKE, ...(speaker ? { speaker: { name: speaker } } : {}) });
  return found.filter(({ kind, why }) => kind === 'same' || why.inOrder >= NEARLY * why.of);
};

const isSame = (a: Match) => (b: Match) => a.corpus === b.corpus && a.statement === b.statement;

const search = async (asked: Asked): Promise<Searched> => {
  const library = await openLibrary();
  const { type: _, ...wanted } = asked;
  const alike = await alikeTo(library, asked);
  const finding = await find(library.record, wanted);
  const others = finding.matches.filter((one) => !alike.some(isSame(one)));
  const total = finding.total - (finding.matches.length - others.length);
  const { record, troubles } = library;
  return { alike, finding: { ...finding, matches: others, total }, coverage: record.coverage, troubles };
};

/** Searches the record. A segment that was merged away meanwhile is opened anew once; what fails then is told as a sentence. */
export const searchRecord = async (asked: Asked): Promise<Searched> => {
  try {
    return await search(asked).catch(() => search(asked));
  } catch (error) {
    console.error(error);
    return { failed: say('searchFailed') };
  }
};
