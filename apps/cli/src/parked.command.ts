import type { Command } from 'commander';
import type { ApiClient, Page } from './api-client.js';
import type { ParkedBytes, ParkedItem } from './api-types.js';
import { withExample, withPage, type PageOptions } from './command-parts.js';
import { chosenServices, serviceNamed, type LoggedService } from './logged-services.js';
import { showInstant } from './output/times.js';
import type { OpenSession } from './program.js';

interface ListOptions extends PageOptions {
  readonly service?: string;
  readonly discarded?: boolean;
}
type ServiceItem = ParkedItem & { readonly service: LoggedService };

const sample = 'assignment wian.assignment~wian.directive.v1~3~17';

export function addParked(program: Command, open: OpenSession): void {
  const parked = program.command('parked').description('events that a service could not handle');
  withExample(parked, 'parked list', `parked redrive ${sample}`);
  addList(parked, open);
  addShow(parked, open);
  addRedrive(parked, open);
  addDiscard(parked, open);
}

function addList(parked: Command, open: OpenSession): void {
  const list = withPage(parked.command('list').description('parked and dead events of every service'));
  list
    .option('--service <service>', 'only of this service')
    .option('--discarded', 'those that were given up instead, with who did it and why');
  withExample(list, 'parked list --service assignment --json').action(
    async (options: ListOptions, command: Command) => {
      const session = open(command);
      const page = await pageOf(session.viewer(), options);
      session.showPage(page, ['SERVICE', 'STATUS', 'KEY', 'TYPE', 'SINCE', 'REASON', 'ID'], parkedRow);
    },
  );
}

function addShow(parked: Command, open: OpenSession): void {
  const show = parked.command('show <service> <id>').description('one of them with the bytes of its message');
  withExample(show, `parked show ${sample}`).action(
    async (service: string, id: string, _: unknown, command: Command) => {
      const session = open(command);
      const item = await session.viewer().get<ParkedBytes>(pathOf(service, id));
      session.show(item, () => `${summaryOf(item)}\n\n${Buffer.from(item.bytes, 'base64').toString()}`);
    },
  );
}

function addRedrive(parked: Command, open: OpenSession): void {
  const redrive = parked
    .command('redrive <service> <id>')
    .description('try its key again now: its first parked event, then what waits behind it');
  withExample(redrive, `parked redrive ${sample}`).action(
    async (service: string, id: string, _: unknown, command: Command) => {
      const session = open(command);
      const item = await session.viewer().post<ParkedItem>(`${pathOf(service, id)}/redrive`, {});
      session.show(
        item,
        () => `${item.key} is tried again within a second; see: wian parked list --service ${service}`,
      );
    },
  );
}

function addDiscard(parked: Command, open: OpenSession): void {
  const discard = parked
    .command('discard <service> <id>')
    .description('give it up for good: it is never applied, and what waits behind it goes on')
    .requiredOption('--reason <text>', 'why; kept with your name and its bytes');
  withExample(discard, `parked discard ${sample} --reason "sent by mistake"`).action(
    async (service: string, id: string, { reason }: { reason: string }, command: Command) => {
      const session = open(command);
      const item = await session.viewer().post<ParkedItem>(`${pathOf(service, id)}/discard`, { reason });
      session.show(item, () => `discarded: ${summaryOf(item)}`);
    },
  );
}

const pathOf = (service: string, id: string): string => `/${serviceNamed(service)}/parked/${encodeURIComponent(id)}`;

const summaryOf = ({ id, key, type, status, reason, attempts, at }: ParkedItem): string =>
  `${id} (${type ?? 'unreadable'}, key ${key}): ${status} since ${showInstant(at)}, ${attempts} tries, ${reason}`;

/** One list over all services, one after the other; its cursor is `<service>:<cursor of that service>`. */
async function pageOf(api: ApiClient, { service, limit, cursor, discarded }: ListOptions): Promise<Page<ServiceItem>> {
  const services = chosenServices(service);
  const [name = '', ...rest] = cursor?.split(':') ?? [services[0]];
  let within: string | undefined = rest.join(':') || undefined;
  const items: ServiceItem[] = [];
  for (const current of services.slice(services.indexOf(serviceNamed(name)))) {
    if (items.length === limit) return { items, next: `${current}:` };
    const left = limit - items.length;
    const query = { limit: left, cursor: within, discarded: discarded ? 'true' : undefined };
    const page = await api.get<Page<ParkedItem>>(`/${current}/parked`, query);
    items.push(...page.items.map((item) => ({ service: current, ...item })));
    if (page.next !== null) return { items, next: `${current}:${page.next}` };
    within = undefined;
  }
  return { items, next: null };
}

const parkedRow = ({ service, status, key, type, at, reason, discarded, id }: ServiceItem): string[] => [
  service,
  status,
  key,
  type ?? '–',
  showInstant(discarded?.at ?? at),
  discarded ? `${discarded.reason} (${discarded.by})` : reason,
  id,
];
