// Is this Node new enough? The one check that must come before everything else, since older versions fail in ways that explain nothing.

/** The oldest Node the tools run on: vite and jsdom ask for it. Equals "engines" in package.json. */
export const oldest = [20, 19];

/**
 * What to tell a person whose Node is too old; null where it will do.
 * @param {string} version as in `process.versions.node`
 */
export const nodeTooOld = (version) => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const enough = major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
  if (enough) return null;
  return `On Record needs Node ${oldest.join('.')} or newer; this is Node ${version}. Install a newer one (https://nodejs.org) and run the same command again.`;
};
