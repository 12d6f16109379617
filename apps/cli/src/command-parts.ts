import { parseDate } from '@wian/thai';
import { InvalidArgumentError, type Command } from 'commander';

/** An example below the help of a command; every command has one. */
export const withExample = (command: Command, ...lines: readonly string[]): Command =>
  command.addHelpText('after', `\nExample:\n${lines.map((line) => `  $ wian ${line}`).join('\n')}`);

export interface PageOptions {
  readonly limit: number;
  readonly cursor?: string;
}

const MOST = 500;
const DEFAULT_LIMIT = 50;

/** `--limit` and `--cursor`, the same for every list. */
export const withPage = (command: Command): Command =>
  command
    .option('--limit <n>', `how many at most, 1 to ${MOST}`, wholeNumber(1, MOST), DEFAULT_LIMIT)
    .option('--cursor <cursor>', 'where to go on: the "next" of the page before');

export const wholeNumber = (least: number, most: number) => (text: string) => {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}.`);
};

/** A day as officers write it (`6 มีนาคม 2568`) or in ISO 8601; what is neither is left to the service to refuse. */
export const dayOf = (text: string): string => parseDate(text)?.date ?? text;
