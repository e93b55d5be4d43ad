// How long what a page says of itself may be, in UTF-16 units. Pages say anything; the snapshot cuts to these, the worker's door refuses more.

export const LIMITS = { id: 100, url: 10_000, title: 2_000, outlet: 1_000, published: 100, lang: 100 } as const;
