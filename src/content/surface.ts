// Card and sidebar with all that works them: brought into a page when the reader first rests on a mark or opens the sidebar there, so that a page
// that is only read does not pay for them.

import type { Surfaces } from './bring-surface.ts';
import { createPanes } from './panes.ts';
import { sharedWorld } from './world.ts';

const surfaces: Surfaces = { createPanes };
sharedWorld().surface = surfaces;
