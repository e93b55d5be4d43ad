// The sources of an import's wordings: articles known here, those of the record it was taken out of, new ones.

import { type Kept, plainAddress, plainTitle } from '../corpus/index.ts';
import type { Source, Wording } from '../schema/statement.ts';
import { sourcesIn } from './held.ts';
import type { About } from './import-people.ts';
import { hash, hostOf } from './keys.ts';
import type { KnownIds } from './known-ids.ts';
import { stated, UNKNOWN_LANGUAGE } from './row-of-wording.ts';
import type { SourceRow } from './rows.ts';
import type { Write } from './stores.ts';

type Found = { row: SourceRow; isNew: boolean };

const factsOf = ({ outlet, title, url, published, via, licence, file }: Partial<Source>): string =>
  JSON.stringify([outlet, title, url, published, via, licence, file]);

const sourceRow = (id: string, source: Source, wording: Wording, { id: origin, at }: About): SourceRow => {
  const { outlet, title, url, published, via, licence, file } = source;
  const plain = title === undefined ? undefined : plainTitle(title);
  return {
    ...stated({ outlet, title, url, published, via, licence, file, host: hostOf(url) }),
    ...(url ? { address: plainAddress(url) } : {}),
    ...(plain ? { plainTitle: plain } : {}),
    id,
    lang: wording.lang ?? UNKNOWN_LANGUAGE,
    keptAt: at,
    by: { import: origin },
  } as SourceRow;
};

/** Two ids a source may have: the one an article has that is read at its address, and one of all that is stated of it. */
const sourceIds = (source: Source): [string, string] => {
  const { outlet = '', title = '', url, file = '' } = source;
  const named = url ? plainAddress(url) : outlet || title ? `${outlet} ${plainTitle(title)}` : `file ${file}`;
  return [hash(named), hash(factsOf(source))];
};

/** `sources`: those met so far, by their ids. Who takes one out of it makes it new again. */
export const sourcesComing = (about: About, known: KnownIds) => {
  const { isOwn } = about;
  const sources = new Map<string, SourceRow>();
  const sourceIdOf = new Map<string, string>();
  /** The article a wording was kept from in the record it was taken out of, by its id there; null where that is another one's here. */
  const articleOf = async (
    write: Write,
    wording: Wording,
    { id, keptAt, by, genre, copyOf, lang, nameless }: Kept['article'],
  ): Promise<Found | null> => {
    const met = sources.get(id);
    if (met) return { row: met, isNew: false };
    const plain = { ...sourceRow(id, wording.source, wording, about), keptAt, lang };
    const { file, ...named } = plain;
    const row = {
      ...(nameless || file === undefined ? named : plain),
      ...stated({ by: by ?? plain.by, genre, copyOf }),
    } as SourceRow;
    const taken = (await known.taken(write, 'sources', [id])).size > 0;
    const there = taken ? await sourcesIn(write).get(id) : undefined;
    if (there && factsOf(there) !== factsOf(row)) return null;
    sources.set(id, there ?? row);
    return { row: there ?? row, isNew: !there };
  };
  const sourceOf = async (write: Write, wording: Wording, article: Kept['article'] | undefined): Promise<Found> => {
    const own = article && isOwn ? await articleOf(write, wording, article) : null;
    if (own) return own;
    const facts = factsOf(wording.source);
    const met = sources.get(sourceIdOf.get(facts) ?? '');
    if (met) return { row: met, isNew: false };
    const ids = sourceIds(wording.source);
    const taken = await known.taken(write, 'sources', ids);
    for (const id of ids) {
      const there = sources.get(id) ?? (taken.has(id) ? await sourcesIn(write).get(id) : undefined);
      if (there && factsOf(there) !== facts) continue;
      const row = there ?? sourceRow(id, wording.source, wording, about);
      sourceIdOf.set(facts, id);
      sources.set(id, row);
      return { row, isNew: !there };
    }
    throw new Error('Two sources of one hash');
  };
  return { sources, sourceOf };
};
