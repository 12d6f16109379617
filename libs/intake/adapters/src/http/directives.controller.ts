import { Controller, Get, Param, Query } from '@nestjs/common';
import { Granted, type Grant } from '@wian/auth';
import { directiveField } from '@wian/contracts';
import { Endpoint, page, pageQuery, type PageQuery, streamed } from '@wian/http';
import { unwrap } from '@wian/kernel';
import { IntakeUseCases } from '../intake-use-cases.js';
import { callerOf } from './caller-of.js';
import { idPage } from './id-page.js';
import * as schema from './letters.schema.js';

@Controller('directives')
export class DirectivesController {
  constructor(private readonly intake: IntakeUseCases) {}

  @Get()
  @Endpoint({
    permission: 'directive:read',
    summary: 'Directives of your units and below, newest first',
    query: pageQuery,
    answer: page(directiveField),
  })
  list(@Granted() grant: Grant, @Query() paging: PageQuery) {
    const { directives } = this.intake;
    return idPage(paging, 'directiveId', (keyset) => directives.list(callerOf(grant), keyset));
  }

  @Get(':directiveId')
  @Endpoint({
    permission: 'directive:read',
    summary: 'A directive as issued',
    params: schema.directiveParams,
    answer: directiveField,
  })
  async show(@Granted() grant: Grant, @Param() { directiveId }: schema.DirectiveParams) {
    return unwrap(await this.intake.directives.get(callerOf(grant), directiveId));
  }

  @Get(':directiveId/letter')
  @Endpoint({
    permission: 'directive:read',
    summary: 'The letter as received, for its issuer, the units that owe something for it, and those above them',
    params: schema.directiveParams,
    produces: 'application/octet-stream',
  })
  async letter(@Granted() grant: Grant, @Param() { directiveId }: schema.DirectiveParams) {
    const letter = unwrap(await this.intake.directiveLetter.execute(callerOf(grant), directiveId));
    return streamed(letter, letter.fileName ?? `${directiveId}.txt`);
  }
}
