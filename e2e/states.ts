// The page of pictures in a real browser: every state of card and sidebar as data makes it, without an extension and without a record.

import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import type { Tab } from './driver/index.ts';

export type States = {
  /** Every state of card and sidebar there is, or of the extension's own pages. */
  names: (tab: Tab, of?: 'surface' | 'own pages') => Promise<string[]>;
  /** Shows one state in place of what the tab showed before. */
  show: (tab: Tab, name: string) => Promise<void>;
};

/** Bundles the page of pictures. Any page without a policy of its own can show it. */
export const buildStates = async (): Promise<States> => {
  const { outputFiles } = await build({
    entryPoints: ['src/ui/fixture/fixture.ts'],
    bundle: true,
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.css': 'text' },
    define: { __TEST__: 'true' },
    write: false,
  });
  const script = outputFiles[0]?.text ?? '';
  const page = (await readFile('src/ui/fixture/index.html', 'utf8')).replace(/<script.*<\/script>/, '');
  const show = async (tab: Tab, name: string) => {
    await tab.evaluate(
      ({ page, script, name }) => {
        history.replaceState(null, '', `#${name}`);
        document.open();
        document.write(page);
        document.close();
        // What moves only fades in; a test that looks while it does sees half of it.
        const still = document.createElement('script');
        still.textContent = script;
        document.body.append(still);
        const root = document.querySelector('on-record-ui')?.shadowRoot;
        for (const animation of root?.getAnimations() ?? []) animation.finish();
      },
      { page, script, name },
    );
  };
  return {
    names: async (tab, of = 'surface') => {
      await show(tab, 'sidebar');
      const all = await tab.evaluate(() => document.documentElement.dataset.states ?? '', undefined);
      return all.split(' ').filter((name) => /^(card|sidebar)/.test(name) === (of === 'surface'));
    },
    show,
  };
};
