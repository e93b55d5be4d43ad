// How marks look: rules for the painter's highlights, inserted by the worker with origin USER, so that neither the page's policy nor its
// style sheet matters. The kinds differ in line as well as shade, so that colour alone tells nothing, and every shade is mixed from the page's own
// text colour, so that it holds on dark pages as on light ones. Colours of the text itself are left alone.

/** Names in the page's registry of highlights, by a mark's style. */
export const HIGHLIGHT_NAMES = {
  name: 'on-record-name',
  quotation: 'on-record-quotation',
  also: 'on-record-also',
  current: 'on-record-current',
} as const;

/**
 * A name: dotted line. A quotation: a faint shade and no line. A quotation that another source has too: a solid line, a stronger shade. The
 * one jumped to: a double line over all of them.
 */
export const highlightCss = `
::highlight(on-record-quotation) {
  background-color: rgba(128, 128, 128, .1);
  background-color: color-mix(in srgb, currentColor 7%, transparent);
}
::highlight(on-record-also) {
  background-color: rgba(214, 158, 46, .2);
  background-color: color-mix(in srgb, rgb(214 158 46) 22%, transparent);
  text-decoration: underline solid 2px;
  text-decoration-color: rgb(190 130 30);
  text-underline-offset: .18em;
}
::highlight(on-record-name) {
  text-decoration: underline dotted 1.5px;
  text-underline-offset: .2em;
}
::highlight(on-record-current) {
  background-color: rgba(66, 133, 244, .25);
  background-color: color-mix(in srgb, rgb(66 133 244) 28%, transparent);
  text-decoration: underline double 2px;
  text-underline-offset: .18em;
}
@media (forced-colors: active) {
  ::highlight(on-record-also) { background-color: Mark; color: MarkText; }
  ::highlight(on-record-current) { background-color: Highlight; color: HighlightText; }
}
@media print {
  ::highlight(on-record-name), ::highlight(on-record-quotation), ::highlight(on-record-also), ::highlight(on-record-current) {
    background-color: transparent;
    text-decoration: none;
  }
}
`;
