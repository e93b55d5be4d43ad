import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { CorpusTrouble, type CorpusTroubleKind, compile, openCorpus } from '../corpus/index.ts';
import type { Unopened } from '../own-record/index.ts';

let language = 'en';
type Messages = Record<string, { message: string }>;
const messagesOf = (locale: string) =>
  JSON.parse(readFileSync(`assets/_locales/${locale}/messages.json`, 'utf8')) as Messages;
vi.mock('../browser/i18n.ts', () => ({
  localMessage: (key: string, values: readonly string[]) => [messagesOf(language)[key]?.message, ...values].join(' | '),
  uiLanguage: () => 'en',
}));
const { besideSentence, packagedSentence, spoiltSentence } = await import('./corpus-sentences.ts');

const LANGUAGES = readdirSync('assets/_locales');
const KINDS: CorpusTroubleKind[] = ['damaged', 'older', 'newer', 'unread', 'taken', 'empty'];
const unopened = (more: Partial<Unopened>): Unopened => ({
  ...{ id: 'gates', edition: 1, title: 'Gates', statements: 20, kind: 'damaged', file: 'index.bin', again: false },
  ...more,
});

const files = compile({
  ...{ id: 'gates', title: 'Gates', version: '1', licence: 'none', description: 'Of gates.' },
  people: [{ id: 'ines', kind: 'person', name: 'Ines Calder', aliases: [], alone: [], roles: [] }],
  statements: [
    { id: 'a', speakers: ['ines'], wordings: [{ words: 'The gate is open.', source: { outlet: 'Radio' } }] },
  ],
});
/** What opening a corpus fails with whose file was changed. */
const troubleOf = async (name: string, change: (bytes: Uint8Array) => Uint8Array | null): Promise<CorpusTrouble> => {
  const open = async () => {
    const corpus = await openCorpus(async (file) => {
      const bytes = file === name ? change((files.get(file) ?? new Uint8Array(0)).slice()) : files.get(file);
      if (!bytes) throw new Error('it is not there');
      return bytes;
    });
    await corpus.check();
  };
  const trouble = await open().catch((error: unknown) => error);
  if (!(trouble instanceof CorpusTrouble)) throw new Error('it opened');
  return trouble;
};
const set = (at: number, value: number) => (bytes: Uint8Array) => {
  bytes[at] = value;
  return bytes;
};

describe('what is told of a corpus that cannot be asked', () => {
  it.each([
    ['older', 'index.bin', set(8, 1)],
    ['newer', 'index.bin', set(8, 250)],
    ['damaged', 'index.bin', set(0, 0)],
    ['damaged', 'postings.bin', set(14, 1)],
    ['damaged', 'postings.bin', (bytes: Uint8Array) => bytes.slice(0, -8)],
    ['damaged', 'words-0.bin', (bytes: Uint8Array) => set(bytes.length - 9, 255)(bytes)],
    ['unread', 'vocabulary.bin', () => null],
  ] as const)('is told by its kind (%s) and file (%s), not by the words of an error', async (kind, file, change) => {
    expect(await troubleOf(file, change)).toMatchObject({ kind, file });
  });

  it.each(LANGUAGES)('is said in the reader’s language, of every kind (%s)', (locale) => {
    const inEnglish = Object.values(messagesOf('en')).map(({ message }) => message);
    language = locale;
    const told = [
      ...KINDS.map((kind) => packagedSentence('gates', new CorpusTrouble('In English.', { kind }))),
      ...KINDS.map((kind) => besideSentence(unopened({ kind }))),
      ...[20, 20_000].map((statements) => besideSentence(unopened({ statements, again: true }))),
      spoiltSentence('Gates'),
    ];
    // Six sentences: one for what comes with On Record, five for what the reader brought in.
    expect(new Set(told.map((one) => one.split(' | ')[0])).size).toBe(6);
    for (const sentence of told) {
      expect(sentence).not.toMatch(/^ \||In English/);
      expect(locale !== 'en' && inEnglish.some((one) => sentence.startsWith(one)), sentence).toBe(false);
    }
  });

  it('says that it is being made anew where the worker does so, and where else it is where a page must', () => {
    language = 'en';
    expect(besideSentence(unopened({ kind: 'older', again: true }))).toMatch(/is being made anew/);
    expect(besideSentence(unopened({ kind: 'older', again: true, statements: 2_001 }))).toMatch(/settings/);
    expect(besideSentence(unopened({ kind: 'older' }))).toMatch(/Bring its file in again/);
  });
});

describe('the worker', () => {
  it('tells nobody the words of an error of a corpus', () => {
    const code = readdirSync('src/background')
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => readFileSync(`src/background/${name}`, 'utf8'))
      .join('\n');
    expect(code).not.toMatch(/error\.message|String\(error\)/);
  });
});
