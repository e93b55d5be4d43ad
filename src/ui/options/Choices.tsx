// One of several, and yes or no: native radio buttons and a switch, each with what it means beside it.

import type { ComponentChildren } from 'preact';
import { say } from '../../words.ts';

export type Choice<Value> = {
  value: Value;
  label: string;
  /** What it means, where the label does not say it all. */
  note?: string;
};

export type ChoicesProps<Value extends string> = {
  /** Unique on the page: groups the radio buttons. */
  name: string;
  title: string;
  chosen: Value | undefined;
  choices: readonly Choice<Value>[];
  choose: (value: Value, label: string) => void;
  children?: ComponentChildren;
};

export const Choices = <Value extends string>({
  name,
  title,
  chosen,
  choices,
  choose,
  children,
}: ChoicesProps<Value>) => (
  <fieldset class="choices">
    <legend>{title}</legend>
    {choices.map(({ value, label, note }) => (
      <div key={value} class="choice">
        <input
          type="radio"
          id={`${name}-${value}`}
          name={name}
          checked={chosen === value}
          aria-describedby={note ? `${name}-${value}-note` : undefined}
          onChange={() => choose(value, label)}
        />
        <label for={`${name}-${value}`}>{label}</label>
        {note && (
          <p class="quiet note" id={`${name}-${value}-note`}>
            {note}
          </p>
        )}
      </div>
    ))}
    {children}
  </fieldset>
);

export type SwitchProps = {
  label: string;
  note?: string | undefined;
  on: boolean;
  set: (on: boolean) => void;
};

/** A switch says on or off by its place; the word stands beside it too. */
export const Switch = ({ label, note, on, set }: SwitchProps) => (
  <div class="switch-row">
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        onChange={(event) => set(event.currentTarget.checked)}
      />
      <span>{label}</span>
      <span class="quiet state" aria-hidden="true">
        {say(on ? 'switchOn' : 'switchOff')}
      </span>
    </label>
    {note && <p class="quiet note">{note}</p>}
  </div>
);
