import type { Command } from 'commander';
import type { ConsumersView } from './api-types.js';
import { withExample } from './command-parts.js';
import { chosenServices, serviceNamed } from './logged-services.js';
import { table } from './output/table.js';
import { showInstant } from './output/times.js';
import type { OpenSession } from './program.js';

export function addConsumers(program: Command, open: OpenSession): void {
  const consumers = program.command('consumers').description('the consumers of events: how they stand, stop, go on');
  withExample(consumers, 'consumers list');
  addList(consumers, open);
  const pause = consumers
    .command('pause <service>')
    .description('its consumers handle no more events until they are resumed, also after a restart')
    .requiredOption('--reason <text>', 'why; shown to whoever looks');
  withExample(pause, 'consumers pause notification --reason "wrong template"').action(
    async (service: string, { reason }: { reason: string }, command: Command) => {
      const session = open(command);
      const path = `/${serviceNamed(service)}/consumers/pause`;
      const view = await session.viewer().post<ConsumersView>(path, { reason });
      session.show(view, () => showTable([view]));
    },
  );
  const resume = consumers.command('resume <service>').description('they go on where they stood');
  withExample(resume, 'consumers resume notification').action(async (service: string, _: unknown, command: Command) => {
    const session = open(command);
    const view = await session.viewer().post<ConsumersView>(`/${serviceNamed(service)}/consumers/resume`, {});
    session.show(view, () => showTable([view]));
  });
}

function addList(consumers: Command, open: OpenSession): void {
  const list = consumers
    .command('list')
    .description('how far the consumers of every service are behind, and whether they are stopped')
    .option('--service <service>', 'only of this service');
  withExample(list, 'consumers list --service assignment').action(
    async (options: { service?: string }, command: Command) => {
      const session = open(command);
      const api = session.viewer();
      const items: ConsumersView[] = [];
      for (const service of chosenServices(options.service)) items.push(await api.get(`/${service}/consumers`));
      session.show({ items, next: null }, () => showTable(items));
    },
  );
}

const showTable = (items: readonly ConsumersView[]): string => table(['SERVICE', 'STATE', 'BEHIND'], items.map(row));

const row = (view: ConsumersView): string[] => {
  const behind = view.topics.filter(({ lag }) => lag > 0).map(({ topic, lag }) => `${lag} of ${topic}`);
  return [view.service, stateOf(view), behind.join(', ') || '–'];
};

function stateOf({ paused, stopped }: ConsumersView): string {
  if (paused) return `paused by ${paused.by} since ${showInstant(paused.at)}: ${paused.reason}`;
  if (stopped.store > 0) return 'stopped: the store is away';
  return stopped.events > 0 ? 'stopped: too many events fail' : 'working';
}
