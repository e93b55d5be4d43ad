import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { snapshotHtml } from './html.ts';

const PARAGRAPH =
  '<p>The harbour master told the council on Monday that the old quay would close before the winter storms.</p>';

describe('a saved page', () => {
  it('is read without running its scripts or loading anything', async () => {
    const html = `<html lang="fr"><title>Quay</title><h1>Old quay to close</h1><div>${PARAGRAPH.repeat(3)}</div>
      <script>document.body.textContent = "gone"</script><img src="https://elsewhere.test/x.png" onerror="document.body.remove()"></html>`;
    const { article } = await snapshotHtml(html, { url: 'https://paper.test/quay' });
    expect(article.blocks.length).toBe(4);
    expect(article).toMatchObject({ url: 'https://paper.test/quay', title: 'Old quay to close', lang: 'fr' });
  });

  it('gives an empty article for what is no page, and never an error', async () => {
    for (const html of [
      '',
      ' ',
      '\u0000\u0001\ufffd',
      '<',
      '<html',
      '<frameset><frame></frameset>',
      '{"a":1}',
      '<svg><p>',
    ]) {
      const { article, news } = await snapshotHtml(html, { url: 'not an address' });
      expect(article.blocks).toEqual([]);
      expect(news).toBe(false);
    }
  });

  it('leaves out what class names hide, since there is no layout', async () => {
    const { article } = await snapshotHtml(`<div>${PARAGRAPH}${PARAGRAPH.replace('<p', '<p class="d-none"')}</div>`);
    expect(article.blocks.length).toBe(1);
  });
});

const saved = new URL('../../../shared/bench/pages/', import.meta.url);
const files = existsSync(saved) ? readdirSync(saved).filter((name) => name.endsWith('.html')) : [];
if (files.length === 0) console.log('saved pages: not read, ../shared/bench/pages is absent');

describe.runIf(files.length > 0)('real saved pages', () => {
  it('are all read without an error', { timeout: 120_000 }, async () => {
    for (const file of files) {
      const { article } = await snapshotHtml(readFileSync(new URL(file, saved), 'utf8'));
      expect(article.blocks.length, file).toBeGreaterThan(0);
    }
  });
});
