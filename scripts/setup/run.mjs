// Runs another program and tells how it ended; with its output caught, or shown as it comes. Knows nothing of what it runs.

import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const onWindows = process.platform === 'win32';

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {{ shown?: boolean, env?: Record<string, string>, cwd?: string }} [options] `shown`: output goes to the terminal and is not caught
 * @returns {Promise<{ code: number, output: string, ms: number }>} `code` is 127 where the program could not be started
 */
export const run = (command, args, { shown = false, env = {}, cwd = root } = {}) =>
  new Promise((resolve) => {
    const started = performance.now();
    const chunks = [];
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', shown ? 'inherit' : 'pipe', shown ? 'inherit' : 'pipe'],
      // npm is a .cmd file on Windows, which only a shell starts.
      shell: onWindows && command === 'npm',
    });
    const end = (code) => {
      resolve({ code, output: Buffer.concat(chunks).toString('utf8'), ms: performance.now() - started });
    };
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => {
      chunks.push(Buffer.from(`${command}: ${error.message}\n`));
      end(127);
    });
    child.on('close', (code) => end(code ?? 1));
  });

/** Runs a JavaScript program of an installed package with this very Node, so that no shell and no PATH is needed. */
export const runTool = (file, args, options) =>
  run(process.execPath, [join(root, 'node_modules', ...file.split('/')), ...args], options);
