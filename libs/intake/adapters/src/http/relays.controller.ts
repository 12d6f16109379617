import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { Granted, type Grant } from '@wian/auth';
import { directiveField } from '@wian/contracts';
import { Endpoint, streamed } from '@wian/http';
import { relayViewField } from '@wian/intake-application';
import type { PrintedLetter } from '@wian/intake-domain';
import { unwrap } from '@wian/kernel';
import { docxMediaType, pdfMediaType, writeDocx, writePdf } from '@wian/official-letter';
import { IntakeUseCases } from '../intake-use-cases.js';
import { callerOf } from './caller-of.js';
import { letterParams, type LetterParams } from './letters.schema.js';
import * as schema from './relays.schema.js';

const relay = { params: letterParams, answer: relayViewField };

/** The letter by which a unit passes a letter on (หนังสือแจ้งเวียนต่อ). */
@Controller('letters/:letterId')
export class RelaysController {
  constructor(private readonly intake: IntakeUseCases) {}

  @Get('relay')
  @Endpoint({
    permission: 'letter:read',
    summary: 'The relay letter of a letter: prefilled, with what was edited',
    ...relay,
  })
  async show(@Granted() grant: Grant, @Param() { letterId }: LetterParams) {
    return unwrap(await this.intake.relays.show(callerOf(grant), letterId));
  }

  @Patch('relay')
  @Endpoint({
    permission: 'letter:correct',
    summary: 'Put something in the place of what was prefilled; null takes it back',
    body: schema.relayBody,
    ...relay,
  })
  async edit(
    @Granted() grant: Grant,
    @Param() { letterId }: LetterParams,
    @Body() { version, edits }: schema.RelayBody,
  ) {
    return unwrap(await this.intake.relays.edit(callerOf(grant), { letterId, version, change: edits }));
  }

  @Post('relay/number')
  @Endpoint({
    permission: 'letter:submit',
    summary: 'Take its number in the register of letters sent; again answers the number that it has',
    body: schema.relayNumberBody,
    ...relay,
  })
  async number(
    @Granted() grant: Grant,
    @Param() { letterId }: LetterParams,
    @Body() { version }: schema.RelayNumberBody,
  ) {
    return unwrap(await this.intake.relays.takeNumber(callerOf(grant), { letterId, version }));
  }

  @Post('relay/issue')
  @Endpoint({
    permission: 'letter:issue',
    summary: 'Issue it, numbered, to those below the unit whom the directive addresses that came with the letter',
    params: letterParams,
    body: schema.relayIssueBody,
    answer: directiveField,
  })
  async issue(@Granted() grant: Grant, @Param() { letterId }: LetterParams, @Body() body: schema.RelayIssueBody) {
    return unwrap(await this.intake.issueRelay.execute(callerOf(grant), { letterId, ...body }));
  }

  @Post('relay/another')
  @Endpoint({
    permission: 'letter:correct',
    summary: 'Begin another relay letter for the same letter, once the one before was issued',
    body: schema.relayNumberBody,
    ...relay,
  })
  async another(
    @Granted() grant: Grant,
    @Param() { letterId }: LetterParams,
    @Body() { version }: schema.RelayNumberBody,
  ) {
    return unwrap(await this.intake.relays.beginAnew(callerOf(grant), { letterId, version }));
  }

  @Get('relay.docx')
  @Endpoint({
    permission: 'letter:read',
    summary: 'The relay letter as a Word file, in the official layout',
    params: letterParams,
    produces: docxMediaType,
  })
  async docx(@Granted() grant: Grant, @Param() { letterId }: LetterParams) {
    const printed = unwrap(await this.intake.relays.printed(callerOf(grant), letterId));
    return streamed({ bytes: writeDocx(printed), mediaType: docxMediaType }, fileNameOf(printed, 'docx'));
  }

  @Get('relay.pdf')
  @Endpoint({
    permission: 'letter:read',
    summary: 'The relay letter as a PDF, in the official layout',
    params: letterParams,
    produces: pdfMediaType,
  })
  async pdf(@Granted() grant: Grant, @Param() { letterId }: LetterParams) {
    const printed = unwrap(await this.intake.relays.printed(callerOf(grant), letterId));
    return streamed({ bytes: await writePdf(printed), mediaType: pdfMediaType }, fileNameOf(printed, 'pdf'));
  }
}

/** `อจ-๐๓๑๘-ว-๖๕๖.pdf` */
const fileNameOf = ({ number }: PrintedLetter, kind: string): string =>
  `${number.replace(/[^\p{L}\p{M}\p{N}.]+/gu, '-').replace(/^-|-$/g, '')}.${kind}`;
