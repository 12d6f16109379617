import { Controller, Get, Inject } from '@nestjs/common';
import { Endpoint } from '@wian/http';
import { MongoCommitStore, verifyLog } from '@wian/persistence';
import { z } from 'zod';
import { SERVICE_NAME } from './tokens.js';

export const logVerificationField = z.object({
  service: z.string(),
  ok: z.boolean(),
  batches: z.int(),
  commits: z.int(),
  lastPosition: z.int(),
  firstBad: z.object({ position: z.int(), problem: z.string() }).nullable(),
});

@Controller('log')
export class LogController {
  constructor(
    @Inject(SERVICE_NAME) private readonly service: string,
    private readonly store: MongoCommitStore,
  ) {}

  @Get('verification')
  @Endpoint({
    permission: 'system:read',
    summary: "Walks the service's sealed log and names the first bad position",
    answer: logVerificationField,
  })
  async verify() {
    return { service: this.service, ...(await verifyLog(this.store)) };
  }
}
