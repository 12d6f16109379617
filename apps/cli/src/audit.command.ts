import type { Command } from 'commander';
import type { ApiClient } from './api-client.js';
import type { LogVerification, LogWalk } from './api-types.js';
import { addTrail } from './audit-trail.command.js';
import { CliError } from './cli-error.js';
import { withExample } from './command-parts.js';
import { chosenServices, type LoggedService } from './logged-services.js';
import { table } from './output/table.js';
import type { OpenSession } from './program.js';
import type { Session } from './session.js';

export function addAudit(program: Command, open: OpenSession): void {
  const audit = program.command('audit').description('prove that the logs are whole, and what they tell of an object');
  withExample(audit, 'audit verify');
  const verify = audit
    .command('verify')
    .description('walk the sealed log of every service; fails where one was changed or cut off')
    .option('--service <service>', 'only of this service');
  withExample(verify, 'audit verify --service intake').action(
    async (options: { service?: string }, command: Command) => {
      const session = open(command);
      const api = session.viewer();
      const items: LogVerification[] = [];
      for (const service of chosenServices(options.service)) items.push(await walk(api, service, session));
      const bad = items.filter(({ ok }) => !ok);
      session.show({ ok: bad.length === 0, items, next: null }, () => table(headers, items.map(row)));
      warnOf(items, session);
      if (bad.length > 0) throw broken(bad);
    },
  );
  addTrail(audit, open);
}

/** A long log is walked in several requests; each answer counts from the beginning. */
async function walk(api: ApiClient, service: LoggedService, session: Session): Promise<LogVerification> {
  let cursor: string | undefined;
  for (;;) {
    const { next, ...found } = await api.get<LogWalk>(`/${service}/log/verification`, { cursor });
    if (next === null) return found;
    if (!session.json) session.note(`${service}: ${found.lastPosition} of ${found.endPosition} positions are whole`);
    cursor = next;
  }
}

function warnOf(logs: readonly LogVerification[], session: Session): void {
  if (session.json) return;
  const unsigned = logs.filter(({ checkpoints }) => !checkpoints.configured).map(({ service }) => service);
  if (unsigned.length > 0) {
    session.note(`not signed: ${unsigned.join(', ')}; nobody would notice if the end of such a log was cut off`);
  }
  for (const { service, checkpoints } of logs.filter((log) => log.checkpoints.unreadable > 0)) {
    session.note(`${service}: ${checkpoints.unreadable} lines of its checkpoints cannot be read`);
  }
}

const headers = ['SERVICE', 'LOG', 'BATCHES', 'COMMITS', 'LAST POSITION', 'SIGNED TO', 'FIRST BAD'];
const row = ({ service, ok, batches, commits, lastPosition, checkpoints, firstBad }: LogVerification): string[] => [
  service,
  ok ? 'ok' : 'BROKEN',
  String(batches),
  String(commits),
  String(lastPosition),
  checkpoints.configured ? String(checkpoints.signedTo) : '–',
  firstBad ? `${firstBad.position}: ${firstBad.problem}` : '–',
];

function broken(logs: readonly LogVerification[]): CliError {
  const places = logs.map(({ service, firstBad }) =>
    firstBad ? `${service} at position ${firstBad.position} (${firstBad.problem})` : service,
  );
  return new CliError('AUDIT.BROKEN', `The log is not what was sealed: ${places.join('; ')}.`, { more: { logs } });
}
