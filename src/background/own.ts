// The own record as the worker holds it: opened only where something was ever kept, so that a reader who keeps nothing waits for nothing; joined
// to what the record answers; tidied while nobody waits.

import { keep as keepValue, kept } from '../browser/storage.ts';
import type { OpenCorpus } from '../corpus/index.ts';
import {
  type CorrectionRow,
  isMadeAlongside,
  OwnRecordTrouble,
  ownRecord,
  type TroubleKind,
} from '../own-record/index.ts';
import { type Coverage, OWN_CORPUS } from '../schema/corpus.ts';
import type { Annotations, Match } from '../schema/match.ts';
import { ownRecordKey, readSettings, tellOwnRecord } from '../settings.ts';
import { say } from '../words.ts';
import { besideSentence } from './corpus-sentences.ts';
import { lookAgain, lookedOf } from './retention-clock.ts';

export const own = ownRecord();

const SENTENCES: Record<TroubleKind, string> = {
  blocked: 'keepingBlocked',
  full: 'keepingFull',
  newer: 'keepingNewer',
  damaged: 'keepingDamaged',
};

/** What went wrong, as a sentence for the reader. */
export const troubleSentence = (why: TroubleKind): string => say(SENTENCES[why]);

/** The kind of trouble behind an error; anything unforeseen counts as damage, and is told in the console too. */
export const troubleKind = (error: unknown): TroubleKind => {
  if (error instanceof OwnRecordTrouble) return error.kind;
  console.error(error);
  return 'damaged';
};

/** Whether anything was ever kept: asked before the database is, since opening one that is not there would make it. */
export const isInUse = async (): Promise<boolean> => typeof (await kept(ownRecordKey)) === 'number';

/** Tells everybody who shows what is kept that it changed. */
export const tellChange = tellOwnRecord;

/** Whether the record held something when it was last looked at: where its place is empty then, the browser has cleared it. */
const HELD = 'own-record-held';
let heldBefore: boolean | undefined;

const noteHeld = async (held: boolean): Promise<void> => {
  if (heldBefore === held) return;
  heldBefore = held;
  if (((await kept(HELD)) === true) !== held) await keepValue(HELD, held);
};

/** The same, where nothing is left to be asked. */
export const tellEmptied = async (): Promise<void> => {
  await noteHeld(false);
  await keepValue(ownRecordKey, null);
};

export type OwnSegments = {
  n: number;
  corpora: OpenCorpus[];
  coverage: Coverage | null;
  /** Corpora the reader keeps beside it. */
  beside: OpenCorpus[];
  corrections: CorrectionRow[];
  troubles: string[];
};

const none: OwnSegments = { n: 0, corpora: [], coverage: null, beside: [], corrections: [], troubles: [] };

/** First and last of some days, null where none is known. */
const first = (days: (string | null)[]): string | null => days.filter((day) => day !== null).sort()[0] ?? null;
const last = (days: (string | null)[]): string | null =>
  days
    .filter((day) => day !== null)
    .sort()
    .at(-1) ?? null;

/** The segments as they stand now. Never rejects: reading goes on without them, and the trouble is told. */
export const openOwn = async (): Promise<OwnSegments> => {
  try {
    if (!(await isInUse())) return none;
    const { head, corpora, damaged, beside, corrections, unopened } = await own.open();
    // Made anew from its rows, or from what a corpus was compiled of; until then the rest answers.
    if (damaged.size > 0 || unopened.some((one) => one.again && isMadeAlongside(one))) tidyLater();
    const troubles = unopened.map(besideSentence);
    // What was ever written stays counted, whatever was forgotten since: a place without any count is a new one.
    if (head.n > 0) void noteHeld(head.statements + beside.length + unopened.length > 0).catch(() => undefined);
    else if ((await kept(HELD)) === true) troubles.push(say('keepingGone'));
    const coverage: Coverage = {
      id: OWN_CORPUS,
      title: say('ownTitle'),
      version: '',
      licence: '',
      description: say('ownDescription'),
      people: head.people,
      statements: head.statements,
      sources: head.sources,
      from: first(corpora.map((corpus) => corpus.coverage.from)),
      to: last(corpora.map((corpus) => corpus.coverage.to)),
    };
    return { n: head.n, corpora, coverage: head.statements > 0 ? coverage : null, beside, corrections, troubles };
  } catch (error) {
    return { ...none, troubles: [troubleSentence(troubleKind(error))] };
  }
};

/** A text of a corpus turned out damaged while it was asked. Whether it is made anew, and its title; null where it is none of the reader's. */
export const noteDamage = async (corpus: string): Promise<{ again: boolean; title: string } | null> => {
  try {
    if (!(await isInUse())) return null;
    const title = (await own.open()).beside.find(({ head }) => head.id === corpus)?.head.title;
    if (title === undefined) return null;
    return { again: (await own.noteDamage(corpus)) === true, title };
  } catch {
    // It cannot be noted: it is left out as long as this worker lives.
    return null;
  }
};

/** Matches of one utterance from several segments as one, its wordings numbered through. */
const asOne = (matches: readonly Match[]): Match[] => {
  const found: Match[] = [];
  for (const match of matches) {
    const before = found.find((one) => one.corpus === OWN_CORPUS && one.statement === match.statement);
    if (match.corpus !== OWN_CORPUS || !before) found.push(match);
    else {
      const wordings = [...before.wordings, ...match.wordings].map((wording, at) => ({ ...wording, wording: at }));
      found[found.indexOf(before)] = { ...before, kind: before.kind === 'same' ? 'same' : match.kind, wordings };
    }
  }
  return found;
};

/** The annotations with each utterance of the own record once, whichever segments its wordings are in. */
export const joinSegments = (annotations: Annotations): Annotations => ({
  ...annotations,
  quotations: annotations.quotations.map((quotation) => ({ ...quotation, matches: asOne(quotation.matches) })),
});

/** Time between an answer and the next step of tidying, in ms: a page that was just read has its surfaces to ask for first. */
const BREATH = 300;
let tidying = false;

/** ms of a month as retention counts it. */
const MONTH = (365.25 / 12) * 24 * 3_600_000;
/** Where in storage it is kept how far the clock of forgetting has come. */
const CLOCK = 'retention-clock';

/** Forgets some of what is kept for longer than the reader wants; answers whether there is more. */
const forgetOld = async (): Promise<boolean> => {
  const { retention } = await readSettings();
  if (retention === 0) return false;
  const now = lookAgain(lookedOf(await kept(CLOCK)), Date.now());
  if (!now) return false;
  const more = await own.expire(now.stood - retention * MONTH);
  if (!more) await keepValue(CLOCK, now);
  return more;
};

/** Makes a corpus anew that could not be opened, and tells those who show what there is to be asked. */
const makeAnew = async (): Promise<boolean> => {
  const done = await own.makeAnew();
  if (done) await tellChange();
  return done;
};

/** Tidies the record a step at a time, while nobody waits: what an interruption left, segments to be merged, corpora to be made anew, what is too old. What the worker does not live to do waits for the next time. */
export const tidyLater = (): void => {
  if (tidying) return;
  tidying = true;
  const step = async () => {
    const more = await (async () =>
      (await own.sweep()) || (await own.tidy()) || (await makeAnew()) || (await forgetOld()))().catch(() => false);
    if (more) setTimeout(step, BREATH);
    else tidying = false;
  };
  setTimeout(step, BREATH);
};
