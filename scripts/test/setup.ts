// Unit tests run outside a browser: the extension's own API is stood in for by its English words, which are all that pure UI needs.

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

type Message = { message: string; placeholders?: Record<string, { content: string }> };

const messages = JSON.parse(
  readFileSync(join(dirname(fileURLToPath(import.meta.url)), '../../assets/_locales/en/messages.json'), 'utf8'),
) as Record<string, Message>;

const getMessage = (key: string, args: string | string[] = []): string => {
  const entry = messages[key];
  if (!entry) return '';
  const values = Array.isArray(args) ? args : [args];
  return entry.message.replace(/\$(\w+)\$/g, (_, name: string) => {
    const content = entry.placeholders?.[name.toLowerCase()]?.content ?? '';
    return content.replace(/\$(\d)/, (__, n: string) => values[Number(n) - 1] ?? '');
  });
};

Object.assign(globalThis, {
  chrome: { runtime: { id: 'unit-test' }, i18n: { getMessage, getUILanguage: () => 'en' } },
});
