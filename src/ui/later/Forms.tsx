// The forms in which words are taken away, and the choice of another than the usual one.

import { asCsl, asMarkdown, asText, type Cited } from '../../citation/index.ts';
import { copyText } from '../shared/clipboard.ts';

const write = { text: asText, Markdown: asMarkdown, 'CSL-JSON': asCsl };
export type Form = keyof typeof write;

/** Puts words on the clipboard, dates as `date` says them. Answers null, or what the browser refused to take. */
export const copy = async (cited: Cited, form: Form, date: (edtf: string) => string): Promise<string | null> => {
  const text = write[form](cited, { date });
  return (await copyText(text)) ? null : text;
};

/** `copy` puts the words on the clipboard in a form. */
export type FormsProps = { copy: (form: Form) => void };

export const Forms = ({ copy }: FormsProps) => (
  <>
    {(['Markdown', 'CSL-JSON'] as const).map((form) => (
      <button key={form} type="button" class="plain" onClick={() => copy(form)}>
        {form}
      </button>
    ))}
  </>
);
