// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { annotations, checked, facts, hostile, unmatched } from '../fixture/article.ts';
import { button, makeRoot, nameOf, textOf } from '../fixture/stage.ts';
import { type MountedCard, mountCard } from './index.tsx';
import type { CardOptions } from './types.ts';

let root: ShadowRoot;
let card: MountedCard;
beforeEach(() => {
  root = makeRoot();
  card = mountCard(root);
});

const dialog = () => root.querySelector('[role="dialog"]');
const name = (who: string, all = annotations(), article: typeof facts | undefined = facts) =>
  card.show({ kind: 'person', who, annotations: all, ...(article ? { article } : {}) }, []);
const words = (index: number, all = annotations(), options: CardOptions = {}) =>
  card.show({ kind: 'quotation', index, annotations: all, article: facts }, [], options);

describe('the card of a name', () => {
  it('tells who this is at the article’s date, what is quoted here, what the record holds and that it is incomplete', () => {
    name('p0');
    const text = textOf(dialog());
    expect(text).toContain('Adaeze Lindqvist');
    expect(text).toContain('Mayor of Sundhaven');
    expect(text).toContain('Quoted 2 times');
    expect(text).toContain('“We will not open the bridge');
    expect(text).toContain('12 statements from 3 sources, 24 February 2017 to 30 December 2022');
    expect(text).toContain('A selection, not all that was said.');
    expect(text).toContain('Linked because the full name stands in the article.');
  });

  it('shows no words from another time', () => {
    name('p0');
    expect(textOf(dialog())).not.toContain('stand another winter');
    expect(textOf(dialog())).not.toContain('4,200 bolts');
  });

  it('says of somebody the record does not know that they are known from this article only', () => {
    name('p1');
    expect(textOf(dialog())).toContain('known from this article only');
    expect(textOf(dialog())).toContain('in this article: bridge engineer');
    name('p2');
    expect(textOf(dialog())).toContain('Named, not quoted');
  });
});

describe('the card of a quotation', () => {
  it('tells speaker, how it was told, why that speaker, the other wording with its difference, and what there is at other times', () => {
    words(0);
    const text = textOf(dialog());
    expect(text).toMatch(/Adaeze Lindqvist.*Mayor of Sundhaven.*told reporters/);
    expect(text).toContain('The name and a verb of saying stand beside the quotation.');
    expect(text).toContain('Also reportedHarbour Radio: “We will not open this bridge until');
    expect(text).toContain('there “until every one of the 4,200 bolts”; and 2 more');
    expect(text).toContain('1 earlier · 1 later · 3 more');
  });

  it('says in a word when it is unsure who speaks', () => {
    words(2);
    expect(textOf(dialog()?.querySelector('h2') ?? null)).toContain('Tomás Okonkwo-Berg probably');
    words(6);
    expect(textOf(dialog()?.querySelector('h2') ?? null)).toContain('a spokesman perhaps');
  });

  it('says so when it does not know who speaks', () => {
    words(4);
    expect(textOf(dialog())).toContain('Speaker not stated');
    expect(textOf(dialog())).toContain('On Record does not know who said this.');
  });

  it('belongs to the whole quotation that "she said" parts', () => {
    words(3);
    expect(textOf(dialog())).toContain('Tomás Okonkwo-Berg');
  });

  it('names a source by its title where it names no outlet, and says where it names neither', () => {
    const all = annotations();
    words(1, all);
    const source = all.quotations[1]?.matches[0]?.wordings[0]?.source;
    expect(textOf(dialog())).toContain(`“${source?.title}”: “We will see.”`);
    if (source) {
      delete source.title;
      source.file = 'letter.txt';
    }
    words(1, all);
    expect(textOf(dialog())).toContain('outlet not stated: “We will see.”');
  });

  it('says quietly that the record holds nothing else', () => {
    words(0, unmatched());
    expect(textOf(dialog())).toContain('The record holds nothing else on this.');
  });

  it('leads to the sidebar', () => {
    const onSidebar = vi.fn();
    words(1, annotations(), { onSidebar });
    button(root, 'Compare in the sidebar').click();
    expect(onSidebar).toHaveBeenCalledWith(1);
    words(4, annotations(), { onSidebar });
    button(root, 'Show in the sidebar').click();
    expect(onSidebar).toHaveBeenLastCalledWith(4);
  });
});

describe('a card that is to stay, or not to come', () => {
  it('stays where the reader pins it or has the keyboard in it, and not otherwise', async () => {
    words(0);
    expect(card.stays).toBe(false);
    button(root, 'Keep this card open').click();
    expect(card.stays).toBe(true);
    expect(button(root, 'Keep this card open').getAttribute('aria-pressed')).toBe('true');
    button(root, 'Keep this card open').click();
    expect(card.stays).toBe(false);
    button(root, 'Copy: ').focus();
    expect(card.stays).toBe(true);
    card.hide();
    words(0);
    expect(card.stays).toBe(false);
  });

  it('has no cards on this site in one click', () => {
    const onNoCards = vi.fn();
    words(0, annotations(), { onNoCards });
    button(root, 'No cards on this site').click();
    expect(onNoCards).toHaveBeenCalledOnce();
  });

  it('names whose words the record holds where that is somebody else, and the day they were said', () => {
    words(1, checked());
    expect(textOf(dialog())).toContain('On record as said by Adaeze Lindqvist');
    expect(textOf(dialog())).toContain('13 October 2021');
    expect(textOf(dialog())).toContain('Differs: “not” stands only here; here “Lindqvist”, there “The ferry”.');
    words(0, checked());
    expect(textOf(dialog())).not.toContain('nearly these words');
  });
});

describe('any card', () => {
  it('is a labelled dialog that leaves the page usable', () => {
    words(0);
    expect(dialog()?.getAttribute('aria-modal')).toBe('false');
    const label = root.getElementById(dialog()?.getAttribute('aria-labelledby') ?? '');
    expect(textOf(label)).toContain('Adaeze Lindqvist');
    for (const control of root.querySelectorAll('button')) expect(nameOf(control)).not.toBe('');
  });

  it('closes by Escape and by its button, once, and tells the page', () => {
    const onHide = vi.fn();
    words(0, annotations(), { onHide });
    dialog()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(dialog()).toBe(null);
    expect(card.isOpen).toBe(false);
    words(0, annotations(), { onHide });
    button(root, 'Close the card').click();
    card.hide();
    expect(onHide).toHaveBeenCalledTimes(2);
  });

  it('takes the focus only when asked, and gives it back', () => {
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    words(0);
    expect(document.activeElement).toBe(field);
    words(0, annotations(), { focus: true });
    expect(root.activeElement).toBe(dialog());
    card.hide();
    expect(document.activeElement).toBe(field);
  });

  it('keeps its keys and clicks from the page', () => {
    const heard = vi.fn();
    for (const type of ['keydown', 'click']) document.body.addEventListener(type, heard);
    words(0);
    dialog()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true, composed: true }));
    dialog()?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    expect(heard).not.toHaveBeenCalled();
  });

  it('shows hostile text as text, cut where it is long', () => {
    for (const show of [() => name('p0', hostile()), () => words(0, hostile())]) {
      show();
      expect(dialog()?.querySelector('img, script, a')).toBe(null);
      expect(textOf(dialog())).toContain('<img src=x onerror=');
      expect(textOf(dialog()).length).toBeLessThan(2_000);
    }
  });

  it('never says that anything was verified, confirmed or contradicted', () => {
    for (const index of [0, 1, 2, 4]) {
      words(index);
      expect(textOf(dialog())).not.toMatch(/verif|contradict|confirmed/i);
    }
  });
});
