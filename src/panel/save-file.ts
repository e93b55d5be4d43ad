// A file handed to the reader, where the browser puts what is saved. Nothing is sent anywhere.

/** How long the browser is given to take the text, in ms. */
const TAKEN = 60_000;

/** Saves text under a name, as the browser saves a download. */
export const saveFile = (name: string, type: string, text: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), TAKEN);
};
