// German and French, in short articles of our own; and what a language brings.

import { describe, expect, it } from 'vitest';
import { gazetteer, read } from '../index.ts';
import { languageOf } from './index.ts';

const nobody = gazetteer([]);
const told = (lang: string, ...blocks: string[]): string[] =>
  read(
    { id: 'a', lang, blocks: blocks.map((text, index) => ({ id: String(index), text, kind: 'paragraph' as const })) },
    nobody,
  ).quotations.map(({ text, speaker }) => `${text} → ${speaker?.name ?? '–'}`);

describe('German', () => {
  it('tells who speaks behind, before and by a role', () => {
    expect(told('de', '„Der Damm hält“, sagte Thomas Vogelsang am Montag.')).toEqual([
      'Der Damm hält → Thomas Vogelsang',
    ]);
    expect(told('de', 'Regierungssprecherin Sabine Ohlendorf erklärte: „Wir prüfen das.“')).toEqual([
      'Wir prüfen das. → Sabine Ohlendorf',
    ]);
    expect(told('de', 'Sabine Ohlendorf kam aus Kiel.', '„Wir prüfen das“, betonte die Managerin.')).toEqual([
      'Wir prüfen das → Sabine Ohlendorf',
    ]);
  });
  it('closes „ with “ and guillemets the German way round', () => {
    expect(told('de', '»Der Damm hält«, sagte Thomas Vogelsang.')).toEqual(['Der Damm hält → Thomas Vogelsang']);
  });
});

describe('French', () => {
  it('tells who speaks behind the quotation, also with the pronoun behind its verb', () => {
    expect(
      told(
        'fr',
        '« Le barrage tient », a déclaré la ministre Sylvie Marchand.',
        '« Pour l’instant », a-t-elle ajouté.',
      ),
    ).toEqual(['Le barrage tient → Sylvie Marchand', 'Pour l’instant → Sylvie Marchand']);
  });
  it('finds the name behind the office', () => {
    expect(told('fr', '« Le barrage tient », a indiqué le directeur du port, Olivier Castaing.')).toEqual([
      'Le barrage tient → Olivier Castaing',
    ]);
  });
});

describe('a language', () => {
  it('is found by its tag, with or without a region', () => {
    expect([
      languageOf('en-GB')?.tag,
      languageOf('de_CH')?.tag,
      languageOf('FR')?.tag,
      languageOf('sv'),
      languageOf(''),
    ]).toEqual(['en', 'de', 'fr', null, null]);
  });
  it('is told by the text where the page says English and the text is plainly not', () => {
    const german =
      'Der Damm an der Elbe ist nicht mehr sicher, und die Stadt wird ihn im Sommer mit dem Geld des Bundes erneuern. „Der Damm hält“, sagte Thomas Vogelsang am Montag.';
    const plain =
      'Müller Thomas Vogelsang war lange Jahre an Ort und Stelle, wie die Stadt mitteilte. „Der Damm hält“, sagte Vogelsang am Vormittag. „Wir haben alle gelacht, seit Mai.“';
    const french =
      'Le barrage est vieux et la ville ne veut pas payer pour les travaux que le port demande dans une lettre. « Le barrage tient », a déclaré la ministre Sylvie Marchand.';
    const english =
      'The mayor of the town said that Le Monde and Der Spiegel had written to him. “La vie en rose is the song of the year,” said Thomas Vogelsang.';
    expect(told('en', german)).toEqual(['Der Damm hält → Thomas Vogelsang']);
    expect(told('en', plain)[0]).toBe('Der Damm hält → Thomas Vogelsang');
    expect(told('en', french)).toEqual(['Le barrage tient → Sylvie Marchand']);
    expect(told('en', english)).toEqual(['La vie en rose is the song of the year, → Thomas Vogelsang']);
  });
  it('holds only folded words', async () => {
    const { fold } = await import('../../text/fold.ts');
    for (const tag of ['en', 'de', 'fr'])
      for (const word of languageOf(tag)?.words.keys() ?? []) expect(fold(word)).toBe(word);
  });
});
