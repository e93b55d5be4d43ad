// What is told of a corpus that cannot be asked, in the reader's language: by the kind of its trouble, never by the words of an error. Which of them is
// told of when, is decided elsewhere.

import { CorpusTrouble, type CorpusTroubleKind } from '../corpus/index.ts';
import { isMadeAlongside, type Unopened } from '../own-record/index.ts';
import { say } from '../words.ts';

/** Keys for a corpus the reader brought in; `taken` and `empty` are told before it is one. */
const BESIDE: Record<CorpusTroubleKind, string> = {
  damaged: 'besideDamaged',
  unread: 'besideDamaged',
  taken: 'besideDamaged',
  empty: 'besideDamaged',
  older: 'besideOlder',
  newer: 'besideNewer',
};

/** Of one that comes with On Record, whatever is wrong with it: its reader can do the same in each case. The file is for whoever is told of it. */
export const packagedSentence = (corpus: string, error: unknown): string => {
  if (error instanceof CorpusTrouble) return say('packagedDamaged', corpus, error.file);
  console.error(error);
  return say('packagedDamaged', corpus, '');
};

/** Of one the reader brought in. */
export const besideSentence = (corpus: Unopened): string => {
  if (corpus.again) return say(isMadeAlongside(corpus) ? 'besideMaking' : 'besideToMake', corpus.title);
  return say(BESIDE[corpus.kind], corpus.title);
};

/** Of one of which a text turned out damaged while it was asked, and which cannot be made anew. */
export const spoiltSentence = (title: string): string => say(BESIDE.damaged, title);
