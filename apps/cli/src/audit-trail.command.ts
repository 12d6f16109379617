import type { Command } from 'commander';
import type { Page } from './api-client.js';
import type { TrailStep } from './api-types.js';
import { usageError } from './cli-error.js';
import { withExample, withPage, type PageOptions } from './command-parts.js';
import { type LoggedService, serviceNamed } from './logged-services.js';
import { eventWords } from './output/event-words.js';
import { showInstant } from './output/times.js';
import type { OpenSession } from './program.js';

/** Whose log tells of which kind of object. */
const keepers: Readonly<Record<string, LoggedService>> = {
  letter: 'intake',
  directive: 'intake',
  opening: 'intake',
  cascade: 'assignment',
  task: 'assignment',
  delivery: 'notification',
  unit: 'directory',
  post: 'directory',
  calendar: 'directory',
  projection: 'reporting',
};
/** Each service tells of its own log: `log_intake`. */
const kinds = [...Object.keys(keepers), 'log'];
const sampleId = 'task_01957aaa-0000-7000-8000-000000000001_05370301';

export function addTrail(audit: Command, open: OpenSession): void {
  const trail = withPage(
    audit.command('trail <kind> <id>').description('what happened to an object: who, for whom, when'),
  );
  trail.addHelpText('after', `\nKinds: ${kinds.join(', ')}`);
  withExample(trail, `audit trail task ${sampleId}`).action(
    async (kind: string, id: string, { limit, cursor }: PageOptions, command: Command) => {
      const session = open(command);
      const path = pathOf(kind, id);
      const page = await session.viewer().get<Page<TrailStep>>(path, { limit, cursor });
      session.showPage(page, ['WHEN', 'WHAT', 'WHO', 'ON BEHALF OF'], stepRow);
    },
  );
}

function pathOf(kind: string, id: string): string {
  if (!kinds.includes(kind)) throw usageError(`Expected a kind, one of ${kinds.join(', ')}, found '${kind}'.`);
  if (!id.startsWith(`${kind}_`)) throw usageError(`Expected an id that begins with ${kind}_, found '${id}'.`);
  const service = keepers[kind] ?? serviceNamed(id.slice('log_'.length));
  return `/${service}/log/trails/${encodeURIComponent(id)}`;
}

const stepRow = ({ at, type, actor, onBehalfOf }: TrailStep): string[] => [
  showInstant(at),
  eventWords(type),
  actor,
  onBehalfOf ?? '–',
];
