import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { STEMMED, stem } from './stems.ts';

/** Words of one line are inflections of one; the lines are not of each other. */
const FAMILIES: Record<string, string[]> = {
  en: ['bridge bridges', 'strike strikes striking', 'harbour harbours'],
  de: [
    'Brücke Brücken',
    'Haus Hauses Häuser Häusern',
    'Steuer Steuern',
    'neue neuen neuer neues neuem',
    'Kind Kinder Kindern',
    'Hafens Hafen',
  ],
  fr: [
    'bateau bateaux',
    'frontière frontières',
    'national nationaux',
    'augmentée augmentées augmenter',
    'impôts impôt',
  ],
  es: ['puente puentes', 'impuesto impuestos', 'luces luz', 'nueva nuevas nuevo nuevos', 'ciudad ciudades'],
  it: ['ponte ponti', 'italiano italiana italiani italiane', 'banche banchi banca', 'notizia notizie'],
  uk: [
    'гавань гавані',
    'дороги дорога дорогу дорогою дорогах дорогами',
    'новий нова нове нового новому новим нових новими',
    'податок',
    'податки податків податкам податками',
    'незалежність незалежності незалежністю',
  ],
  ru: [
    'гавань гавани',
    'дорога дороги дорогу дорогой дорогах дорогами',
    'новый новая новое нового новому новым новых новыми',
  ],
};

describe('the stem of a word', () => {
  for (const [lang, families] of Object.entries(FAMILIES))
    it(`is one for its inflections, and another for other words: ${lang}`, () => {
      const stems = families.map((family) => [...new Set(family.split(' ').map((word) => stem(fold(word), lang)))]);
      const of = stems.map((some, at) => `${families[at]}: ${some.join(' ')}`);
      expect(of.filter((_, at) => stems[at]?.length !== 1)).toEqual([]);
      expect(new Set(stems.flat()).size).toBe(families.length);
    });

  it('is the word itself in a language that is not known, and in no language is a short word cut away', () => {
    expect(stem('bridges', 'x-none')).toBe('bridges');
    expect(stem('bridges', 'el')).toBe('bridges');
    expect(stem('brucken', 'de-AT')).toBe(stem('brucke', 'DE'));
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.constantFrom(...STEMMED, 'el'), (word, lang) => {
        const found = stem(fold(word), lang);
        expect(found.length).toBeGreaterThanOrEqual(lang === 'en' ? 0 : Math.min(2, fold(word).length));
        expect(found.length).toBeLessThanOrEqual(fold(word).length + 1);
      }),
    );
  });
});
