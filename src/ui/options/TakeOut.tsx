// Taking out: the whole own record as a file. What the text around the words is, and that it stays here unless asked for, is said.

import { Component } from 'preact';
import { say } from '../../words.ts';

export const outForms = ['zip', 'csv', 'jsonl'] as const;
export type OutForm = (typeof outForms)[number];

export type TakeOutProps = {
  /** Makes the file and hands it to the browser as a download; answers what went wrong, or null. */
  takeOut: (form: OutForm, context: boolean, onProgress: (share: number) => void) => Promise<string | null>;
};

const NAMES: Record<OutForm, [string, string]> = {
  zip: ['outZip', 'outZipNote'],
  csv: ['outCsv', 'outCsvNote'],
  jsonl: ['outJsonl', 'outJsonlNote'],
};

type State = { context: boolean; working: OutForm | null; told: string; trouble: string };

export class TakeOut extends Component<TakeOutProps, State> {
  override state: State = { context: false, working: null, told: '', trouble: '' };

  private take = async (form: OutForm) => {
    this.setState({ working: form, told: '', trouble: '' });
    const trouble = await this.props.takeOut(form, this.state.context, () => undefined);
    this.setState({ working: null, told: trouble === null ? say('outDone') : '', trouble: trouble ?? '' });
  };

  override render() {
    const { context, working, told, trouble } = this.state;
    return (
      <>
        <p class="lead">{say('outLead')}</p>
        <div class="choice">
          <input
            type="checkbox"
            id="out-context"
            checked={context}
            aria-describedby="out-context-note"
            onChange={(event) => this.setState({ context: event.currentTarget.checked })}
          />
          <label for="out-context">{say('outContext')}</label>
          <p class="quiet note" id="out-context-note">
            {say('outContextNote')}
          </p>
        </div>
        <ul class="forms">
          {outForms.map((form) => (
            <li key={form}>
              <button type="button" disabled={working !== null} onClick={() => void this.take(form)}>
                {say(NAMES[form][0])}
              </button>
              <span class="quiet">{say(NAMES[form][1])}</span>
            </li>
          ))}
        </ul>
        <p role="status">{working ? say('outWorking') : told}</p>
        <p class="wrong" role="alert">
          {trouble}
        </p>
      </>
    );
  }
}
