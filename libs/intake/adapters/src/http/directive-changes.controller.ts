import { Body, Controller, Param, Post, Query } from '@nestjs/common';
import { Granted, type Grant } from '@wian/auth';
import { Endpoint } from '@wian/http';
import { changeAnswerField, type ChangeWish } from '@wian/intake-application';
import { unwrap } from '@wian/kernel';
import { IntakeUseCases } from '../intake-use-cases.js';
import { callerOf } from './caller-of.js';
import * as schema from './directive-changes.schema.js';
import { directiveParams, type DirectiveParams } from './letters.schema.js';

const change = {
  permission: 'letter:issue',
  params: directiveParams,
  query: schema.changeQuery,
  answer: changeAnswerField,
  status: 200,
} as const;

@Controller('directives')
export class DirectiveChangesController {
  constructor(private readonly intake: IntakeUseCases) {}

  @Post(':directiveId/amend')
  @Endpoint({ ...change, summary: 'Change what a directive asks, by when, or of whom', body: schema.amendBody })
  amend(
    @Granted() grant: Grant,
    @Param() { directiveId }: DirectiveParams,
    @Query() query: schema.ChangeQuery,
    @Body() { expect, ...wish }: schema.AmendBody,
  ) {
    return this.done(grant, { directiveId, expect, ...query, wish: { kind: 'amend', ...wish } });
  }

  @Post(':directiveId/add-recipients')
  @Endpoint({ ...change, summary: 'Let a directive bind more units', body: schema.addRecipientsBody })
  addRecipients(
    @Granted() grant: Grant,
    @Param() { directiveId }: DirectiveParams,
    @Query() query: schema.ChangeQuery,
    @Body() { expect, ...wish }: schema.AddRecipientsBody,
  ) {
    return this.done(grant, { directiveId, expect, ...query, wish: { kind: 'add-recipients', ...wish } });
  }

  @Post(':directiveId/supersede')
  @Endpoint({ ...change, summary: 'Let a later directive stand in the place of this one', body: schema.endBody })
  supersede(
    @Granted() grant: Grant,
    @Param() { directiveId }: DirectiveParams,
    @Query() query: schema.ChangeQuery,
    @Body() { expect, ...wish }: schema.EndBody,
  ) {
    return this.done(grant, { directiveId, expect, ...query, wish: { kind: 'supersede', ...wish } });
  }

  @Post(':directiveId/cancel')
  @Endpoint({ ...change, summary: 'Let a later directive cancel this one', body: schema.endBody })
  cancel(
    @Granted() grant: Grant,
    @Param() { directiveId }: DirectiveParams,
    @Query() query: schema.ChangeQuery,
    @Body() { expect, ...wish }: schema.EndBody,
  ) {
    return this.done(grant, { directiveId, expect, ...query, wish: { kind: 'cancel', ...wish } });
  }

  @Post(':directiveId/withdraw')
  @Endpoint({ ...change, summary: 'Take a directive back, with a reason', body: schema.withdrawBody })
  withdraw(
    @Granted() grant: Grant,
    @Param() { directiveId }: DirectiveParams,
    @Query() query: schema.ChangeQuery,
    @Body() { expect, ...wish }: schema.WithdrawBody,
  ) {
    return this.done(grant, { directiveId, expect, ...query, wish: { kind: 'withdraw', ...wish } });
  }

  @Post(':directiveId/approve-change')
  @Endpoint({
    permission: 'letter:issue',
    summary: 'Approve, as a second person, that a directive is changed so',
    params: directiveParams,
    body: schema.approveChangeBody,
    answer: changeAnswerField,
    status: 200,
  })
  async approve(
    @Granted() grant: Grant,
    @Param() { directiveId }: DirectiveParams,
    @Body() { expect, change: wish }: schema.ApproveChangeBody,
  ) {
    return unwrap(await this.intake.changes.approve(callerOf(grant), { directiveId, expect, wish }));
  }

  private async done(grant: Grant, { dry, ...wished }: Wished & schema.ChangeQuery) {
    const { changes } = this.intake;
    const asked = dry === 'true' ? changes.preview(callerOf(grant), wished) : changes.execute(callerOf(grant), wished);
    return unwrap(await asked);
  }
}

interface Wished {
  readonly directiveId: string;
  readonly expect: string | undefined;
  readonly wish: ChangeWish;
}
