import { Controller, Get, Header, Inject, Res } from '@nestjs/common';
import { HealthRegistry, type HealthReport, Metrics } from '@wian/observability';
import type { Response } from 'express';
import { z } from 'zod';
import { Endpoint } from './endpoint.decorator.js';
import type { OpenApiDocument } from './openapi/document.js';

const healthReport = z
  .object({
    ready: z.boolean(),
    checks: z.record(z.string(), z.object({ ok: z.boolean(), reason: z.string().optional(), millis: z.number() })),
  })
  .meta({ id: 'HealthReport' });

/** Holds the document of the service's own routes once they are known. */
export class ApiDocument {
  document: OpenApiDocument | undefined;
}

/** What every service answers about itself. */
@Controller()
export class SystemController {
  constructor(
    @Inject(HealthRegistry) private readonly health: HealthRegistry,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(ApiDocument) private readonly api: ApiDocument,
  ) {}

  @Get('health/live')
  @Endpoint({ permission: 'public', summary: 'The process runs', answer: z.object({ live: z.literal(true) }) })
  live() {
    return { live: true };
  }

  @Get('health/ready')
  @Endpoint({ permission: 'public', summary: 'Ready for work (200), or what is missing (503)', answer: healthReport })
  async ready(@Res({ passthrough: true }) response: Response): Promise<HealthReport> {
    const report = await this.health.report();
    if (!report.ready) response.status(503);
    return report;
  }

  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  @Endpoint({ permission: 'public', summary: 'Figures for Prometheus', answer: z.string(), produces: 'text/plain' })
  figures(): Promise<string> {
    return this.metrics.registry.metrics();
  }

  @Get('openapi.json')
  @Endpoint({ permission: 'public', summary: 'This document', answer: z.looseObject({ openapi: z.string() }) })
  describe() {
    return this.api.document;
  }
}
