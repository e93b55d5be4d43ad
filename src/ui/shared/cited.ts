// What a reader takes away of a quotation or of a statement on record: the words with all that is known of them, for citation/ to write.

import type { Cited } from '../../citation/index.ts';
import { articleText } from '../../schema/article-text.ts';
import type { Annotations, Match, WordingShown } from '../../schema/match.ts';
import { say } from '../../words.ts';
import type { ArticleFacts } from './article-facts.ts';
import type { Item } from './items.ts';
import { doubt, speakerName } from './people.ts';

/** UTF-16 units before and after a quotation that are looked at for the words around it. */
const AROUND = 60;

/** Without what is not there: absent and undefined are one to nobody who reads data. */
const known = <Facts extends object>(facts: Facts) =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined && value !== null)) as {
    [Key in keyof Facts]: NonNullable<Facts[Key]>;
  };

/** A quotation of the article. A speaker that is not sure is cited as that. */
export const citedHere = (item: Item, annotations: Annotations, article: ArticleFacts = {}): Cited => {
  const { speaker, texts } = item;
  const unsure = speaker && doubt(speaker.confidence);
  const name = speaker && speakerName(speaker, annotations);
  const { blocks } = article;
  const text = blocks ? articleText({ blocks }) : '';
  const { start = 0, end = 0 } = annotations.quotations[item.head] ?? {};
  const { outlet, title, url, published, lang } = article;
  return known({
    words: texts.join(' '),
    run: texts[0],
    // What is taken away has no signs in it that nobody sees.
    speaker: name && unsure ? say('unsureName', name, unsure).replace(/[\u2068\u2069]/g, '') : name,
    how: speaker?.how,
    lang,
    before: text.slice(Math.max(0, start - AROUND), start),
    after: text.slice(end, end + AROUND),
    source: known({ outlet, title, url, published }),
  }) as Cited;
};

/** A wording of a statement on record. */
export const citedThere = (match: Match, { words, lang, source }: WordingShown): Cited =>
  known({
    words,
    lang,
    speaker: match.speakers.join(', ') || match.speaker,
    occasion: match.occasion,
    said: match.said,
    source,
  }) as Cited;
