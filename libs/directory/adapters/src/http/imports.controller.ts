import { Body, Controller, Post } from '@nestjs/common';
import { Granted, type Grant } from '@wian/auth';
import { ImportDirectory } from '@wian/directory-application';
import { Endpoint } from '@wian/http';
import { unwrap } from '@wian/kernel';
import { currentContext } from '@wian/observability';
import type { z } from 'zod';
import { importBody, importOutcome } from './schemas.js';

@Controller('imports')
export class ImportsController {
  constructor(private readonly importDirectory: ImportDirectory) {}

  @Post()
  @Endpoint({
    permission: 'directory:import',
    summary: 'Records units, posts and calendars, all or none',
    body: importBody,
    answer: importOutcome,
  })
  async record(@Body() rows: z.infer<typeof importBody>, @Granted() { actor }: Grant) {
    const { correlationId = actor.id } = currentContext();
    return unwrap(await this.importDirectory.execute(rows, { actor, correlationId }));
  }
}
