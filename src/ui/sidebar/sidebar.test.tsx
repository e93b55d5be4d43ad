// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { diff } from '../../corpus/index.ts';
import { OWN_CORPUS } from '../../schema/own-corpus.ts';
import { annotations, facts, hostile, match, quotation, unmatched, wording } from '../fixture/article.ts';
import { button, drawn, makeRoot, nameOf, textOf } from '../fixture/stage.ts';
import { type MountedSidebar, mountSidebar, type SidebarState } from './index.tsx';

let root: ShadowRoot;
let sidebar: MountedSidebar;
const handlers = { goTo: vi.fn(), onClose: vi.fn(), onRetry: vi.fn(), keep: vi.fn(), undo: vi.fn() };
beforeEach(() => {
  vi.resetAllMocks();
  Element.prototype.scrollIntoView = vi.fn();
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  root = makeRoot();
  sidebar = mountSidebar(root, handlers);
});

const show = (change: Partial<SidebarState> = {}) =>
  sidebar.update({
    status: 'ready',
    annotations: annotations(),
    article: facts,
    notRead: { frames: 0, embeds: 0 },
    current: null,
    ...change,
  });
const items = () => [...root.querySelectorAll('li.item')];
const text = () => textOf(root.querySelector('aside'));
const one = (...matches: ReturnType<typeof match>[]) =>
  show({ annotations: { ...annotations(), quotations: [quotation({ matches })] } });

describe('the sidebar of an article', () => {
  it('tells once at the top what the record covers and that silence means nothing, the rest when asked', async () => {
    show();
    expect(text().indexOf('Compared with 31 statements: Sundhaven harbour')).toBeLessThan(
      text().indexOf('We will not'),
    );
    expect(text().match(/What is not found here may have been said all the same\./g)).toHaveLength(1);
    button(root, 'Compared with').click();
    await drawn();
    expect(text()).toContain('31 statements by 9 people from 3 sources, 24 February 2017 to 30 December 2022');
  });

  it('lists its quotations in order with their speakers', () => {
    show();
    expect(items().map((item) => textOf(item.querySelector('.speaker')))).toEqual([
      'Adaeze Lindqvisttold reporters',
      'Adaeze Lindqvistsaid',
      'Tomás Okonkwo-Bergprobablysaid',
      'Speaker not stated',
      'a spokesmanperhapstold reporters',
    ]);
    expect(textOf(items()[2]?.querySelector('.said') ?? null)).toContain('Nobody asked the engineers');
    expect(textOf(items()[2]?.querySelector('.said') ?? null)).toContain('and by the time they did');
  });

  it('tells what kind of piece it is, where the page says so', () => {
    show({ article: { ...facts, genre: 'satire' } });
    expect(textOf(root.querySelector('header'))).toContain('Satire');
    show();
    expect(textOf(root.querySelector('header'))).not.toContain('Satire');
  });

  it('tells a quotation said again as such, and shows what a shortened one leaves out', () => {
    const said = 'We will not open the bridge before spring.';
    const again = (text: string) => ({
      annotations: {
        ...annotations(),
        quotations: [quotation({ text: said }), quotation({ text, repeats: 0, again: diff(text, said) })],
      },
    });
    show(again(said));
    expect(textOf(items()[1] ?? null)).toContain(`Said again in this article: “${said}”`);
    show(again('We will not open the bridge'));
    const repeated = items()[1]?.querySelector('.repeated');
    expect(textOf(repeated ?? null)).toContain('what was left out marked');
    expect([...(repeated?.querySelectorAll('.there') ?? [])].map(textOf)).toEqual(['before spring']);
    expect(items()[0]?.querySelector('.repeated')).toBeNull();
  });

  it('shows the other wording verbatim, differing words marked on both sides and told in a line', () => {
    show();
    const also = items()[0]?.querySelector('.also');
    expect(textOf(also?.querySelector('.words') ?? null)).toBe(`“${wording().words}”`);
    const there = [...(also?.querySelectorAll('.there') ?? [])].map(textOf);
    expect(there).toEqual(['this', 'until every one of the 4,200 bolts', 'checked']);
    expect([...(items()[0]?.querySelectorAll('.said .here') ?? [])].map(textOf)).toEqual([
      'the',
      'before every bolt',
      'looked at',
    ]);
    expect(textOf(also ?? null)).toContain(
      'Differs: here “before every bolt”, there “until every one of the 4,200 bolts”',
    );
  });

  it('tells source, occasion and date, and that one interview twice reported is no second confirmation', () => {
    show();
    const also = textOf(items()[0]?.querySelector('.also') ?? null);
    expect(also).toContain('Harbour Radio · “Mayor: bridge stays shut” (opens in a new tab) · published 13 Oct 2021');
    expect(also).toContain('Interview with Harbour Radio, on the east quay · 13 October 2021');
    expect(also).toContain('Same interview: not a second confirmation.');
  });

  it('says what is not stated', () => {
    show({ article: {} });
    expect(textOf(root.querySelector('header'))).toContain('outlet not stated · date not stated');
    const also = textOf(items()[1]?.querySelector('.also') ?? null);
    expect(also).toContain(
      'outlet not stated · “The night the bridge closed” · publication date not stated · as filed: 002_c0ffee.txt',
    );
  });

  it('says of translated or doubted wordings that they may be two translations, and why', () => {
    show();
    const also = textOf(items()[1]?.querySelector('.also') ?? null);
    expect(also).toContain('May be two translations');
    expect(also).toContain('Translated from: Swedish.');
    expect(also).toContain('To be read with care: The report does not say');
    expect(textOf(items()[0] ?? null)).not.toContain('translation');
  });

  it('names whom the record has as the speaker where the article names nobody', () => {
    show({ annotations: { ...annotations(), quotations: [quotation({ speaker: null, matches: [match()] })] } });
    expect(text()).toContain('On record as said by Adaeze Lindqvist');
  });

  it('lists earlier and later statements by date, with the situation, and how many more there are', () => {
    show();
    const times = [...(items()[0]?.querySelectorAll('.times') ?? [])].map(textOf);
    expect(times[0]).toMatch(/^Earlier on this subject ?24 February 2017 · Harbour council/);
    expect(times[0]).toContain('Context: Asked whether the bridge would hold');
    expect(times[1]).toMatch(/^Later on this subject ?one day between 11 November and 30 December 2022/);
    expect(textOf(items()[0] ?? null)).toContain('3 more on this subject');
  });

  it('puts undated statements under their own heading, neither earlier nor later', () => {
    const { said: _, ...undated } = match({ kind: 'related', when: 'unknown' });
    one(undated);
    expect(textOf(root.querySelector('.times'))).toContain('earlier or later unknown');
    expect(textOf(root.querySelector('.times .when'))).toContain('date not stated');
  });

  it('gives reasons a reader can check, once asked for them', async () => {
    const ask = async () => {
      const also = items()[0]?.querySelector('.also') as HTMLElement;
      button(also, 'Why this is shown').click();
      return textOf(
        await vi.waitFor(() => also.querySelector('.around') ?? Promise.reject(new Error('not there yet'))),
      );
    };
    show();
    expect(text()).not.toContain('words stand here');
    const why = await ask();
    expect(why).toContain('8 of 13 words stand here in the same order.');
    expect(why).toContain('The speaker is the same.');
    expect(why).toContain('How the date was worked out: “Wednesday”');
    show({ annotations: { ...annotations(), quotations: [] } });
    one(match({ why: { ...match().why, by: 'record' } }));
    expect(await ask()).toContain('The record holds both wordings as one statement.');
  });

  it('never says that anything was verified or contradicted', () => {
    show();
    expect(text()).not.toMatch(/verif|contradict|confirmed/i);
  });
});

describe('a reader of the sidebar', () => {
  it('goes from a quotation to the text, by its button or its words', () => {
    show();
    button(root, 'Show in the text: “Nobody asked').click();
    items()[1]?.querySelector<HTMLElement>('.said')?.click();
    expect(handlers.goTo.mock.calls).toEqual([[2], [1]]);
  });

  it('selects words without being taken away', () => {
    show();
    const said = items()[0]?.querySelector<HTMLElement>('.said');
    said?.dispatchEvent(new MouseEvent('mousedown', { clientX: 10, clientY: 10, detail: 1, bubbles: true }));
    said?.dispatchEvent(new MouseEvent('click', { clientX: 90, clientY: 12, detail: 1, bubbles: true }));
    expect(handlers.goTo).not.toHaveBeenCalled();
  });

  it('is told why somebody is taken for the speaker where that is unsure, and only there', () => {
    show();
    expect(items().map((item) => textOf(item.querySelector('.reason')))).toEqual([
      '',
      '',
      'Taken to be the speaker of the quotation before.',
      '',
      'The name and a verb of saying stand beside the quotation.',
    ]);
  });

  it('sees which quotation the text is at', () => {
    show({ current: 3 });
    expect(items().map((item) => item.getAttribute('aria-current'))).toEqual([null, null, 'true', null, null]);
  });

  it('is brought to a quotation, to any span of it', () => {
    show();
    sidebar.focusQuotation(3);
    expect(nameOf(root.activeElement as Element)).toContain('Nobody asked');
  });

  it('reads by person, and back in order', async () => {
    show();
    button(root, 'By person').click();
    await drawn();
    expect(button(root, 'By person').getAttribute('aria-pressed')).toBe('true');
    expect([...root.querySelectorAll('.voice h3')].map(textOf)).toEqual([
      'Adaeze Lindqvist',
      'Tomás Okonkwo-Berg',
      'a spokesman',
      'Speaker not stated',
      'Named, not quoted',
    ]);
    expect(textOf(root.querySelector('.named'))).toBe('Port Authority');
    button(root, 'In order').click();
    await drawn();
    expect(root.querySelector('.voice')).toBe(null);
  });

  it('finds it worth opening when the record has nothing', () => {
    show({ annotations: unmatched() });
    expect(text()).toContain('5 quotations · 3 speakers');
    expect(text()).not.toContain('0 also');
    expect(items()).toHaveLength(5);
  });

  it('reads all of a very long statement when asked', async () => {
    const long = 'word '.repeat(4_000);
    show({ annotations: { ...annotations(), quotations: [quotation({ text: long })] } });
    expect(text().length).toBeLessThan(2_000);
    button(root, 'Show all').click();
    await drawn();
    expect(text().length).toBeGreaterThan(19_000);
    expect(handlers.goTo).not.toHaveBeenCalled();
  });

  it('can close it', () => {
    show();
    button(root, 'Close the sidebar').click();
    expect(handlers.onClose).toHaveBeenCalledOnce();
  });
});

describe('when there is nothing to list', () => {
  it('says that it is reading, waiting, off', () => {
    show({ status: 'loading', annotations: null });
    expect(textOf(root.querySelector('.status [role="status"]'))).toBe('Reading this page…');
    show({ status: 'asleep', annotations: null });
    expect(text()).toContain('has not answered yet');
    show({ status: 'off' });
    expect(text()).toContain('On Record is off.');
    expect(items()).toEqual([]);
  });

  it('says why it failed and tries again', () => {
    show({ status: 'failed', annotations: null, message: 'The record could not be opened.' });
    expect(text()).toContain('The record could not be opened.');
    button(root, 'Try again').click();
    expect(handlers.onRetry).toHaveBeenCalledOnce();
  });

  it('names the people of an article that quotes nobody', () => {
    show({ annotations: { ...annotations(), quotations: [] } });
    expect(text()).toContain('No direct quotation was found on this page.');
    expect(text()).toContain('Named, not quotedAdaeze Lindqvist');
  });

  it('tells what was left unread, and corpora that could not be opened', () => {
    show({
      annotations: { ...annotations(), partial: true, troubles: ['The corpus “x” is damaged.'] },
      notRead: { frames: 2, embeds: 1 },
    });
    expect(text()).toContain('1 embedded post was not read.');
    expect(text()).toContain('2 frames were not read.');
    expect(text()).toContain('only the nearest part was read');
    expect(text()).toContain('The corpus “x” is damaged.');
  });
});

describe('the sidebar as part of a strange page', () => {
  it('shows hostile text as text and links nowhere but to the web', () => {
    show({ annotations: hostile() });
    expect(root.querySelector('aside img, aside script')).toBe(null);
    expect(text()).toContain('<script>document.title=2</script>');
    for (const link of root.querySelectorAll('a')) {
      expect(link.protocol).toBe('https:');
      expect(link.rel).toBe('noopener noreferrer');
      expect(link.target).toBe('_blank');
    }
  });

  it('cuts an outlet and a title longer than any headline, and says of no unknown outlet that it quotes', () => {
    const long = {
      outlet: `Outlet ${'o'.repeat(300)}`,
      title: `Title ${'t'.repeat(300)}`,
      url: 'https://long.example/',
    };
    one(match({ corpus: OWN_CORPUS, wordings: [wording({ source: long })] }));
    expect(textOf(root.querySelector('.source')).length).toBeLessThan(500);
    expect(textOf(root.querySelector('.source'))).toMatch(/^as quoted by Outlet o+… · “Title t+…”/);
    one(match({ corpus: OWN_CORPUS, wordings: [wording({ source: { file: 'speech.txt' } })] }));
    expect(textOf(root.querySelector('.source'))).toMatch(/^outlet not stated · .* · as filed: speech\.txt$/);
  });

  it('lets words from elsewhere run in their own direction and language', () => {
    show({ annotations: hostile() });
    for (const words of root.querySelectorAll('.words')) expect(words.getAttribute('dir')).toBe('auto');
    expect(root.querySelector('aside')?.getAttribute('dir')).toBe('ltr');
    expect(root.querySelector('.said .words')?.getAttribute('lang')).toBe('');
  });

  it('names every control, has no field to type in, and one heading a level down for each part', () => {
    show();
    for (const control of root.querySelectorAll('button, a, summary')) expect(nameOf(control)).not.toBe('');
    expect(root.querySelector('input, textarea, [contenteditable]')).toBe(null);
    expect(root.querySelector('aside')?.getAttribute('aria-labelledby')).toBe(root.querySelector('h2')?.id);
  });

  it('leaves nothing of its own behind when closed, and all that is not', () => {
    const other = document.createElement('p');
    root.append(other);
    show();
    sidebar.unmount();
    expect([...root.children]).toEqual([other]);
  });
});
