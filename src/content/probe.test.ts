// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const REPORT = `<h1>Old quay to close</h1><div>${'<p>The harbour master told the council on Monday that the old quay would close, Mary Kettle said.</p>'.repeat(5)}</div>`;
const NEWS = '<script type="application/ld+json">{"@type":"NewsArticle"}</script>';
let sendMessage: ReturnType<typeof vi.fn>;

const visit = (head: string, body: string, address = '/harbour/quay') => {
  history.replaceState(null, '', address);
  document.head.innerHTML = head;
  document.body.innerHTML = body;
};
const inject = async () => {
  vi.resetModules();
  await import('./probe.ts');
};

beforeEach(() => {
  vi.useFakeTimers();
  sendMessage = vi.fn(() => Promise.resolve(true));
  vi.stubGlobal('chrome', { runtime: { id: 'x', sendMessage } });
});
/** Forgets the probe as if it had never been injected; it hears nothing any more. */
const forget = () => {
  (globalThis as { onRecordProbe?: AbortController }).onRecordProbe?.abort();
  Reflect.deleteProperty(globalThis, 'onRecordProbe');
};
afterEach(() => {
  forget();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('tells the worker about a news article, once', async () => {
  visit(NEWS, REPORT);
  await inject();
  vi.advanceTimersByTime(10_000);
  expect(sendMessage.mock.calls).toEqual([[{ type: 'news' }]]);
});

it('asks anew when it is injected again, and only the newest goes on listening', async () => {
  visit(NEWS, REPORT, '/one');
  await inject();
  await inject();
  expect(sendMessage).toHaveBeenCalledTimes(2);
  history.replaceState(null, '', '/two');
  window.dispatchEvent(new PopStateEvent('popstate'));
  vi.advanceTimersByTime(2_000);
  expect(sendMessage).toHaveBeenCalledTimes(3);
});

it('says nothing on a page that is no news', async () => {
  visit('', '<h1>Shop</h1><p>Buy one quay, get one free.</p>');
  await inject();
  expect(sendMessage).not.toHaveBeenCalled();
});

it('asks once more of a page whose scripts bring the text after it has loaded', async () => {
  visit('', '<main></main>');
  await inject();
  visit(NEWS, REPORT);
  vi.advanceTimersByTime(2_000);
  expect(sendMessage.mock.calls).toEqual([[{ type: 'news' }]]);
  vi.advanceTimersByTime(60_000);
  expect(sendMessage).toHaveBeenCalledTimes(1);
});

it('asks again when the page goes to another address without loading', async () => {
  visit('', '<p>Nothing yet.</p>', '/one');
  await inject();
  visit(NEWS, REPORT, '/two');
  window.dispatchEvent(new PopStateEvent('popstate'));
  vi.advanceTimersByTime(2_000);
  expect(sendMessage).toHaveBeenCalledTimes(1);
  history.replaceState(null, '', '/two#below');
  window.dispatchEvent(new PopStateEvent('popstate'));
  vi.advanceTimersByTime(2_000);
  expect(sendMessage).toHaveBeenCalledTimes(1);
});

it('never throws into the page: no worker, no extension, a hostile document', async () => {
  visit(NEWS, REPORT);
  sendMessage.mockRejectedValue(new Error('Could not establish connection'));
  await expect(inject()).resolves.toBeUndefined();
  forget();
  sendMessage.mockImplementation(() => {
    throw new Error('Extension context invalidated');
  });
  await expect(inject()).resolves.toBeUndefined();
  forget();
  vi.stubGlobal('chrome', undefined);
  await expect(inject()).resolves.toBeUndefined();
});

it('tells too when the page has gone on to something that is no news, and back', async () => {
  const types = () => sendMessage.mock.calls.map(([message]) => message.type);
  visit(NEWS, REPORT, '/one');
  await inject();
  visit('', '<h1>Shop</h1><p>Buy one quay, get one free.</p>', '/shop');
  window.dispatchEvent(new PopStateEvent('popstate'));
  vi.advanceTimersByTime(10_000);
  expect(types()).toEqual(['news', 'no-news']);
  visit(NEWS, REPORT, '/one');
  window.dispatchEvent(new PopStateEvent('popstate'));
  vi.advanceTimersByTime(10_000);
  expect(types()).toEqual(['news', 'no-news', 'news']);
});

it('asks still after some seconds, for text that comes slowly', async () => {
  visit('', '<main></main>');
  await inject();
  vi.advanceTimersByTime(3_000);
  visit(NEWS, REPORT);
  vi.advanceTimersByTime(4_000);
  expect(sendMessage.mock.calls).toEqual([[{ type: 'news' }]]);
});

it.each(['click', 'scrollend', 'visibilitychange'])('asks again at a %s, for text that waited for it', async (use) => {
  visit('', '<main></main>');
  await inject();
  vi.advanceTimersByTime(120_000);
  visit(NEWS, REPORT);
  document.dispatchEvent(new Event(use, { bubbles: true }));
  vi.advanceTimersByTime(1_000);
  expect(sendMessage.mock.calls).toEqual([[{ type: 'news' }]]);
});

it('asks still after most of a minute, and looks only at a page that has changed', async () => {
  visit('', '<main></main>');
  const looked = vi.spyOn(document, 'querySelectorAll');
  await inject();
  const once = looked.mock.calls.length;
  expect(once).toBeGreaterThan(0);
  vi.advanceTimersByTime(50_000);
  expect(looked).toHaveBeenCalledTimes(once);
  visit(NEWS, REPORT);
  vi.advanceTimersByTime(20_000);
  expect(sendMessage.mock.calls).toEqual([[{ type: 'news' }]]);
  looked.mockRestore();
});

it('tells again where the worker was stopped before it answered', async () => {
  visit(NEWS, REPORT);
  sendMessage.mockRejectedValueOnce(new Error('The message port closed before a response was received.'));
  sendMessage.mockResolvedValueOnce(undefined);
  await inject();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sendMessage).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(sendMessage).toHaveBeenCalledTimes(3);
});

it('waits with a page that is loaded before anybody asked to see it', async () => {
  visit(NEWS, REPORT);
  Object.defineProperty(document, 'prerendering', { value: true, configurable: true });
  await inject();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(sendMessage).not.toHaveBeenCalled();
  Reflect.deleteProperty(document, 'prerendering');
  sendMessage.mockResolvedValueOnce(undefined);
  document.dispatchEvent(new Event('prerenderingchange'));
  expect(sendMessage.mock.calls).toEqual([[{ type: 'news' }]]);
  // Nobody could read it yet.
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sendMessage).toHaveBeenCalledTimes(2);
});
