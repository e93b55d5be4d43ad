// The `on-record` command. What each command does is in its own module; here are their names, options and exit codes: 0 done, 1 bad data,
// 2 bad usage.

import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { type ColumnChoice, ROW_FIELDS } from '../corpus/index.ts';
import { reason } from '../text/reason.ts';
import { compareCommand } from './compare.ts';
import { buildCommand, checkCommand, infoCommand } from './corpus.ts';
import { matchCommand } from './match.ts';
import { readCommand } from './read.ts';
import { EXIT, Refusal } from './refusal.ts';
import { exportCommand, OUT_FORMS } from './take-out.ts';

const several = (value: string, before: string[]): string[] => [...before, value];

const count = (value: string): number => {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > 1_000) throw new InvalidArgumentError('expected 1 to 1000.');
  return number;
};

/** `speaker=3,words=Quote`: a column by its number or its name. */
const columns = (value: string): ColumnChoice =>
  Object.fromEntries(
    value.split(/,(?=\s*\w+=)/).map((part) => {
      const [, field = '', column = ''] = /^\s*(\w+)=(.+)$/s.exec(part) ?? [];
      if (!(ROW_FIELDS as readonly string[]).includes(field))
        throw new InvalidArgumentError(
          `expected speaker=3,words=Quote and the like; fields are ${ROW_FIELDS.join(', ')}.`,
        );
      return [field, /^\d+$/.test(column) ? Number(column) : column];
    }),
  );

const COLUMNS = [
  '--columns <fields>',
  'which column is what, as speaker=3,words=Quote; guessed where not given',
  columns,
] as const;

const CORPUS = [
  '--corpus <path>',
  'a corpus; may be given several times; "none" for none; without it the bundled ones',
] as const;

const program = (run: (command: Promise<number>) => Promise<void>): Command => {
  const main = new Command('on-record')
    .description('Names and quotations of news articles, with the record beside them. Everything runs on this machine.')
    .exitOverride();
  main
    .command('read [file]')
    .description('read an article: a file, or - for standard input')
    .option('--html', 'the input is a page')
    .option('--text', 'the input is plain text; every line is a block')
    .option(...CORPUS, several, [])
    .option('--json', 'one JSON document')
    .option('--jsonl', 'one JSON object a line in, one a line out')
    .action((file, options) => run(readCommand(file, options)));
  main
    .command('match [text]')
    .description('look a quotation up in the record')
    .option(...CORPUS, several, [])
    .option('--speaker <name>', 'who said it, as the article says')
    .option('--said <date>', 'when it was spoken (EDTF)')
    .option('--published <date>', 'not later than this, two days of grace (EDTF)')
    .option('--top <n>', 'matches at most', count, 5)
    .option('--json', 'one JSON document')
    .option('--jsonl', 'one JSON object a line in, one a line out')
    .action((text, options) => run(matchCommand(text, options)));
  main
    .command('compare [a] [b]')
    .description('hold two texts against each other')
    .option('--json', 'one JSON document')
    .option('--jsonl', 'one JSON object a line in, one a line out')
    .action((a, b, options) => run(compareCommand(a, b, options)));
  const corpus = main.command('corpus').description('make, check and describe corpora');
  corpus
    .command('build <input...>')
    .description(
      'compile corpora: folders, also as .zip, or rows as JSONL, JSON, CSV or TSV, quotations as JSON-LD, transcripts, captions',
    )
    .requiredOption('--out <folder>', 'where the compiled corpus goes')
    .option('--json', 'what was built, and who was taken for whom, as one JSON document')
    .option(...COLUMNS)
    .action((inputs, options) => run(buildCommand(inputs, options)));
  corpus
    .command('check <path>')
    .description('say what is wrong with a corpus')
    .option(...COLUMNS)
    .action((path, options) => run(checkCommand(path, options)));
  corpus
    .command('info [path]')
    .description('say what a corpus covers; without a path, what the bundled ones do')
    .option('--json', 'one JSON document')
    .action((path, options) => run(infoCommand(path, options)));
  corpus
    .command('export <path>')
    .description('take a corpus out: as .zip, which is brought in again without loss, or as rows in .jsonl or .csv')
    .requiredOption('--out <file>', `where it goes; ends with ${OUT_FORMS}`)
    .option(...COLUMNS)
    .action((path, options) => run(exportCommand(path, options)));
  return main;
};

/** Runs a command line; returns the exit code. */
export const main = async (args: readonly string[]): Promise<number> => {
  let code: number = EXIT.done;
  const run = async (command: Promise<number>) => {
    code = await command;
  };
  try {
    await program(run).parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    // Commander has said what is wrong, or printed the help that was asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.badUsage;
    // The reader of our output has gone: nothing is left to tell.
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') return EXIT.done;
    process.stderr.write(`${reason(error)}\n`);
    return error instanceof Refusal ? error.code : EXIT.badData;
  }
};

process.stdout.on('error', () => {});
process.exitCode = await main(process.argv.slice(2));
