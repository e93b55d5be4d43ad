// What a reader asks the record themselves: a search of all corpora and the own record, and what was said around a match. Nothing of what is asked
// is kept.

import { find, match, neighbours } from '../corpus/index.ts';
import { admitArticle, type ToWorker } from '../door.ts';
import { askTab, type FromWorker, type QuotationMeant, type Searched } from '../messages.ts';
import type { Match } from '../schema/match.ts';
import { say } from '../words.ts';
import { type Library, openLibrary, readBeside } from './library.ts';

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

/** Asks; a segment that was merged away meanwhile is opened anew once, and what fails then is told as a sentence. */
const askedTwice = async <Answer>(ask: () => Promise<Answer>): Promise<Answer | { failed: string }> => {
  try {
    return await ask().catch(ask);
  } catch (error) {
    console.error(error);
    return { failed: say('searchFailed') };
  }
};

/** Searches the record. */
export const searchRecord = (asked: Asked): Promise<Searched> => askedTwice(() => search(asked));

/** What was said around a match that is part of a speech. */
export const neighboursOf = (asked: ToWorker['neighbours']): Promise<FromWorker['neighbours']> =>
  askedTwice(async () => ({ neighbours: await neighbours((await openLibrary()).record, asked) }));

/** Whom of other corpora somebody is taken for; `person` is `corpus/id`. */
export const whoElse = async (person: string): Promise<FromWorker['who-else']> => {
  const { record } = await openLibrary();
  const [corpus] = person.split('/');
  const people = new Map<string, FromWorker['who-else']['people'][number]>();
  for (const member of record.joined[record.placeOf(person) ?? -1]?.members ?? []) {
    const held = record.corpora[member.corpus];
    const one = held?.people[member.place];
    if (held && one && held.head.id !== corpus)
      people.set(`${held.head.id}/${one.id}`, {
        id: `${held.head.id}/${one.id}`,
        name: one.name,
        corpus: held.head.title,
      });
  }
  return { people: [...people.values()] };
};

/** Statements on a quotation's subject that are given at once: what a reader would scroll through. */
const MOST_REST = 60;

/** All that the record holds on the subject of a quotation, the tab's article read anew; empty where the page has changed since. */
export const restOf = (meant: QuotationMeant, tab: number | null): Promise<FromWorker['rest']> =>
  askedTwice(async () => {
    const article = tab === null ? null : admitArticle(await askTab(tab, { type: 'article' }));
    if (!article) return { rest: [] };
    const { annotations } = await readBeside(article, 0, MOST_REST);
    const { matches = [] } =
      annotations.quotations.find(({ start, text }) => start === meant.start && text === meant.text) ?? {};
    return { rest: matches.filter(({ kind }) => kind === 'related') };
  });
