import { Controller, Get, Param, Query } from '@nestjs/common';
import { ReadBlockers, ReadUnanswered } from '@wian/assignment-application';
import { Granted, type Grant } from '@wian/auth';
import { Endpoint } from '@wian/http';
import { unwrap } from '@wian/kernel';
import type { z } from 'zod';
import { blockers, blockersQuery, unanswered, unansweredQuery } from './follow-up.schemas.js';
import { directiveParams } from './schemas.js';

type DirectiveParams = z.infer<typeof directiveParams>;

@Controller('cascades/:directiveId')
export class CascadesFollowUpController {
  constructor(
    private readonly unanswered: ReadUnanswered,
    private readonly blockers: ReadBlockers,
  ) {}

  @Get('unanswered')
  @Endpoint({
    permission: 'task:list',
    summary: 'Who has not answered, at every level: how many, and the first of them',
    params: directiveParams,
    query: unansweredQuery,
    answer: unanswered,
  })
  async whoHasNotAnswered(
    @Param() { directiveId }: DirectiveParams,
    @Query() query: z.infer<typeof unansweredQuery>,
    @Granted() grant: Grant,
  ) {
    return unwrap(await this.unanswered.of({ ...query, directive: directiveId, visible: grant.units }));
  }

  @Get('blockers')
  @Endpoint({
    permission: 'task:list',
    summary: 'What blocks a branch, down to the unit',
    params: directiveParams,
    query: blockersQuery,
    answer: blockers,
  })
  async whatBlocks(
    @Param() { directiveId }: DirectiveParams,
    @Query() query: z.infer<typeof blockersQuery>,
    @Granted() grant: Grant,
  ) {
    return unwrap(await this.blockers.of({ ...query, directive: directiveId, visible: grant.units }));
  }
}
