// What was understood of a file, before anything of it is kept: its kind, its columns, some of its rows, who is taken to be whom, what fails and why.

import {
  type ColumnChoice,
  DELIMITERS,
  type Delimiter,
  ENCODINGS,
  type Encoding,
  type ImportOptions,
  type ImportPlan,
  ROW_FIELDS,
  type RowField,
} from '../../../corpus/index.ts';
import { say, sayCount, apart as setApart } from '../../../words.ts';
import { cut } from '../../shared/cut.ts';
import { DateLine } from '../../shared/DateLine.tsx';
import { Field } from '../record/Field.tsx';
import { FIELD_NAMES } from './field-names.ts';
import { reasonOf } from './reason.ts';
import { whyOf } from './why.ts';

type Props = { plan: ImportPlan; options: ImportOptions; change: (options: ImportOptions) => void };

const FORMAT_NAMES = {
  jsonl: 'formatJsonl',
  json: 'formatJson',
  'json-ld': 'formatJsonLd',
  csv: 'formatCsv',
  transcript: 'formatTranscript',
  captions: 'formatCaptions',
  corpus: 'formatCorpus',
} as const;

const DELIMITER_NAMES: Record<Delimiter, string> = {
  ',': 'delimiterComma',
  ';': 'delimiterSemicolon',
  '\t': 'delimiterTab',
  '|': 'delimiterBar',
};

/** The columns as they are taken, with one of them taken for another field; a field has one column. */
const withColumn = (plan: ImportPlan, number: number, field: RowField | null): ColumnChoice => {
  const choice: { -readonly [Name in RowField]?: number | string | null } = {};
  for (const name of ROW_FIELDS) {
    const column = plan.columns.find((one) => (one.number === number ? field === name : one.field === name));
    if (name === field) choice[name] = nameOf(plan, number);
    else if (column && column.number !== number) choice[name] = nameOf(plan, column.number);
    else choice[name] = null;
  }
  return choice;
};

/** Keys of JSON rows go by their name, columns of tables by their number: names stand twice in some. */
const nameOf = (plan: ImportPlan, number: number): number | string => {
  const name = plan.columns.find((one) => one.number === number)?.name;
  return plan.format === 'csv' || name === undefined ? number : name;
};

/** The plan with what the reader has just asked for in the place of what was understood: what they choose stands as they chose it while the file is read again. */
export const asAsked = (plan: ImportPlan, { encoding, delimiter, header, columns }: ImportOptions): ImportPlan => ({
  ...plan,
  encoding: encoding ?? plan.encoding,
  delimiter: delimiter ?? plan.delimiter,
  header: header ?? plan.header,
  columns: plan.columns.map((one) => ({
    ...one,
    field: columns ? (ROW_FIELDS.find((name) => columns[name] === nameOf(plan, one.number)) ?? null) : one.field,
  })),
});

/** Other columns are other columns: what was said of them holds no more. */
const parted = ({ columns: _, header: __, ...options }: ImportOptions, delimiter: Delimiter): ImportOptions => ({
  ...options,
  delimiter,
});

const Columns = ({ plan, options, change }: Props) => (
  <fieldset>
    <legend>{say('planColumns')}</legend>
    <p class="quiet note">{say('planColumnsNote')}</p>
    <div class="columns">
      {plan.columns.map(({ name, number, field }) => (
        <Field key={number} id={`column-${number}`} label={name || say('planColumn', number)}>
          <select
            id={`column-${number}`}
            value={field ?? ''}
            onChange={(event) =>
              change({ ...options, columns: withColumn(plan, number, (event.currentTarget.value || null) as RowField) })
            }
          >
            <option value="">{say('fieldNone')}</option>
            {ROW_FIELDS.map((one) => (
              <option key={one} value={one}>
                {say(FIELD_NAMES[one])}
              </option>
            ))}
          </select>
        </Field>
      ))}
    </div>
  </fieldset>
);

const Understood = ({ plan, options, change }: Props) => (
  <>
    <p>
      {plan.format &&
        say(
          'planFormat',
          plan.inside ?? plan.file,
          say(FORMAT_NAMES[plan.format]),
          plan.why ? whyOf(plan.why) : say('planSaid'),
        )}
    </p>
    {plan.encoding && (
      <Field
        id="plan-encoding"
        label={say('planEncoding')}
        note={plan.encodingWhy ? say('planBecause', whyOf(plan.encodingWhy)) : undefined}
      >
        <select
          id="plan-encoding"
          value={plan.encoding}
          onChange={(event) => change({ ...options, encoding: event.currentTarget.value as Encoding })}
        >
          {ENCODINGS.map((encoding) => (
            <option key={encoding} value={encoding}>
              {encoding}
            </option>
          ))}
        </select>
      </Field>
    )}
    {plan.delimiter !== null && (
      <Field id="plan-delimiter" label={say('planDelimiter')}>
        <select
          id="plan-delimiter"
          value={plan.delimiter}
          onChange={(event) => change(parted(options, event.currentTarget.value as Delimiter))}
        >
          {DELIMITERS.map((delimiter) => (
            <option key={delimiter} value={delimiter}>
              {say(DELIMITER_NAMES[delimiter])}
            </option>
          ))}
        </select>
      </Field>
    )}
    {plan.header !== null && (
      <label class="line">
        <input
          type="checkbox"
          checked={plan.header}
          onChange={(event) => change({ ...options, header: event.currentTarget.checked })}
        />
        <span>{say('planHeader')}</span>
      </label>
    )}
    {plan.columns.length > 0 && <Columns plan={plan} options={options} change={change} />}
  </>
);

const Sample = ({ plan }: Pick<Props, 'plan'>) =>
  plan.sample.length === 0 ? null : (
    <section aria-labelledby="plan-sample">
      <h3 id="plan-sample">{say('planSample')}</h3>
      <ul class="statements">
        {plan.sample.map(({ line, speaker, statement }) => (
          <li key={line} class="statement">
            <div class="brief">
              <p class="words" dir="auto">
                {say('inMarks', cut(statement.wordings[0]?.words ?? '', 200))}
              </p>
              <p class="meta">
                <b dir="auto">{speaker}</b> · <DateLine date={statement.said} look="short" />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );

/** Names shown of who is taken to be whom. */
const MOST_NAMES = 50;

const People = ({ plan: { joined, apart } }: Pick<Props, 'plan'>) =>
  joined.length + apart.length === 0 ? null : (
    <details>
      <summary>{sayCount('planWhom', joined.length + apart.length)}</summary>
      <ul class="facts">
        {joined.slice(0, MOST_NAMES).map(({ name, labels, why }) => (
          <li key={name}>{say('planJoined', labels.map(setApart).join(', '), name, whyOf(why))}</li>
        ))}
        {apart.slice(0, MOST_NAMES).map(({ label, may, why }) => (
          <li key={label}>{say('planApart', label, may.map(setApart).join(', '), whyOf(why))}</li>
        ))}
      </ul>
    </details>
  );

const Problems = ({ plan }: Pick<Props, 'plan'>) =>
  plan.problemCount === 0 ? null : (
    <details open={plan.statements === 0}>
      <summary>{plan.failed > 0 ? sayCount('planFailed', plan.failed) : say('planWrong')}</summary>
      <ul class="facts">
        {plan.problems.map((problem, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: problems are told in the order of the file
          <li key={n}>{reasonOf(problem, plan.file)}</li>
        ))}
      </ul>
      {plan.problemCount > plan.problems.length && (
        <p class="quiet">{sayCount('moreCount', plan.problemCount - plan.problems.length)}</p>
      )}
    </details>
  );

export const Plan = (props: Props) => (
  <>
    <p class="summary" role="status">
      {props.plan.statements > 0
        ? say(
            'planHolds',
            sayCount('statements', props.plan.statements),
            sayCount('peopleCount', props.plan.people.length),
          )
        : say('planNothing')}
    </p>
    <Understood {...props} />
    <Sample {...props} />
    <People {...props} />
    <Problems {...props} />
  </>
);
