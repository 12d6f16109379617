import { type Delivery, lookAgain, messageIdOf } from '@wian/notification-domain';
import { unwrap } from '@wian/kernel';
import type { ComposeNotice } from './compose-notice.js';
import type { DeliveryLog, Settlement } from './delivery-log.js';
import type { MailChannel, NoticeSources, OutgoingMail, SendOutcome } from './ports.js';

export interface SendDeliveryParts {
  readonly deliveries: DeliveryLog;
  readonly sources: NoticeSources;
  readonly compose: ComposeNotice;
  readonly mail: MailChannel;
  /** The right side of every Message-ID. */
  readonly messageDomain: string;
}

/**
 * Hands one delivery to its channel. At least once: a crash between the server's yes and the commit sends it again under
 * the same Message-ID. Throws where it is worth trying again.
 */
export class SendDelivery {
  constructor(private readonly parts: SendDeliveryParts) {}

  async handle(deliveryId: string): Promise<void> {
    const { deliveries, sources } = this.parts;
    const delivery = await deliveries.load(deliveryId);
    if (delivery?.status !== 'planned') return;
    const task = await sources.taskById(delivery.taskId);
    const hindered = lookAgain(delivery, task);
    if (hindered) return this.settle(deliveryId, { type: 'drop', hindered });
    const outcome = await this.parts.mail.send(await this.mailOf(delivery));
    await this.settle(deliveryId, outcome.kind === 'accepted' ? { type: 'deliver' } : failure(outcome));
    if (outcome.kind === 'refused' && !outcome.permanent)
      throw new Error(`${deliveryId} was refused: ${outcome.error}`);
  }

  private async mailOf(delivery: Delivery): Promise<OutgoingMail> {
    const rendered = await this.parts.compose.of(delivery, 'th');
    if (!rendered) throw new Error(`${delivery.directiveId} has not come to the replica of directives yet`);
    if (delivery.address === null) throw new Error(`${delivery.deliveryId} is planned by mail without an address`);
    return {
      to: delivery.address,
      messageId: messageIdOf(delivery.deliveryId, this.parts.messageDomain),
      ...rendered,
    };
  }

  private async settle(deliveryId: string, settlement: Settlement): Promise<void> {
    unwrap(await this.parts.deliveries.settle(deliveryId, settlement));
  }
}

const failure = ({ error, permanent }: SendOutcome & { kind: 'refused' }): Settlement => ({
  type: 'fail',
  error,
  permanent,
});
