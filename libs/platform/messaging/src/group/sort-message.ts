import type { CloudEvent } from '@wian/contracts';
import { parseMessage } from '../cloud-event-message.js';
import type { Lineages } from '../lineage.js';
import { type Contracts, schemaCheck } from '../middleware/schema-check.js';
import type { DeadCause } from '../parking/parking-store.port.js';
import type { EventHandler } from './event-handler.js';

export interface Routes {
  readonly contracts: Contracts;
  /** By event type. */
  readonly handlers: ReadonlyMap<string, EventHandler>;
  /** What is learnt of the logs that the events come from. */
  readonly lineages: Lineages;
}

/** The runtime's first answer to a message. */
export type Sorted =
  | { readonly is: 'skipped' }
  | { readonly is: 'dead'; readonly cause: DeadCause; readonly reason: string; readonly event?: CloudEvent }
  | { readonly is: 'deliverable'; readonly event: CloudEvent; readonly handler: EventHandler };

/** Tombstones are skipped: what is removed is told by an event. So is what a restored log holds no more. */
export function sortMessage(value: Uint8Array | null, routes: Routes): Sorted {
  if (value === null) return { is: 'skipped' };
  const parsed = parseMessage(value);
  if (!parsed.ok) return { is: 'dead', cause: 'unreadable', reason: parsed.error.message };
  const event = parsed.value;
  routes.lineages.note(event);
  if (routes.lineages.isVoid(event)) return { is: 'skipped' };
  const handler = routes.handlers.get(event.type);
  if (!handler) return unhandled(event, routes);
  const broken = schemaCheck(event, routes.contracts);
  if (broken !== undefined) return { is: 'dead', cause: 'schema', reason: broken, event };
  return { is: 'deliverable', event, handler };
}

/** Another major version of a handled type is no type to skip: its facts would be missed in silence. */
function unhandled(event: CloudEvent, { handlers }: Routes): Sorted {
  const name = withoutMajor(event.type);
  const handled = [...handlers.keys()].find((type) => withoutMajor(type) === name);
  if (!handled) return { is: 'skipped' };
  return { is: 'dead', cause: 'version', reason: `expected major version ${handled}, found ${event.type}`, event };
}

const withoutMajor = (type: string): string => type.replace(/\.v\d+$/, '');
