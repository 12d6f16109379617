import type { CloudEvent, EventContract } from '@wian/contracts';

/** What the group needs to know of a type: its topic and the schema of its data. */
export type Contracts = (type: string) => Pick<EventContract, 'topic' | 'data'> | undefined;

/**
 * Why the event's data break their contract; undefined when they keep it. Runs before the gates, since an event that
 * breaks its schema is dead at once. Only checked: fields that this version does not know stay in the data.
 */
export function schemaCheck(event: CloudEvent, contracts: Contracts): string | undefined {
  const checked = contracts(event.type)?.data.safeParse(event.data);
  return checked?.success === false ? `data breaks the schema of ${event.type}: ${checked.error.message}` : undefined;
}
