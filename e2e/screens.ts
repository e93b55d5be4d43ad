// Pictures of states, kept to be compared with: a third as wide and high as what was seen, each pixel the mean of nine. Small enough for the repository,
// and still another where a word, a line or a colour is. Compared only where they can be alike: in the same build of the browser, with the same fonts.

import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Tab } from './driver/index.ts';

/** How many pixels of the screen, across and down, are one of a kept picture. */
const SCALE = 3;
/** Steps of a kept colour channel: what is told apart by eye is, and pictures pack to a few kB. */
const STEP = 8;
/** How far a channel may be from the kept one: the rounding of a mean at the edge of a step. One letter in another shade is three times as far. */
const TOLERANCE = 2 * STEP;
/**
 * How many pixels of a kept picture may be further off. Over five runs of all states in one build none was; a full stop in 14 px type that is gone
 * changes one to three, any letter four or more.
 */
const STRAYS = 3;

const kept = fileURLToPath(new URL('./screens/', import.meta.url));
const madeWith = join(kept, 'made-with.json');
/** Where pictures that are not as they were are left to be looked at. */
const seen = fileURLToPath(new URL('../dist/e2e/screens/', import.meta.url));

/** What pictures depend on beyond this project: the browser's build, and which fonts stand in for the families we name. */
export type Making = { browser: string; fonts: string };

export const accepting = process.env.ON_RECORD_SCREENS === 'accept';

/** How wide a line is in each family our surfaces and the test pages ask for: other fonts have other widths. */
export const fontsOf = (tab: Tab): Promise<string> =>
  tab.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d');
    if (!context) return '';
    const families = [
      '"Iowan Old Style", "Palatino Linotype", Palatino, Charter, "Bitstream Charter", Georgia, "Liberation Serif", serif',
      'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif',
      'Georgia, serif',
      'monospace',
    ];
    const widths = families.flatMap((family) =>
      ['400', '600'].map((weight) => {
        context.font = `${weight} 100px ${family}`;
        return context.measureText('Hamburgefonstiv 0123 “« ⇄ ×').width.toFixed(2);
      }),
    );
    return widths.join(' ');
  });

export const madeBefore = async (): Promise<Making | null> =>
  JSON.parse(await readFile(madeWith, 'utf8').catch(() => 'null')) as Making | null;

/** Names what the pictures that are taken from now on were made with, in place of all that were kept. */
export const beginAnew = async (making: Making): Promise<void> => {
  await rm(kept, { recursive: true, force: true });
  await mkdir(kept, { recursive: true });
  await writeFile(madeWith, `${JSON.stringify(making, null, 2)}\n`);
};

type Compared = {
  /** The small picture of what is seen, as a WebP's bytes in base 64. */
  small: string;
  /** Pixels of it that are further from the kept one than they may be; null where the sizes are others. */
  off: number | null;
  /** Different colours: a picture of nothing has one. */
  colours: number;
};

/** Makes a screenshot small and holds it against a kept picture, both in base 64. */
const compare = (tab: Tab, shot: string, before: string | null): Promise<Compared> =>
  tab.evaluate(
    async ({ shot, before, scale, step, tolerance }) => {
      const pixelsOf = async (picture: string) => {
        const image = new Image();
        image.src = `data:;base64,${picture}`;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext('2d');
        context?.drawImage(image, 0, 0);
        return context?.getImageData(0, 0, image.width, image.height) ?? new ImageData(1, 1);
      };
      const full = await pixelsOf(shot);
      const width = Math.floor(full.width / scale);
      const height = Math.floor(full.height / scale);
      const small = new ImageData(width, height);
      for (let at = 0; at < small.data.length; at += 1) {
        if (at % 4 === 3) {
          small.data[at] = 255;
          continue;
        }
        const x = ((at >> 2) % width) * scale;
        const y = Math.floor((at >> 2) / width) * scale;
        let sum = 0;
        for (let place = 0; place < scale * scale; place += 1) {
          const row = y + Math.floor(place / scale);
          sum += full.data[(row * full.width + x + (place % scale)) * 4 + (at % 4)] ?? 0;
        }
        small.data[at] = Math.round(sum / (scale * scale) / step) * step;
      }
      const canvas = Object.assign(document.createElement('canvas'), { width, height });
      canvas.getContext('2d')?.putImageData(small, 0, 0);
      const old = before === null ? null : await pixelsOf(before);
      const alike = old?.width === width && old.height === height;
      const off = new Set<number>();
      const colours = new Set<string>();
      for (let at = 0; at < small.data.length; at += 1) {
        if (alike && Math.abs((old.data[at] ?? 0) - (small.data[at] ?? 0)) > tolerance) off.add(at >> 2);
        if (at % 4 === 0) colours.add(String(small.data.slice(at, at + 3)));
      }
      return {
        // At quality 1 Chromium writes WebP without loss, at half the size of a PNG.
        small: canvas.toDataURL('image/webp', 1).split(',')[1] ?? '',
        off: alike ? off.size : null,
        colours: colours.size,
      };
    },
    { shot, before, scale: SCALE, step: STEP, tolerance: TOLERANCE },
  );

/**
 * Takes a picture of what `tab` shows and keeps it, or holds it against the kept one: answers what is wrong with it as a sentence, or null. `desk` is
 * another tab, which does the comparing; `comparable`: the kept ones were made with this browser and these fonts.
 */
export const lookAt = async (tab: Tab, desk: Tab, name: string, comparable: boolean): Promise<string | null> => {
  const folder = await mkdtemp(join(tmpdir(), 'on-record-screen-'));
  const file = join(folder, 'shot.png');
  await tab.screenshot(file);
  const shot = await readFile(file, 'base64');
  await rm(folder, { recursive: true, force: true });
  const before = comparable ? await readFile(join(kept, `${name}.webp`), 'base64').catch(() => null) : null;
  const { small, off, colours } = await compare(desk, shot, before);
  // Surfaces have a few dozen; a blank window has one.
  if (colours < 5) return `${name} shows nothing`;
  if (accepting) {
    await writeFile(join(kept, `${name}.webp`), small, 'base64');
    return null;
  }
  if (!comparable || (off !== null && off <= STRAYS)) return null;
  await mkdir(seen, { recursive: true });
  await writeFile(join(seen, `${name}.png`), shot, 'base64');
  const how =
    before === null
      ? 'has no picture to be compared with'
      : off === null
        ? 'has another size'
        : `differs in ${off} places`;
  return `${name} ${how}: see dist/e2e/screens/${name}.png and e2e/screens/${name}.webp`;
};
