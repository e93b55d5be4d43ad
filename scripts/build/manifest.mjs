// One manifest, two variants: what both browsers share stands at the top of manifest.json, what only one understands under
// "variants". Either browser then loads its own without a warning.

/**
 * The manifest a variant ships.
 * @param {Record<string, unknown> & { variants: Record<string, object>, testKey: string }} source manifest.json
 * @param {{ browser: 'chrome' | 'firefox', test: boolean }} variant
 * @param {string} version of package.json
 * @returns {Record<string, any>}
 */
export const manifestFor = (source, { browser, test }, version) => {
  const { variants, testKey, ...shared } = source;
  const own = variants[browser];
  const permissions = [...(shared.permissions ?? []), ...(own.permissions ?? [])];
  const manifest = { ...shared, version, ...own, permissions };
  // The key fixes the extension's id, so that tests know its address; a store gives a released build its own.
  return test && browser === 'chrome' ? { ...manifest, key: testKey } : manifest;
};

/** Every file a manifest names, so that the build can tell which is not there. */
export const filesNamed = (manifest) => {
  const scripts = manifest.content_scripts?.flatMap((script) => [...(script.js ?? []), ...(script.css ?? [])]) ?? [];
  const background = manifest.background?.scripts ?? [manifest.background?.service_worker];
  const icons = [...Object.values(manifest.icons ?? {}), ...Object.values(manifest.action?.default_icon ?? {})];
  const own = [
    manifest.action?.default_popup,
    manifest.options_ui?.page,
    manifest.side_panel?.default_path,
    manifest.sidebar_action?.default_panel,
  ];
  const locale = `_locales/${manifest.default_locale}/messages.json`;
  return [...new Set([...scripts, ...background, ...icons, ...own, locale])].filter(Boolean);
};

/**
 * The keys of `__MSG_key__` in a manifest: Chrome refuses the whole extension where one has no words.
 * @returns {string[]}
 */
export const messagesNamed = (manifest) =>
  [...JSON.stringify(manifest).matchAll(/__MSG_(\w+?)__/g)].map((found) => found[1] ?? '');
