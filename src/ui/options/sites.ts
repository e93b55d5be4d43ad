// Sites as readers type or paste them: a host, or an address of a page there. What is no site is said to be none.

import { hostOf } from '../../settings.ts';

/** Labels of letters, digits and hyphens with dots between; one name alone is a machine on the reader's own network. */
const HOST = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)*$/u;

/** The host meant, as pages' addresses have it; null where the text names none. */
export const siteOf = (text: string): string | null => {
  const typed = text.trim();
  if (typed === '' || /\s/.test(typed)) return null;
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  try {
    // The browser's own parser writes hosts of any script as addresses have them.
    const host = hostOf(new URL(address).href);
    return HOST.test(host) ? host : null;
  } catch {
    return null;
  }
};
