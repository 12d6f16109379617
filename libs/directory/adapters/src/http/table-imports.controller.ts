import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { Granted, type Grant } from '@wian/auth';
import { ChangeImports, ReceiveTable, type Within } from '@wian/directory-application';
import { documentLimits } from '@wian/documents';
import { decodeCursor, encodeCursor, Endpoint, page, Upload } from '@wian/http';
import { type Clock, unwrap } from '@wian/kernel';
import { CLOCK } from '@wian/service';
import { localDateOf } from '@wian/working-time';
import { z } from 'zod';
import * as schema from './table-schemas.js';

type ImportParams = z.infer<typeof schema.importParams>;
type RowsQuery = z.infer<typeof schema.rowsQuery>;

const one = { params: schema.importParams, answer: schema.tableImport };
const edit = { permission: 'directory:edit' } as const;

@Controller('imports')
export class TableImportsController {
  constructor(
    private readonly receive: ReceiveTable,
    private readonly imports: ChangeImports,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('plan')
  @Endpoint({
    ...edit,
    summary:
      'Takes a table of units and posts (CSV or .xlsx) and finds out what it would change; records nothing of it',
    query: schema.planQuery,
    upload: { limitBytes: documentLimits.bytes },
    answer: schema.tableImport,
    status: 202,
  })
  async plan(
    @Body() { files: [file] }: Upload,
    @Query() { fileName, on }: z.infer<typeof schema.planQuery>,
    @Granted() grant: Grant,
  ) {
    const day = on ?? localDateOf(this.clock.now());
    const of = { file: fileName, on: day, actor: grant.actor, within: withinOf(grant) };
    return unwrap(await this.receive.execute({ bytes: file.bytes, ...of }));
  }

  @Get()
  @Endpoint({
    ...edit,
    summary: 'Imports, the newest first',
    query: schema.importsQuery,
    answer: page(schema.tableImport),
  })
  async list(@Query() { limit, cursor }: z.infer<typeof schema.importsQuery>, @Granted() grant: Grant) {
    const found = await this.imports.list(limit + 1, decodeCursor(z.string(), cursor), withinOf(grant));
    const items = found.slice(0, limit);
    return { items, next: found.length > limit ? encodeCursor(items.at(-1)?.importId) : null };
  }

  @Get(':importId')
  @Endpoint({ ...edit, ...one, summary: 'An import and how far it is' })
  async show(@Param() { importId }: ImportParams, @Granted() grant: Grant) {
    return unwrap(await this.imports.show(importId, withinOf(grant)));
  }

  @Get(':importId/rows')
  @Endpoint({
    ...edit,
    summary: 'What each row comes to, in the order of the file',
    params: schema.importParams,
    query: schema.rowsQuery,
    answer: page(schema.plannedRow),
  })
  async rows(@Param() { importId }: ImportParams, @Query() query: RowsQuery, @Granted() grant: Grant) {
    return this.found(importId, query, grant);
  }

  @Get(':importId/differences')
  @Endpoint({
    ...edit,
    summary: 'What would be different, or is, row by row; `limit` counts rows',
    params: schema.importParams,
    query: schema.rowsQuery.omit({ state: true }),
    answer: page(schema.differenceRow),
  })
  async differences(@Param() { importId }: ImportParams, @Query() query: RowsQuery, @Granted() grant: Grant) {
    const { items, next } = await this.found(importId, { ...query, state: 'changed' }, grant);
    const each = items.flatMap(({ row, unitId, postId, differences }) =>
      differences.map((difference) => ({ row, unitId, postId, ...difference })),
    );
    return { items: each, next };
  }

  @Post(':importId/apply')
  @Endpoint({
    ...edit,
    ...one,
    summary: 'Has the import recorded as it was shown; goes on by itself, look how far it is',
    body: schema.applyBody,
    status: 202,
  })
  async apply(
    @Param() { importId }: ImportParams,
    @Body() { expect }: z.infer<typeof schema.applyBody>,
    @Granted() grant: Grant,
  ) {
    unwrap(await this.imports.show(importId, withinOf(grant)));
    return unwrap(await this.imports.apply(importId, expect, grant.actor));
  }

  @Post(':importId/undo')
  @Endpoint({
    ...edit,
    ...one,
    summary: 'Puts back what the import changed; refused with a list where something changed since, unless partial',
    body: schema.undoBody,
    status: 202,
  })
  async undo(
    @Param() { importId }: ImportParams,
    @Body() { partial }: z.infer<typeof schema.undoBody>,
    @Granted() grant: Grant,
  ) {
    unwrap(await this.imports.show(importId, withinOf(grant)));
    return unwrap(await this.imports.undo(importId, partial, grant.actor));
  }

  private async found(importId: string, { limit, cursor, state }: RowsQuery, grant: Grant) {
    const table = unwrap(await this.imports.show(importId, withinOf(grant)));
    const { rows, next } = await this.imports.rows(table, {
      ...{ limit, state, after: decodeCursor(schema.rowCursor, cursor) },
    });
    return { items: [...rows], next: next && encodeCursor(next) };
  }
}

const withinOf = ({ units }: Grant): Within => (units === 'everywhere' ? null : units);
