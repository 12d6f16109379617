import { Body, Controller, Inject, Post } from '@nestjs/common';
import { Endpoint } from '@wian/http';
import { type Clock, DomainError } from '@wian/kernel';
import type { Archiver } from '@wian/persistence';
import { z } from 'zod';
import { ARCHIVER } from './archive.providers.js';
import { CLOCK, SERVICE_NAME } from './tokens.js';

/** What is younger may still be asked for at every turn: steps are taken back, topics are read again. */
const LEAST_DAYS = 31;
const DAY_MILLIS = 86_400_000;

const archiveBody = z.strictObject({
  before: z.iso.date().describe('What was committed before that day began in Thailand; 31 days ago at the latest'),
});
const partField = z.object({
  file: z.string(),
  bytes: z.int(),
  commits: z.int(),
  firstPosition: z.int(),
  lastPosition: z.int(),
});
const archiveField = z.object({
  service: z.string(),
  archived: partField.nullable().describe('The part that was moved now; ask again until it is null'),
});

@Controller('log/archive')
export class ArchiveController {
  constructor(
    @Inject(SERVICE_NAME) private readonly service: string,
    @Inject(ARCHIVER) private readonly archiver: Pick<Archiver, 'next'> | null,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @Endpoint({
    permission: 'system:operate',
    summary: 'Moves the oldest commits of the log, a part at a time, out of the database into a signed file',
    body: archiveBody,
    answer: archiveField,
  })
  async archive(@Body() { before }: z.infer<typeof archiveBody>): Promise<z.infer<typeof archiveField>> {
    if (!this.archiver) throw noArchive(this.service);
    const instant = new Date(`${before}T00:00:00+07:00`);
    if (this.clock.now().getTime() - instant.getTime() < LEAST_DAYS * DAY_MILLIS) throw tooYoung(before);
    return { service: this.service, archived: (await this.archiver.next(instant)) ?? null };
  }
}

const noArchive = (service: string): DomainError =>
  new DomainError(
    'LOG.NO_ARCHIVE',
    'conflict',
    `${service} was given no archive: set LOG_ARCHIVE_FOLDER, and LOG_CHECKPOINT_FOLDER with its key, which signs`,
  );

const tooYoung = (before: string): DomainError =>
  new DomainError(
    'LOG.TOO_YOUNG',
    'invalid',
    `expected a day at least ${LEAST_DAYS} days ago, found ${before}: what is younger stays in the database`,
    { before },
  );
