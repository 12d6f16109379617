import { Controller, Get, Inject, Res } from '@nestjs/common';
import { Endpoint } from '@wian/http';
import type { Response } from 'express';
import { z } from 'zod';
import { askService, SERVICE_URLS, type ServiceUrls } from './services.js';

const replicaHealth = z.looseObject({ ready: z.boolean() });
const serviceHealth = replicaHealth.extend({
  replicas: z.array(replicaHealth).optional().describe('in the order of the setting, where there is more than one'),
});
const health = z.object({ ready: z.boolean(), services: z.record(z.string(), serviceHealth) });

/** Health of all: what each replica of each service says of itself, asked now. */
@Controller('health')
export class HealthController {
  constructor(@Inject(SERVICE_URLS) private readonly services: ServiceUrls) {}

  @Get()
  @Endpoint({
    permission: 'public',
    summary: 'Of every service a replica is ready (200), or of which none is (503)',
    answer: health,
  })
  async all(@Res({ passthrough: true }) response: Response): Promise<z.infer<typeof health>> {
    const asked = Object.entries(this.services).map(
      async ([name, urls]) => [name, together(await Promise.all(urls.map(replicaAt)))] as const,
    );
    const services = Object.fromEntries(await Promise.all(asked));
    const ready = Object.values(services).every((each) => each.ready);
    if (!ready) response.status(503);
    return { ready, services };
  }
}

async function replicaAt(url: string): Promise<z.infer<typeof replicaHealth>> {
  const answer = replicaHealth.safeParse(await askService(url, '/health/ready'));
  return answer.success ? answer.data : { ready: false, reason: 'does not answer' };
}

/** The service works as long as one of its replicas does. */
function together(replicas: readonly z.infer<typeof replicaHealth>[]): z.infer<typeof serviceHealth> {
  const [best = { ready: false }] = [...replicas].sort((a, b) => Number(b.ready) - Number(a.ready));
  return replicas.length === 1 ? best : { ...best, replicas: [...replicas] };
}
