// What the record holds of an article already: the article itself, another that prints the same words, and what of it is new.

import { compareWords } from './alike.ts';
import type { Draft, DraftStatement } from './from-article.ts';
import { sourcesIn, statementsIn } from './held.ts';
import { neverKey, statementId, tellsOf } from './keys.ts';
import type { SourceRow, StatementRow } from './rows.ts';
import type { Read, Write } from './stores.ts';
import { showing } from './transaction.ts';

/** Wordings of a kept source that must stand in an article, and their share of all kept from it, for the article to be a copy: as matching has it. */
const ENOUGH_WORDINGS = 3;
const ENOUGH_SHARE = 0.8;

/** The kept article this is, by its address, else by its title in the same outlet; a page without either has only its id. */
export const keptSource = async (
  from: Read | Write,
  draft: Pick<SourceRow, 'id' | 'address' | 'plainTitle' | 'outlet'>,
): Promise<SourceRow | undefined> => {
  const sources = sourcesIn(from);
  const same = await sources.get(draft.id);
  if (same) return same;
  const [there] = draft.address === undefined ? [] : await sources.by('address', draft.address);
  if (there || !draft.plainTitle) return there;
  const titled = await sources.by('plainTitle', draft.plainTitle);
  return titled.find(({ outlet }) => outlet !== undefined && outlet === draft.outlet);
};

/** The kept source whose words an article prints again, whatever its address and title. */
const copied = async (
  write: Write,
  draft: Draft,
  isShown: (row: StatementRow) => boolean,
): Promise<SourceRow | undefined> => {
  const statements = statementsIn(write);
  const standing = new Map<string, number>();
  for (const key of new Set(draft.statements.map(({ wordsKey }) => wordsKey))) {
    const rows = (await statements.by('wordsKey', key)).filter(isShown);
    for (const source of new Set(rows.map((row) => row.source))) standing.set(source, (standing.get(source) ?? 0) + 1);
  }
  for (const [source, found] of [...standing].sort(([, a], [, b]) => b - a)) {
    const row = await sourcesIn(write).get(source);
    if (row && draft.source.plainTitle !== undefined && row.plainTitle === draft.source.plainTitle) return row;
    const all = await statements.countBy('source', source);
    if (found >= ENOUGH_WORDINGS && found >= all * ENOUGH_SHARE) return row;
  }
  return undefined;
};

export type Beside = {
  /** The article itself, where something was kept from it before. */
  known: SourceRow | undefined;
  /** The kept article it is a copy of. */
  copyOf: SourceRow | undefined;
  /** What of the article is not held yet, each of its words once. */
  fresh: DraftStatement[];
  /** Words kept from the article that stand there no more, and what stands there instead, by the latter's key. */
  changed: Map<string, StatementRow>;
  /** Statements of people the reader wants nothing kept of. */
  refused: number;
};

/** Share of words in order from which a quotation is another's changed form, where both are of one article and one speaker. */
const STILL_THE_SAME = 0.5;

/** Kept words that the article words otherwise by now: what is new there, and nearest to them. */
const changedWords = (
  kept: readonly StatementRow[],
  draft: Draft,
  fresh: ReadonlyMap<string, DraftStatement>,
): Map<string, StatementRow> => {
  const standing = new Set(draft.statements.map(({ wordsKey }) => wordsKey));
  const ids = new Set(draft.statements.map((one) => (kept[0] ? statementId(kept[0].source, one.wordsKey) : '')));
  const changed = new Map<string, StatementRow>();
  for (const row of kept) {
    // The reader may have corrected words that stand there as they did.
    if (standing.has(row.wordsKey) || ids.has(row.id) || row.changed !== undefined) continue;
    let best: { key: string; alike: number } | undefined;
    for (const [key, one] of fresh) {
      if (changed.has(key) || one.speaker.name !== row.speaker.name) continue;
      const alike = compareWords(row.words, one.words);
      if (alike >= STILL_THE_SAME && alike > (best?.alike ?? 0)) best = { key, alike };
    }
    if (best) changed.set(best.key, row);
  }
  return changed;
};

/** What the record holds of an article already. */
export const besideOf = async (write: Write, draft: Draft): Promise<Beside> => {
  const isShown = await showing(write);
  const known = await keptSource(write, draft.source);
  const original = known?.copyOf ? await sourcesIn(write).get(known.copyOf) : undefined;
  const copyOf = known ? original : await copied(write, draft, isShown);
  const rowsFrom = async (source: SourceRow | undefined) =>
    source ? (await statementsIn(write).by('source', source.id)).filter(isShown) : [];
  const kept = await rowsFrom(known);
  const held = new Set([...kept, ...(await rowsFrom(copyOf))].map(({ wordsKey }) => wordsKey));
  // Words the reader corrected in the record are held by the id of those that stand on the page.
  const ids = new Set(kept.map(({ id }) => id));
  const isHeld = ({ wordsKey }: DraftStatement) =>
    held.has(wordsKey) || (known !== undefined && ids.has(statementId(known.id, wordsKey)));
  const fresh = new Map<string, DraftStatement>();
  const refused: string[] = [];
  for (const one of draft.statements) {
    if (isHeld(one) || fresh.has(one.wordsKey)) continue;
    if (await write.objectStore('never').getKey(neverKey(one.person.name))) refused.push(one.person.name);
    else fresh.set(one.wordsKey, one);
  }
  // The text around others' words would tell what they said all the same.
  const untold = [...fresh.values()].map((one) => (tellsOf(one.context, refused) ? { ...one, context: '' } : one));
  return { known, copyOf, fresh: untold, changed: changedWords(kept, draft, fresh), refused: refused.length };
};
