// How the second painter's `<mark>` elements look: the highlights' looks, over whatever the page's own style sheet says of `mark`. Inserted
// by the worker where the reader chose highlights one can tab through.

/** Class of every mark; with it one of a style's, and that of the one jumped to. */
export const MARK_CLASS = 'on-record-mark';
export const MARK_CLASSES = {
  name: 'on-record-name',
  quotation: 'on-record-quotation',
  also: 'on-record-also',
  current: 'on-record-current',
} as const;

export const markCss = `
mark.on-record-mark {
  all: unset !important;
  display: inline !important;
}
mark.on-record-mark::before, mark.on-record-mark::after {
  content: none !important;
}
mark.on-record-quotation {
  background-color: rgb(128 128 128 / .15) !important;
  text-decoration: underline dotted 1px !important;
  text-underline-offset: .22em !important;
}
mark.on-record-also {
  background-color: rgb(214 158 46 / .22) !important;
  text-decoration: underline solid 1.5px !important;
  text-underline-offset: .18em !important;
}
mark.on-record-name {
  text-decoration: underline dashed 1px !important;
  text-underline-offset: .2em !important;
}
mark.on-record-current {
  background-color: rgb(66 133 244 / .28) !important;
  text-decoration: underline double 1px !important;
  text-underline-offset: .18em !important;
}
mark.on-record-mark:focus-visible {
  outline: 2px solid Highlight !important;
  outline-offset: 1px !important;
}
@media (forced-colors: active) {
  mark.on-record-also { background-color: Mark !important; color: MarkText !important; }
  mark.on-record-current { background-color: Highlight !important; color: HighlightText !important; }
}
@media print {
  mark.on-record-mark { background-color: transparent !important; text-decoration: none !important; }
}
`;
