// For tests only: invented people of a corpus.

import type { Person } from './person.ts';

/** A person of whom nothing is known but a name, and what is told besides. */
export const person = (id: string, name: string, more: Partial<Person> = {}): Person => ({
  id,
  kind: 'person',
  name,
  aliases: [],
  alone: [],
  roles: [],
  ...more,
});
