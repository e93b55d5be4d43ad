import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { foundKey, keyOf } from './reason.ts';
import { whyKey } from './why.ts';

const FOLDER = 'src/corpus/import';
const code = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.ts') && !/\.test\.ts$|^testing\.ts$/.test(name))
  .map((name) => readFileSync(`${FOLDER}/${name}`, 'utf8'))
  .join('\n');
/** What stands in quotation marks behind one of some words; places in it are filled with a figure. */
const told = (behind: RegExp): string[] =>
  [
    ...code.matchAll(new RegExp(`(?:${behind.source})\\s*(?:'((?:[^'\\\\]|\\\\.)+)'|\`([^\`]+)\`|"([^"]+)")`, 'g')),
  ].flatMap(([, one, other, third]) =>
    (one ?? other ?? third ?? '')
      .replace(/\$\{(?:listed\(missing\)|folder|HEAD_FILE|people|wanted|why|field|place)[^}]*\}/g, (found) =>
        found.includes('HEAD') ? 'corpus.json' : found.includes('place') ? 'line' : 'speaker',
      )
      .replace(/\$\{shown\}/, '')
      .replace(/\$\{[^}]*\}/g, '5'),
  );

describe('what the import tells a reader', () => {
  it('of why a file is taken for what it is, and who for whom, has words of the reader’s language', () => {
    const whys = [
      ...told(
        /\b(?:why|encodingWhy|doubt):|SAME_NAME =|TITLES_DIFFER =|why: (?:whole > 0|named|many|text\.startsWith\('\['\)) \?/,
      ),
      ...[...code.matchAll(/\bwhy: [^'\n]*\? '([^']+)' : '([^']+)'/g)].flatMap(([, one, other]) => [
        one ?? '',
        other ?? '',
      ]),
    ].filter((why) => /\w/.test(why));
    expect(whys.length).toBeGreaterThan(25);
    expect([...new Set(whys.filter((why) => whyKey(why) === undefined))]).toEqual([]);
  });

  it('of what is wrong has words of the reader’s language', () => {
    const reasons = told(
      /\bexpected:|\bwrong\(|\brefused?\(|this\.trouble =|v\.(?:check|regex|minLength|maxLength)\([^'`\n]*,|this\.problem\(line,/,
    );
    expect(reasons.length).toBeGreaterThan(30);
    expect([...new Set(reasons.filter((reason) => keyOf(reason) === null))]).toEqual([]);
  });

  it('of what it found instead, too', () => {
    const found = told(/\brefused:|^ {2}\[\[0x[^\]]+\],/m);
    expect(found.length).toBeGreaterThan(1);
    expect([...new Set(found.filter((one) => foundKey(one) === undefined))]).toEqual([]);
  });
});
