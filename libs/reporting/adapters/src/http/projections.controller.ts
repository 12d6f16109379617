import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Granted, type Grant } from '@wian/auth';
import { Endpoint } from '@wian/http';
import { unwrap } from '@wian/kernel';
import { currentContext } from '@wian/observability';
import { type Asker, type GenerationView, ManageProjections, sumOf } from '@wian/reporting-application';
import { percentOf } from '@wian/reporting-domain';
import { z } from 'zod';

const count = z.int().min(0);
const progressField = z.object({ done: count, total: count });
const generationField = z.object({
  generation: z.int(),
  /** `comparing`: of a built or kept one that is being compared; the rest as `docs/how-to/rebuild-a-projection.md`. */
  state: z.enum(['building', 'built', 'comparing', 'live', 'kept']),
  startedAt: z.iso.datetime().nullable(),
  /** Of a rebuild: messages of all topics, and of each. */
  progress: progressField
    .extend({ percent: count, topics: z.array(progressField.extend({ topic: z.string() })) })
    .nullable(),
  /** Events that hold a rebuild up, since they could not be applied. */
  parked: count,
  /** Of a comparison at hand: rows that are compared. */
  comparing: z.object({ rows: count }).nullable(),
  /** What holds it up: `days` to be written, `events` to be read before a second look, consumers that were `paused`. */
  waitsFor: z.enum(['events', 'paused']).nullable(),
  /** The last comparison with the live one. */
  compared: z.object({ at: z.iso.datetime(), rows: count, different: count }).nullable(),
});
const listField = z.object({ items: z.array(generationField), next: z.null() });

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const differencesField = z.object({
  generation: z.int(),
  /** null: not compared yet. */
  at: z.iso.datetime().nullable(),
  tables: z.array(z.object({ table: z.string(), rows: count, different: count })),
  /** The first 500 rows that differ. */
  differences: z.array(
    z.object({
      table: z.string(),
      id: z.string(),
      in: z.enum(['both', 'live', 'rebuilt']),
      fields: z.array(z.object({ field: z.string(), live: value, rebuilt: value })),
    }),
  ),
});

const params = z.object({ number: z.coerce.number().int().min(1).max(1_000_000) });
type Params = z.infer<typeof params>;
/** `acceptDifferences`: at most as many rows as the comparison before has found; refused where there was none. */
const swapBody = z.object({ acceptDifferences: z.boolean().default(false) });

/** Rebuilding the tables beside the live ones; what is asked here is carried out in the background. */
@Controller('projections')
export class ProjectionsController {
  constructor(private readonly projections: ManageProjections) {}

  @Get()
  @Endpoint({ permission: 'system:read', summary: 'The generations of the tables', answer: listField })
  async list() {
    return listOf(await this.projections.list());
  }

  @Post('rebuild')
  @Endpoint({
    permission: 'system:operate',
    summary: 'Build the tables anew from the first event, beside the live ones',
    answer: generationField,
    status: 202,
  })
  async rebuild(@Granted() grant: Grant) {
    return viewOf(unwrap(await this.projections.rebuild(askerOf(grant))));
  }

  @Post(':number/compare')
  @Endpoint({
    permission: 'system:operate',
    summary: 'Compare a generation with the live one, row by row at the same positions',
    params,
    answer: generationField,
    status: 202,
  })
  async compare(@Granted() grant: Grant, @Param() { number }: Params) {
    return viewOf(unwrap(await this.projections.compare(number, null, askerOf(grant))));
  }

  @Get(':number/differences')
  @Endpoint({
    permission: 'system:operate',
    summary: 'The rows that differed when it was last compared, field by field',
    params,
    answer: differencesField,
  })
  async differences(@Param() { number }: Params) {
    return (
      unwrap(await this.projections.comparison(number)) ?? { generation: number, at: null, tables: [], differences: [] }
    );
  }

  @Post(':number/swap')
  @Endpoint({
    permission: 'system:operate',
    summary: 'Compare, then make it the live one where nothing differs or differences are accepted',
    params,
    body: swapBody,
    answer: generationField,
    status: 202,
  })
  async swap(@Granted() grant: Grant, @Param() { number }: Params, @Body() swap: z.infer<typeof swapBody>) {
    return viewOf(unwrap(await this.projections.compare(number, swap, askerOf(grant))));
  }

  @Post(':number/call-off')
  @Endpoint({
    permission: 'system:operate',
    summary: 'End a comparison, and the swap that was to follow it, without an answer; the generation stays',
    params,
    answer: generationField,
  })
  async callOff(@Granted() grant: Grant, @Param() { number }: Params) {
    return viewOf(unwrap(await this.projections.callOff(number, askerOf(grant))));
  }

  @Post(':number/drop')
  @Endpoint({
    permission: 'system:operate',
    summary: 'Remove a generation that is not live, or give a rebuild up',
    params,
    answer: listField,
  })
  async drop(@Granted() grant: Grant, @Param() { number }: Params) {
    return listOf(unwrap(await this.projections.drop(number, askerOf(grant))));
  }
}

const listOf = (views: readonly GenerationView[]) => ({ items: views.map(viewOf), next: null });

function viewOf({ number, state, asked, startedAt, topics, parked, comparing, waitsFor, compared }: GenerationView) {
  const sum = sumOf(topics);
  const progress = state === 'building' ? { ...sum, percent: percentOf(sum), topics } : null;
  const shown = asked ? 'comparing' : state;
  return { generation: number, state: shown, startedAt, progress, parked, comparing, waitsFor, compared };
}

function askerOf({ actor }: Grant): Asker {
  const { correlationId, requestId } = currentContext();
  return { actor, correlationId: correlationId ?? requestId ?? actor.id };
}
