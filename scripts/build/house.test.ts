import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const source = fileURLToPath(new URL('../../src/', import.meta.url));
const modules = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !/(?:\.d|\/testing)\.ts$/.test(file),
);
/** A module without its comments, which may name what it does not do. */
const code = (file: string) => readFileSync(join(source, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
const having = (pattern: RegExp) => modules.filter((file) => pattern.test(code(file)));

it('makes no markup of text, and no code', () => {
  expect(
    having(
      /\.(?:inner|outer)HTML\s*=[^=]|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|\beval\(|new Function\(|createContextualFragment/,
    ),
  ).toEqual([]);
});

it('loads nothing by a property where no policy binds it', () => {
  const inPages = /^(?:content|page|ui\/(?:card|sidebar|shared))\//;
  const loading = having(/sendBeacon|\bimport\(|\.src\s*=[^=]|<(?:img|iframe|script|link|video|audio|object|embed)\b/);
  expect(loading.filter((file) => inPages.test(file))).toEqual([]);
});

it('begins every module by saying what it is', () => {
  expect(modules.filter((file) => !/^(?:\/\/|\/\*\*)/.test(readFileSync(join(source, file), 'utf8')))).toEqual([]);
});

it('starts on a bare machine: what a command imports at once comes with Node or stands here', () => {
  const scripts = fileURLToPath(new URL('../', import.meta.url));
  const read = new Set<string>();
  const packages: string[] = [];
  const follow = (file: string): void => {
    if (read.has(file)) return;
    read.add(file);
    for (const [, from] of readFileSync(file, 'utf8').matchAll(/^(?:import|export)\b[^;]*?\bfrom '([^']+)';$/gm)) {
      if (from?.startsWith('.')) follow(join(file, '..', from));
      else if (!from?.startsWith('node:')) packages.push(`${file.slice(scripts.length)}: ${from}`);
    }
  };
  for (const name of readdirSync(scripts)) if (name.endsWith('.mjs')) follow(join(scripts, name));
  expect(read.size).toBeGreaterThan(10);
  expect(packages).toEqual([]);
});
