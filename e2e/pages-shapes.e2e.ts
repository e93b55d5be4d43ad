// Pages in the shapes news sites have, each used twice by the same hand: without On Record, then with it. The page is the same both times, to the
// character, and what should be marked is.

import { expect, it } from 'vitest';
import type { Tab } from './driver/index.ts';
import { inEveryBrowser } from './stage.ts';
import { hoverWords, markedQuotations, untilRead, untilSays } from './surface.ts';
import { settled, until } from './until.ts';

type Live = Record<'insert' | 'edit' | 'drop' | 'late' | 'scrolled' | 'wall' | 'burst' | 'redraw' | 'goOn', () => void>;

/** Sets something of the live page going. */
const set = (tab: Tab, what: keyof Live) =>
  tab.evaluate((name) => (window as unknown as Live)[name as keyof Live](), what);

const source = (tab: Tab) => tab.evaluate(() => document.documentElement.outerHTML, undefined);

/** Uses what stands in the page: selects, searches, writes and takes back; tells what came of it. */
const useFurniture = (tab: Tab) =>
  tab.evaluate(() => {
    const selection = getSelection() as Selection;
    const paragraph = document.querySelectorAll('article p')[2] as Element;
    selection.selectAllChildren(paragraph);
    const selected = String(selection);
    const found = (window as unknown as { find: (words: string) => boolean }).find('The ferry stays');
    const foundAt = selection.anchorNode?.parentElement?.outerHTML.slice(0, 40);
    const editor = document.querySelector('#editor') as HTMLElement;
    editor.focus();
    selection.selectAllChildren(editor);
    selection.collapseToEnd();
    document.execCommand('insertText', false, ' More.');
    const written = editor.innerHTML;
    document.execCommand('undo');
    const field = document.querySelector('textarea') as HTMLTextAreaElement;
    field.focus();
    field.setSelectionRange(0, 0);
    document.execCommand('insertText', false, 'Oh. ');
    const typed = field.value;
    document.execCommand('undo');
    const nodes: number[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) nodes.push((walker.currentNode as Text).length);
    return {
      selected,
      found,
      foundAt,
      written,
      after: editor.innerHTML,
      typed,
      field: field.value,
      nodes,
      own: (CSS.highlights.get('page-own') as unknown as Set<Range>).size,
      html: document.documentElement.outerHTML,
    };
  }, undefined);

const useBlog = async (tab: Tab, during: (what: keyof Live) => Promise<void>) => {
  for (const what of ['insert', 'edit', 'insert', 'drop', 'late', 'scrolled', 'wall', 'burst'] as const) {
    await set(tab, what);
    await during(what);
  }
  return source(tab);
};

/** Quotations of the live page that should stand marked after each of its changes. */
const CRANE = '“Crane 1 stands still,”';
const MOVES = '“Crane 1 moves again,”';
const TUG = '“The last tug has sailed,”';

inEveryBrowser(
  'a page in the shape of',
  (stage) => {
    let plain: { furniture: unknown; blog: string; comments: string; huge: number };
    const bare = (words: string) => words.replace(/[“”"]/g, '').trim();
    const has = async (tab: Tab, words: string) =>
      (await markedQuotations(tab)).some((one) => bare(one) === bare(words));

    it('any, without On Record: what it is', async () => {
      const furniture = await stage.open('furniture.html');
      const blog = await stage.open('blog.html');
      const comments = await stage.open('comments.html');
      const huge = await stage.open('huge.html');
      plain = {
        furniture: await useFurniture(furniture),
        blog: await useBlog(blog, async () => undefined),
        comments: await source(comments),
        huge: (await source(huge)).length,
      };
      await stage.driver.install();
    });

    it('an article among furniture: selection, search, editors and its own highlights are as without us', async () => {
      const tab = await stage.open('furniture.html');
      const marked = await untilRead(tab);
      expect(await useFurniture(tab)).toEqual(plain.furniture);
      const words = marked.map(bare);
      expect(words).toContain('The old quay will close,');
      expect(words).toContain('The ferry stays,');
      expect(words).toContain('From the shadow,');
      for (const left of ['Written here,', 'Being written,', 'A frame is its own page,'])
        expect(words).not.toContain(left);
      await hoverWords(tab, 'The old', 'The old quay');
      await untilSays(tab, 'card', 'Marchuk');
      // On paper stands the page alone.
      expect((await tab.print()).length).toBeGreaterThan(1_000);
    });

    it('a live blog: what comes is marked, what changes is marked anew, what goes is not', async () => {
      const tab = await stage.open('blog.html');
      await untilRead(tab);
      const shown = await useBlog(tab, async (what) => {
        if (what === 'insert')
          await until('the new post is marked', async () => (await has(tab, CRANE)) || (await has(tab, MOVES)));
        if (what === 'edit')
          await until(
            'the edited post is marked anew',
            async () => (await has(tab, MOVES)) && !(await has(tab, CRANE)),
          );
        if (what === 'late') await until('late text is marked', () => has(tab, TUG));
        if (what === 'scrolled') await until('what was scrolled to is marked', () => has(tab, '“Shed 19 is full,”'));
        if (what === 'wall')
          await until(
            'nothing is marked that is gone',
            async () => !(await has(tab, TUG)) && !(await has(tab, '“Shed 19 is full,”')),
          );
      });
      expect(shown).toBe(plain.blog);
    });

    it('one that draws its text anew, and goes on to another article without loading: marked as it stands now', async () => {
      const tab = await stage.open('blog.html');
      const words = await untilRead(tab);
      await set(tab, 'redraw');
      // Marks on text that is gone say nothing: those counted stand in the page.
      const standing = () =>
        tab.evaluate(() => {
          const registry = CSS.highlights as unknown as Map<string, Iterable<Range>>;
          const ranges = ['on-record-quotation', 'on-record-also'].flatMap((name) => [...(registry.get(name) ?? [])]);
          return ranges.filter((range) => range.startContainer.isConnected && String(range) !== '').length;
        }, undefined);
      expect(await settled(standing, words.length)).toBe(words.length);
      expect(await markedQuotations(tab)).toEqual(words);
      await set(tab, 'goOn');
      const bread = ['Nobody pays for bread on a bridge of ours,'];
      const shown = async () => (await markedQuotations(tab)).map(bare);
      expect(await settled(shown, bread)).toEqual(bread);
    });

    it('one that a server has drawn and React takes over once it is marked', async () => {
      const tab = await stage.open('hydrate.html');
      const words = await untilRead(tab);
      await tab.evaluate(() => (window as unknown as { hydrate: () => void }).hydrate(), undefined);
      const press = () => tab.evaluate(() => document.querySelector<HTMLButtonElement>('#tick')?.click(), undefined);
      await until('React answers', async () => {
        await press();
        return tab.evaluate(() => /Clock [1-9]/.test(document.querySelector('#tick')?.textContent ?? ''), undefined);
      });
      expect(await settled(() => markedQuotations(tab), words)).toEqual(words);
      expect(await tab.evaluate(() => document.documentElement.dataset.errors ?? '0', undefined)).toBe('0');
    });

    it('an article above twenty thousand nodes of comments: the article is read, the comments are left', async () => {
      const tab = await stage.open('comments.html');
      const words = await untilRead(tab);
      expect(words.map(bare)).toEqual([
        "It's important to stop bombing people and then we can move on and sit at the negotiation table,",
      ]);
      expect(await source(tab)).toBe(plain.comments);
    });

    it('an article of five megabytes: what the reader has before them is read, and the popup says so', async () => {
      const tab = await stage.open('huge.html');
      await untilRead(tab);
      const popup = await stage.openPopup(tab);
      await until('the popup says that a part was read', () =>
        popup.evaluate(() => /part/i.test(document.body.textContent ?? ''), undefined),
      );
      expect((await source(tab)).length).toBe(plain.huge);
    });

    it('one that takes long to be read, and changes: it is read again less often, and the popup says so', async () => {
      const tab = await stage.open('word-by-word.html');
      await untilRead(tab);
      await tab.evaluate(
        () => document.querySelector('article p')?.after('“We go on,” said Olena Marchuk, the clerk.'),
        undefined,
      );
      await until('what changed is read', async () => (await markedQuotations(tab)).length > 1);
      const popup = await stage.openPopup(tab);
      await until('the popup says that the page is read less often', () =>
        popup.evaluate(() => document.body.textContent?.includes('read again less often'), undefined),
      );
    });

    it('one that lets no text become markup', async () => {
      const tab = await stage.open('trusted-types.html');
      await untilRead(tab);
      await hoverWords(tab, "It's important to stop bombing");
      await untilSays(tab, 'card', 'Zelensky');
      expect(await tab.evaluate(() => (window as unknown as { violations: string[] }).violations, undefined)).toEqual(
        [],
      );
    });

    it('one that is gone back to: the browser has kept it as it was left, marks and all', async () => {
      const tab = await stage.open('kyiv-interview.html');
      const words = await untilRead(tab);
      // What a page loaded anew would not have.
      const leaveTrace = () => void Object.assign(window, { leftAsItWas: true });
      const isKept = () => tab.evaluate(() => 'leftAsItWas' in window, undefined).catch(() => false);
      await tab.evaluate(leaveTrace, undefined);
      await tab.goto(stage.server.page('no-news.html'));
      await tab.evaluate(() => history.back(), undefined).catch(() => undefined);
      await until('the page is back as it was left', isKept);
      expect(await settled(() => markedQuotations(tab), words)).toEqual(words);
    });

    it('one that is gone back to: what was chosen meanwhile holds', async () => {
      const tab = await stage.open('kyiv-interview.html');
      const words = await untilRead(tab);
      await tab.goto(stage.server.page('no-news.html'));
      const popup = await stage.openPopup(tab);
      const flip = () =>
        popup.evaluate(() => document.querySelector<HTMLInputElement>('[role="switch"]')?.click(), undefined);
      await until('the popup is there', () =>
        popup.evaluate(() => document.querySelector('[role="switch"]') !== null, undefined),
      );
      await flip();
      await tab.evaluate(() => history.back(), undefined).catch(() => undefined);
      await until('the page is back', () =>
        tab.evaluate(() => location.pathname.startsWith('/kyiv'), undefined).catch(() => false),
      );
      expect(await settled(() => markedQuotations(tab), [])).toEqual([]);
      await flip();
      expect(await settled(() => markedQuotations(tab), words)).toEqual(words);
    });
  },
  { installed: false },
);
