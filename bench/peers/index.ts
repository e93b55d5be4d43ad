// The indexes measured side by side, by name.

import type { Engine } from './engine.ts';
import { flexsearch } from './flexsearch.ts';
import { lunr } from './lunr.ts';
import { minisearch } from './minisearch.ts';
import { orama } from './orama.ts';
import { ours } from './ours.ts';

export type EngineName = 'ours' | 'minisearch' | 'lunr' | 'orama' | 'flexsearch';

export const engines: Record<EngineName, Engine & { label: string }> = {
  ours: { ...ours, label: 'On Record' },
  minisearch: { ...minisearch, label: 'MiniSearch' },
  lunr: { ...lunr, label: 'lunr' },
  orama: { ...orama, label: 'Orama' },
  flexsearch: { ...flexsearch, label: 'FlexSearch (no BM25)' },
};
