// What is read and what was read: an article's text in blocks, and the names and quotations found in it.
// All offsets are UTF-16 units of the article's text: its blocks' texts joined by BLOCK_JOIN.

/** Stands between two blocks in the article's text. */
export const BLOCK_JOIN = '\n\n';

export type BlockKind = 'heading' | 'subhead' | 'paragraph' | 'quote' | 'item' | 'caption' | 'embed';

export type Block = {
  /** Stable while the page's own block lives, so that a later revision can be compared with an earlier one. */
  id: string;
  /** White space collapsed where it came from a page; as it stood in the line where it came from plain text. */
  text: string;
  kind: BlockKind;
  /**
   * Spans of the text (offsets within the block) that the page itself declares to be a quotation: `<q>`, `<blockquote>`.
   */
  quoted?: { start: number; end: number }[];
  /** When this post of a live blog was posted, as the page gives it: `YYYY-MM-DD`, or a date and time. */
  posted?: string;
};

/** What kind of piece an article is, where the page says or shows it. */
export const genres = ['opinion', 'satire', 'advertising', 'interview', 'live blog'] as const;
export type Genre = (typeof genres)[number];

export type Article = {
  id: string;
  url?: string;
  title?: string;
  outlet?: string;
  /** `YYYY-MM-DD`, or a date and time; absent where the page does not say. */
  published?: string;
  /** Absent: a report, or nothing says. */
  genre?: Genre;
  /** BCP 47; `en` where the page does not say. */
  lang: string;
  blocks: Block[];
};

export type Span = { start: number; end: number; text: string };

/** Somebody the article names. `person` links to the record; null is somebody known from this article only. */
export type ArticlePerson = {
  /** Unique within this reading. */
  key: string;
  /** The fullest name the article gives; the record's name where linked. */
  name: string;
  person: string | null;
  kind: 'person' | 'body';
  pronoun?: 'he' | 'she' | 'they' | 'it';
  /** The role as the article words it: "Ukrainian President". */
  role?: string;
  /** What a linked name was linked by: `full name`, `title`, `surname after full name`, `alone`. */
  why?: string;
};

export type Mention = Span & {
  /** Key of the ArticlePerson. */
  who: string;
  name: string;
  person: string | null;
};

export type Speaker = {
  /** A name, or the article's own description: "a spokesman". */
  name: string;
  person: string | null;
  /** Key of the ArticlePerson, null where the speaker is only described. */
  who: string | null;
  /** The words of the article that tell who speaks: a name, "he", "the president". Null where only the context tells. */
  mention: Span | null;
  /** 0..1, calibrated: 0.9 is right nine times in ten. */
  confidence: number;
  /** Name of the rule that answered. */
  rule: string;
  /** How it was told, in the article's words: "told reporters", "wrote on Twitter". */
  how?: string;
};

export type QuotationKind = 'speech' | 'written' | 'term';

export type Quotation = Span & {
  kind: QuotationKind;
  /** Unknown is an answer: a wrong name is worse than none. */
  speaker: Speaker | null;
  /** Index of the quotation this one goes on from, or null. */
  continues: number | null;
  /** Index of the fuller, or the first, quotation of the same article whose words this one says again; absent where it repeats none. */
  repeats?: number;
};

export type Reading = { people: ArticlePerson[]; mentions: Mention[]; quotations: Quotation[] };
