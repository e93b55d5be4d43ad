import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Corpus } from '../schema/corpus.ts';
import { compile } from './compile.ts';
import { unpack } from './container.ts';
import { CorpusTrouble, INDEX_FILE, POSTINGS_FILE } from './index.ts';
import { Part, Stretch } from './layout.ts';
import { matchArticle } from './match.ts';
import { type OpenCorpus, openCorpus } from './open.ts';
import { openRecord } from './record.ts';
import { anyCorpus, corpusOf, openFiles, person, statement } from './testing.ts';
import { bindParts } from './volume.ts';

type Files = ReadonlyMap<string, Uint8Array>;

const finished = <Result>(steps: Generator<void, Result>): Result => {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
};

const fileOf = (files: Files, name: string): Uint8Array => files.get(name) ?? new Uint8Array(0);

const volumeOf = (parts: readonly Files[]): Map<string, Uint8Array> =>
  finished(
    bindParts(parts.map((files) => ({ index: fileOf(files, INDEX_FILE), postings: fileOf(files, POSTINGS_FILE) }))),
  );

/** Opens a volume beside the files of its parts. */
const openVolume = (parts: readonly Files[]): Promise<OpenCorpus> => {
  const volume = volumeOf(parts);
  return openCorpus(async (name) => {
    const [part, file] = name.split('/');
    const bytes = file === undefined ? volume.get(name) : parts[Number(part)]?.get(file);
    if (!bytes) throw new Error(`there is no ${name}`);
    return bytes;
  });
};

/** Parts of one corpus: no two statements of one id, no source in two of them. */
const anyParts: fc.Arbitrary<Corpus[]> = fc.array(anyCorpus('own'), { minLength: 1, maxLength: 5 }).map((corpora) =>
  corpora.map((corpus, part) => ({
    ...corpus,
    statements: corpus.statements.map((one) => ({
      ...one,
      id: `${part}-${one.id}`,
      wordings: one.wordings.map((wording) => ({
        ...wording,
        source: { ...wording.source, title: `${wording.source.title} ${part}` },
      })),
      ...(one.part ? { part: { ...one.part, of: `${part}-${one.part.of}` } } : {}),
    })),
  })),
);

const together = (corpora: readonly Corpus[]): Corpus => ({
  ...(corpora[0] as Corpus),
  statements: corpora.flatMap(({ statements }) => statements),
});

describe('a volume', () => {
  it('has, byte for byte, the index its parts’ statements would be compiled into together', () => {
    fc.assert(
      fc.property(anyParts, (corpora) => {
        const volume = volumeOf(corpora.map((corpus) => compile(corpus)));
        const whole = compile(together(corpora));
        const [bound, compiled] = [volume, whole].map((files) =>
          unpack(fileOf(files, POSTINGS_FILE), POSTINGS_FILE),
        ) as [ReturnType<typeof unpack>, ReturnType<typeof unpack>];
        for (const [name, which] of Object.entries(Stretch))
          if (which !== Stretch.pieceStarts) expect(bound.whole(which), name).toEqual(compiled.whole(which));
        const held = (files: Files) => unpack(fileOf(files, INDEX_FILE), INDEX_FILE, { kind: 1 }).whole(Part.holdings);
        expect(held(volume)).toEqual(held(whole));
      }),
      { numRuns: 40 },
    );
  });

  it('gives every statement, and every part of a speech, from its parts’ files', async () =>
    fc.assert(
      fc.asyncProperty(anyParts, async (corpora) => {
        const volume = await openVolume(corpora.map((corpus) => compile(corpus)));
        const whole = await openFiles(compile(together(corpora)));
        await volume.check();
        expect([volume.documents, volume.statements, volume.words, volume.terms]).toEqual([
          whole.documents,
          whole.statements,
          whole.words,
          whole.terms,
        ]);
        expect(volume.people).toEqual(whole.people);
        const { years: _, gaps: __, sources: ___, ...covered } = whole.coverage;
        expect(volume.coverage).toMatchObject(covered);
        for (let at = 0; at < whole.statements; at += 1) {
          const [one, other] = await Promise.all([volume.read(at), whole.read(at)]);
          expect(one.statement).toEqual(other.statement);
          expect(volume.firstDocument(at)).toBe(whole.firstDocument(at));
          const of = other.statement.part?.of;
          if (of !== undefined) expect(await volume.speech(of)).toEqual(await whole.speech(of));
        }
      }),
      { numRuns: 30 },
    ));

  it('answers as its parts do', async () =>
    fc.assert(
      fc.asyncProperty(anyParts, fc.nat(), async (corpora, at) => {
        const parts = corpora.map((corpus) => compile(corpus));
        const all = together(corpora).statements;
        const asked = all[at % all.length]?.wordings[0]?.words ?? '';
        const found = async (opened: OpenCorpus[]) =>
          matchArticle(openRecord(opened), { lang: 'en' }, [{ words: asked, speaker: { name: 'Ada Quill' } }]);
        expect(await found([await openVolume(parts)])).toEqual(await found(await Promise.all(parts.map(openFiles))));
      }),
      { numRuns: 40 },
    ));

  it('knows somebody by all that its parts say of them', async () => {
    const parts = [{}, { aliases: ['A. Quill'] }].map((more, at) =>
      compile(corpusOf([person('ada', 'Ada Quill', more)], [statement(`s${at}`, 'ada', 'Oak it is.')], 'own')),
    );
    expect((await openVolume(parts)).people).toMatchObject([{ id: 'ada', name: 'Ada Quill', aliases: ['A. Quill'] }]);
  });

  it('is not made of a damaged part', async () => {
    const files = compile(corpusOf([person('ada', 'Ada Quill')], [statement('s', 'ada', 'Oak it is.')], 'own'));
    const postings = fileOf(files, POSTINGS_FILE);
    postings[postings.length - 9] = (postings[postings.length - 9] ?? 0) ^ 1;
    expect(() => volumeOf([files])).toThrow(CorpusTrouble);
  });

  it('gives way to others while it is made', () => {
    const words = (from: number) => Array.from({ length: 300 }, (_, at) => `w${from + at}x`).join(' ');
    const parts = [0, 300].map((from) =>
      compile(corpusOf([person('ada', 'Ada Quill')], [statement(`s${from}`, 'ada', words(from))], 'own')),
    );
    const steps = bindParts(
      parts.map((files) => ({ index: fileOf(files, INDEX_FILE), postings: fileOf(files, POSTINGS_FILE) })),
    );
    let count = 0;
    while (!steps.next().done) count += 1;
    expect(count).toBeGreaterThanOrEqual(5);
  });
});
