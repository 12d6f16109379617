import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { unitField } from '@wian/contracts';
import { historyOf, unknownUnit } from '@wian/directory-domain';
import { decodeCursor, encodeCursor, Endpoint, page } from '@wian/http';
import type { Clock } from '@wian/kernel';
import { CLOCK } from '@wian/service';
import { localDateOf } from '@wian/working-time';
import { z } from 'zod';
import { MongoDirectoryQueries } from '../mongo/mongo-directory-queries.js';
import { unitHistory, unitParams, unitsQuery, unitSummary } from './schemas.js';

@Controller('units')
export class UnitsController {
  constructor(
    private readonly queries: MongoDirectoryQueries,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Endpoint({
    permission: 'directory:read',
    summary: 'Units of a day, in order of their first official code',
    query: unitsQuery,
    answer: page(unitSummary),
  })
  async list(@Query() { limit, cursor, on, ...filter }: z.infer<typeof unitsQuery>) {
    const found = await this.queries.listUnits({
      ...filter,
      on: on ?? localDateOf(this.clock.now()),
      // one more than asked for: its presence tells that there is a next page
      limit: limit + 1,
      after: decodeCursor(z.string(), cursor),
    });
    const items = found.slice(0, limit);
    return { items, next: found.length > limit ? encodeCursor(items.at(-1)?.unitId) : null };
  }

  @Get(':unitId')
  @Endpoint({
    permission: 'directory:read',
    summary: 'One unit with all its periods',
    params: unitParams,
    answer: unitField,
  })
  async show(@Param() { unitId }: z.infer<typeof unitParams>) {
    return this.unit(unitId);
  }

  @Get(':unitId/history')
  @Endpoint({
    permission: 'directory:read',
    summary: 'What became of a unit, day by day, and why; who recorded it stands in the trail of the log',
    params: unitParams,
    answer: unitHistory,
  })
  async history(@Param() { unitId }: z.infer<typeof unitParams>) {
    return { unitId, items: historyOf(await this.unit(unitId)) };
  }

  private async unit(unitId: string) {
    const unit = await this.queries.unit(unitId);
    if (!unit) throw unknownUnit(unitId);
    return unit;
  }
}
