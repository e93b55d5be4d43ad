// What is to be brought in: a file chosen from the disk or dropped here, or text pasted.

import { say } from '../../../words.ts';
import { Field } from '../record/Field.tsx';

/** What the browser's chooser offers first; anything may be chosen. */
const ACCEPTED = '.csv,.tsv,.json,.jsonl,.ndjson,.jsonld,.txt,.vtt,.srt,.zip';

type Props = {
  /** Something is being dragged over the page. */
  over: boolean;
  pasted: string;
  paste: (text: string) => void;
  give: (file: File) => void;
};

export const Choosing = ({ over, pasted, paste, give }: Props) => (
  <div class={over ? 'drop over' : 'drop'}>
    <Field id="import-file" label={say('importFile')} note={say('importFileNote')}>
      <input
        id="import-file"
        type="file"
        accept={ACCEPTED}
        aria-describedby="import-file-note"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) give(file);
          event.currentTarget.value = '';
        }}
      />
    </Field>
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (pasted.trim()) give(new File([pasted], say('pastedName')));
      }}
    >
      <Field id="import-text" label={say('importText')}>
        <textarea
          id="import-text"
          rows={4}
          spellcheck={false}
          value={pasted}
          onInput={(event) => paste(event.currentTarget.value)}
        />
      </Field>
      <button type="submit">{say('importLook')}</button>
    </form>
  </div>
);
