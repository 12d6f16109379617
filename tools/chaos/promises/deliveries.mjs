import { eventsOf, finding, groupBy } from './events.mjs';

const causes = { 'wian.task.assigned.v1': 'assigned', 'wian.task.returned.v1': 'returned' };

/**
 * I3: each cause has its deliveries; none is left planned by mail; what counts as delivered is in the sink under its own
 * Message-ID, and nothing else is. A second copy under the same id is allowed: at least once.
 */
export function deliveriesHandedOver({ commits, deliveries, mails }) {
  const byCause = groupBy(deliveries, ({ causeEventId }) => causeEventId);
  const caused = eventsOf(commits.assignment).filter(({ type }) => causes[type]);
  const byMail = deliveries.filter(({ channel, postId }) => channel === 'email' && postId !== null);
  const sunk = groupBy(mails, ({ messageId }) => idIn(messageId));
  const planned = new Set(byMail.map(({ deliveryId }) => deliveryId));
  return {
    checked: caused.length + byMail.length,
    findings: [
      ...caused.filter(({ id }) => !byCause.has(id)).map(({ id }) => finding('lost', `${id}: nobody was told of it`)),
      ...twiceOf(deliveries),
      ...byMail.flatMap((delivery) => judgeMail(delivery, sunk.get(delivery.deliveryId) ?? [])),
      ...[...sunk.keys()]
        .filter((id) => !planned.has(id))
        .map((id) => finding('doubled', `${id}: a mail that no delivery planned`)),
    ],
  };
}

function judgeMail({ deliveryId, status, reason }, mails) {
  if (status === 'planned') return [finding('stuck', `${deliveryId}: its mail was never settled`)];
  if (status === 'not-delivered' && reason === 'failed') return [finding('lost', `${deliveryId}: given up`)];
  if (status === 'delivered' && mails.length === 0)
    return [finding('lost', `${deliveryId}: counts as delivered, but the sink has no such mail`)];
  return mails.length > 1 ? [finding('doubled', `${deliveryId}: under ${mails.length} Message-IDs`)] : [];
}

function twiceOf(deliveries) {
  const same = groupBy(deliveries, (each) => `${each.causeEventId} ${each.unitId} ${each.postId} ${each.channel}`);
  return [...same]
    .filter(([, rows]) => rows.length > 1)
    .map(([what, rows]) => finding('doubled', `${what}: ${rows.length} deliveries`));
}

/** `<delivery_…@sample.invalid>` → `delivery_…`. */
const idIn = (messageId) => messageId.replace(/^<|@[^@]*$/g, '');
