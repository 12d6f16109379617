import type { Command } from 'commander';
import type { LogVerification } from './api-types.js';
import { CliError } from './cli-error.js';
import { withExample } from './command-parts.js';
import { chosenServices } from './logged-services.js';
import { table } from './output/table.js';
import type { OpenSession } from './program.js';

export function addAudit(program: Command, open: OpenSession): void {
  const audit = program.command('audit').description('prove that the logs are whole');
  withExample(audit, 'audit verify');
  const verify = audit
    .command('verify')
    .description('walk the sealed log of every service; fails where one was changed')
    .option('--service <service>', 'only of this service');
  withExample(verify, 'audit verify --service intake').action(
    async (options: { service?: string }, command: Command) => {
      const session = open(command);
      const api = session.viewer();
      const items: LogVerification[] = [];
      for (const service of chosenServices(options.service)) items.push(await api.get(`/${service}/log/verification`));
      const bad = items.filter(({ ok }) => !ok);
      session.show({ ok: bad.length === 0, items, next: null }, () => table(headers, items.map(row)));
      if (bad.length > 0) throw broken(bad);
    },
  );
}

const headers = ['SERVICE', 'LOG', 'BATCHES', 'COMMITS', 'LAST POSITION', 'FIRST BAD'];
const row = ({ service, ok, batches, commits, lastPosition, firstBad }: LogVerification): string[] => [
  service,
  ok ? 'ok' : 'BROKEN',
  String(batches),
  String(commits),
  String(lastPosition),
  firstBad ? `${firstBad.position}: ${firstBad.problem}` : '–',
];

function broken(logs: readonly LogVerification[]): CliError {
  const places = logs.map(({ service, firstBad }) =>
    firstBad ? `${service} at position ${firstBad.position} (${firstBad.problem})` : service,
  );
  return new CliError('AUDIT.BROKEN', `The log is not what was sealed: ${places.join('; ')}.`, { more: { logs } });
}
