import { expect, it, vi } from 'vitest';

const KEPT = '✓';

/** The module in a browser whose tabs have these texts on the toolbar's icon; every other tab is closed. */
const withIcons = async (icons: Record<number, string>) => {
  vi.resetModules();
  const texts = new Map(Object.entries(icons).map(([tab, text]) => [Number(tab), text]));
  const present = async (tabId: number) => {
    if (!texts.has(tabId)) throw new Error(`No tab with id: ${tabId}.`);
  };
  const action = {
    getBadgeText: async ({ tabId }: { tabId: number }) => {
      await present(tabId);
      return texts.get(tabId) ?? '';
    },
    setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => {
      await present(tabId);
      texts.set(tabId, text);
    },
    setBadgeBackgroundColor: ({ tabId }: { tabId: number }) => present(tabId),
    setTitle: ({ tabId }: { tabId: number }) => present(tabId),
  };
  vi.stubGlobal('chrome', { action, runtime: { getManifest: () => ({ name: 'On Record' }) } });
  return { ...(await import('./tabs.ts')), texts };
};

it('counts on the toolbar’s icon before the sign of what is kept, and clears both together', async () => {
  const { setBadge, signKept, texts } = await withIcons({ 7: '' });
  await setBadge(7, '3');
  await signKept(7, 'Remembered');
  expect(texts.get(7)).toBe(`3${KEPT}`);
  await setBadge(7, '4');
  expect(texts.get(7)).toBe(`4${KEPT}`);
  await signKept(7, null);
  expect(texts.get(7)).toBe('4');
  await setBadge(7, '');
  expect(texts.get(7)).toBe('');
});

it('signs nothing on the icon of a tab that was closed meanwhile, and fails for nobody', async () => {
  const { setBadge, signKept } = await withIcons({});
  await expect(setBadge(7, '3')).resolves.toBeUndefined();
  await expect(setBadge(7, '')).resolves.toBeUndefined();
  await expect(signKept(7, 'Remembered')).resolves.toBeUndefined();
});
