// How a missing browser gets onto this machine: the apt line on Debian and Ubuntu, run where we are root; a sentence elsewhere.

import { readFileSync } from 'node:fs';
import { browserTitle, findBrowser, variable } from './browsers.mjs';
import { run } from './run.mjs';

const aptNames = {
  debian: { chromium: 'chromium', firefox: 'firefox-esr' },
  ubuntu: { chromium: 'chromium-browser', firefox: 'firefox' },
};

/**
 * `debian`, `ubuntu`, or null for every other system; read from the text of /etc/os-release.
 * @param {string} release
 */
export const aptSystem = (release) => {
  const value = (key) => new RegExp(`^${key}="?([^"\\n]*)"?$`, 'm').exec(release)?.[1] ?? '';
  const kin = [value('ID'), ...value('ID_LIKE').split(' ')];
  if (kin.includes('ubuntu')) return 'ubuntu';
  return kin.includes('debian') ? 'debian' : null;
};

/** The line that installs these browsers on a system of apt's. */
export const aptLine = (system, browsers) =>
  `apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y ${browsers.map((name) => aptNames[system][name]).join(' ')}`;

const advice = (browser) => {
  const how =
    browser === 'chromium'
      ? 'install Chromium (or run: npx playwright install chromium)'
      : 'install Firefox (https://www.mozilla.org/firefox)';
  return `${browserTitle[browser]}: ${how}, or set ${variable[browser]} to its program.`;
};

const thisSystem = () => {
  try {
    return aptSystem(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return null;
  }
};

/**
 * Finds the browsers named; as root on Debian or Ubuntu installs those missing, elsewhere tells how to.
 * @param {import('./browsers.mjs').BrowserName[]} wanted
 * @returns {Promise<Record<string, { path: string } | { path: null, why: string }>>}
 */
export const ensureBrowsers = async (wanted) => {
  const find = () => Object.fromEntries(wanted.map((name) => [name, findBrowser(name)]));
  const found = find();
  const missing = wanted.filter((name) => found[name].path === null);
  if (missing.length === 0) return found;
  for (const name of missing) console.log(`${browserTitle[name]} is not there: ${found[name].why}.`);
  // A variable that points nowhere is for its owner to mend: installing would not change what it says.
  const installable = missing.filter((name) => !process.env[variable[name]]);
  const system = thisSystem();
  if (system === null || installable.length === 0) {
    for (const name of missing) console.log(`  ${advice(name)}`);
    return found;
  }
  const line = aptLine(system, installable);
  if (process.getuid?.() !== 0) {
    console.log(`  To install, as root: ${line}`);
    return found;
  }
  console.log(`  Installing: ${line}`);
  const { code, output, ms } = await run('sh', ['-c', line]);
  if (code !== 0) console.log(`  apt-get failed:\n${output.split('\n').slice(-12).join('\n')}`);
  else console.log(`  Installed in ${Math.round(ms / 1000)} s.`);
  return find();
};
