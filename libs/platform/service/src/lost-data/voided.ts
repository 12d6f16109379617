import { type CloudEvent, type RecordableEvent, type Topic, type Voided, voidedTypeOf } from '@wian/contracts';
import { uuidV7 } from '@wian/kernel';
import type { EpochStart } from '@wian/messaging';
import type { OutgoingEvent } from '@wian/persistence';
import type { Standing } from './standing.js';

const VOIDED = ':voided-';

/** Such an event stands in no log. */
export const isVoidedEvent = ({ id, subject }: Pick<CloudEvent, 'id' | 'subject'>): boolean =>
  id.startsWith(`${subject}${VOIDED}`);

interface Parts {
  readonly service: string;
  readonly start: EpochStart;
  readonly contracts: (type: string) => RecordableEvent | undefined;
}

/**
 * Tells consumers what counts no more: of what is lost, everything; on fact topics also of what only lost its last steps,
 * since rows may stand on these. On state topics the present state says all, and has to stay the newest of its key.
 */
export function voidedEvents(standings: readonly Standing[], { service, start, contracts }: Parts): OutgoingEvent[] {
  const [time, correlationid] = [new Date().toISOString(), uuidV7.next()];
  return standings.flatMap(({ id, state, lastVersion }) => {
    const type = voidedTypeOf(id.slice(0, id.indexOf('_')));
    const topic = contracts(type)?.topic;
    if (!topic || (state && topic.kind === 'state')) return [];
    const event = {
      specversion: '1.0' as const,
      // Beside the ids of its versions, which come again.
      id: `${id}${VOIDED}${start.epoch}`,
      source: `/wian/${service}`,
      type,
      subject: id,
      time,
      datacontenttype: 'application/json' as const,
      sequence: Math.max(lastVersion, 1),
      position: start.after + 1,
      epoch: start.epoch,
      correlationid,
      data: dataOf(topic, id, lastVersion),
    };
    return [{ topic: topic.name, kind: topic.kind, event }];
  });
}

const dataOf = ({ key }: Topic, id: string, lastVersion: number): Voided => ({ [key]: id, lastVersion });
