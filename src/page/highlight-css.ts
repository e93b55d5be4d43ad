// How marks look: rules for the painter's highlights, inserted by the worker with origin USER, so that neither the page's policy nor its
// style sheet matters. The kinds differ in line as well as shade, so that colour alone tells nothing. Shades are half-clear greys and ambers that
// show on light pages and dark ones. Lines are in the colour of the words, which is the only one sure to stand out from what is behind them: a fixed
// amber came to 1.1:1 on coloured backgrounds (measured). It must be left to the browser: `currentColor` named in a highlight's background or in
// `color-mix` is the root's, not the paragraph's (seen in Chromium 156). Colours of the text itself are left alone.

/** Names in the page's registry of highlights, by a mark's style. */
export const HIGHLIGHT_NAMES = {
  name: 'on-record-name',
  quotation: 'on-record-quotation',
  also: 'on-record-also',
  current: 'on-record-current',
} as const;

/**
 * A name: a dashed line. A quotation: a dotted line and a faint shade. A quotation that another source has too: a solid line, a stronger shade.
 * The one jumped to: a double line over all of them. Where the system gives the colours, Chromium 156 draws all highlights and their lines alike in its own
 * two, whatever is said here; a line below the shade it lays behind them is in the colour of the page, so there they stand right under the letters.
 */
export const highlightCss = `
::highlight(on-record-quotation) {
  background-color: rgb(128 128 128 / .15);
  text-decoration: underline dotted 1px;
  text-underline-offset: .22em;
}
::highlight(on-record-also) {
  background-color: rgb(214 158 46 / .22);
  text-decoration: underline solid 1.5px;
  text-underline-offset: .18em;
}
::highlight(on-record-name) {
  text-decoration: underline dashed 1px;
  text-underline-offset: .2em;
}
::highlight(on-record-current) {
  background-color: rgb(66 133 244 / .28);
  text-decoration: underline double 1px;
  text-underline-offset: .18em;
}
@media (forced-colors: active) {
  ::highlight(on-record-name), ::highlight(on-record-quotation), ::highlight(on-record-also), ::highlight(on-record-current) {
    text-underline-offset: .1em;
  }
  ::highlight(on-record-also) { background-color: Mark; color: MarkText; text-underline-offset: .03em; }
  ::highlight(on-record-current) { background-color: Highlight; color: HighlightText; text-underline-offset: .03em; }
}
@media print {
  ::highlight(on-record-name), ::highlight(on-record-quotation), ::highlight(on-record-also), ::highlight(on-record-current) {
    background-color: transparent;
    text-decoration: none;
  }
}
`;
