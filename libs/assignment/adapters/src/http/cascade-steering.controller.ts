import { Body, Controller, Param, Post } from '@nestjs/common';
import { ReadCascades, SteerCascade, type SteerRequest } from '@wian/assignment-application';
import { Granted, type Grant } from '@wian/auth';
import { Endpoint } from '@wian/http';
import { unwrap } from '@wian/kernel';
import type { z } from 'zod';
import { callerOf, unitsOf } from './caller.js';
import { cascadeView, directiveParams, steeringBody } from './schemas.js';

type DirectiveParams = z.infer<typeof directiveParams>;
type SteeringBody = z.infer<typeof steeringBody>;

const endpoint = (summary: string) =>
  Endpoint({ permission: 'letter:issue', summary, params: directiveParams, body: steeringBody, answer: cascadeView });

/** What the issuer's officers do to a cascade under way. */
@Controller('cascades/:directiveId')
export class CascadeSteeringController {
  constructor(
    private readonly read: ReadCascades,
    private readonly steering: SteerCascade,
  ) {}

  @Post('stop')
  @endpoint('Stops a cascade: nothing more is made or changed until it is resumed')
  async stop(@Param() params: DirectiveParams, @Body() body: SteeringBody, @Granted() grant: Grant) {
    return this.steer('stop', { ...params, ...body }, grant);
  }

  @Post('resume')
  @endpoint('Lets a stopped cascade go on where it was')
  async resume(@Param() params: DirectiveParams, @Body() body: SteeringBody, @Granted() grant: Grant) {
    return this.steer('resume', { ...params, ...body }, grant);
  }

  @Post('recall')
  @endpoint('Ends every task that nobody has opened, and makes no more')
  async recall(@Param() params: DirectiveParams, @Body() body: SteeringBody, @Granted() grant: Grant) {
    return this.steer('recall', { ...params, ...body }, grant);
  }

  private async steer(type: SteerRequest['type'], what: DirectiveParams & SteeringBody, grant: Grant) {
    const mayIssueFor = unitsOf(grant, 'letter:issue');
    unwrap(await this.steering.handle({ ...what, type, mayIssueFor, ...callerOf(grant) }));
    return unwrap(await this.read.one(what.directiveId, grant.unitsWith('task:list')));
  }
}
