import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ReadBlockers, ReadUnanswered, Remind } from '@wian/assignment-application';
import { Granted, type Grant } from '@wian/auth';
import { Endpoint } from '@wian/http';
import { unwrap } from '@wian/kernel';
import type { z } from 'zod';
import { callerOf, unitsOf } from './caller.js';
import { blockers, blockersQuery, remindBody, reminded, unanswered, unansweredQuery } from './follow-up.schemas.js';
import { directiveParams } from './schemas.js';

type DirectiveParams = z.infer<typeof directiveParams>;

@Controller('cascades/:directiveId')
export class CascadesFollowUpController {
  constructor(
    private readonly unanswered: ReadUnanswered,
    private readonly blockers: ReadBlockers,
    private readonly remind: Remind,
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

  @Post('remind')
  @HttpCode(200)
  @Endpoint({
    permission: 'task:judge',
    summary: 'Reminds those who have not answered, and only those; nobody twice within a day',
    params: directiveParams,
    body: remindBody,
    answer: reminded,
  })
  async remindThem(
    @Param() { directiveId }: DirectiveParams,
    @Body() body: z.infer<typeof remindBody>,
    @Granted() grant: Grant,
  ) {
    const visible = unitsOf(grant, 'task:judge');
    return unwrap(await this.remind.handle({ ...callerOf(grant), ...body, directive: directiveId, visible }));
  }
}
