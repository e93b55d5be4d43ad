// What is brought when a reader first asks for it, of card, sidebar and side panel: its parts, joined with the worker that answers them. Nothing here keeps
// state of its own, since it is drawn by the Preact of the bundle that brought it.

import type { ComponentChildren } from 'preact';
import type { Cited } from '../../citation/index.ts';
import type { askWorker, Clipped, Corrected, Correction } from '../../messages.ts';
import type { Span } from '../../schema/article.ts';
import type { Match, WordingShown } from '../../schema/match.ts';
import { citedHere, citedThere } from '../shared/cited.ts';
import { Around } from './Around.tsx';
import { Covered, type CoveredProps } from './Covered.tsx';
import { copy, Forms, type FormsProps } from './Forms.tsx';
import { Mend, type MendProps } from './Mend.tsx';
import { clippedSentence, correctedSentence, Told } from './Told.tsx';
import { Why } from './Why.tsx';

export type LaterTools = {
  /** Asks the worker about the article the surface belongs to. */
  ask: typeof askWorker;
  /** Shows what came of a correction, where the surface has its place for that; null takes it away. */
  tell: (told: ComponentChildren) => void;
  /** Words can be clipped by one press here: in pages, which have no field to name a story in. */
  clips?: boolean;
  /** Where things are laid beside each other: what the record has beside a quotation can be compared, and clipped by one press. */
  desk?: { compare: (cited: Cited, translated: boolean) => void; clip?: ((cited: Cited) => void) | undefined };
};

export type { Form } from './Forms.tsx';

/** Parts of a speech shown on each side of one of them. */
const BESIDE = 2;

export type Wanted = ReturnType<typeof createLater>;

export const createLater = ({ ask, tell, clips = false, desk }: LaterTools) => {
  /** What was cited of the record for a quotation's sake, and whether it may be a translation. */
  const beside = new WeakMap<Cited, boolean>();
  const show = (sentence: string, undo?: () => unknown) =>
    tell(<Told sentence={sentence} onUndo={undo && (() => void undo())} onClose={() => tell(null)} />);
  const mend = async (question: Promise<Corrected>, done: 'correction' | 'satire' = 'correction'): Promise<void> => {
    const outcome = await question.catch(() => null);
    const undo =
      outcome?.state === 'done'
        ? () => mend(ask({ type: 'undo-correction', operation: outcome.operation }))
        : undefined;
    show(correctedSentence(outcome, done), undo);
  };
  const correct = (correction: Correction) => mend(ask({ type: 'correct', correction }));
  const clip = async (question: Promise<Clipped>): Promise<void> => {
    const outcome = await question.catch(() => null);
    const undo =
      outcome?.state === 'clipped'
        ? () => clip(ask({ type: 'undo-clip', story: outcome.story, clip: outcome.clip }))
        : undefined;
    show(clippedSentence(outcome), undo);
  };
  return {
    /** What can be corrected of a quotation or a name. */
    mend: (props: Omit<MendProps, 'onCorrect' | 'onSatire'>) => (
      <Mend
        {...props}
        onCorrect={(correction) => void correct(correction)}
        onSatire={() => void mend(ask({ type: 'satire' }), 'satire')}
      />
    ),
    /** Corrects something, and tells what came of it. */
    correct,
    /** What is known of words that are taken away: of the article, or of the record. */
    cited: {
      here: citedHere,
      there: (match: Match, wording: WordingShown): Cited => {
        const cited = citedThere(match, wording);
        beside.set(cited, wording.translated !== undefined);
        return cited;
      },
    },
    copy,
    /** Why a match is shown. */
    why: (match: Match) => <Why match={match} />,
    /** What each corpus covers. */
    covered: (props: CoveredProps) => <Covered {...props} />,
    /** The other ways to take words away. */
    forms: ({ cited, ...props }: Omit<FormsProps, 'clip' | 'compare'> & { cited: () => Cited }) => {
      const deedsOn = () => {
        const one = cited();
        const translated = beside.get(one);
        // Elsewhere on a desk both stand beside the copy already.
        if (!desk || translated === undefined) return {};
        const { clip, compare } = desk;
        return { clip: clip && (() => clip(one)), compare: () => compare(one, translated) };
      };
      const deeds = clips ? { clip: () => void clip(ask({ type: 'clip', cited: cited() })) } : desk && deedsOn();
      return <Forms {...props} {...deeds} />;
    },
    /** What was said right before and after a part of a speech. Rejects where the record could not be asked. */
    around: async ({ corpus, part }: Pick<Match, 'corpus' | 'part'>) => {
      if (!part) return null;
      const answer = await ask({ type: 'neighbours', corpus, part, before: BESIDE, after: BESIDE });
      if ('failed' in answer) throw new Error(answer.failed);
      return <Around {...answer.neighbours} />;
    },
    /** Statements on the subject beyond those that came with the article. Rejects where the record could not be asked. */
    rest: async ({ start, end, text }: Span) => {
      const answer = await ask({ type: 'rest', quotation: { start, end, text } });
      if ('failed' in answer) throw new Error(answer.failed);
      return answer.rest;
    },
  };
};
