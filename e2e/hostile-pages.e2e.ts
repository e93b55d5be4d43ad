// Pages that would learn, break or fake what On Record does. What SECURITY.md says is defended is tried here with the release build, where card and
// sidebar are closed to every script of the page, and with the test build where a test has to look inside.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Tab } from './driver/index.ts';
import { inEveryBrowser } from './stage.ts';
import { hoverWords, markedQuotations, openSidebar, textOf, untilRead, untilSays } from './surface.ts';
import { until } from './until.ts';

type Seen = { keys: string[]; roots: string[]; messages: string[]; made: number };
const seen = (tab: Tab) => tab.evaluate(() => (window as unknown as { seen: Seen }).seen, undefined);

const bombing = "It's important to stop bombing";

inEveryBrowser('a hostile page', (stage) => {
  it('is read all the same, learns nothing of what is shown, and makes nothing happen by asking', async () => {
    const tab = await stage.open('hostile.html', { uneasy: true });
    const words = (await untilRead(tab)).join('\n');
    expect(words).toContain(bombing);
    expect(words).toContain('<img src=x onerror="document.title=1">');
    await hoverWords(tab, bombing);
    await untilSays(tab, 'card', 'Zelensky');
    await tab.press('Escape');
    await openSidebar(stage.driver, tab);
    const sidebar = await untilSays(tab, 'sidebar', 'negotiation table');
    expect(sidebar).toContain('<script>document.title=2</script>');
    const page = await seen(tab);
    // The page's element of our name tried to give ours a root of its own, in vain; no other root went through its hands.
    expect(new Set(page.roots)).toEqual(new Set(['made by the page', 'on-record-ui']));
    expect(page.messages.every((message) => !message.includes('annotations'))).toBe(true);
    expect(await tab.evaluate(() => document.title, undefined)).toBe('An unkind page');
    const fields = await tab.evaluate(() => {
      const host = document.querySelector('on-record-ui')?.shadowRoot;
      const inner = [...(host?.children ?? [])].map((place) => place.shadowRoot);
      return inner.flatMap((root) => [
        ...(root?.querySelectorAll('input:not([type=checkbox], [type=radio]), textarea, [contenteditable]') ?? []),
      ]).length;
    }, undefined);
    expect(fields).toBe(0);
    // What the popup tells does not come from the page, whatever that covers.
    const popup = await stage.openPopup(tab);
    await until('the popup tells what was read', () =>
      popup.evaluate(() => document.body.textContent?.includes('quotations'), undefined),
    );
    expect(await stage.driver.troubles()).toEqual([]);
  });

  it('has its hands on nothing by a click it makes itself', async () => {
    const tab = await stage.open('kyiv-interview.html');
    await untilRead(tab);
    await openSidebar(stage.driver, tab);
    await untilSays(tab, 'sidebar', 'Keep this article');
    await tab.evaluate(() => {
      const host = document.querySelector('on-record-ui') as HTMLElement;
      const box = { clientX: innerWidth - 40, clientY: 40, bubbles: true, composed: true };
      for (const kind of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
        host.dispatchEvent(new MouseEvent(kind, box));
      host.click();
      for (const key of ['Enter', ' ', 'Tab']) host.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    }, undefined);
    expect(await textOf(tab, 'sidebar')).toContain('Keep this article');
  });

  it('that stands before its document with names of its own is read as it stands there, and can be pointed at', async () => {
    const tab = await stage.open('clobbered.html', { uneasy: true });
    const shadowed = await tab.evaluate(() => (window as unknown as { shadowed: string[] }).shadowed, undefined);
    expect(shadowed).toContain('body');
    expect(shadowed).toContain('querySelector');
    expect(shadowed.length).toBe(10);
    expect((await untilRead(tab)).join()).toContain(bombing);
    const { x, y } = await tab.evaluate(() => {
      const [range] = CSS.highlights.get('on-record-also') as unknown as Iterable<Range>;
      const [line] = range?.getClientRects() ?? [];
      return { x: (line?.left ?? 0) + 30, y: ((line?.top ?? 0) + (line?.bottom ?? 0)) / 2 };
    }, undefined);
    await tab.hover(2, 2);
    await tab.hover(x, y);
    // The page's document does not answer the test either.
    await until('the card tells who spoke', () =>
      tab.evaluate(() => {
        const host = Document.prototype.querySelector.call(document, 'on-record-ui');
        return host?.shadowRoot?.getElementById('card')?.shadowRoot?.textContent?.includes('Zelensky');
      }, undefined),
    );
    expect(await stage.driver.troubles()).toEqual([]);
  });

  it('of tens of thousands of quotations stays usable', async () => {
    const tab = await stage.open('quoted.html');
    await until('all is marked', async () => (await markedQuotations(tab)).length > 1_000);
    await hoverWords(tab, bombing);
    await untilSays(tab, 'card', 'Zelensky');
  });
});

inEveryBrowser('another extension', (stage) => {
  it('gets no answer, whatever it asks', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'on-record-other-'));
    const firefox = stage.driver.name === 'firefox';
    const manifest = {
      manifest_version: 3,
      name: 'Another',
      version: '1',
      host_permissions: ['http://*/*'],
      content_scripts: [{ matches: ['http://*/*'], js: ['page.js'] }],
      background: firefox ? { scripts: ['worker.js'] } : { service_worker: 'worker.js' },
      ...(firefox ? { browser_specific_settings: { gecko: { id: 'another@contextual-reading' } } } : {}),
    };
    const own = await stage.openOwnPage('ui/welcome.html');
    const id = await own.evaluate(
      () => (globalThis as unknown as { chrome: { runtime: { id: string } } }).chrome.runtime.id,
      undefined,
    );
    const messages = ['coverage', 'keeping', 'forget-everything', 'search', 'news', 'status'].map((type) => ({
      type,
      words: 'quay',
      tab: 1,
    }));
    await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
    await writeFile(
      join(folder, 'worker.js'),
      `chrome.runtime.onMessage.addListener((message, sender, respond) => {
        Promise.all(${JSON.stringify(messages)}.map((message) => chrome.runtime.sendMessage(${JSON.stringify(id)}, message).then((answer) => answer === undefined ? 'nothing' : JSON.stringify(answer), () => 'nobody'))).then(respond);
        return true;
      });`,
    );
    await writeFile(
      join(folder, 'page.js'),
      `chrome.runtime.sendMessage('ask').then((answers) => { document.documentElement.dataset.answers = answers.join(); });`,
    );
    await stage.driver.installOther(folder);
    const tab = await stage.open('kyiv-interview.html');
    const answers = await until('the other has asked', () =>
      tab.evaluate(() => document.documentElement.dataset.answers, undefined),
    );
    expect([...new Set(answers.split(','))].filter((answer) => !/^(nothing|nobody)$/.test(answer))).toEqual([]);
    await untilRead(tab);
    await rm(folder, { recursive: true, force: true });
  });
});

inEveryBrowser(
  'as released, in a page with an element of our name',
  (stage) => {
    it('shows the page nothing of what stands in ours', async () => {
      const tab = await stage.open('hostile.html', { uneasy: true });
      await untilRead(tab);
      await hoverWords(tab, bombing);
      await until('the host is in the page', () =>
        tab.evaluate(() => document.querySelector('on-record-ui') !== null, undefined),
      );
      const found = await tab.evaluate(() => {
        const host = document.querySelector('on-record-ui') as HTMLElement & { inside?: ElementInternals };
        return {
          root: host.shadowRoot,
          inside: host.inside?.shadowRoot ?? null,
          text: host.textContent,
          html: host.innerHTML,
        };
      }, undefined);
      expect(found).toEqual({ root: null, inside: null, text: '', html: '' });
    });
  },
  { build: 'release' },
);
