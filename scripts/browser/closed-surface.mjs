// Looks into card and sidebar of a release build, whose shadow roots are closed to the page and to every tool but the browser's own
// protocol. For `npm start` and for the tests of what is really released.

/** Children and shadow roots alike. */
const below = (node) => [...(node.shadowRoots ?? []), ...(node.children ?? [])];

const find = (node, wanted) => {
  if (wanted(node)) return node;
  for (const child of below(node)) {
    const found = find(child, wanted);
    if (found) return found;
  }
  return null;
};

const attribute = (node, name) => {
  const at = (node.attributes ?? []).indexOf(name);
  return at >= 0 ? node.attributes[at + 1] : null;
};

/**
 * Runs a function on the shadow root of a surface, given as its first argument; null while the surface is not there. The function must
 * stand alone.
 * @param {import('playwright').CDPSession} session of the page
 * @param {'card' | 'sidebar'} surface
 * @param {(root: ShadowRoot) => unknown} work
 */
export const insideSurface = async (session, surface, work) => {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const host = find(root, (node) => node.localName === 'on-record-ui');
  const place = host && find(host, (node) => attribute(node, 'id') === surface);
  const inner = place?.shadowRoots?.[0];
  if (!inner) return null;
  const { object } = await session.send('DOM.resolveNode', { nodeId: inner.nodeId });
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration: `function () { return (${work})(this); }`,
    returnByValue: true,
  });
  return result.value ?? null;
};
