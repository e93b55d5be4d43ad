// Source to JavaScript, by esbuild: one file an entry, nothing loaded later. Writes no source map into what is released,
// since a map names the folders of the machine that built it.

import { chmod, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import esbuild from 'esbuild';
import { root } from '../setup/run.mjs';
import { cliEntry, corpusFolders, dist, entries, sourceOf } from './places.mjs';

/** A style imported by a script is its text, made small: content scripts put it into their own shadow root. */
const styleAsText = {
  name: 'style-as-text',
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const { code } = await esbuild.transform(source, { loader: 'css', minify: true, sourcefile: path });
      return { contents: code.trim(), loader: 'text', watchFiles: [path] };
    });
  },
};

/** What JSX becomes is plain objects: see jsx-parts.mjs. */
const lightJsx = {
  name: 'light-jsx',
  setup(build) {
    build.onResolve({ filter: /^preact$/ }, ({ importer }) =>
      importer.includes('jsx-runtime') ? { path: join(root, 'scripts', 'build', 'jsx-parts.mjs') } : undefined,
    );
  },
};

const common = {
  absWorkingDir: root,
  bundle: true,
  charset: 'utf8',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'silent',
  plugins: [styleAsText, lightJsx],
};

/**
 * esbuild's options for the scripts of one variant. Classic scripts throughout: content scripts can be nothing else, and one
 * background file then serves Chrome's worker and Firefox's background page.
 * @param {{ name: string, test: boolean }} variant
 * @param {{ maps?: boolean }} [options] `maps`: for reading along in a browser's own tools
 * @returns {esbuild.BuildOptions}
 */
export const extensionOptions = ({ name, test }, { maps = false } = {}) => {
  const entryPoints = {};
  for (const [out, entry] of Object.entries(entries)) {
    const source = sourceOf(entry);
    if (source === null) throw new Error(`${entry} is not there, so ${out}.js cannot be built`);
    entryPoints[out] = source;
  }
  return {
    ...common,
    entryPoints,
    outdir: join(dist, name),
    format: 'iife',
    target: ['chrome128', 'firefox140'],
    minify: !test && !maps,
    legalComments: 'none',
    sourcemap: maps ? 'inline' : false,
    define: {
      __TEST__: String(test),
      __CORPORA__: JSON.stringify(corpusFolders().join(',')),
      'process.env.NODE_ENV': '"production"',
    },
    write: true,
  };
};

const nodeOptions = {
  ...common,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  define: { __TEST__: 'false' },
};

/**
 * The command carries its packages, so that it runs from any folder; jsdom stays outside, since it is larger than all the rest and reads
 * files beside itself. Packages in CommonJS ask for Node's modules by `require`, which a module has not got by itself.
 * @type {esbuild.BuildOptions}
 */
export const cliOptions = {
  ...nodeOptions,
  packages: 'bundle',
  external: ['jsdom'],
  banner: {
    js: "#!/usr/bin/env node\nimport { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);",
  },
};

/** Bundles a program for Node; packages stay where npm put them. */
export const bundleForNode = async (entry, outfile) => {
  await esbuild.build({ ...nodeOptions, entryPoints: [entry], outfile });
};

/** Builds `dist/cli/on-record.js`. */
export const bundleCli = async () => {
  const source = sourceOf(cliEntry);
  if (source === null) throw new Error(`${cliEntry} is not there, so the command line cannot be built`);
  const outfile = join(dist, 'cli', 'on-record.js');
  await esbuild.build({ ...cliOptions, entryPoints: [source], outfile });
  await chmod(outfile, 0o755);
};

/** A style for a page of the extension, made small. */
export const smallStyle = async (file) => {
  const source = await readFile(join(root, file), 'utf8');
  return (await esbuild.transform(source, { loader: 'css', minify: true })).code;
};
