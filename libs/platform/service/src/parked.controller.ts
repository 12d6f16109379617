import { Controller, Get, Inject, Query } from '@nestjs/common';
import { decodeCursor, encodeCursor, Endpoint, page, pageQuery, type PageQuery } from '@wian/http';
import type { ParkedMessage, ParkingStore } from '@wian/messaging';
import { z } from 'zod';
import { PARKING } from './tokens.js';

export const parkedField = z.object({
  id: z.string(),
  group: z.string(),
  key: z.string(),
  topic: z.string(),
  partition: z.int(),
  offset: z.int(),
  eventId: z.string().nullable(),
  type: z.string().nullable(),
  status: z.enum(['parked', 'dead']),
  reason: z.string(),
  attempts: z.int(),
  at: z.iso.datetime(),
});

@Controller('parked')
export class ParkedController {
  constructor(@Inject(PARKING) private readonly parking: ParkingStore) {}

  @Get()
  @Endpoint({
    permission: 'system:read',
    summary: 'Events that this service could not handle',
    query: pageQuery,
    answer: page(parkedField),
  })
  async list(@Query() { limit, cursor }: PageQuery) {
    const after = decodeCursor(z.string(), cursor);
    const found = await this.parking.list({ limit: limit + 1, ...(after === undefined ? {} : { after }) });
    const items = found.slice(0, limit).map(viewOf);
    return { items, next: found.length > limit ? encodeCursor(items.at(-1)?.id) : null };
  }
}

const viewOf = ({ value: _, at, ...rest }: ParkedMessage) => ({ ...rest, at: at.toISOString() });
