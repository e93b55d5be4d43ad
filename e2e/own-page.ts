// A page of the extension's own (settings, popup, panel, first run), read and pressed as by a reader.

import type { Tab } from './driver/index.ts';
import { until, untilHolds } from './until.ts';

/** What a page says, or a part of it by its selector; white space as one blank. */
export const pageText = (page: Tab, within = 'body'): Promise<string> =>
  page.evaluate(
    (selector) => (document.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim(),
    within,
  );

/** Waits until it says some words; gives all that it says then. */
export const untilPageSays = (page: Tab, words: string, within = 'body'): Promise<string> =>
  untilHolds('the page', () => pageText(page, within), words);

/** Presses the button whose name begins so, within the part of the page that is meant; `at`: which of several, from 0. */
export const pressButton = (page: Tab, name: string, { within = 'body', at = 0 } = {}): Promise<boolean> =>
  until(`there is a button "${name}"`, () =>
    page.evaluate(
      ({ name, within, at }) => {
        const found = [...document.querySelectorAll<HTMLElement>(`${within} button`)].filter((one) =>
          (one.getAttribute('aria-label') ?? one.textContent ?? '').trim().startsWith(name),
        );
        found[at]?.click();
        return found[at] !== undefined;
      },
      { name, within, at },
    ),
  );
