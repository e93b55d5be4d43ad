// What can be done with the statements that are chosen: all on the page at once, or some.

import { Component } from 'preact';
import { say, sayCount } from '../../../words.ts';
import { Field } from './Field.tsx';
import type { RecordProps } from './props.ts';

type Props = RecordProps & {
  /** Ids on the page. */
  ids: readonly string[];
  chosen: ReadonlySet<string>;
  choose: (ids: readonly string[], chosen: boolean) => void;
  clear: () => void;
};

export class Chosen extends Component<Props, { naming: boolean; name: string }> {
  override state = { naming: false, name: '' };

  private done = async (work: Promise<boolean>) => {
    if (!(await work)) return;
    this.setState({ naming: false, name: '' });
    this.props.clear();
  };

  private naming = () => {
    const { chosen, act, record } = this.props;
    const submit = (event: Event) => {
      event.preventDefault();
      const name = this.state.name.trim();
      if (name === '') return;
      void this.done(act(record.people.split([...chosen], name), () => say('toldSomebodyElse', name)));
    };
    return (
      <form class="edit" onSubmit={submit}>
        <Field id="other-name" label={say('otherName')} note={say('otherNameNote')}>
          <input
            id="other-name"
            type="text"
            autocomplete="off"
            required
            value={this.state.name}
            ref={(element) => {
              if (element && this.state.name === '') element.focus();
            }}
            onInput={(event) => this.setState({ name: event.currentTarget.value })}
          />
        </Field>
        <button type="submit">{say('save')}</button>
      </form>
    );
  };

  override render({ ids, chosen, choose, act, record }: Props) {
    const all = ids.every((id) => chosen.has(id));
    const which = [...chosen];
    const none = which.length === 0;
    return (
      <fieldset class="chosen">
        <legend class="unseen">{say('chosenTitle')}</legend>
        <div class="line">
          <label class="line">
            <input
              type="checkbox"
              checked={all}
              indeterminate={!all && !none}
              onChange={(event) => choose(ids, event.currentTarget.checked)}
            />
            <span>{none ? say('chooseAll') : sayCount('chosen', which.length)}</span>
          </label>
          {!none && (
            <>
              <button
                type="button"
                onClick={() => void this.done(act(record.confirm(which), (n) => sayCount('toldChecked', n)))}
              >
                {say('speakerIsRight')}
              </button>
              {which.length > 1 && (
                <button
                  type="button"
                  onClick={() => void this.done(act(record.link(which), (n) => sayCount('toldLinked', n)))}
                >
                  {say('areOne')}
                </button>
              )}
              <button
                type="button"
                aria-expanded={this.state.naming}
                onClick={() => this.setState({ naming: !this.state.naming })}
              >
                {say('somebodyElse')}
              </button>
              <button
                type="button"
                onClick={() => void this.done(act(record.remove(which), (n) => sayCount('toldRemoved', n)))}
              >
                {say('delete')}
              </button>
            </>
          )}
        </div>
        {!none && this.state.naming && this.naming()}
      </fieldset>
    );
  }
}
