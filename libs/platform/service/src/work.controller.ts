import { Controller, Get, Inject } from '@nestjs/common';
import { Endpoint } from '@wian/http';
import { MongoCommitStore } from '@wian/persistence';
import { z } from 'zod';
import { SERVICE_NAME } from './tokens.js';
import { WorkAtHand } from './work-at-hand.js';

const workField = z.object({
  service: z.string(),
  /** Nothing is left of any kind; what others still send may bring more. */
  idle: z.boolean(),
  /** Of the last sealed commit: two looks that find all services idle at the same positions saw nothing move. */
  position: z.int(),
  work: z.record(z.string(), z.int()),
});

@Controller('work')
export class WorkController {
  constructor(
    @Inject(SERVICE_NAME) private readonly service: string,
    private readonly work: WorkAtHand,
    private readonly store: MongoCommitStore,
  ) {}

  @Get()
  @Endpoint({ permission: 'system:read', summary: 'What the service has still to do, by kind', answer: workField })
  async show() {
    const work = await this.work.look();
    const position = (await this.store.lastBatch())?.lastPosition ?? 0;
    return { service: this.service, idle: Object.values(work).every((left) => left === 0), position, work };
  }
}
