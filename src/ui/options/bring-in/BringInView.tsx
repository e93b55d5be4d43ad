// Bringing in: a file chosen, dropped or pasted; its plan; agreed to, the work with its progress; then what came of it, to be taken back.

import { Component } from 'preact';
import type { ImportOptions, ImportPlan } from '../../../corpus/index.ts';
import type { BroughtIn, CorpusRow, ImportRow } from '../../../own-record/index.ts';
import { LONGEST_SHORT_TEXT } from '../../../schema/fields.ts';
import { OWN_CORPUS } from '../../../schema/own-corpus.ts';
import { say, sayCount } from '../../../words.ts';
import { Choices } from '../Choices.tsx';
import { Field } from '../record/Field.tsx';
import type { RecordProps } from '../record/props.ts';
import { Choosing } from './Choosing.tsx';
import { Imports } from './Imports.tsx';
import { asAsked, Plan } from './Plan.tsx';
import { Cancelled, type Importer } from './types.ts';

export type BringInViewProps = RecordProps & {
  importer: Importer;
  /** Ids of all corpora that are there. */
  corpora: readonly string[];
  /** Words about what went wrong, for the reader. */
  reason: (error: unknown) => string;
};

type Into = 'own' | 'corpus';

type State = {
  step: 'choosing' | 'planning' | 'planned' | 'bringing' | 'done';
  name: string;
  options: ImportOptions;
  plan: ImportPlan | null;
  share: number;
  result: BroughtIn | null;
  /** Where it goes: into the own record, or beside it as a corpus of its own. */
  into: Into;
  /** What the reader calls the corpus; null until they do. */
  title: string | null;
  corpus: CorpusRow | null;
  trouble: string;
  pasted: string;
  over: boolean;
  imports: ImportRow[];
};

export class BringInView extends Component<BringInViewProps, State> {
  override state: State = {
    step: 'choosing',
    name: '',
    options: {},
    plan: null,
    share: 0,
    result: null,
    into: 'own',
    title: null,
    corpus: null,
    trouble: '',
    pasted: '',
    over: false,
    imports: [],
  };
  private gone = false;
  /** How often a plan was asked for: only the one asked for last is shown. */
  private plans = 0;

  override componentDidMount() {
    void this.lookImports();
    // Anywhere on the page: the place that is drawn for it is where the eye goes, and the hand not always.
    addEventListener('dragover', this.dragOver);
    addEventListener('dragleave', this.dragLeave);
    addEventListener('drop', this.drop);
  }

  override componentDidUpdate({ version }: BringInViewProps) {
    if (version !== this.props.version) void this.lookImports();
  }

  override componentWillUnmount() {
    this.gone = true;
    removeEventListener('dragover', this.dragOver);
    removeEventListener('dragleave', this.dragLeave);
    removeEventListener('drop', this.drop);
    this.props.importer.cancel();
  }

  private lookImports = async () => {
    const imports = await this.props.ask(this.props.record.imports());
    // One that added nothing has nothing to be taken back.
    if (imports && !this.gone)
      this.setState({ imports: imports.filter(({ state, added }) => state === 'done' && added > 0) });
  };

  private progress = (share: number) => {
    if (!this.gone) this.setState({ share });
  };

  private plan = async (file: File | null, options: ImportOptions) => {
    this.plans += 1;
    const mine = this.plans;
    this.setState(({ plan }) => ({
      step: 'planning',
      share: 0,
      options,
      trouble: '',
      result: null,
      ...(file ? { name: file.name, plan: null, title: null } : { plan: plan && asAsked(plan, options) }),
    }));
    try {
      const plan = await this.props.importer.plan(file, options, this.progress);
      if (mine === this.plans) this.setState({ step: 'planned', plan });
    } catch (error) {
      if (mine === this.plans) this.failed(error, 'choosing');
    }
  };

  private agree = async () => {
    this.setState({ step: 'bringing', share: 0, trouble: '' });
    try {
      if (this.state.into === 'own') {
        const result = await this.props.importer.bringIn(this.progress);
        this.setState({ step: 'done', result, corpus: null, pasted: '' });
      } else {
        const title = this.state.title ?? this.state.plan?.head.title ?? '';
        const corpus = await this.props.importer.addCorpus(await this.taken(), title, this.progress);
        this.setState({ step: 'done', corpus, result: null, pasted: '' });
      }
    } catch (error) {
      this.failed(error, 'planned');
    }
  };

  /** Ids of the bundled corpora: one that was brought in before is replaced. */
  private taken = async (): Promise<string[]> => {
    const kept = (await this.props.record.corpora()).map(({ id }) => id);
    return this.props.corpora.filter((id) => id !== OWN_CORPUS && !kept.includes(id));
  };

  private failed = (error: unknown, step: State['step']) => {
    if (this.gone) return;
    this.setState({ step, trouble: error instanceof Cancelled ? say('importCancelled') : this.props.reason(error) });
  };

  /** Where the reader is still choosing, or may choose anew: what goes on is not to be ended by a slip of the hand. */
  private takes = () => ['choosing', 'planned', 'done'].includes(this.state.step);

  /** Text dragged into the field for text is the field's. */
  private isForField = ({ target, dataTransfer }: DragEvent) =>
    target instanceof HTMLTextAreaElement && !dataTransfer?.types.includes('Files');

  private dragOver = (event: DragEvent) => {
    if (this.isForField(event)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = this.takes() ? 'copy' : 'none';
    if (this.takes() && !this.state.over) this.setState({ over: true });
  };

  /** Told for every element it is dragged out of; only the page itself has none to go on to. */
  private dragLeave = ({ relatedTarget }: DragEvent) => {
    if (relatedTarget === null) this.setState({ over: false });
  };

  private drop = (event: DragEvent) => {
    if (this.isForField(event)) return;
    event.preventDefault();
    this.setState({ over: false });
    if (!this.takes()) return;
    const files = event.dataTransfer?.files ?? [];
    const text = event.dataTransfer?.getData('text/plain');
    if (files.length > 1) this.setState({ trouble: say('importOneFile') });
    else if (files[0]) void this.plan(files[0], {});
    else if (text) void this.plan(new File([text], say('pastedName')), {});
  };

  private working = (words: string) => (
    <div class="working">
      <p id="working" role="status">
        {words}
      </p>
      <progress aria-labelledby="working" value={this.state.share} max={1} />
      <button type="button" onClick={() => this.props.importer.cancel()}>
        {say('cancel')}
      </button>
    </div>
  );

  private planned = (plan: ImportPlan) => (
    <>
      <Plan plan={plan} options={this.state.options} change={(options) => void this.plan(null, options)} />
      {plan.statements > 0 && (
        <Choices<Into>
          name="into"
          title={say('importInto')}
          chosen={this.state.into}
          choices={[
            { value: 'own', label: say('importIntoOwn'), note: say('importIntoOwnNote') },
            {
              value: 'corpus',
              label: say('importIntoCorpus', this.state.title ?? plan.head.title),
              note: say('importIntoCorpusNote'),
            },
          ]}
          choose={(into) => this.setState({ into })}
        />
      )}
      {plan.statements > 0 && this.state.into === 'corpus' && (
        <Field id="corpus-title" label={say('importTitle')} note={say('importTitleNote')}>
          <input
            id="corpus-title"
            type="text"
            autocomplete="off"
            maxLength={LONGEST_SHORT_TEXT}
            aria-describedby="corpus-title-note"
            value={this.state.title ?? plan.head.title}
            onInput={(event) => this.setState({ title: event.currentTarget.value })}
          />
        </Field>
      )}
      {this.state.step === 'planning' ? this.working(say('importPlanning', this.state.name)) : this.agreeing(plan)}
    </>
  );

  private agreeing = ({ statements }: ImportPlan) => (
    <div class="line actions">
      {statements > 0 && (
        <button type="button" class="main" onClick={this.agree}>
          {sayCount('importAgree', statements)}
        </button>
      )}
      <button type="button" onClick={() => this.setState({ step: 'choosing', plan: null, trouble: '' })}>
        {say('importOther')}
      </button>
    </div>
  );

  private added = ({ added, held, refused }: BroughtIn): string =>
    [
      sayCount('importAdded', added),
      ...(held > 0 ? [sayCount('importHeld', held)] : []),
      ...(refused > 0 ? [sayCount('importRefused', refused)] : []),
    ].join(' ');

  private done = () => {
    const { result, corpus } = this.state;
    return (
      <>
        <p class="summary" role="status">
          {result && this.added(result)}
          {corpus && sayCount('importCorpusAdded', corpus.statements, corpus.head.title)}
        </p>
        <p>{corpus ? <a href="#corpora">{say('viewCorpora')}</a> : <a href="#record">{say('viewRecord')}</a>}</p>
        <button
          type="button"
          onClick={() => this.setState({ step: 'choosing', plan: null, result: null, corpus: null })}
        >
          {say('importMore')}
        </button>
      </>
    );
  };

  override render() {
    const { step, name, plan, trouble, over, pasted } = this.state;
    return (
      <>
        <p class="lead">{say('importLead')}</p>
        {step === 'choosing' && (
          <Choosing
            over={over}
            pasted={pasted}
            paste={(text) => this.setState({ pasted: text })}
            give={(file) => void this.plan(file, {})}
          />
        )}
        {step === 'planning' && !plan && this.working(say('importPlanning', name))}
        {(step === 'planned' || step === 'planning') && plan && this.planned(plan)}
        {step === 'bringing' && this.working(say('importBringing', name))}
        {step === 'done' && this.done()}
        <p class="wrong" role="alert">
          {trouble}
        </p>
        <Imports {...this.props} imports={this.state.imports} />
      </>
    );
  }
}
