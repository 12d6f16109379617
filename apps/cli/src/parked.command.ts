import type { Command } from 'commander';
import type { ApiClient, Page } from './api-client.js';
import type { ParkedItem } from './api-types.js';
import { withExample, withPage, type PageOptions } from './command-parts.js';
import { chosenServices, serviceNamed, type LoggedService } from './logged-services.js';
import { showInstant } from './output/times.js';
import type { OpenSession } from './program.js';

interface ListOptions extends PageOptions {
  readonly service?: string;
}
type ServiceItem = ParkedItem & { readonly service: LoggedService };

export function addParked(program: Command, open: OpenSession): void {
  const parked = program.command('parked').description('events that a service could not handle');
  withExample(parked, 'parked list');
  const list = withPage(parked.command('list').description('parked and dead events of every service'));
  list.option('--service <service>', 'only of this service');
  withExample(list, 'parked list --service assignment --json').action(
    async (options: ListOptions, command: Command) => {
      const session = open(command);
      const page = await pageOf(session.viewer(), options);
      session.showPage(page, ['SERVICE', 'STATUS', 'KEY', 'TYPE', 'SINCE', 'REASON'], parkedRow);
    },
  );
}

/** One list over all services, one after the other; its cursor is `<service>:<cursor of that service>`. */
async function pageOf(api: ApiClient, { service, limit, cursor }: ListOptions): Promise<Page<ServiceItem>> {
  const services = chosenServices(service);
  const [name = '', ...rest] = cursor?.split(':') ?? [services[0]];
  let within: string | undefined = rest.join(':') || undefined;
  const items: ServiceItem[] = [];
  for (const current of services.slice(services.indexOf(serviceNamed(name)))) {
    if (items.length === limit) return { items, next: `${current}:` };
    const left = limit - items.length;
    const page = await api.get<Page<ParkedItem>>(`/${current}/parked`, { limit: left, cursor: within });
    items.push(...page.items.map((item) => ({ service: current, ...item })));
    if (page.next !== null) return { items, next: `${current}:${page.next}` };
    within = undefined;
  }
  return { items, next: null };
}

const parkedRow = ({ service, status, key, type, at, reason }: ServiceItem): string[] => [
  service,
  status,
  key,
  type ?? '–',
  showInstant(at),
  reason,
];
