// The name of our one element in a page, and the rule by which it is seen. Firefox takes an extension's scripts away with it before they could clean up,
// and its styles too: what is hidden of itself, and shown by those styles alone, goes with them.

/** No page uses this tag; the watcher leaves changes in it alone. */
export const HOST_TAG = 'on-record-ui';

/** Goes with the highlights' rules. The element itself says `hidden`. */
export const hostCss = `
${HOST_TAG} { display: inline !important; }
`;
