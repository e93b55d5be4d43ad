// Putting text on the reader's clipboard from a page that is not ours. Nothing is read from it.

/** By the page's own "copy": the way where the page is not served over https or its policy keeps the clipboard shut. */
const copyByEvent = (text: string): boolean => {
  let done = false;
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    done = event.clipboardData !== null;
    event.preventDefault();
    // What the page does with what its readers copy is about its own words.
    event.stopImmediatePropagation();
  };
  addEventListener('copy', fill, true);
  document.execCommand('copy');
  removeEventListener('copy', fill, true);
  return done;
};

/** Call it straight from a click or a key. Answers whether the text is on the clipboard. */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByEvent(text);
  }
};
