// A field with its label above it and, where there is one, a note below.

import type { ComponentChildren } from 'preact';

export type FieldProps = {
  /** Id of the control; its note's is this with `-note` behind. */
  id: string;
  label: string;
  note?: string | undefined;
  /** Takes a line of its own. */
  wide?: boolean;
  children: ComponentChildren;
};

export const Field = ({ id, label, note, wide = false, children }: FieldProps) => (
  <div class={wide ? 'field wide' : 'field'}>
    <label for={id}>{label}</label>
    {children}
    {note !== undefined && (
      <p class="quiet note" id={`${id}-note`}>
        {note}
      </p>
    )}
  </div>
);
