// Which languages the reading knows. One file each; a language without one gets its quotations and no speakers.

import { german } from './de.ts';
import { english } from './en.ts';
import { french } from './fr.ts';
import type { Language } from './language.ts';

const known = new Map<string, Language>([english, german, french].map((language) => [language.tag, language]));

/** The language of a BCP 47 tag, or null where the reading has none. */
export const languageOf = (tag: string): Language | null => known.get(tag.toLowerCase().split(/[-_]/)[0] ?? '') ?? null;
