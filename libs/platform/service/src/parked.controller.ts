import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { Granted, type Grant } from '@wian/auth';
import { decodeCursor, encodeCursor, Endpoint, page, pageQuery } from '@wian/http';
import { unwrap } from '@wian/kernel';
import type { ParkedMessage, ParkingStore } from '@wian/messaging';
import { z } from 'zod';
import { ParkedEvents } from './parked-events.js';
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
  position: z.int().nullable(),
  status: z.enum(['parked', 'dead', 'discarded']),
  cause: z.enum(['fails', 'waits', 'unreadable', 'schema', 'version']),
  reason: z.string(),
  attempts: z.int(),
  at: z.iso.datetime(),
  discarded: z.object({ at: z.iso.datetime(), by: z.string(), reason: z.string() }).optional(),
});
const parkedWithBytes = parkedField.extend({
  /** The message as it came, in Base64. */
  bytes: z.base64(),
});

const idParams = z.object({ id: z.string().min(1) });
const reasonBody = z.object({ reason: z.string().trim().min(3).max(500) });
const listQuery = pageQuery.extend({
  discarded: z.enum(['true', 'false']).default('false').describe('those that were given up instead'),
});

@Controller('parked')
export class ParkedController {
  constructor(
    @Inject(PARKING) private readonly parking: ParkingStore,
    private readonly events: ParkedEvents,
  ) {}

  @Get()
  @Endpoint({
    permission: 'system:read',
    summary: 'Events that this service could not handle',
    query: listQuery,
    answer: page(parkedField),
  })
  async list(@Query() { limit, cursor, discarded }: z.infer<typeof listQuery>) {
    const after = decodeCursor(z.string(), cursor);
    const asked = { limit: limit + 1, discarded: discarded === 'true', ...(after === undefined ? {} : { after }) };
    const found = await this.parking.list(asked);
    const items = found.slice(0, limit).map(viewOf);
    return { items, next: found.length > limit ? encodeCursor(items.at(-1)?.id) : null };
  }

  @Get(':id')
  @Endpoint({
    permission: 'system:operate',
    summary: 'One of them with its bytes',
    params: idParams,
    answer: parkedWithBytes,
  })
  async show(@Param() { id }: z.infer<typeof idParams>) {
    const found = unwrap(await this.events.find(id));
    return { ...viewOf(found), bytes: Buffer.from(found.value).toString('base64') };
  }

  @Post(':id/redrive')
  @Endpoint({
    permission: 'system:operate',
    summary: 'Try the events of its key again now, in their order',
    params: idParams,
    answer: parkedField,
    status: 202,
  })
  async redrive(@Granted() { actor }: Grant, @Param() { id }: z.infer<typeof idParams>) {
    return viewOf(unwrap(await this.events.redrive(id, actor)));
  }

  @Post(':id/discard')
  @Endpoint({
    permission: 'system:operate',
    summary: 'Give it up for good; what waits behind it goes on',
    params: idParams,
    body: reasonBody,
    answer: parkedField,
  })
  async discard(
    @Granted() { actor }: Grant,
    @Param() { id }: z.infer<typeof idParams>,
    @Body() { reason }: z.infer<typeof reasonBody>,
  ) {
    return viewOf(unwrap(await this.events.discard(id, reason, actor)));
  }
}

const viewOf = ({ value: _, at, discarded, ...rest }: ParkedMessage) => ({
  ...rest,
  at: at.toISOString(),
  ...(discarded ? { discarded: { ...discarded, at: discarded.at.toISOString() } } : {}),
});
