// Marks against what is really behind them: both painters' looks on light, dark and coloured backgrounds, by the pixels a browser draws. A line must
// stand out at 3:1 (WCAG 2.2, 1.4.11) from what the page itself has there.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { HIGHLIGHT_NAMES, highlightCss } from '../src/page/highlight-css.ts';
import { MARK_CLASSES, markCss } from '../src/page/mark-css.ts';
import type { Tab } from './driver/index.ts';
import { inEveryBrowser } from './stage.ts';

/** What pages have behind their text, and the colour of the text on it: all legible by themselves. */
const GROUNDS: Record<string, [background: string, text: string]> = {
  white: ['#fff', '#1a1a1a'],
  cream: ['#fdf6e3', '#433422'],
  black: ['#000', '#ddd'],
  'dark grey': ['#1e1e1e', '#e0e0e0'],
  'middle grey': ['#808080', '#000'],
  'grey on white': ['#fff', '#666'],
  blue: ['#0b3d91', '#fff'],
  red: ['#b71c1c', '#fff'],
  yellow: ['#ffeb3b', '#111'],
  amber: ['#be821e', '#000'],
  green: ['#1b5e20', '#f1f8e9'],
  'a gradient': ['linear-gradient(90deg, #222, #444)', '#fff'],
};
const STYLES = ['quotation', 'also', 'name', 'current'] as const;
type Style = (typeof STYLES)[number];

/** Lays out a line of text on each background, marked in one style or not at all. */
const lay = (tab: Tab, painter: 'highlights' | 'elements', style: Style | null) =>
  tab.evaluate(
    ({ grounds, css, name, className }) => {
      document.documentElement.style.cssText = 'color: #000; background: #fff';
      document.body.replaceChildren();
      const sheet = document.createElement('style');
      sheet.textContent = css;
      document.body.append(sheet);
      document.body.style.cssText = 'margin: 0; font: 20px/2 serif';
      const ranges: Range[] = [];
      const boxes: { ground: string; left: number; top: number; width: number; height: number }[] = [];
      for (const [ground, [background, color]] of Object.entries(grounds)) {
        const line = document.createElement('p');
        line.style.cssText = `margin: 0; padding: 0 20px; background: ${background}; color: ${color}`;
        const words = document.createElement(className ? 'mark' : 'span');
        words.textContent = 'nine men saw us in rain or a mist some were near us';
        words.className = className ?? '';
        line.append(words);
        document.body.append(line);
        const range = document.createRange();
        range.selectNodeContents(words);
        if (name) ranges.push(range);
        const { left, top, width, height } = range.getBoundingClientRect();
        boxes.push({ ground, left, top, width, height });
      }
      CSS.highlights.clear();
      if (name) CSS.highlights.set(name, new Highlight(...ranges));
      return boxes;
    },
    {
      grounds: GROUNDS,
      css: painter === 'highlights' ? highlightCss : `${markCss} span { all: unset; display: inline }`,
      name: painter === 'highlights' && style ? HIGHLIGHT_NAMES[style] : null,
      className: painter === 'elements' && style ? `on-record-mark ${MARK_CLASSES[style]}` : null,
    },
  );

type Boxes = Awaited<ReturnType<typeof lay>>;

/**
 * Of each line, how far the pixels that the mark has changed, and no letter stands on, stand out from what was there: the contrast that a tenth of the
 * line's width reaches or passes in one row of pixels.
 */
const standing = (tab: Tab, plain: string, marked: string, boxes: Boxes) =>
  tab.evaluate(
    async ({ plain, marked, boxes }) => {
      const pixelsOf = async (base64: string) => {
        const image = new Image();
        image.src = `data:image/png;base64,${base64}`;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = image.naturalWidth;
        canvas.height = image.naturalHeight;
        const context = canvas.getContext('2d') as CanvasRenderingContext2D;
        context.drawImage(image, 0, 0);
        return context;
      };
      const [before, after] = await Promise.all([pixelsOf(plain), pixelsOf(marked)]);
      const scale = before.canvas.width / innerWidth;
      const linear = (value: number) => (value <= 10 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4);
      const light = (data: Uint8ClampedArray, at: number) =>
        0.2126 * linear(data[at] as number) +
        0.7152 * linear(data[at + 1] as number) +
        0.0722 * linear(data[at + 2] as number);
      const contrast = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      return boxes.map(({ ground, left, top, width, height }) => {
        const [x, y, w, h] = [left, top, width, height + 6].map((one) => Math.round(one * scale)) as [
          number,
          number,
          number,
          number,
        ];
        const [a, b, edge] = [
          before.getImageData(x, y, w, h).data,
          after.getImageData(x, y, w, h).data,
          // What is behind the words, column by column: the row above the letters.
          before.getImageData(x, y, w, 1).data,
        ];
        const rows = Array.from({ length: h }, (_, row) => {
          const found: number[] = [];
          for (let column = 0; column < w; column += 1) {
            const at = 4 * (row * w + column);
            const isGround = [0, 1, 2].every(
              (n) => Math.abs((a[at + n] as number) - (edge[4 * column + n] as number)) < 3,
            );
            const isChanged = [0, 1, 2].some((n) => Math.abs((a[at + n] as number) - (b[at + n] as number)) > 2);
            if (isGround && isChanged) found.push(contrast(light(a, at), light(b, at)));
          }
          found.sort((one, two) => two - one);
          return found[Math.floor(w / 10)] ?? 1;
        });
        return { ground, most: Math.round(Math.max(...rows) * 100) / 100 };
      });
    },
    { plain, marked, boxes },
  );

inEveryBrowser(
  'marks against what is behind them',
  (stage) => {
    it.each(['highlights', 'elements'] as const)('stand out on every background, painted as %s', async (painter) => {
      const tab = await stage.open('no-news.html');
      const shot = async () => {
        const folder = await mkdtemp(join(tmpdir(), 'on-record-contrast-'));
        await tab.screenshot(join(folder, 'shot.png'));
        const picture = await readFile(join(folder, 'shot.png'), 'base64');
        await rm(folder, { recursive: true });
        return picture;
      };
      const boxes = await lay(tab, painter, null);
      const plain = await shot();
      const found: Record<string, Record<string, number>> = {};
      for (const style of STYLES) {
        await lay(tab, painter, style);
        const marked = await shot();
        found[style] = Object.fromEntries(
          (await standing(tab, plain, marked, boxes)).map(({ ground, most }) => [ground, most]),
        );
      }
      const faint = Object.entries(found).flatMap(([style, grounds]) =>
        Object.entries(grounds).flatMap(([ground, most]) => (most < 3 ? [`${style} on ${ground}: ${most}`] : [])),
      );
      expect(faint).toEqual([]);
    });
  },
  { installed: false },
);
