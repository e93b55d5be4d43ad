import { afterEach, describe, expect, it, vi } from 'vitest';

/** The package: each file as the chunks it comes in, null for a file without a body. */
const files: Record<string, number[][] | null> = {
  one: [[1, 2, 3]],
  several: [[1, 2], [3], [], [4, 5, 6]],
  none: [],
  bodiless: null,
};
const packaged = async () => {
  vi.stubGlobal('chrome', { runtime: { id: 'ours', getURL: (path: string) => path } });
  vi.stubGlobal('fetch', async (path: string) => {
    const chunks = files[path];
    if (chunks === undefined) return new Response(null, { status: 404 });
    if (chunks === null) return new Response(null);
    const body = new ReadableStream({
      start: (controller) => {
        for (const chunk of chunks) controller.enqueue(Uint8Array.from(chunk));
        controller.close();
      },
    });
    return new Response(body);
  });
  return (await import('./runtime.ts')).packagedFile;
};
afterEach(() => vi.unstubAllGlobals());

describe('a file of the package', () => {
  it.each([
    ['one', [1, 2, 3]],
    ['several', [1, 2, 3, 4, 5, 6]],
    ['none', []],
    ['bodiless', []],
  ])('comes whole, in however many chunks (%s)', async (name, bytes) => {
    const file = await packaged();
    expect([...(await file(name))]).toEqual(bytes);
  });

  it('that is not there is an error', async () => {
    const file = await packaged();
    await expect(file('lost')).rejects.toThrow('lost is not in the package');
  });
});
