// The built command run as a program, for tests: bundled inside the project, so that jsdom is found from there; apart from dist/cli, which a
// build may be writing.

import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { cliOptions } from '../../scripts/build/bundle.mjs';

export type Run = { code: number | null; out: string; err: string };

/** A command of its own for one test file, `name`, and a folder for what it writes. */
export const commandLine = (name: string) => {
  const command = join(import.meta.dirname, '../../dist', name, 'on-record.js');
  const folder = mkdtempSync(join(tmpdir(), 'on-record-'));
  return {
    command,
    folder,
    /** Makes the command; before all tests. */
    bundle: () => build({ ...cliOptions, entryPoints: [join(import.meta.dirname, 'on-record.ts')], outfile: command }),
    file: (called: string, content: string | Uint8Array): string => {
      const path = join(folder, called);
      writeFileSync(path, content);
      return path;
    },
    run: (args: string[], input = '', program = command): Promise<Run> =>
      new Promise((resolve, reject) => {
        const child = spawn(process.execPath, [program, ...args]);
        let out = '';
        let err = '';
        child.stdout.on('data', (part) => {
          out += part;
        });
        child.stderr.on('data', (part) => {
          err += part;
        });
        child.on('error', reject);
        child.on('close', (code) => resolve({ code, out, err }));
        child.stdin.on('error', () => {});
        child.stdin.end(input);
      }),
  };
};

/** Rows of two people, one of them named in two ways. */
export const rows = [
  {
    id: 'a',
    speaker: 'ADA QUILL',
    words: 'The new bridge will open in spring and nobody will pay a toll.',
    said: '2021-10-04',
    outlet: 'The Harbour Post',
  },
  { id: 'b', speaker: 'Ada Quill', words: 'We shall see.', said: '2021-10-04', outlet: 'The Harbour Post' },
  { id: 'c', speaker: 'Bo Tern', words: 'A toll on the bridge is a tax on fishermen.', said: '2022-01-01' },
];
export const jsonl = (lines: unknown[]) => lines.map((line) => JSON.stringify(line)).join('\n');
