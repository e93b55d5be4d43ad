// A page's meta tags. Small, since the probe needs them on every page.

/**
 * The page's meta tags by lower-case name or property; the first of a name that says something counts. Some publishing systems write the
 * text as `value` instead of `content`.
 */
export const metaOf = (root: Document): Map<string, string> => {
  const found = new Map<string, string>();
  for (const meta of root.querySelectorAll('meta')) {
    const name =
      meta.getAttribute('property') ??
      meta.getAttribute('name') ??
      meta.getAttribute('itemprop') ??
      meta.getAttribute('http-equiv');
    const text = (meta.getAttribute('content') ?? meta.getAttribute('value'))?.trim();
    if (name && text && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), text);
  }
  return found;
};
