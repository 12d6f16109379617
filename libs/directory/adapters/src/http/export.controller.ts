import { Readable } from 'node:stream';
import { Controller, Get, Inject, Query, StreamableFile } from '@nestjs/common';
import { ExportDirectory } from '@wian/directory-application';
import { writeXlsx } from '@wian/documents';
import { BOM, csvLine, Endpoint } from '@wian/http';
import type { Clock } from '@wian/kernel';
import { CLOCK } from '@wian/service';
import { localDateOf } from '@wian/working-time';
import type { z } from 'zod';
import { exportQuery } from './table-schemas.js';

const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

@Controller('export')
export class ExportController {
  constructor(
    private readonly directory: ExportDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Endpoint({
    permission: 'directory:read',
    summary: 'The directory of a day as a table, as /imports/plan takes it; people by id only',
    query: exportQuery,
    produces: mediaTypes.csv,
  })
  table(@Query() { on, format, language, within }: z.infer<typeof exportQuery>): StreamableFile {
    const day = on ?? localDateOf(this.clock.now());
    const rows = this.directory.rows({ on: day, language, within });
    const bytes = format === 'xlsx' ? writeXlsx(rows) : csvOf(rows);
    const type = mediaTypes[format];
    return new StreamableFile(Readable.from(bytes), {
      type,
      disposition: `attachment; filename="directory-${day}.${format}"`,
    });
  }
}

async function* csvOf(rows: AsyncIterable<readonly string[]>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(BOM);
  for await (const cells of rows) yield encoder.encode(csvLine(cells));
}
