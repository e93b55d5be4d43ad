import { describe, expect, it } from 'vitest';
import { match, matchArticle } from './match.ts';
import type { Query } from './query.ts';
import type { OpenRecord } from './record.ts';
import { corpusOf, person, recordOf, statement } from './testing.ts';

const people = [person('ada', 'Ada Quill'), person('bo', 'Bo Tern'), person('cy', 'Cy Marsh')];
const quill = { name: 'Ada Quill' };
const ask = async (query: Query, record: OpenRecord) =>
  (await match(record, query)).map((one) => `${one.kind} ${one.statement}`);

describe('a search', () => {
  const shoals = corpusOf(people, [
    statement('dredge', 'ada', 'Dredging the shoals costs more than forty lighthouses.', { said: '2021-10-04' }),
    statement('mud', 'bo', 'Shoals are mud, and mud stays.', { said: '2020-10-04' }),
    statement('nets', 'cy', 'Nets dry on the quay in summer.', { said: '2020-10-04' }),
  ]);

  it('that has a sure hit gives the next ones too, which an article does not show', async () => {
    const query = { words: 'Dredging those shoals is dear and pointless' };
    const record = await recordOf(shoals);
    expect(await ask(query, record)).toEqual(['related dredge', 'related mud']);
    const [beside] = await matchArticle(record, { lang: 'en' }, [{ ...query, speaker: { name: 'Bo Tern' } }]);
    expect(beside?.matches).toEqual([]);
  });

  it('that has none gives nothing, whatever word some statement shares', async () => {
    const words = 'My aunt lost both spectacles while swimming off the quay with the children of the baker';
    expect(await ask({ words }, await recordOf(shoals))).toEqual([]);
  });

  it('for what was said on a day puts earlier words before later ones', async () => {
    const herring = 'Herring quotas ruin every family of fishermen on this coast.';
    const record = await recordOf(
      corpusOf(people, [
        statement('after', 'ada', herring, { said: '2021-06-01' }),
        statement('before', 'ada', herring, { said: '2020-12-01' }),
      ]),
    );
    const query = { words: 'The herring quotas ruin fishermen, as I said', speaker: quill, said: '2021-03-01' };
    expect(await ask(query, record)).toEqual(['related before', 'related after']);
  });
});
