// Card and sidebar as a reader works them: taking words away, keeping a card open, having none, making the sidebar fit, choosing what it lists.

import { expect, it } from 'vitest';
import type { Tab } from './driver/index.ts';
import { inEveryBrowser } from './stage.ts';
import {
  clickControl,
  hoverWords,
  openSidebar,
  type Surface,
  sidebarItems,
  textOf,
  untilACardHadItsChance,
  untilGone,
  untilRead,
  untilRests,
  untilSays,
} from './surface.ts';
import { settled, until } from './until.ts';

/** What the clipboard holds, by pasting it into a field of the page. */
const pasted = async (tab: Tab): Promise<string> => {
  await tab.evaluate(() => {
    const field = document.querySelector('textarea') ?? document.createElement('textarea');
    field.value = '';
    document.body.append(field);
    field.focus();
  }, undefined);
  await tab.press('Control+V');
  return tab.evaluate(() => document.querySelector('textarea')?.value ?? '', undefined);
};

const untilPasted = (tab: Tab, words: string) =>
  until(`the clipboard holds "${words}"`, async () => {
    const text = await pasted(tab);
    return text.includes(words) ? text : null;
  });

const boxOf = (tab: Tab, surface: Surface, selector: string) =>
  tab.evaluate(
    ({ surface, selector }) => {
      const root = document.querySelector('on-record-ui')?.shadowRoot?.getElementById(surface)?.shadowRoot;
      if (!root || root.getAnimations().some((one) => one.playState === 'running')) return null;
      const box = root.querySelector(selector)?.getBoundingClientRect();
      return box ? { left: box.left, top: box.top, width: box.width, height: box.height } : null;
    },
    { surface, selector },
  );
const sidebarBox = (tab: Tab) => until('the sidebar rests', () => boxOf(tab, 'sidebar', 'aside'));

inEveryBrowser('card and sidebar in depth', (stage) => {
  it('copies a quotation from its card, ready for the desk, and says so', async () => {
    const tab = await stage.open('kyiv-interview.html');
    await untilRead(tab);
    await hoverWords(tab, 'Everybody has to stop fighting');
    await untilSays(tab, 'card', 'Also reported');
    await clickControl(tab, 'card', 'Copy: “You have to speak');
    await untilSays(tab, 'card', 'Copied');
    const text = await untilPasted(tab, 'five, six days ago');
    expect(text).toMatch(/^“You have to speak first of all\..* — Volodymyr Zelensky/);
    expect(text).toContain(`${stage.server.page('kyiv-interview.html')}#:~:text=You%20have%20to`);
  });

  it('copies the record’s wording from the sidebar as Markdown, by its button', async () => {
    const tab = await stage.open('kyiv-interview.html');
    await untilRead(tab);
    await openSidebar(stage.driver, tab);
    await untilSays(tab, 'sidebar', 'Also reported');
    const opened = await tab.evaluate(() => {
      const root = document.querySelector('on-record-ui')?.shadowRoot?.getElementById('sidebar')?.shadowRoot;
      const forms = root?.querySelector<HTMLElement>('.also .copy button[aria-expanded]');
      forms?.click();
      return forms !== null;
    }, undefined);
    expect(opened).toBe(true);
    await clickControl(tab, 'sidebar', 'Markdown');
    await untilSays(tab, 'sidebar', 'Copied');
    expect(await untilPasted(tab, '> —')).toMatch(/^> “.*”\n>\n> — Volodymyr Zelensky/);
  });

  it('clips a quotation from the page by one press to a story, which the panel has, and takes it back', async () => {
    const tab = await stage.open('kyiv-interview.html');
    await untilRead(tab);
    await openSidebar(stage.driver, tab);
    await untilSays(tab, 'sidebar', 'Also reported');
    await clickControl(tab, 'sidebar', 'Other ways to take this away');
    await clickControl(tab, 'sidebar', 'Clip to a story');
    await untilSays(tab, 'sidebar', 'Clipped to “Untitled story”.');
    const panel = await stage.openOwnPage('ui/panel.html');
    const clips = () =>
      panel.evaluate(() => {
        document.getElementById('tab-stories')?.click();
        return document.querySelectorAll('.clip').length;
      });
    await until('the story has it', async () => (await clips()) === 1);
    await tab.bringToFront();
    await clickControl(tab, 'sidebar', 'Undo');
    await untilSays(tab, 'sidebar', 'The clip is removed.');
    await until('the story has gone with it', async () => (await clips()) === 0);
  });

  it('copies by the browser’s own key what the keyboard is at', async () => {
    const tab = await stage.open('negotiating-table.html');
    await untilRead(tab);
    await tab.bringToFront();
    await stage.driver.command('next-quotation');
    await untilSays(tab, 'card', 'Zelensky');
    await tab.press('Control+C');
    await untilSays(tab, 'card', 'Copied');
    expect(await untilPasted(tab, 'negotiating table')).toContain('Zelensky');
  });

  it('copies by command the quotation one is at, and says so', async () => {
    const tab = await stage.open('lock-post.html');
    await untilRead(tab);
    await tab.bringToFront();
    await stage.driver.command('copy-quotation');
    await untilSays(tab, 'card', 'Copied');
    expect(await untilPasted(tab, 'Ines Calder')).toMatch(
      /^“The old lock will be rebuilt .*” — Ines Calder, said on Monday\nThe Harbour Post, .*\nhttp:/,
    );
  });

  it('shows what was said right before and after a passage of a speech, once asked for', async () => {
    const tab = await stage.open('farm-address.html');
    await untilRead(tab);
    await openSidebar(stage.driver, tab);
    const before = await untilSays(tab, 'sidebar', 'Also reported');
    expect(before).not.toContain('fail to halt rural poverty');
    await clickControl(tab, 'sidebar', 'Before and after');
    expect(await untilSays(tab, 'sidebar', 'Right before')).toMatch(
      /fail to halt rural poverty.*Right after.*The revolution on our own countryside/,
    );
    await untilRests(tab, 'sidebar');
    await stage.picture(tab, 'before-and-after');
  });

  it('keeps a card open that the reader pins, until they close it', async () => {
    const tab = await stage.open('kyiv-interview.html');
    await untilRead(tab);
    await hoverWords(tab, 'Everybody has to stop fighting');
    await untilSays(tab, 'card', 'Also reported');
    await clickControl(tab, 'card', 'Keep this card open');
    await hoverWords(tab, 'Mikhail Podolyak');
    await untilACardHadItsChance(tab);
    expect(await textOf(tab, 'card')).toContain('Also reported');
    await tab.press('Escape');
    await untilGone(tab, 'card');
  });

  it('opens no card over words that are being selected', async () => {
    const tab = await stage.open('kyiv-interview.html');
    await untilRead(tab);
    await tab.evaluate(() => {
      const quoted = [...document.querySelectorAll('p')].find((one) => one.textContent?.includes('Everybody has to'));
      if (quoted) getSelection()?.selectAllChildren(quoted);
    }, undefined);
    await hoverWords(tab, 'Everybody has to stop fighting');
    await untilACardHadItsChance(tab);
    expect(await textOf(tab, 'card')).toBeNull();
  });

  it('opens a card by a finger’s tap, and takes nothing from the page', async () => {
    const tab = await stage.open('kyiv-interview.html');
    await untilRead(tab);
    const tap = (words: string) =>
      tab.evaluate(async (wanted) => {
        const node = [...document.querySelectorAll('p')].find((one) => one.textContent?.includes(wanted));
        node?.scrollIntoView({ block: 'center', behavior: 'instant' });
        // What scrolls has to have scrolled: a page that moves takes a card away.
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        const walker = document.createTreeWalker(node as Node, NodeFilter.SHOW_TEXT);
        let text = walker.nextNode() as Text | null;
        while (text && !text.data.includes(wanted)) text = walker.nextNode() as Text | null;
        const range = document.createRange();
        range.setStart(text as Text, (text as Text).data.indexOf(wanted) + 1);
        range.setEnd(text as Text, (text as Text).data.indexOf(wanted) + 6);
        const { left, top, height } = range.getBoundingClientRect();
        let reached = false;
        const seen = () => {
          reached = true;
        };
        document.body.addEventListener('click', seen, { once: true });
        const went = (text as Text).parentElement?.dispatchEvent(
          new PointerEvent('click', {
            pointerType: 'touch',
            clientX: left + 4,
            clientY: top + height / 2,
            bubbles: true,
            cancelable: true,
          }),
        );
        return { reached, went };
      }, words);
    expect(await tap('Everybody has to stop')).toEqual({ reached: true, went: true });
    await untilSays(tab, 'card', 'Also reported');
    await tab.evaluate(() => {
      document.body.dispatchEvent(
        new PointerEvent('click', { pointerType: 'touch', clientX: 1, clientY: 1, bubbles: true }),
      );
    }, undefined);
    await untilGone(tab, 'card');
  });

  it('has no cards on a site in one click, and has them again from the sidebar', async () => {
    const tab = await stage.open('kyiv-interview.html');
    await untilRead(tab);
    await hoverWords(tab, 'Everybody has to stop fighting');
    await untilSays(tab, 'card', 'Also reported');
    await clickControl(tab, 'card', 'No cards on this site');
    await untilGone(tab, 'card');
    await openSidebar(stage.driver, tab);
    await untilSays(tab, 'sidebar', 'No card opens by itself on this site.');
    await hoverWords(tab, 'Mikhail Podolyak');
    await untilACardHadItsChance(tab);
    expect(await textOf(tab, 'card')).toBeNull();
    // Asked for by the keyboard, a card is no surprise.
    await stage.driver.command('next-quotation');
    await until('a card', () => textOf(tab, 'card'));
    await tab.press('Escape');
    await clickControl(tab, 'sidebar', 'Open cards again');
    await until('the line is gone', async () => !(await textOf(tab, 'sidebar'))?.includes('No card opens'));
    await hoverWords(tab, 'Mikhail Podolyak');
    await untilSays(tab, 'card', 'Podolyak');
  });

  it('is made wider by keys and by the pointer, goes to the other side, and stands so on the next page', async () => {
    const tab = await stage.open('kyiv-interview.html');
    await untilRead(tab);
    await openSidebar(stage.driver, tab);
    const before = await sidebarBox(tab);
    await tab.evaluate(() => {
      const root = document.querySelector('on-record-ui')?.shadowRoot?.getElementById('sidebar')?.shadowRoot;
      const aside = root?.querySelector('aside');
      const seen = new ResizeObserver(([entry]) => {
        if (entry && entry.contentRect.width === 0) document.documentElement.dataset.sidebarBlinked = 'yes';
      });
      if (aside) seen.observe(aside);
      root?.querySelector<HTMLElement>('[role="separator"]')?.focus();
    }, undefined);
    await tab.press('ArrowLeft');
    const wider = await settled(async () => Math.round((await sidebarBox(tab)).width), Math.round(before.width) + 24);
    expect(wider).toBe(Math.round(before.width) + 24);
    const { left } = await sidebarBox(tab);
    await tab.drag({ x: left, y: 300 }, { x: left - 100, y: 300 });
    const drawn = await settled(
      async () => Math.round((await sidebarBox(tab)).width / 4),
      Math.round((wider + 100) / 4),
    );
    expect(Math.abs(drawn * 4 - (wider + 100))).toBeLessThan(8);
    await clickControl(tab, 'sidebar', 'Move the sidebar to the other side');
    expect(await settled(async () => (await sidebarBox(tab)).left, 0)).toBe(0);
    // What is chosen here is kept, and told to the worker: nothing may be brought into the page anew because of it.
    expect(await tab.evaluate(() => document.documentElement.dataset.sidebarBlinked ?? 'no', undefined)).toBe('no');
    const width = (await sidebarBox(tab)).width;
    const next = await stage.open('negotiating-table.html');
    await untilRead(next);
    await openSidebar(stage.driver, next);
    expect(await settled(async () => (await sidebarBox(next)).width, width)).toBe(width);
    expect((await sidebarBox(next)).left).toBe(0);
    await clickControl(next, 'sidebar', 'Move the sidebar to the other side');
    await until('it stands at the end again', async () => (await sidebarBox(next)).left > 0);
  });

  it('lists only what is also reported, where asked, without moving the choices', async () => {
    const tab = await stage.open('kyiv-interview.html');
    await untilRead(tab);
    await openSidebar(stage.driver, tab);
    await untilSays(tab, 'sidebar', 'Also reported');
    const all = (await sidebarItems(tab)).length;
    const choicesBox = () => until('the choices rest', () => boxOf(tab, 'sidebar', '.filters'));
    const before = await choicesBox();
    await clickControl(tab, 'sidebar', 'Also reported');
    const fewer = await settled(async () => (await sidebarItems(tab)).length, 2);
    expect(fewer).toBe(2);
    expect(all).toBeGreaterThan(2);
    expect(await choicesBox()).toEqual(before);
    // Being led to a quotation that is not listed lists it.
    await stage.driver.command('next-quotation');
    await clickControl(tab, 'card', 'in the sidebar');
    expect(await settled(async () => (await sidebarItems(tab)).length, all)).toBe(all);
  });
});
