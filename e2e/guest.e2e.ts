// A guest in the page: it asks for nothing, breaks nothing, leaves alone what is no news, and when it is sent away the page is as it was.

import { expect, it } from 'vitest';
import { inEveryBrowser } from './stage.ts';
import {
  hoverWords,
  markedQuotations,
  openSidebar,
  sidebarItems,
  textOf,
  untilRead,
  untilRests,
  untilSays,
} from './surface.ts';
import { settled, until } from './until.ts';

const signals =
  'We received some signals. When the delegation returns to Kyiv, we will analyze what we have heard, and then we will decide how to proceed to the second round of talks';

inEveryBrowser('a guest in the page', (stage) => {
  it('asks for nothing: all that is requested is the page itself', async () => {
    stage.server.forget();
    const tab = await stage.open('kyiv-interview.html');
    await untilRead(tab);
    await hoverWords(tab, 'Everybody has to stop fighting');
    await untilSays(tab, 'card', 'Also reported');
    await openSidebar(stage.driver, tab);
    await until('the sidebar lists the quotations', async () => (await sidebarItems(tab)).length > 0);
    const asked = stage.server.requests().map(({ url }) => url);
    expect(asked).toEqual([stage.server.page('kyiv-interview.html'), stage.server.page('page.css')]);
  });

  it('leaves a page alone that is no news', async () => {
    const tab = await stage.open('no-news.html');
    const news = await stage.open('kyiv-interview.html');
    // The news page, opened later, is read: so the other had its chance.
    await untilRead(news);
    expect(await markedQuotations(tab)).toEqual([]);
    expect(await tab.evaluate(() => document.querySelector('on-record-ui'), undefined)).toBe(null);
  });

  it('works under the strictest content security policy, with its own look', async () => {
    const tab = await stage.open('strict-csp.html');
    await untilRead(tab);
    await hoverWords(tab, 'We received some signals');
    await untilSays(tab, 'card', 'Zelensky');
    await openSidebar(stage.driver, tab);
    const look = await tab.evaluate(() => {
      const root = document.querySelector('on-record-ui')?.shadowRoot?.getElementById('sidebar')?.shadowRoot;
      const { position, backgroundColor } = getComputedStyle(root?.querySelector('aside') as Element);
      return { position, painted: backgroundColor !== 'rgba(0, 0, 0, 0)' };
    }, undefined);
    expect(look).toEqual({ position: 'fixed', painted: true });
    await untilRests(tab, 'sidebar');
    await stage.picture(tab, 'strict-page');
  });

  it('follows a page that a framework draws again, and never makes it throw', async () => {
    const tab = await stage.open('react.html');
    await untilRead(tab);
    const press = (id: string) =>
      tab.evaluate((name) => document.querySelector<HTMLButtonElement>(`#${name}`)?.click(), id);
    await openSidebar(stage.driver, tab);
    await stage.driver.stopWorker();
    await press('newer');
    const read = async () => (await markedQuotations(tab)).some((words) => words.startsWith(signals));
    await until('the new words are marked', read);
    await until('the sidebar has the new words', async () =>
      (await sidebarItems(tab)).some(({ words }) => words.includes(signals)),
    );
    expect((await markedQuotations(tab)).join()).not.toContain('negotiation table');
    // A clock that ticks in the same paragraph: the words before it stay marked on exactly those words.
    await press('tick');
    await press('tick');
    await press('newer');
    await press('newer');
    const shown = await settled(
      async () => (await markedQuotations(tab)).toSorted(),
      ['So far, we do not have the result we would like to obtain,', `${signals}.`],
    );
    expect(shown).toEqual(['So far, we do not have the result we would like to obtain,', `${signals}.`]);
    const page = await tab.evaluate(
      () => ({
        errors: document.documentElement.dataset.errors ?? '0',
        clock: document.querySelector('#tick')?.textContent,
      }),
      undefined,
    );
    expect(page).toEqual({ errors: '0', clock: 'Clock 2' });
  });

  it('leaves a page usable that throws and clears everybody’s highlights', async () => {
    const tab = await stage.open('throws.html', { uneasy: true });
    await untilRead(tab);
    const again = () => tab.evaluate(() => document.querySelector<HTMLButtonElement>('#again')?.click(), undefined);
    await again();
    await again();
    expect(await tab.evaluate(() => document.querySelector('#count')?.textContent, undefined)).toBe('2');
    const words = "It's important to stop bombing people and then we can move on and sit at the negotiation table,";
    expect(await settled(() => markedQuotations(tab), [words])).toEqual([words]);
    await hoverWords(tab, "It's important to stop bombing");
    await untilSays(tab, 'card', 'Zelensky');
  });

  it('keeps a page of a megabyte usable', async () => {
    const tab = await stage.open('long.html');
    await untilRead(tab);
    await hoverWords(tab, "It's important to stop bombing");
    await untilSays(tab, 'card', 'Zelensky');
    await openSidebar(stage.driver, tab);
    await untilSays(tab, 'sidebar', 'negotiation table');
  });
});

inEveryBrowser(
  'installed while pages are open',
  (stage) => {
    it('reads the open page, and leaves it as it was when switched off', async () => {
      const tab = await stage.open('kyiv-interview.html');
      // What the page is before anybody else has seen it: its source, and its very text nodes.
      await tab.evaluate(() => {
        const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
        const nodes: Node[] = [];
        while (walker.nextNode()) nodes.push(walker.currentNode);
        Object.assign(window, { before: { html: document.documentElement.outerHTML, nodes } });
      }, undefined);
      await stage.driver.install();
      await untilRead(tab);
      await hoverWords(tab, 'Everybody has to stop fighting');
      await untilSays(tab, 'card', 'Also reported');
      await openSidebar(stage.driver, tab);
      const popup = await stage.openPopup(tab);
      const flip = () =>
        popup.evaluate(() => document.querySelector<HTMLInputElement>('[role="switch"]')?.click(), undefined);
      await until('the popup tells what was read', () =>
        popup.evaluate(() => document.body.textContent?.includes('quotations'), undefined),
      );
      await flip();
      expect(await settled(() => markedQuotations(tab), [])).toEqual([]);
      await until('the sidebar is gone', async () => (await textOf(tab, 'sidebar')) === null);
      const after = await tab.evaluate(() => {
        const { before } = window as unknown as { before: { html: string; nodes: Node[] } };
        const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
        const nodes: Node[] = [];
        while (walker.nextNode()) nodes.push(walker.currentNode);
        return {
          sameHtml: before.html === document.documentElement.outerHTML,
          sameNodes: nodes.length === before.nodes.length && nodes.every((node, at) => node === before.nodes[at]),
        };
      }, undefined);
      expect(after).toEqual({ sameHtml: true, sameNodes: true });
      // And back again.
      await flip();
      await untilRead(tab);
    });
  },
  { installed: false },
);

inEveryBrowser(
  'as released',
  (stage) => {
    it('shows card and sidebar where the page’s own scripts cannot look, and has no door for tests', async () => {
      const tab = await stage.open('kyiv-interview.html');
      await untilRead(tab);
      await hoverWords(tab, 'Everybody has to stop fighting');
      await until('the host is in the page', () =>
        tab.evaluate(() => document.querySelector('on-record-ui') !== null, undefined),
      );
      await tab.evaluate(() => {
        document.dispatchEvent(new CustomEvent('on-record-test', { detail: { command: 'toggle-sidebar' } }));
      }, undefined);
      const seen = await tab.evaluate(() => {
        const host = document.querySelector('on-record-ui');
        return { root: host?.shadowRoot ?? null, children: host?.childNodes.length, text: host?.textContent };
      }, undefined);
      expect(seen).toEqual({ root: null, children: 0, text: '' });
    });
  },
  { build: 'release' },
);
