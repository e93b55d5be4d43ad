// The forms in which words are taken away, and the choice of another than the usual one.

import { asCsl, asMarkdown, asText, type Cited } from '../../citation/index.ts';
import { say } from '../../words.ts';
import { copyText } from '../shared/clipboard.ts';
import { cutToName } from '../shared/cut.ts';

const write = { text: asText, Markdown: asMarkdown, 'CSL-JSON': asCsl };
export type Form = keyof typeof write;

/** Puts words on the clipboard, dates as `date` says them. Answers null, or what the browser refused to take. */
export const copy = async (cited: Cited, form: Form, date: (edtf: string) => string): Promise<string | null> => {
  const text = write[form](cited, { date });
  return (await copyText(text)) ? null : text;
};

export type FormsProps = {
  /** Name what is meant. */
  words: string;
  /** Puts them on the clipboard in a form. */
  copy: (form: Form) => void;
  /** There where they can be clipped by one press. */
  clip?: (() => void) | undefined;
  /** There where they can be laid beside others. */
  compare?: (() => void) | undefined;
};

export const Forms = ({ words, copy, clip, compare }: FormsProps) => (
  <>
    {(['Markdown', 'CSL-JSON'] as const).map((form) => (
      <button key={form} type="button" class="plain" onClick={() => copy(form)}>
        {form}
      </button>
    ))}
    {compare && (
      <button type="button" class="plain" onClick={compare}>
        {say('addToCompare')}
      </button>
    )}
    {clip && (
      <button type="button" class="plain" aria-label={say('clipWords', cutToName(words))} onClick={clip}>
        {say('clip')}
      </button>
    )}
  </>
);
