// The name of the reader's own record. Apart from corpus.ts, because pages' scripts ask for it and need not carry the library that checks data.

/** Id of the reader's own record, which no other corpus may bear: its segments are opened as corpora of this one id. */
export const OWN_CORPUS = 'own';
