import { Controller, Get, Inject, Query } from '@nestjs/common';
import { decodeCursor, encodeCursor, Endpoint } from '@wian/http';
import { Metrics } from '@wian/observability';
import { ArchivedLog, type CommitStore, verifyLog } from '@wian/persistence';
import { z } from 'zod';
import { KeptCheckpoints } from './checkpoints.providers.js';
import { verificationsOf } from './log-figures.js';
import { SERVICE_NAME } from './tokens.js';

const count = z.int().min(0);
const walkField = z.object({
  batches: count,
  commits: count,
  lastPosition: count,
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  checkpoints: count,
  signedTo: count,
});

const verificationQuery = z.object({
  cursor: z
    .string()
    .min(1)
    .max(2_000)
    .optional()
    .describe('The `next` of the walk so far; absent = from the beginning'),
});

export const logVerificationField = z.object({
  service: z.string(),
  /** Up to `lastPosition`. */
  ok: z.boolean(),
  batches: z.int(),
  commits: z.int(),
  lastPosition: z.int(),
  firstBad: z.object({ position: z.int(), problem: z.string() }).nullable(),
  /** Where the log ends now: the walk is done when `next` is null. */
  endPosition: z.int(),
  checkpoints: z.object({
    /** False: nothing is signed, so nobody would notice if the end of the log was cut off. */
    configured: z.boolean(),
    /** How many the log agrees with so far. */
    checked: z.int(),
    /** Last position that they cover. */
    signedTo: z.int(),
    /** Lines of the file that are none, such as one that a crash left half written. */
    unreadable: z.int(),
  }),
  next: z.string().nullable(),
});

/** Well within the 30 s that a request may take; a walk stops at the first batch that ends after it. */
const WALK_MILLIS = 5_000;

@Controller('log')
export class LogController {
  private readonly verifications: ReturnType<typeof verificationsOf>;

  constructor(
    @Inject(SERVICE_NAME) private readonly service: string,
    @Inject(ArchivedLog) private readonly store: Pick<CommitStore, 'batchesAfter' | 'commitsOf' | 'lastBatch'>,
    private readonly kept: KeptCheckpoints,
    @Inject(Metrics) metrics: Metrics,
  ) {
    this.verifications = verificationsOf(metrics);
  }

  @Get('verification')
  @Endpoint({
    permission: 'system:read',
    summary: "Walks the service's sealed log, a few seconds at a time, and names the first bad position",
    query: verificationQuery,
    answer: logVerificationField,
  })
  async verify(@Query() { cursor }: z.infer<typeof verificationQuery>) {
    const from = decodeCursor(walkField, cursor);
    const { signed, unreadable } = await this.kept.read();
    const until = performance.now() + WALK_MILLIS;
    const enough = () => performance.now() > until;
    const { next, checkpoints, signedTo, ...found } = await verifyLog(this.store, { from, signed, enough });
    if (!next) this.verifications.inc({ result: found.ok ? 'whole' : 'broken' });
    return {
      service: this.service,
      ...found,
      endPosition: (await this.store.lastBatch())?.lastPosition ?? 0,
      checkpoints: { configured: this.kept.configured, checked: checkpoints, signedTo, unreadable },
      next: next && encodeCursor(next),
    };
  }
}
