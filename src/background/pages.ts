// Which pages are read: the probe's finds, the page the reader asks for, the tabs that were open before On Record was installed.

import { type Place, runIn, styleIn, webTabs } from '../browser/tabs.ts';
import type { ReadAnyway } from '../messages.ts';
import { highlightCss, hostCss, markCss } from '../page/index.ts';
import { names, readSettings, rememberingOf, type Settings } from '../settings.ts';
import { makeReady } from './library.ts';

const PROBE = 'content/probe.js';
const ARTICLE = 'content/article.js';
const ELEMENTS = 'content/elements.js';
const SURFACE = 'content/surface.js';
const LATER = 'content/later.js';
const REMEMBER = 'content/remember.js';

/** Brings the reading script to a page. Rejects where the page may not be touched. */
const bringArticle = async (place: Place, { painter }: Settings): Promise<void> => {
  makeReady();
  const styled = styleIn(place, hostCss + highlightCss + (painter === 'elements' ? markCss : ''));
  if (painter === 'elements') await runIn(place, ELEMENTS);
  await Promise.all([styled, runIn(place, ARTICLE)]);
};

/** A page said it is news, and the browser whose it is. Answers whether it is being read. */
export const readNews = async (
  place: Place,
  { incognito, url = '' }: { incognito: boolean; url: string | undefined },
): Promise<boolean> => {
  const settings = await readSettings();
  if (!settings.on || settings.read === 'asked' || names(settings.never, url)) return false;
  await bringArticle(place, settings);
  // Most readers' pages never carry it: it only tells when an article was on screen long enough to be kept.
  if (rememberingOf(settings) !== 'off' && !incognito) await runIn(place, REMEMBER);
  return true;
};

/** The reader asked for this page, news or not. */
export const readAnyway = async (tab: number): Promise<ReadAnyway> => {
  const settings = await readSettings();
  if (!settings.on) return { outcome: 'off' };
  try {
    await bringArticle({ tab }, settings);
    return { outcome: 'reading' };
  } catch {
    return { outcome: 'forbidden' };
  }
};

/** Brings card and sidebar into a tab that is being read. */
export const bringSurface = async (tab: number): Promise<boolean> => {
  await runIn({ tab }, SURFACE);
  return true;
};

/** Brings what is wanted now and then into a tab that has card and sidebar. */
export const bringLater = async (tab: number): Promise<boolean> => {
  await runIn({ tab }, LATER);
  return true;
};

/** Probes every open tab: after installation, and when pages may be read that were not. */
export const probeOpenTabs = async (): Promise<void> => {
  const tabs = await webTabs();
  // Some tabs may not be touched (the browser's own store, say): those are simply not read.
  await Promise.allSettled(tabs.map((tab) => runIn({ tab }, PROBE)));
};
