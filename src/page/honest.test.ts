// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { snapshot } from './snapshot.ts';
import { FIRST, page, paragraphs, SECOND, THIRD, texts } from './testing.ts';

beforeEach(() => page(''));

describe('a page that names its fields after what it is asked', () => {
  it.each([
    'nextSibling',
    'firstChild',
    'tagName',
    'getAttribute',
    'nodeType',
    'shadowRoot',
    'parentElement',
    'children',
  ])('a form with a field "%s" is not read, and all the rest is', (name) => {
    page(
      `<h1>Old quay to close</h1><div><p>${FIRST}</p><input name="${name}" form="trap"><p>${SECOND}</p><form id="trap"><p>Words in a form.</p></form><p>${THIRD}</p></div>`,
    );
    const read = texts();
    for (const text of [FIRST, SECOND, THIRD]) expect(read).toContain(text);
  });

  it.each(['body', 'querySelectorAll', 'title', 'createRange', 'defaultView', 'URL'])(
    'a document with a picture "%s" is not read',
    (name) => {
      const source = `<img name="${name}"><h1>Old quay to close</h1><div>${paragraphs}</div>`;
      const root = new DOMParser().parseFromString(source, 'text/html');
      expect(snapshot(root).article.blocks.length).toBe(4);
      Object.defineProperty(root, name, { value: root.querySelector('img') });
      expect(snapshot(root).article.blocks).toEqual([]);
    },
  );
});
