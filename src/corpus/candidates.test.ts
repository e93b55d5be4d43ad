import { describe, expect, it } from 'vitest';
import { look, SEARCHED } from './candidates.ts';
import { compile } from './compile.ts';
import { ask, type Query } from './query.ts';
import { openRecord } from './record.ts';
import { corpusOf, openFiles, person, statement } from './testing.ts';

const WORDS = 'We worked all winter to keep the harbour lamps burning for every boat that was out late.';
/** So much else that one with all the words does not leave those with some far behind. */
const LONG = Array.from({ length: 60 }, (_, n) => `net${n}`).join(' ');
const corpus = corpusOf(
  [person('ada', 'Ada Quill'), person('bo', 'Bo Tern')],
  [
    statement('own', 'ada', 'All winter the harbour lamps were ours to keep.'),
    statement('very', 'bo', `${WORDS} ${LONG}`),
    statement('some', 'bo', 'Harbour lamps burning all winter, they said.'),
    ...Array.from({ length: 400 }, (_, n) => statement(`else${n}`, 'bo', `Herring number ${n} sang of sack and net.`)),
  ],
);

/** Which statements are read for a question, and of how many nothing was. */
const readFor = async (query: Query, breadth?: typeof SEARCHED) => {
  const opened = await openFiles(compile(corpus));
  const read = new Set<string>();
  const watched = {
    ...opened,
    read: async (index: number) => {
      const found = await opened.read(index);
      read.add(found.statement.id);
      return found;
    },
  };
  const record = openRecord([watched]);
  const { passedOver } = await look(record, ask(record, query), breadth);
  return { read: [...read].filter((id) => !id.startsWith('else')).sort(), passedOver: passedOver.length };
};
const speaker = { name: 'Ada Quill' };

describe('beside an article whose speaker is known', () => {
  it('somebody else’s texts are read where they have most of the words, the speaker’s own always', async () => {
    expect(await readFor({ words: WORDS, speaker, sure: 0.97 })).toEqual({ read: ['own', 'very'], passedOver: 1 });
  });

  it('none of somebody else’s is read for fewer words than are ever given of them', async () => {
    const words = 'We worked all winter to keep the harbour lamps burning.';
    expect(await readFor({ words, speaker, sure: 0.97 })).toMatchObject({ read: ['own'] });
  });

  it('all are read where the speaker is not sure, or not known, or the record is searched', async () => {
    const all = { read: ['own', 'some', 'very'], passedOver: 0 };
    expect(await readFor({ words: WORDS, speaker, sure: 0.8 })).toEqual(all);
    expect(await readFor({ words: WORDS })).toEqual(all);
    expect(await readFor({ words: WORDS, speaker }, SEARCHED)).toEqual(all);
  });
});
