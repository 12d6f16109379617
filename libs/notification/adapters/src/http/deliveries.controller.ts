import { Controller, Get, Inject, Query } from '@nestjs/common';
import { Granted, type Grant } from '@wian/auth';
import { decodeCursor, encodeCursor, Endpoint, page } from '@wian/http';
import type { DeliveryQueries } from '@wian/notification-application';
import { z } from 'zod';
import { DELIVERY_QUERIES } from '../tokens.js';
import { deliveriesQuery, deliveryView } from './schemas.js';

/** The delivery log: what became of every notice, and for those not delivered, why. */
@Controller('deliveries')
export class DeliveriesController {
  constructor(@Inject(DELIVERY_QUERIES) private readonly queries: DeliveryQueries) {}

  @Get()
  @Endpoint({
    permission: 'delivery:read',
    summary: 'What became of each notice about tasks of your units and below, newest first',
    query: deliveriesQuery,
    answer: page(deliveryView),
  })
  async list(@Query() { limit, cursor, ...filter }: z.infer<typeof deliveriesQuery>, @Granted() grant: Grant) {
    const from = decodeCursor(z.string(), cursor);
    const found = await this.queries.list({ ...filter, visible: grant.units, limit: limit + 1, from });
    const items = found.slice(0, limit);
    return {
      items: items.map(({ path: _, order: __, ...view }) => view),
      next: found.length > limit ? encodeCursor(items.at(-1)?.order) : null,
    };
  }
}
