import type { DeliveryFilter, DeliveryQueries, Keyset } from '@wian/notification-application';
import { type Delivery, IN_APP, type Place, placeOf } from '@wian/notification-domain';
import { stateOf } from '@wian/persistence';
import type { Connection } from 'mongoose';
import { deliveries } from './notification-collections.js';

/** Lists over the deliveries' own documents, by a key that never changes: nothing is lost or repeated between pages. */
export class MongoDeliveryQueries implements DeliveryQueries {
  constructor(private readonly connection: Connection) {}

  async known(deliveryIds: readonly string[]): Promise<ReadonlySet<string>> {
    const found = await this.all()
      .find({ _id: { $in: [...deliveryIds] } }, { projection: { _id: 1 } })
      .toArray();
    return new Set(found.map(({ _id }) => _id));
  }

  async owed(channel: string, { limit, from }: Keyset): Promise<readonly Place[]> {
    const after = from === undefined ? {} : { order: { $gt: from } };
    const found = this.all().find({ status: 'planned', channel, ...after }, { projection: { _id: 0, order: 1 } });
    return (await found.sort({ order: 1 }).limit(limit).toArray()).map(({ order }) => placeOf(order));
  }

  inbox(postIds: readonly string[], page: Keyset): Promise<readonly Delivery[]> {
    const shown = ['planned' as const, 'delivered' as const, 'read' as const];
    return this.newestFirst({ postId: { $in: [...postIds] }, channel: IN_APP, status: { $in: shown } }, page);
  }

  unread(postIds: readonly string[]): Promise<number> {
    const open = ['planned' as const, 'delivered' as const];
    return this.all().countDocuments({ postId: { $in: [...postIds] }, channel: IN_APP, status: { $in: open } });
  }

  since(postIds: readonly string[] | 'all', page: Keyset): Promise<readonly Delivery[]> {
    const whose = postIds === 'all' ? {} : { postId: { $in: [...postIds] } };
    return this.oldestFirst({ channel: IN_APP, ...whose }, page);
  }

  list({ directive, task, status, visible, ...page }: DeliveryFilter & Keyset): Promise<readonly Delivery[]> {
    const within = visible === 'everywhere' ? [] : [...visible];
    const filter = {
      ...(directive === undefined ? {} : { directiveId: directive }),
      ...(task === undefined ? {} : { taskId: task }),
      ...(status === undefined ? {} : { status }),
      ...(visible === 'everywhere' ? {} : { $or: [{ path: { $in: within } }, { issuerUnitId: { $in: within } }] }),
    };
    return this.newestFirst(filter, page);
  }

  private async oldestFirst(filter: object, { limit, from }: Keyset): Promise<readonly Delivery[]> {
    const after = from === undefined ? {} : { order: { $gt: from } };
    const found = this.all().find({ ...filter, ...after });
    return (await found.sort({ order: 1 }).limit(limit).toArray()).map((each) => stateOf<Delivery>(each).state);
  }

  private async newestFirst(filter: object, { limit, from }: Keyset): Promise<readonly Delivery[]> {
    const before = from === undefined ? {} : { order: { $lt: from } };
    const found = this.all().find({ ...filter, ...before });
    return (await found.sort({ order: -1 }).limit(limit).toArray()).map((each) => stateOf<Delivery>(each).state);
  }

  private all() {
    return deliveries(this.connection);
  }
}
