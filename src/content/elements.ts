// The second painter, brought before the article's script where the reader chose highlights one can tab through.

import { markPainter } from '../page/index.ts';
import { sharedWorld } from './world.ts';

sharedWorld().painter = markPainter;
