import { Controller, Get, Inject, Res } from '@nestjs/common';
import { Endpoint } from '@wian/http';
import type { Response } from 'express';
import { z } from 'zod';
import { askService, SERVICE_URLS, type ServiceUrls } from './services.js';

const serviceHealth = z.looseObject({ ready: z.boolean() });
const health = z.object({ ready: z.boolean(), services: z.record(z.string(), serviceHealth) });

/** Health of all: what each service says of itself, asked now. */
@Controller('health')
export class HealthController {
  constructor(@Inject(SERVICE_URLS) private readonly services: ServiceUrls) {}

  @Get()
  @Endpoint({ permission: 'public', summary: 'Every service is ready (200), or which is not (503)', answer: health })
  async all(@Res({ passthrough: true }) response: Response): Promise<z.infer<typeof health>> {
    const asked = Object.entries(this.services).map(async ([name, url]) => {
      const answer = serviceHealth.safeParse(await askService(url, '/health/ready'));
      return [name, answer.success ? answer.data : { ready: false, reason: 'does not answer' }] as const;
    });
    const services = Object.fromEntries(await Promise.all(asked));
    const ready = Object.values(services).every((each) => each.ready);
    if (!ready) response.status(503);
    return { ready, services };
  }
}
