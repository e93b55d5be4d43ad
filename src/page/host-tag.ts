// The name of our one element in a page, and the rule by which it is seen. Firefox takes an extension's scripts away with it before they could clean up,
// and its styles too: what is hidden of itself, and shown by those styles alone, goes with them.

/** No page uses this tag; the watcher leaves changes in it alone. */
export const HOST_TAG = 'on-record-ui';

/**
 * Goes with the highlights' rules. The element itself says `hidden`. Its roots keep a page's rules from what is inherited; these are those that a page's
 * rule for everything would lay over all that stands in it, or by which what is fixed to the window would be fixed to something else. Out of the flow:
 * where it is inline, Firefox 153 lays the whole page out anew when it goes, and scrolls it to the top and back meanwhile (seen). What says farewell
 * has a role and a look of its own. The tag is written out: a text put together is carried by scripts that never use it.
 */
export const hostCss = `
on-record-ui:not([role]) {
  display: block !important;
  position: absolute !important;
  margin: 0 !important;
  border: 0 !important;
  padding: 0 !important;
  opacity: 1 !important;
  transform: none !important;
  filter: none !important;
  clip-path: none !important;
  mask: none !important;
  contain: none !important;
  pointer-events: auto !important;
}
`;
