import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Granted, type Grant } from '@wian/auth';
import { decodeCursor, encodeCursor, Endpoint, type PageQuery } from '@wian/http';
import { impactField, type Look, type ShownAudience } from '@wian/intake-application';
import { type Result, unwrap } from '@wian/kernel';
import { z } from 'zod';
import { IntakeUseCases } from '../intake-use-cases.js';
import * as schema from './audiences.schema.js';
import { callerOf } from './caller-of.js';
import { letterParams, type LetterParams } from './letters.schema.js';

@Controller()
export class AudiencesController {
  constructor(private readonly intake: IntakeUseCases) {}

  @Post('audiences/evaluate')
  @Endpoint({
    permission: 'letter:read',
    summary: 'Whom an expression addresses on a day, page by page, and why',
    body: schema.evaluateBody,
    answer: schema.audienceAnswer,
  })
  async evaluate(@Granted() grant: Grant, @Body() { cursor, limit, ...asked }: schema.EvaluateBody) {
    const paging = { cursor, limit };
    return pageOf(paging, (keyset) => this.intake.audiences.ofExpression(callerOf(grant), { ...asked, ...keyset }));
  }

  @Get('letters/:letterId/preview/recipients')
  @Endpoint({
    permission: 'letter:read',
    summary: 'Whom the letter would reach, page by page, and why',
    params: letterParams,
    query: schema.recipientsQuery,
    answer: schema.audienceAnswer,
  })
  recipients(
    @Granted() grant: Grant,
    @Param() { letterId }: LetterParams,
    @Query() { cursor, limit, why, ...asked }: schema.RecipientsQuery,
  ) {
    const look = { ...asked, why: why === 'true' };
    return pageOf({ cursor, limit }, (keyset) =>
      this.intake.audiences.ofLetter(callerOf(grant), letterId, { ...look, ...keyset }),
    );
  }

  @Post('letters/:letterId/impact')
  @Endpoint({
    permission: 'letter:read',
    summary: 'What would come of the letter if it were issued now: who, how many, without contact, due when',
    params: letterParams,
    body: schema.impactBody,
    answer: impactField,
  })
  async impact(@Granted() grant: Grant, @Param() { letterId }: LetterParams, @Body() { schedule }: schema.ImpactBody) {
    return unwrap(await this.intake.impact.execute(callerOf(grant), letterId, schedule));
  }
}

/** A page in order of official codes: asks for one more than it shows, to know whether there is a next page. */
async function pageOf(
  { limit, cursor }: PageQuery,
  show: (keyset: Pick<Look, 'limit' | 'after'>) => Promise<Result<ShownAudience>>,
) {
  const found = unwrap(await show({ limit: limit + 1, after: decodeCursor(z.string(), cursor) }));
  const items = found.items.slice(0, limit);
  const last = items.at(-1);
  return { ...found, items, next: found.items.length > limit && last ? encodeCursor(last.code) : null };
}
