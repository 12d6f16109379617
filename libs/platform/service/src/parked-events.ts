import { type Actor, DomainError, type Result, err, ok } from '@wian/kernel';
import type { ParkedMessage, ParkingStore } from '@wian/messaging';
import type { Logger, Metrics } from '@wian/observability';
import { eventsByOutcome } from './events-by-outcome.js';

/** What an operator may do with the events that lie parked or dead in this service. */
export class ParkedEvents {
  private readonly outcomes: ReturnType<typeof eventsByOutcome>;

  constructor(
    private readonly parking: ParkingStore,
    private readonly logger: Pick<Logger, 'info'>,
    metrics: Metrics,
  ) {
    this.outcomes = eventsByOutcome(metrics);
  }

  async find(id: string): Promise<Result<ParkedMessage>> {
    const found = await this.parking.find(id);
    return found ? ok(found) : err(notFound(id));
  }

  /** The key's events are tried within a second, the first one first, by the process that owns its partition. */
  async redrive(id: string, actor: Actor): Promise<Result<ParkedMessage>> {
    const found = await this.parking.find(id);
    if (!found) return err(notFound(id));
    if (found.status === 'discarded') return err(discardedBefore(found));
    if (!(await this.parking.redriveSoon(id, new Date()))) return err(waitsAtNoKey(id));
    this.logger.info({ parked: id, eventId: found.eventId, by: actor.id }, 'redrives a parked key on demand');
    return ok(found);
  }

  /** Gives the event up for good; what waits behind it goes on. */
  async discard(id: string, reason: string, actor: Actor): Promise<Result<ParkedMessage>> {
    const discarded = await this.parking.discard(id, { at: new Date(), by: actor.id, reason });
    const found = await this.parking.find(id);
    if (!found) return err(notFound(id));
    if (!discarded) return err(discardedBefore(found));
    this.outcomes.inc({ outcome: 'discarded' });
    this.logger.info({ parked: id, eventId: found.eventId, by: actor.id, reason }, 'discards a parked event');
    return ok(found);
  }
}

const notFound = (id: string) =>
  new DomainError('PARKED.NOT_FOUND', 'not-found', `Nothing is parked as ${id}: it may have been redriven meanwhile.`);

const discardedBefore = ({ id, discarded }: ParkedMessage) =>
  new DomainError(
    'PARKED.DISCARDED',
    'conflict',
    `${id} was discarded by ${discarded?.by ?? 'somebody'} (${discarded?.reason ?? 'no reason'}) and is not tried again.`,
  );

const waitsAtNoKey = (id: string) =>
  new DomainError(
    'PARKED.NOT_TRIED_AGAIN',
    'conflict',
    `${id} can never be read and holds up no key, so there is nothing to redrive: discard it, or leave it as a record.`,
  );
