import { type Delivery, deliveryDecider, type DeliveryCommand, unknownDelivery } from '@wian/notification-domain';
import { type Actor, againOnConflict, changesBy, type Clock, type CommitLog, ok, type Result } from '@wian/kernel';

export const AGGREGATE = 'delivery';
export const SERVICE: Actor = { id: 'service_notification' };

/** A command without the moment, which the log adds. */
export type Settlement = DeliveryCommand extends infer Command
  ? Command extends DeliveryCommand
    ? Omit<Command, 'at'>
    : never
  : never;

export interface SettlementContext {
  readonly actor: Actor;
  readonly correlationId: string;
}

/** Takes one delivery one step on, and answers it as it is then. Of two at once the second sees what the first did. */
export class DeliveryLog {
  constructor(
    private readonly log: CommitLog,
    private readonly clock: Clock,
  ) {}

  async load(deliveryId: string): Promise<Delivery | undefined> {
    return (await this.log.load<Delivery>(AGGREGATE, deliveryId))?.state;
  }

  settle(deliveryId: string, command: Settlement, context?: SettlementContext): Promise<Result<Delivery>> {
    return againOnConflict(() => this.step(deliveryId, command, context));
  }

  private async step(deliveryId: string, command: Settlement, context?: SettlementContext): Promise<Result<Delivery>> {
    const at = this.clock.now();
    const loaded = await this.log.load<Delivery>(AGGREGATE, deliveryId);
    if (!loaded) return unknownDelivery();
    const target = { aggregate: AGGREGATE, id: deliveryId, loaded };
    const changes = changesBy(deliveryDecider, target, { ...command, at: at.toISOString() });
    if (!changes.ok) return changes;
    const [change] = changes.value;
    if (!change) return ok(loaded.state);
    const { actor, correlationId } = context ?? { actor: SERVICE, correlationId: loaded.state.directiveId };
    const committed = await this.log.commit({ at, actor, correlationId, changes: changes.value });
    return committed.ok ? ok(change.state) : committed;
  }
}
