// What a row's fields are called, by the keys of the reader's words.

import type { RowField } from '../../../corpus/index.ts';

export const FIELD_NAMES: Record<RowField, string> = {
  speaker: 'fieldSpeaker',
  words: 'fieldWords',
  said: 'fieldSaid',
  occasion: 'fieldOccasion',
  outlet: 'fieldOutlet',
  title: 'fieldTitle',
  url: 'fieldUrl',
  lang: 'fieldLang',
  id: 'fieldId',
  published: 'fieldPublished',
  translated: 'fieldTranslated',
  doubtful: 'fieldDoubtful',
  status: 'fieldStatus',
  asRead: 'fieldAsRead',
  context: 'fieldContext',
};
