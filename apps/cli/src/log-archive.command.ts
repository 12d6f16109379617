import type { Command } from 'commander';
import type { ApiClient } from './api-client.js';
import type { ArchivedPart, LogArchiving } from './api-types.js';
import { withExample } from './command-parts.js';
import { chosenServices, type LoggedService } from './logged-services.js';
import { table } from './output/table.js';
import type { OpenSession } from './program.js';
import type { Session } from './session.js';

/** `wian log archive`. */
export function addArchive(log: Command, open: OpenSession): void {
  const archive = log
    .command('archive')
    .description(
      'move old commits out of the databases into signed files; `audit verify` and `audit trail` read them there',
    )
    .requiredOption('--before <day>', 'what was committed before that day, at least 31 days ago: 2025-01-01')
    .option('--service <service>', 'only of this service');
  withExample(archive, 'log archive --before 2025-01-01').action(
    async (options: { before: string; service?: string }, command: Command) => {
      const session = open(command);
      const api = session.viewer();
      const items: Moved[] = [];
      for (const service of chosenServices(options.service))
        items.push(...(await moved(api, service, options.before, session)));
      session.show({ items, next: null }, () =>
        items.length === 0 ? 'nothing is that old' : table(headers, items.map(row)),
      );
    },
  );
}

type Moved = ArchivedPart & { readonly service: string };

/** A long log is moved in several requests, each whole in itself. */
async function moved(
  api: ApiClient,
  service: LoggedService,
  before: string,
  session: Session,
): Promise<readonly Moved[]> {
  const parts: Moved[] = [];
  for (;;) {
    const { archived } = await api.post<LogArchiving>(`/${service}/log/archive`, { before });
    if (!archived) return parts;
    parts.push({ service, ...archived });
    if (!session.json) session.note(`${service}: archived up to position ${archived.lastPosition}`);
  }
}

const headers = ['SERVICE', 'POSITIONS', 'COMMITS', 'BYTES', 'FILE'];
const row = ({ service, firstPosition, lastPosition, commits, bytes, file }: Moved): string[] => [
  service,
  `${firstPosition} to ${lastPosition}`,
  String(commits),
  String(bytes),
  file,
];
