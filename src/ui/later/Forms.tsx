// The forms in which words are taken away, and the choice of another than the usual one.

import { asCsl, asMarkdown, asText } from '../../citation/index.ts';

export const write = { text: asText, Markdown: asMarkdown, 'CSL-JSON': asCsl };
export type Form = keyof typeof write;

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
