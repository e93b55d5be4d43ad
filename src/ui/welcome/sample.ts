// The article of the first run's sample: made up, in the reader's own language, read and compared like any other. Nothing of it is kept.

import { compare } from '../../corpus/index.ts';
import type { AnnotatedQuotation, Annotations } from '../../schema/match.ts';
import { say } from '../../words.ts';
import type { ArticleFacts } from '../shared/article-facts.ts';

const PERSON = 'sample/person';
const WHO = 'p0';

export type Sample = {
  annotations: Annotations;
  article: ArticleFacts;
  who: string;
  /** The article's one sentence, in pieces as they are marked. */
  pieces: { text: string; about?: 'quotation' | 'person' }[];
};

/** The sentence has a quotation and a name in it, wherever the language puts them. */
const piecesOf = (words: string, name: string): Sample['pieces'] => {
  const sentence = say('sampleSentence', words, name);
  const places = [
    { at: sentence.indexOf(words), text: words, about: 'quotation' as const },
    { at: sentence.indexOf(name), text: name, about: 'person' as const },
  ].sort((a, b) => a.at - b.at);
  const pieces: Sample['pieces'] = [];
  let end = 0;
  for (const { at, text, about } of places) {
    pieces.push({ text: sentence.slice(end, at) }, { text, about });
    end = at + text.length;
  }
  return [...pieces, { text: sentence.slice(end) }];
};

export const sampleArticle = (): Sample => {
  const [words, other, name, role] = [say('sampleWords'), say('sampleOther'), say('sampleName'), say('sampleRole')];
  const { diff, telling } = compare(words, other);
  const quotation: AnnotatedQuotation = {
    start: 0,
    end: words.length,
    text: words,
    kind: 'speech',
    continues: null,
    more: 0,
    held: false,
    speaker: { name, person: PERSON, who: WHO, mention: null, confidence: 1, rule: 'X said after' },
    matches: [
      {
        corpus: 'sample',
        statement: 'ferry',
        wording: 0,
        kind: 'same',
        score: 1,
        why: { inOrder: 0, of: 0, shared: [], speaker: 'same', date: 'agree', by: 'record' },
        when: 'same day',
        speaker: name,
        speakers: [name],
        said: '2021-10-04',
        telling,
        wordings: [{ wording: 0, words: other, source: { outlet: say('sampleOtherOutlet') }, diff }],
      },
    ],
  };
  const card = {
    id: PERSON,
    name,
    kind: 'person' as const,
    roles: [{ title: role }],
    statements: 12,
    sources: 3,
    from: '2017-02-24',
    to: '2021-10-04',
  };
  return {
    who: WHO,
    article: { outlet: say('sampleOutlet'), published: '2021-10-05' },
    pieces: piecesOf(words, name),
    annotations: {
      article: 'sample',
      revision: 1,
      people: [{ key: WHO, name, person: PERSON, kind: 'person', why: 'full name' }],
      mentions: [],
      quotations: [quotation],
      cards: { [PERSON]: card },
      coverage: [],
      partial: false,
      troubles: [],
    },
  };
};
