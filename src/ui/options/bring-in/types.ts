// Bringing in as the page asks for it: plan first, then, where the reader agrees, the work. Done elsewhere, in a Worker of its own.

import type { ImportOptions, ImportPlan } from '../../../corpus/index.ts';
import type { BroughtIn, CorpusRow } from '../../../own-record/index.ts';

/** A share from 0 to 1 of the work that goes on. */
export type OnProgress = (share: number) => void;

export type Importer = {
  /** Understands a file, and holds it: asked again without one, the same file is understood with other options. */
  plan: (given: File | null, options: ImportOptions, onProgress: OnProgress) => Promise<ImportPlan>;
  /** Brings in what was planned last. Rejects with the reader's own words where it was ended by `cancel`, or could not be done. */
  bringIn: (onProgress: OnProgress) => Promise<BroughtIn>;
  /** Keeps what was planned last as a corpus of its own under a title, beside the bundled ones, whose ids are `taken`. Rejects as `bringIn`. */
  addCorpus: (taken: readonly string[], title: string, onProgress: OnProgress) => Promise<CorpusRow>;
  /** Ends what goes on; nothing of it stays. */
  cancel: () => void;
};

/** Thrown by an importer that was ended by the reader. */
export class Cancelled extends Error {}
