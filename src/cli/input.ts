// Files and standard input as text: told apart from binary files, missing files and folders, each with one clear sentence.

import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { reason } from '../text/reason.ts';
import { Refusal } from './refusal.ts';

/** Bytes looked at to tell a binary file: text has no zero byte. */
const LOOKED_AT = 8_192;

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder, not a file',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'there is a file of that name',
};

/** Why a file or folder failed, in words. */
export const reasonOf = (error: unknown): string =>
  REASONS[(error as NodeJS.ErrnoException).code ?? ''] ?? reason(error);

/** Bytes as text: UTF-8, or Windows-1252 where they are no UTF-8 (older pages and tables). */
export const decode = (bytes: Uint8Array, name: string): string => {
  if (bytes.subarray(0, LOOKED_AT).includes(0))
    throw new Refusal(`${name}: this is a binary file; expected text (UTF-8).`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells a binary file
    if (/[\x01-\x08\x0e-\x1f]/.test(text)) throw new Refusal(`${name}: this is a binary file; expected text (UTF-8).`);
    return text;
  }
};

/** A file's text. */
export const readText = async (file: string): Promise<string> => {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    throw new Refusal(`${file}: could not be read: ${reasonOf(error)}.`);
  }
  return decode(bytes, file);
};

/** All of standard input as text. */
export const readStandardInput = async (): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  return decode(Buffer.concat(parts), 'standard input');
};

/** Text of a file, or of standard input for `-` or nothing. */
export const readInput = (file: string | undefined): Promise<string> =>
  file === undefined || file === '-' ? readStandardInput() : readText(file);

/** Lines of a file or of standard input, one at a time, so that a long run answers as it goes. */
export async function* inputLines(file: string | undefined): AsyncGenerator<{ line: number; text: string }> {
  let line = 0;
  if (file !== undefined && file !== '-') {
    for (const text of (await readText(file)).split('\n')) {
      line += 1;
      if (text.trim()) yield { line, text };
    }
    return;
  }
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    if (text.trim()) yield { line, text: line === 1 ? text.replace(/^\ufeff/, '') : text };
  }
}
