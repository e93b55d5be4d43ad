// The one way into the room of other people's pages. The probe takes is-news.ts from here too; everything is shaken off that it does not use.

export { isBlockByTag, isShownByAttributes } from './elements.ts';
export { HIGHLIGHT_NAMES, highlightCss } from './highlight-css.ts';
export { HOST_TAG, hostCss } from './host-tag.ts';
export { isNews } from './is-news.ts';
export { markCss } from './mark-css.ts';
export { markPainter } from './mark-painter.ts';
export { highlightPainter, type Mark, type Painter } from './painter.ts';
export { type Snapshot, snapshot, snapshotInSlices } from './snapshot.ts';
export { breathe, inSlices, type Steps } from './steps.ts';
export { watch } from './watch.ts';
