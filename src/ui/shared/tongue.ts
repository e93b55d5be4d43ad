// The language and direction our own words are in: a page may be of another, and its direction would reach into our surfaces.

import { say } from '../../words.ts';

/** Attributes for the outermost element of a surface. */
export const tongue = (): { lang: string; dir: 'ltr' | 'rtl' } => ({
  lang: say('dateLocale'),
  dir: say('direction') === 'rtl' ? 'rtl' : 'ltr',
});
