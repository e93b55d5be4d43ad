// Real pages, saved as they were, where a folder of them lies beside the project: which there are, and at what addresses they are served, in the
// shape of their own, by which a page is told to be news. None of them is part of the project.

import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

export const savedFolder = resolve('..', 'shared', 'bench', 'pages');

export type SavedPage = {
  name: string;
  /** Under a host of the tests' own: browsers go to many of the real ones by https alone, which nobody answers here. */
  address: string;
  news: boolean;
  /** HTML; the page's own charset is in it. */
  html: () => Promise<Buffer>;
};

type Listed = { page: string; file: string; url: string | null; news: boolean };

const savedPage = (host: string, { page, file, url, news }: Listed): SavedPage => {
  const own = new URL(url ?? `http://saved/${file}`);
  return {
    name: page,
    address: `http://${own.hostname}.${host}${own.pathname}${own.search}`,
    news,
    html: () => readFile(join(savedFolder, file)),
  };
};

/** Every saved page, under names below `host`; none where the folder is not there. */
export const savedPages = (host: string): SavedPage[] => {
  const list = join(savedFolder, 'pages.jsonl');
  if (!existsSync(list)) return [];
  const lines = readFileSync(list, 'utf8')
    .split('\n')
    .filter((line) => line.trim());
  return lines.map((line) => savedPage(host, JSON.parse(line) as Listed));
};
