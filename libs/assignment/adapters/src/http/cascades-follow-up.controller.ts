import { Body, Controller, Get, Headers, HttpCode, type MessageEvent, Param, Post, Query, Sse } from '@nestjs/common';
import { ReadBlockers, ReadUnanswered, Remind } from '@wian/assignment-application';
import { Granted, type Grant } from '@wian/auth';
import { Endpoint } from '@wian/http';
import { unwrap } from '@wian/kernel';
import type { Observable } from 'rxjs';
import type { z } from 'zod';
import { callerOf, unitsOf } from './caller.js';
import {
  blockers,
  blockersQuery,
  remindBody,
  reminded,
  streamQuery,
  unanswered,
  unansweredQuery,
} from './follow-up.schemas.js';
import { directiveParams } from './schemas.js';
import { WatchCascade } from './watch-cascade.js';

type DirectiveParams = z.infer<typeof directiveParams>;

@Controller('cascades/:directiveId')
export class CascadesFollowUpController {
  constructor(
    private readonly unanswered: ReadUnanswered,
    private readonly blockers: ReadBlockers,
    private readonly remind: Remind,
    private readonly watching: WatchCascade,
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

  @Sse('stream')
  @Endpoint({
    permission: 'task:list',
    summary: 'How branches come on, as they do (server-sent events); goes on behind Last-Event-ID, and may repeat',
    params: directiveParams,
    query: streamQuery,
    produces: 'text/event-stream',
  })
  stream(
    @Param() { directiveId }: DirectiveParams,
    @Query() { nodes }: z.infer<typeof streamQuery>,
    @Granted() grant: Grant,
    @Headers('last-event-id') lastEventId: string | undefined,
  ): Promise<Observable<MessageEvent>> {
    const visible = grant.units;
    return this.watching.open({ directive: directiveId, nodes, visible, lastEventId, until: grant.expiresAt });
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
