// The time by which what is old is forgotten. A machine's clock may be wrong, by years, for an hour: what is forgotten does not come back when it is
// set right. So this clock goes on by a month a look at most; used daily, it catches up with a real absence soon. It tells no other time.

/** Where it stood when it was last looked at, and what the machine's clock said then; both in ms since 1970. */
export type Looked = { stood: number; machine: number };

/** ms between two looks: days do not matter among months. */
const DAY = 24 * 3_600_000;
/** The most it goes on from one look to the next, in ms. */
const MOST = 31 * DAY;

/** A place in storage as it was kept; null where nothing of use is kept. */
export const lookedOf = (value: unknown): Looked | null => {
  const { stood, machine } = (value ?? {}) as Partial<Looked>;
  return Number.isFinite(stood) && Number.isFinite(machine)
    ? { stood: stood as number, machine: machine as number }
    : null;
};

/** Where it stands at `machine` (ms since 1970, by the machine's clock); null while it is too soon to look again. */
export const lookAgain = (before: Looked | null, machine: number): Looked | null => {
  if (before && Math.abs(machine - before.machine) < DAY) return null;
  return { stood: before ? Math.min(machine, before.stood + MOST) : machine, machine };
};
