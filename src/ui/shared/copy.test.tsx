// @vitest-environment jsdom
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { annotations, facts, match, speaker } from '../fixture/article.ts';
import { button, haveLater, makeRoot, textOf } from '../fixture/stage.ts';
import { Copy, copyByKey } from './Copy.tsx';
import { citedHere, citedThere } from './cited.ts';
import { itemsOf } from './items.ts';
import { laterFrom } from './later.ts';

const cited = { words: 'The bridge stays shut.', speaker: 'Adaeze Lindqvist', source: { outlet: 'Harbour Radio' } };
let root: ShadowRoot;
let written: string[];

/** A browser whose clipboard takes text, or refuses. */
const clipboard = (takes: boolean) =>
  vi.stubGlobal('navigator', {
    clipboard: {
      writeText: (text: string) => {
        if (takes) written.push(text);
        return takes ? Promise.resolve() : Promise.reject(new Error('not allowed'));
      },
    },
  });

beforeEach(() => {
  written = [];
  root = makeRoot();
  document.execCommand = () => false;
});
afterEach(() => vi.unstubAllGlobals());

it('asks what is known of the words when they are copied, not when the button is drawn', async () => {
  clipboard(true);
  const asked = vi.fn(() => cited);
  render(<Copy words={cited.words} cited={asked} />, root);
  expect(asked).not.toHaveBeenCalled();
  button(root, 'Copy:').click();
  await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
});

describe('taking words away', () => {
  it('puts them on the clipboard ready for a desk and says so', async () => {
    clipboard(true);
    render(<Copy words={cited.words} cited={() => cited} />, root);
    button(root, 'Copy: “The bridge stays shut.”').click();
    await vi.waitFor(() => expect(textOf(root.querySelector('[role="status"]'))).toBe('Copied'));
    expect(written).toEqual(['“The bridge stays shut.” — Adaeze Lindqvist\nHarbour Radio']);
  });

  it('offers Markdown and CSL-JSON where asked', async () => {
    clipboard(true);
    render(<Copy words={cited.words} cited={() => cited} />, root);
    const forms = button(root, 'Other ways to take this away');
    expect(forms.getAttribute('aria-expanded')).toBe('false');
    forms.click();
    await vi.waitFor(() => button(root, 'Markdown'));
    expect(forms.getAttribute('aria-expanded')).toBe('true');
    button(root, 'Markdown').click();
    button(root, 'CSL-JSON').click();
    await vi.waitFor(() => expect(written).toHaveLength(2));
    expect(written[0]).toMatch(/^> “The bridge/);
    expect(JSON.parse(written[1] as string)).toMatchObject([{ 'container-title': 'Harbour Radio' }]);
  });

  it('shows what it would have copied where the browser refuses', async () => {
    clipboard(false);
    render(<Copy words={cited.words} cited={() => cited} />, root);
    button(root, 'Copy:').click();
    await vi.waitFor(() => expect(textOf(root)).toContain('The browser lets nothing be copied here.'));
    expect(textOf(root.querySelector('pre'))).toContain('“The bridge stays shut.” — Adaeze Lindqvist');
  });

  it('goes by the page’s own way of copying where the clipboard is shut, unseen by the page', async () => {
    clipboard(false);
    const seen = vi.fn();
    document.addEventListener('copy', seen);
    const data = new Map<string, string>();
    document.execCommand = () => {
      const event = new Event('copy', { bubbles: true, cancelable: true });
      const clipboardData = { setData: (type: string, text: string) => data.set(type, text) };
      return document.body.dispatchEvent(Object.assign(event, { clipboardData }));
    };
    render(<Copy words={cited.words} cited={() => cited} />, root);
    button(root, 'Copy:').click();
    await vi.waitFor(() => expect(textOf(root)).toContain('Copied'));
    expect(data.get('text/plain')).toContain('The bridge stays shut.');
    expect(seen).not.toHaveBeenCalled();
  });

  it('says so where the forms of a copy cannot be brought, and tries again at the next press', async () => {
    clipboard(true);
    laterFrom(() => Promise.reject(new Error('gone')));
    render(<Copy words={cited.words} cited={() => cited} />, root);
    button(root, 'Copy:').click();
    await vi.waitFor(() => expect(textOf(root)).toContain('On Record did not answer.'));
    haveLater();
    button(root, 'Copy:').click();
    await vi.waitFor(() => expect(written).toHaveLength(1));
  });

  it('answers the browser’s own key for copying, and only that', async () => {
    clipboard(true);
    const frame = document.createElement('div');
    frame.className = 'taken';
    frame.addEventListener('keydown', copyByKey);
    root.append(frame);
    render(<Copy words={cited.words} cited={() => cited} />, frame);
    const press = (init: KeyboardEventInit) =>
      frame.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...init }));
    press({ key: 'c' });
    press({ key: 'c', ctrlKey: true, shiftKey: true });
    press({ key: 'x', ctrlKey: true });
    expect(written).toEqual([]);
    press({ key: 'c', metaKey: true });
    await vi.waitFor(() => expect(written).toHaveLength(1));
  });
});

describe('what is taken away', () => {
  const [item] = itemsOf(annotations());
  if (!item) throw new Error('the fixture quotes nobody');

  it('is the quotation with its speaker, how it was told, and the article as its source', () => {
    expect(citedHere(item, annotations(), facts)).toMatchObject({
      words: item.texts.join(' '),
      speaker: 'Adaeze Lindqvist',
      how: 'told reporters',
      source: facts,
    });
  });

  it('says of a speaker that is not sure that it is not', () => {
    const unsure = { ...item, speaker: speaker({ confidence: 0.8 }) };
    expect(citedHere(unsure, annotations(), facts).speaker).toBe('Adaeze Lindqvist (probably)');
    expect(citedHere({ ...item, speaker: null }, annotations(), facts)).not.toHaveProperty('speaker');
  });

  it('knows the words around it in the article', () => {
    const text = 'She said so. “We’ll see.” Then she left.';
    const all = {
      ...annotations(),
      quotations: [{ ...annotations().quotations[1], start: 14, end: 24 }],
    } as ReturnType<typeof annotations>;
    const [short] = itemsOf(all);
    const cited = short && citedHere(short, all, { blocks: [{ id: 'b', text, kind: 'paragraph' }] });
    expect(cited).toMatchObject({ before: 'She said so. “', after: '” Then she left.' });
  });

  it('is, of the record’s words, the record’s speaker, occasion, day and source', () => {
    const [wording] = match().wordings;
    expect(wording && citedThere(match(), wording)).toMatchObject({
      speaker: 'Adaeze Lindqvist',
      occasion: 'Interview with Harbour Radio, on the east quay',
      said: '2021-10-13',
      source: { outlet: 'Harbour Radio' },
    });
  });
});
