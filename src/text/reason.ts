// What to tell of something thrown, whatever it was.

/** The message alone of an error, without its name and stack; anything else that was thrown as text. */
export const reason = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));
