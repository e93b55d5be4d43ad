// What the reader corrects in a page, and takes back: the page's article is read again, what is meant is found in it by its words, and from then on it is
// corrected wherever those words are read. In a private window nothing is written.

import { askTab, type Corrected, type Correction, type QuotationMeant } from '../messages.ts';
import { type CorrectionRow, quotationKeys, sourceOf, tellingKeys, unitKeyOf } from '../own-record/index.ts';
import type { Article, ArticlePerson } from '../schema/article.ts';
import type { AnnotatedQuotation, Annotations } from '../schema/match.ts';
import { units } from '../schema/units.ts';
import { changeSettings, hostOf, readSettings } from '../settings.ts';
import { fold } from '../text/fold.ts';
import { pageOf } from './keeping.ts';
import { readBeside } from './library.ts';
import { isInUse, own, tellChange, troubleKind } from './own.ts';

type Refused = Extract<Corrected, { state: 'refused' }>['why'];

/** UTF-16 units of the words by which the reader knows a correction again. */
const ABOUT = 80;
const about = (words: string): string => (words.length > ABOUT ? `${words.slice(0, ABOUT - 1)}…` : words);

/** All pieces of the words a quotation belongs to, where "she said" splits them. */
const piecesOf = (quotations: readonly AnnotatedQuotation[], index: number): AnnotatedQuotation[] => {
  const unit = units(quotations).find((one) => one.includes(index)) ?? [index];
  return unit.flatMap((at) => quotations[at] ?? []);
};

const indexOf = ({ quotations }: Annotations, { start, end, text }: QuotationMeant): number =>
  quotations.findIndex((one) => one.start === start && one.end === end && one.text === text);

type Row = CorrectionRow extends infer Kind ? (Kind extends CorrectionRow ? Omit<Kind, 'id' | 'at'> : never) : never;

/** A speaker as it is kept: somebody of the article, somebody only a name tells of, or nobody. */
const speakerAs = (person: ArticlePerson | undefined, name: string | null) => ({
  name: person?.name ?? name,
  person: person?.person ?? null,
  ...(person?.kind === 'body' ? { body: true as const } : {}),
});

const rowOf = (correction: Correction, article: Article, annotations: Annotations): Row | null => {
  if (correction.kind === 'not this person') {
    const person = annotations.people.find(({ key }) => key === correction.who);
    if (!person?.person) return null;
    const { address, plainTitle } = sourceOf(article, true);
    return {
      kind: 'not this person',
      keys: tellingKeys(annotations.quotations),
      words: person.name,
      name: fold(person.name),
      person: person.person,
      ...(address ? { address } : {}),
      ...(plainTitle ? { plainTitle } : {}),
    };
  }
  const index = indexOf(annotations, correction.quotation);
  const meant = annotations.quotations[index];
  if (!meant) return null;
  const pieces = piecesOf(annotations.quotations, index);
  const words = about(pieces.map(({ text }) => text).join(' '));
  const keys = pieces.map(quotationKeys(article));
  if (correction.kind === 'not a quotation') return { kind: 'not a quotation', keys, words };
  if (correction.kind === 'speaker') {
    const person = annotations.people.find(({ key }) => key === correction.who);
    if (correction.who !== null && !person) return null;
    return { kind: 'speaker', keys, words, ...speakerAs(person, null) };
  }
  if (correction.kind === 'named speaker') {
    const name = correction.name.trim();
    if (name === '') return null;
    const person = annotations.people.find((one) => fold(one.name) === fold(name));
    return { kind: 'speaker', keys, words, ...speakerAs(person, name) };
  }
  const match = meant.matches.find(
    ({ corpus, statement }) => corpus === correction.corpus && statement === correction.statement,
  );
  if (!match) return null;
  const others = match.wordings.map((wording) => unitKeyOf([{ ...meant, text: wording.words, continues: null }], 0));
  return {
    kind: 'not the same',
    keys: [unitKeyOf(annotations.quotations, index)],
    words,
    others: [...new Set(others)],
    otherWords: about(match.wordings[0]?.words ?? ''),
  };
};

const refused = (why: Refused): Corrected => ({ state: 'refused', why });

const failed = (error: unknown): Corrected => ({ state: 'failed', why: troubleKind(error) });

/** The page shows what was corrected; one that has gone meanwhile shows nothing. */
const readAgain = async (tab: number | null): Promise<void> => {
  if (tab !== null) await askTab(tab, { type: 'read-again' });
};

export const correctTab = async (correction: Correction, tab: number | null): Promise<Corrected> => {
  try {
    const page = await pageOf(tab);
    if ('refused' in page) return refused(page.refused === 'private' ? 'private' : 'unread');
    const { annotations } = await readBeside(page.article, 0);
    const row = rowOf(correction, page.article, annotations);
    if (!row) return refused('gone');
    // Told of before it is done, as a keep is: corrections are looked for only where anything was ever kept.
    if (!(await isInUse())) await tellChange();
    const { operation } = await own.correct({ ...row, id: crypto.randomUUID(), at: Date.now() } as CorrectionRow);
    await tellChange();
    await readAgain(tab);
    return operation === null ? refused('gone') : { state: 'done', operation };
  } catch (error) {
    return failed(error);
  }
};

/** Stands before the host and the operation where a site was called satire: the settings are to be taken back with it. */
const SATIRE = 'satire';

export const satireTab = async (tab: number | null): Promise<Corrected> => {
  try {
    const page = await pageOf(tab);
    if ('refused' in page) return refused(page.refused === 'private' ? 'private' : 'unread');
    const host = hostOf(page.article.url ?? '');
    if (host === '') return refused('gone');
    const { satire } = await readSettings();
    await changeSettings({ satire: [...satire.filter((one) => one !== host), host] });
    const { operation } = (await isInUse()) ? await own.withdraw(host) : { operation: null };
    if (operation !== null) await tellChange();
    await readAgain(tab);
    return { state: 'done', operation: `${SATIRE} ${host} ${operation ?? ''}`.trim() };
  } catch (error) {
    return failed(error);
  }
};

export const undoCorrection = async (operation: string, tab: number | null): Promise<Corrected> => {
  try {
    const page = await pageOf(tab);
    if ('refused' in page && page.refused === 'private') return refused('private');
    const [kind, host = '', withdrawn] = operation.split(' ');
    if (kind === SATIRE) {
      const { satire } = await readSettings();
      await changeSettings({ satire: satire.filter((one) => one !== host) });
    }
    const meant = kind === SATIRE ? withdrawn : operation;
    if (meant !== undefined && (await own.undo(meant)) === 0) return refused('gone');
    if (meant !== undefined) await tellChange();
    await readAgain(tab);
    return { state: 'undone' };
  } catch (error) {
    return failed(error);
  }
};
