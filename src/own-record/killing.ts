// For tests only: a page or worker that is stopped at one of its steps on the database. From there on nothing it asks is answered, what it was writing is
// not written, and it never goes on: as it is when a browser ends it.

const METHODS = [
  'put',
  'add',
  'delete',
  'clear',
  'get',
  'getAll',
  'getKey',
  'getAllKeys',
  'count',
  'openCursor',
] as const;
type Method = (...given: unknown[]) => unknown;

export type Killing = {
  /** How many steps were taken since the last `after`. */
  steps: () => number;
  /** Lets so many steps through, and none beyond; without a number all. The promise settles once it is dead. */
  after: (steps?: number) => Promise<'dead'>;
  /** Puts everything back. */
  end: () => void;
};

/** Watches every step on any database until `end`. */
export const killing = (): Killing => {
  const originals: (() => void)[] = [];
  /** Transactions that go on, with what was asked in them. */
  const open = new Map<IDBTransaction, IDBRequest[]>();
  let taken = 0;
  let left = Number.POSITIVE_INFINITY;
  let dead = false;
  let told: (dead: 'dead') => void = () => undefined;
  /** Nobody is there to hear what happens to it. */
  const deafen = (target: EventTarget) => Object.assign(target, { dispatchEvent: () => true });
  const die = (own?: IDBTransaction | null): void => {
    dead = true;
    if (own && !open.has(own)) open.set(own, []);
    for (const [one, requests] of open) {
      for (const request of requests) deafen(request);
      deafen(one);
      try {
        one.abort();
      } catch {
        // It had ended already.
      }
      one.db.close();
    }
    open.clear();
    told('dead');
  };
  /** Counts a step; whether it is still taken. */
  const lives = (own?: IDBTransaction | null): boolean => {
    taken += 1;
    if (!dead && taken > left) die(own);
    return !dead;
  };
  const replace = (prototype: object, name: string, by: (original: Method) => Method) => {
    const original = (prototype as Record<string, Method>)[name] as Method;
    originals.push(() => Object.assign(prototype, { [name]: original }));
    Object.assign(prototype, { [name]: by(original) });
  };
  for (const name of METHODS)
    for (const prototype of [IDBObjectStore.prototype, IDBIndex.prototype]) {
      if (!(name in prototype)) continue;
      replace(
        prototype,
        name,
        (original) =>
          function (this: IDBObjectStore | IDBIndex, ...given) {
            const own = 'transaction' in this ? this.transaction : this.objectStore.transaction;
            // A request that is never answered.
            if (!lives(own)) return new IDBRequest();
            const request = original.apply(this, given) as IDBRequest;
            open.get(own)?.push(request);
            return request;
          },
      );
    }
  replace(
    IDBDatabase.prototype,
    'transaction',
    (original) =>
      function (this: IDBDatabase, ...given) {
        if (!lives()) throw new DOMException('gone', 'AbortError');
        const one = original.apply(this, given) as IDBTransaction;
        open.set(one, []);
        for (const event of ['complete', 'abort']) one.addEventListener(event, () => open.delete(one));
        return one;
      },
  );
  return {
    steps: () => taken,
    after: (steps = Number.POSITIVE_INFINITY) => {
      taken = 0;
      left = steps;
      dead = false;
      open.clear();
      return new Promise((resolve) => {
        told = resolve;
      });
    },
    end: () => {
      for (const back of originals) back();
    },
  };
};
