// Card and sidebar: brought into a page when the reader first rests on a mark or opens the sidebar there, so that a page that is only
// read does not pay for them.

import { mountCard } from '../ui/card/index.tsx';
import { mountKeepingSidebar } from './keep-pane.ts';
import { sharedWorld } from './world.ts';

sharedWorld().surface = { mountCard, mountSidebar: mountKeepingSidebar };
