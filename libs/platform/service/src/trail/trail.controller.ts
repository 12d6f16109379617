import { Controller, Get, Param, Query } from '@nestjs/common';
import { type Grant, Granted } from '@wian/auth';
import { decodeCursor, encodeCursor, Endpoint, page, pageQuery, type PageQuery } from '@wian/http';
import { unwrap } from '@wian/kernel';
import { z } from 'zod';
import { ReadTrail } from './read-trail.js';

const objectParams = z.object({ objectId: z.string().regex(/^[a-z][a-z-]*_[\w.-]{1,200}$/) });

const stepField = z.object({
  version: z.int(),
  position: z.int().nullable(),
  type: z.string(),
  at: z.iso.datetime(),
  actor: z.string(),
  onBehalfOf: z.string().nullable(),
  correlationId: z.string(),
  causationId: z.string().nullable(),
});

@Controller('log/trails')
export class TrailController {
  constructor(private readonly trail: ReadTrail) {}

  @Get(':objectId')
  @Endpoint({
    permission: 'audit:read',
    summary: 'What happened to one object, in order: who, for which post, when',
    params: objectParams,
    query: pageQuery,
    answer: page(stepField),
  })
  async read(
    @Granted() grant: Grant,
    @Param() { objectId }: z.infer<typeof objectParams>,
    @Query() { limit, cursor }: PageQuery,
  ) {
    const after = decodeCursor(z.int().min(1), cursor) ?? 0;
    const asked = { objectId, visible: grant.units, after, limit: limit + 1 };
    const found = unwrap(await this.trail.page(asked));
    const items = found.slice(0, limit);
    return { items, next: found.length > limit ? encodeCursor(items.at(-1)?.version) : null };
  }
}
