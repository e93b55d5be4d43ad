// A page's nodes as they are, whatever the page has named its fields: `<input name="nextSibling">` makes a form answer with the input when
// it is asked for its next sibling, and a walk go round for ever, in a content script's own world too. `<img name="body">` does the same to the
// document, but only in the page's world: neither Chromium nor Firefox lets a document's names into ours (tried end to end). That one may
// still be asked where there is one world alone, so a document is checked as a whole, once. What does not answer for itself is not read.

const descriptorOf = (owner: object, name: string): PropertyDescriptor | undefined => {
  for (let at: object | null = Object.getPrototypeOf(owner); at; at = Object.getPrototypeOf(at)) {
    const found = Object.getOwnPropertyDescriptor(at, name);
    if (found) return found;
  }
  return undefined;
};

/** The getter of a property where the prototypes define it: what the page has named cannot stand before it. */
export const native = <Value>(example: object, name: string): ((of: object) => Value) => {
  const get = descriptorOf(example, name)?.get;
  return get ? (of) => get.call(of) as Value : (of) => (of as Record<string, Value>)[name]!;
};

const answersForItself = (owner: object, names: readonly string[]): boolean =>
  names.every((name) => {
    const found = descriptorOf(owner, name);
    return (owner as Record<string, unknown>)[name] === (found?.get ? found.get.call(owner) : found?.value);
  });

/** All that is asked of elements while a page is read, beside what `native` is used for. */
const ASKED_OF_FORM = [
  'checkVisibility',
  'children',
  'closest',
  'contains',
  'firstChild',
  'getAttribute',
  'getBoundingClientRect',
  'hasAttribute',
  'hasAttributes',
  'isConnected',
  'localName',
  'ownerDocument',
  'parentElement',
  'querySelector',
  'shadowRoot',
];

export const isHonestForm = (form: Element): boolean => answersForItself(form, ASKED_OF_FORM);

/** Where it is no content script that asks: a document's names give elements, lists of elements or a frame's window: none of them passes for what is expected. */
export const isHonestDocument = (root: Document): boolean =>
  [root.createRange, root.getElementsByTagName, root.querySelector, root.querySelectorAll].every(
    (method) => typeof method === 'function',
  ) &&
  typeof root.URL === 'string' &&
  typeof root.title === 'string' &&
  (root.body === null || /^(?:body|frameset)$/i.test(root.body.tagName)) &&
  (root.documentElement === null || root.documentElement.parentNode === root) &&
  (root.defaultView === null || root.defaultView.document === root);
