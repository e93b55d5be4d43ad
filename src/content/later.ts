// What a reader wants now and then, brought into a page when it is first asked for there: corrections, other forms of a copy, what stands around a passage.

import { createLater } from '../ui/later/index.tsx';
import { sharedWorld } from './world.ts';

sharedWorld().later = createLater;
