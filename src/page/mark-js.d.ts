// What On Record uses of mark.js 8, which brings no types of its own.

declare module 'mark.js' {
  /** A stretch of the context's text, in UTF-16 units of its text nodes joined in document order. */
  export type MarkedRange = { start: number; length: number };

  export default class Mark {
    constructor(context: Element);
    /** Wraps each range in an element of its own, in order; overlapping ranges are left out. */
    markRanges<R extends MarkedRange>(
      ranges: R[],
      options: { className?: string; each?: (element: HTMLElement, range: R) => void },
    ): void;
  }
}
