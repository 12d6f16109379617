import type { Command } from 'commander';
import { buildProgram } from './program.js';
import { runCli } from './testing/run-cli.js';

const terminal = {
  env: {},
  cwd: '/',
  columns: null,
  out: () => undefined,
  err: () => undefined,
  ask: null,
  untilStopped: () => new AbortController().signal,
};
const pathsBelow = (command: Command): string[][] =>
  command.commands.flatMap((child) => [[child.name()], ...pathsBelow(child).map((path) => [child.name(), ...path])]);
const paths = pathsBelow(buildProgram(terminal));

it('has the commands that were promised', () => {
  expect(paths.filter((path) => path.length === 2).map((path) => path.join(' '))).toEqual([
    ...[
      'parse',
      'submit',
      'read-again',
      'watch',
      'correct',
      'confirm',
      'approve',
      'reject',
      'reopen',
      'withhold',
      'relay',
      'split',
      'merge',
      'show',
      'thread',
      'list',
    ].map((name) => `letters ${name}`),
    ...['add', 'void', 'list', 'lines', 'export'].map((name) => `registers ${name}`),
    'audience show',
    ...['issue', 'impact', 'show', 'list', 'amend', 'add', 'supersede', 'cancel', 'withdraw'].map(
      (name) => `directives ${name}`,
    ),
    ...['show', 'unanswered', 'blockers', 'remind', 'confirm', 'stop', 'resume', 'recall'].map(
      (name) => `cascade ${name}`,
    ),
    ...[
      ...['show', 'list', 'acknowledge', 'acknowledge-for', 'accept', 'start', 'report', 'return', 'complete', 'undo'],
      ...['delegate', 'not-ours', 'extend', 'decide-extension', 'keep', 'transfer', 'exempt', 'file', 'bulk'],
    ].map((name) => `tasks ${name}`),
    'escalations list',
    'escalations plan',
    ...['list', 'read'].map((name) => `notices ${name}`),
    'deliveries list',
    'mail list',
    ...['units', 'unit', 'history', 'posts', 'change', 'import', 'imports', 'undo', 'export'].map(
      (name) => `directory ${name}`,
    ),
    ...['list', 'show', 'redrive', 'discard'].map((name) => `parked ${name}`),
    ...['list', 'pause', 'resume'].map((name) => `consumers ${name}`),
    ...['list', 'rebuild', 'compare', 'swap', 'call-off', 'drop'].map((name) => `projections ${name}`),
    'audit verify',
    'audit trail',
    'log archive',
    'log new-epoch',
  ]);
});

it.each([[[]], ...paths.map((path) => [path])])('%j has help with an example and the global options', async (path) => {
  const { code, out, err } = await runCli([...path, '--help']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/Examples?:\n {2}\$ wian /);
  expect(out).toContain('--json');
});

it.each([[['lettres']], [['letters', 'show']], [['letters', 'list', '--colour']], [['letters']], [[]]])(
  '%j is not understood: exit code 2 and nothing on standard output',
  async (args) => {
    const { code, out, err } = await runCli(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).not.toBe('');
  },
);

it('says what is wrong with a command line in one sentence, or one JSON object', async () => {
  const wrong = ['letters', 'show'];
  expect((await runCli(wrong)).err).toBe("wian: missing required argument 'letter'; --help shows how it is used.\n");
  expect((await runCli(['letters', 'list', '--limit', '0'])).err).toContain('from 1 to 500; --help shows');
  expect(JSON.parse((await runCli([...wrong, '--json'])).err)).toMatchObject({ error: { code: 'CLI.USAGE' } });
});
