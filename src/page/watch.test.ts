// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Clock, type PageChange, watch } from './watch.ts';

/** A clock that is wound by hand. */
const handClock = () => {
  let now = 0;
  let next = 1;
  const waiting = new Map<number, { at: number; run: () => void }>();
  const clock: Clock = {
    now: () => now,
    after: (wait, run) => {
      waiting.set(next, { at: now + wait, run });
      next += 1;
      return next - 1;
    },
    cancel: (id) => void waiting.delete(id),
    idle: (run) => run(),
  };
  const wind = (ms: number) => {
    const until = now + ms;
    for (;;) {
      const due = [...waiting].filter(([, { at }]) => at <= until).sort(([, a], [, b]) => a.at - b.at)[0];
      if (!due) break;
      waiting.delete(due[0]);
      now = due[1].at;
      due[1].run();
    }
    now = until;
  };
  return { clock, wind, waiting };
};
/** Mutation records arrive after the script that made them. */
const settled = () => new Promise<void>((done) => queueMicrotask(() => queueMicrotask(done)));

let told: PageChange[];
let hand: ReturnType<typeof handClock>;
let stop: () => void;
const start = (options: Parameters<typeof watch>[2] = {}) => {
  stop = watch(document, (change) => told.push(change), { clock: hand.clock, ...options });
};
const add = (html: string, to: Element = document.body) => {
  const box = document.createElement('div');
  box.innerHTML = html;
  to.append(box);
  return box;
};

beforeEach(() => {
  document.body.innerHTML = '<p>Old words.</p><on-record></on-record>';
  history.replaceState(null, '', '/first');
  told = [];
  hand = handClock();
});
afterEach(() => stop());

describe('a change of the page', () => {
  it('is told once it has been quiet, however many changes there were', async () => {
    start();
    for (let n = 0; n < 5; n += 1) {
      add('<p>New words.</p>');
      await settled();
      hand.wind(100);
      expect(told).toEqual([]);
    }
    hand.wind(1_000);
    expect(told).toEqual([{ kind: 'text', size: 5 }]);
  });

  it('is told after two seconds even if the page does not rest', async () => {
    start();
    for (let n = 0; n < 25; n += 1) {
      add('<p>More words.</p>');
      await settled();
      hand.wind(100);
    }
    expect(told.length).toBe(1);
  });

  it('is told no sooner than what reading the page costs asks for, unless the page is another', async () => {
    start({ distance: () => 7_000 });
    add('<p>First words.</p>');
    await settled();
    hand.wind(1_000);
    expect(told).toHaveLength(1);
    add('<p>Second words.</p>');
    await settled();
    hand.wind(5_000);
    expect(told).toHaveLength(1);
    hand.wind(2_000);
    expect(told).toHaveLength(2);
    history.pushState(null, '', '/second');
    add('<p>Other words.</p>');
    await settled();
    hand.wind(1_000);
    expect(told.map(({ kind }) => kind)).toEqual(['text', 'text', 'page']);
  });

  it('is told at growing distances on a page that never rests', async () => {
    start();
    const times: number[] = [];
    for (let n = 0; n < 1_200; n += 1) {
      add('<p>x</p>').remove();
      document.querySelector('p')!.firstChild!.nodeValue = `Tick ${n}`;
      await settled();
      hand.wind(100);
      if (told.length > times.length) times.push(n * 100);
    }
    expect(times.length).toBeLessThan(15);
    expect(times.at(-1)! - times.at(-2)!).toBeGreaterThan(10_000);
  });

  it('is none where only our own element changes', async () => {
    start({ ignore: 'on-record' });
    add('<p>Our card.</p>', document.querySelector('on-record')!);
    document.querySelector('on-record')!.remove();
    await settled();
    hand.wind(5_000);
    expect(told).toEqual([]);
  });

  it('is none where scripts, styles, pictures and empty elements come and go', async () => {
    start();
    for (const tag of ['script', 'style', 'img', 'link', 'div', 'iframe'])
      document.head.append(document.createElement(tag));
    document.querySelector('p')!.className = 'seen';
    await settled();
    hand.wind(5_000);
    expect(told).toEqual([]);
  });

  it('is one where text is edited in place, or unfolded', async () => {
    start();
    document.querySelector('p')!.firstChild!.nodeValue = 'Corrected words.';
    await settled();
    hand.wind(1_000);
    document.querySelector('p')!.hidden = true;
    await settled();
    hand.wind(4_000);
    expect(told.map(({ kind }) => kind)).toEqual(['text', 'text']);
  });

  it('is one where a click unfolds text by a class, and none where classes change by themselves or in our own element', async () => {
    start({ ignore: 'on-record' });
    const words = document.querySelector('p')!;
    const change = async () => {
      words.classList.toggle('open');
      await settled();
      hand.wind(1_500);
    };
    await change();
    document.querySelector('on-record')!.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await change();
    expect(told).toEqual([]);
    document.body.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await change();
    expect(told).toEqual([{ kind: 'text', size: 1 }]);
    await change();
    expect(told.length).toBe(1);
  });

  it('is seen in open shadow roots that are named', async () => {
    const shadow = document
      .querySelector('p')!
      .appendChild(document.createElement('div'))
      .attachShadow({ mode: 'open' });
    start({ shadowRoots: [shadow] });
    const words = document.createElement('p');
    words.textContent = 'Words in the shadow.';
    shadow.append(words);
    await settled();
    hand.wind(1_000);
    expect(told.length).toBe(1);
  });

  it('is told as another page when the address changes without loading, but not for a place on the page', async () => {
    start();
    history.pushState(null, '', '/second');
    add('<p>Second article.</p>');
    await settled();
    hand.wind(1_000);
    expect(told.map(({ kind }) => kind)).toEqual(['page']);
    history.pushState(null, '', '/second#part');
    window.dispatchEvent(new PopStateEvent('popstate'));
    hand.wind(1_000);
    expect(told.length).toBe(1);
    history.pushState(null, '', '/third');
    window.dispatchEvent(new PopStateEvent('popstate'));
    hand.wind(4_000);
    expect(told.map(({ kind }) => kind)).toEqual(['page', 'page']);
  });
});

it('tells nothing more once it is stopped, not even what was waiting', async () => {
  start();
  add('<p>New words.</p>');
  await settled();
  document.body.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  stop();
  expect(hand.waiting.size).toBe(0);
  document.body.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  document.querySelector('p')!.classList.add('open');
  add('<p>More words.</p>');
  history.pushState(null, '', '/second');
  window.dispatchEvent(new PopStateEvent('popstate'));
  await settled();
  hand.wind(60_000);
  expect(told).toEqual([]);
});
