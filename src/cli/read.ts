// `on-record read`: an article in, its names and quotations out, each quotation with what the record holds beside it.

import * as v from 'valibot';
import { annotate } from '../annotate.ts';
import type { OpenRecord } from '../corpus/index.ts';
import { type Gazetteer, gazetteer } from '../reading/index.ts';
import type { Article, Span } from '../schema/article.ts';
import { articleText } from '../schema/article-text.ts';
import type { AnnotatedQuotation, Annotations } from '../schema/match.ts';
import { openPaths } from './corpora.ts';
import { readInput } from './input.ts';
import { answerLines, write } from './lines.ts';
import { matchRow } from './match.ts';
import { plainText } from './plain-text.ts';
import { EXIT, Refusal } from './refusal.ts';
import { matchLines } from './shown.ts';

export type ReadOptions = { html?: boolean; text?: boolean; corpus: string[]; json?: boolean; jsonl?: boolean };

const rowSchema = v.object({
  id: v.nullish(v.union([v.string(), v.number()])),
  text: v.nullish(v.string()),
  html: v.nullish(v.string()),
  title: v.nullish(v.string()),
  published: v.nullish(v.string()),
  lang: v.nullish(v.string()),
  url: v.nullish(v.string()),
});
type Row = v.InferOutput<typeof rowSchema>;

type Readable = {
  article: Article;
  /** null: plain text is not asked whether it is news. */
  news: boolean | null;
  text: string;
  offset: (inArticle: number) => number;
};

const factsOf = (row: Row, id: string): Omit<Article, 'blocks'> => ({
  id,
  lang: row.lang || 'en',
  ...(row.title ? { title: row.title } : {}),
  ...(row.published ? { published: row.published } : {}),
  ...(row.url ? { url: row.url } : {}),
});

const readable = async (row: Row, id: string): Promise<Readable> => {
  if (row.html != null) {
    // Loaded only here: jsdom takes a second, and most calls are over text.
    const { snapshotHtml } = await import('./html.ts');
    const { article, news } = await snapshotHtml(row.html, row.url ? { url: row.url } : {});
    const whole = { ...article, ...factsOf({ ...row, lang: row.lang ?? article.lang }, id) };
    return { article: whole, news, text: articleText(whole), offset: (at) => at };
  }
  const text = row.text ?? '';
  const { article, offset } = plainText(text, factsOf(row, id));
  return { article, news: null, text, offset };
};

/** What outside programs get; offsets are of the text they gave, or of the page's text as printed. */
const readRow = (read: Readable, annotations: Annotations, id: string | number | null) => {
  const moved = <Place extends Span>(place: Place): Place => ({
    ...place,
    start: read.offset(place.start),
    end: read.offset(place.end - 1) + 1,
  });
  const { article } = read;
  return {
    id,
    news: read.news,
    title: article.title ?? null,
    published: article.published ?? null,
    lang: article.lang,
    genre: article.genre ?? null,
    text: read.text,
    mentions: annotations.mentions.map((mention) => {
      const { start, end, text, name, person } = moved(mention);
      return { start, end, text, name, person };
    }),
    quotations: annotations.quotations.map((quotation) => {
      const { start, end, text, kind, continues, repeats, speaker, matches, more, held } = moved(quotation);
      const mention = speaker?.mention ? moved(speaker.mention) : null;
      return {
        start,
        end,
        text,
        kind,
        continues,
        ...(repeats === undefined ? {} : { repeats }),
        speaker: speaker && { ...speaker, mention },
        matches: matches.map(matchRow),
        more,
        held,
      };
    }),
  };
};

const speakerWords = ({ speaker }: AnnotatedQuotation): string =>
  speaker === null ? 'speaker unknown' : `${speaker.name}${speaker.person ? '' : ' (not in the record)'}`;

const forPeople = (read: Readable, annotations: Annotations): string => {
  const lines: string[] = [];
  if (read.article.title) lines.push(read.article.title);
  if (read.news === false) lines.push('This page does not look like a news article; read all the same.');
  if (annotations.quotations.length === 0) lines.push('There are no quotations in it.');
  for (const quotation of annotations.quotations) {
    const kind = quotation.kind === 'term' ? 'term' : speakerWords(quotation);
    lines.push('', `“${quotation.text}”`, `  ${kind}${quotation.held ? ' - the record has it from this article' : ''}`);
    for (const found of quotation.matches) lines.push(...matchLines(found, '  '));
    if (quotation.more > 0) lines.push(`  … and ${quotation.more} more on this subject.`);
  }
  return `${lines.join('\n').trim()}\n`;
};

const answer = async (row: Row, id: string | number | null, record: OpenRecord, known: Gazetteer) => {
  if (row.text == null && row.html == null) throw new Refusal('expected a field "text" or "html"');
  const read = await readable(row, id === null ? 'article' : String(id));
  if (read.article.blocks.length === 0)
    throw new Refusal(row.html == null ? 'The text is empty.' : 'The page holds no text that could be an article.');
  return { read, annotations: await annotate(read.article, { record, known }) };
};

/** Runs the command; returns its exit code. */
export const readCommand = async (file: string | undefined, options: ReadOptions): Promise<number> => {
  if (options.html && options.text) throw new Refusal('--html and --text exclude each other.', EXIT.badUsage);
  if (options.jsonl) {
    const record = await openPaths(options.corpus);
    const known = gazetteer(record.people);
    return answerLines(file, rowSchema, async (row, line) => {
      const id = row.id ?? line;
      const { read, annotations } = await answer(row, id, record, known);
      return readRow(read, annotations, id);
    });
  }
  const given = await readInput(file);
  const asHtml =
    options.html ?? (!options.text && (/\.x?html?$/i.test(file ?? '') || /^\s*<(?:!doctype|html)/i.test(given)));
  const record = await openPaths(options.corpus);
  const { read, annotations } = await answer(
    asHtml ? { html: given } : { text: given },
    file ?? null,
    record,
    gazetteer(record.people),
  );
  await write(
    options.json
      ? `${JSON.stringify(readRow(read, annotations, file ?? null), null, 2)}\n`
      : forPeople(read, annotations),
  );
  return EXIT.done;
};
