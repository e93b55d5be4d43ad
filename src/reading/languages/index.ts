// Which languages the reading knows. One file each; a language without one gets its quotations and no speakers.

import { german } from './de.ts';
import { english } from './en.ts';
import { french } from './fr.ts';
import type { Language } from './language.ts';

const makers: Record<string, () => Language> = { en: english, de: german, fr: french };
/** Made when first asked for: a page is in one language, and the lists of the others would cost its first reading. */
const made = new Map<string, Language>();

/** The language of a BCP 47 tag, or null where the reading has none. */
export const languageOf = (tag: string): Language | null => {
  const primary = tag.toLowerCase().split(/[-_]/)[0] ?? '';
  const maker = Object.hasOwn(makers, primary) ? makers[primary] : undefined;
  if (!maker) return null;
  const language = made.get(primary) ?? maker();
  made.set(primary, language);
  return language;
};

/** What names are read with where the language itself has no file. */
export const fallbackLanguage = (): Language => languageOf('en') as Language;
