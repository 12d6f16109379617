import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import { Granted, type Grant } from '@wian/auth';
import { Endpoint } from '@wian/http';
import { ConsumerGroup, type GroupPause, type GroupSwitch } from '@wian/messaging';
import { LOGGER, type Logger } from '@wian/observability';
import { z } from 'zod';
import { GROUP_SWITCH, SERVICE_NAME } from './tokens.js';

const consumersField = z.object({
  service: z.string(),
  group: z.string(),
  /** Holds for every process of the service, and over restarts. */
  paused: z.object({ at: z.iso.datetime(), by: z.string(), reason: z.string() }).nullable(),
  /** Partitions of the answering process whose offset is kept, by why. */
  stopped: z.object({ store: z.int(), events: z.int() }),
  topics: z.array(z.object({ topic: z.string(), lag: z.int() })),
});
const pauseBody = z.object({ reason: z.string().trim().min(3).max(500) });

@Controller('consumers')
export class ConsumersController {
  constructor(
    @Inject(SERVICE_NAME) private readonly service: string,
    private readonly group: ConsumerGroup,
    @Inject(GROUP_SWITCH) private readonly gate: GroupSwitch,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @Get()
  @Endpoint({ permission: 'system:read', summary: 'How the consumers of this service stand', answer: consumersField })
  async show() {
    return this.view(await this.gate.paused(this.group.name));
  }

  @Post('pause')
  @Endpoint({
    permission: 'system:operate',
    summary: 'Handle no more events until resumed; the first of two pauses stays',
    body: pauseBody,
    answer: consumersField,
  })
  async pause(@Granted() { actor }: Grant, @Body() { reason }: z.infer<typeof pauseBody>) {
    return this.view(await this.gate.pause({ group: this.group.name, at: new Date(), by: actor.id, reason }));
  }

  @Post('resume')
  @Endpoint({
    permission: 'system:operate',
    summary: 'Go on where the consumers stood; nothing happens where they were not paused',
    answer: consumersField,
  })
  async resume(@Granted() { actor }: Grant) {
    const wasPaused = await this.gate.resume(this.group.name);
    if (wasPaused) this.logger.info({ by: actor.id }, 'the consumers are resumed');
    return this.view(undefined);
  }

  private async view(pause: GroupPause | undefined) {
    const { group, service } = this;
    const topics = (await group.lag()).map(({ topic, events }) => ({ topic, lag: events }));
    const paused = pause ? { at: pause.at.toISOString(), by: pause.by, reason: pause.reason } : null;
    return { service, group: group.name, paused, stopped: group.standing().stopped, topics };
  }
}
