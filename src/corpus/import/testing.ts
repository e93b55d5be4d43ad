// For tests only: files as text, planned and brought in.

import type { Statement } from '../../schema/statement.ts';
import { type ImportOptions, planImport } from './plan.ts';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Text as UTF-16, with or without its mark. */
export const utf16 = (text: string, little: boolean, mark = true): Uint8Array => {
  const units = [...(mark ? '\ufeff' : ''), ...text].flatMap((letter) => [...letter].map((one) => one.charCodeAt(0)));
  return Uint8Array.from(units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
};

/** Text as Windows-1252, of letters Latin-1 has too. */
export const latin = (text: string): Uint8Array => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));

/** A file planned and brought in whole. */
export const bring = async (content: string | Uint8Array, file: string, options: ImportOptions = {}) => {
  const planned = await planImport(typeof content === 'string' ? bytesOf(content) : content, file, options);
  const statements: Statement[] = [];
  for await (const batch of planned.batches()) statements.push(...batch.statements);
  const names = new Map(planned.plan.people.map((person) => [person.id, person.name]));
  return {
    plan: planned.plan,
    statements,
    /** Who said what. */
    said: statements.map((one) => [one.speakers.map((id) => names.get(id)).join(' + '), one.wordings[0]?.words ?? '']),
    wrong: planned.plan.problems.map(({ line, field, expected }) => [line, field, expected]),
  };
};
