import { Body, Controller, Get, type MessageEvent, Param, Patch, Post, Query, Res, Sse } from '@nestjs/common';
import { Granted, type Grant } from '@wian/auth';
import { directiveField } from '@wian/contracts';
import { Endpoint, page, Upload, streamed } from '@wian/http';
import { letterItemField, letterViewField, type LoadedLetter } from '@wian/intake-application';
import { type Result, unwrap } from '@wian/kernel';
import type { Response } from 'express';
import type { Observable } from 'rxjs';
import { IntakeUseCases } from '../intake-use-cases.js';
import { callerOf } from './caller-of.js';
import { idPage } from './id-page.js';
import * as schema from './letters.schema.js';
import { letterOf, lettersLimits } from './letter-upload.js';
import { ReadingStream } from './reading-stream.js';

const letter = { params: schema.letterParams, answer: letterViewField };

@Controller('letters')
export class LettersController {
  constructor(
    private readonly intake: IntakeUseCases,
    private readonly readings: ReadingStream,
  ) {}

  @Post()
  @Endpoint({
    permission: 'letter:submit',
    summary: 'Register a letter; 200 with the one that is there for the same bytes',
    body: schema.submitBody,
    answer: letterViewField,
    status: 201,
  })
  async submit(
    @Granted() grant: Grant,
    @Body() body: schema.SubmitBody,
    @Res({ passthrough: true }) response: Response,
  ) {
    return this.registered(await this.intake.submit.execute(callerOf(grant), body), response);
  }

  @Post('files')
  @Endpoint({
    permission: 'letter:submit',
    summary:
      'Register a letter as a file (text, .docx, PDF, picture, e-mail, zip) or as a form of files, the letter and its enclosures; 200 with the one that is there',
    query: schema.submitFileQuery,
    upload: lettersLimits,
    answer: letterViewField,
    status: 201,
  })
  async submitFile(
    @Granted() grant: Grant,
    @Query() query: schema.SubmitFileQuery,
    @Body() upload: Upload,
    @Res({ passthrough: true }) response: Response,
  ) {
    return this.registered(await this.intake.submit.execute(callerOf(grant), letterOf(upload, query)), response);
  }

  @Get()
  @Endpoint({
    permission: 'letter:list',
    summary: 'Letters of your units and below, newest first',
    query: schema.letterListQuery,
    answer: page(letterItemField),
  })
  list(@Granted() grant: Grant, @Query() { status, ...paging }: schema.LetterListQuery) {
    const list = this.intake.list;
    return idPage(paging, 'letterId', (keyset) => list.execute(callerOf(grant), { ...keyset, status }));
  }

  @Get(':letterId')
  @Endpoint({ permission: 'letter:read', summary: 'A letter with what is still to be settled', ...letter })
  async show(@Granted() grant: Grant, @Param() { letterId }: schema.LetterParams) {
    return this.intake.views.of(unwrap(await this.intake.access.toRead(callerOf(grant), letterId)));
  }

  @Sse(':letterId/progress')
  @Endpoint({
    permission: 'letter:read',
    summary: 'How the reading of a letter goes on, from how it stands (server-sent events); ends when it is over',
    params: schema.letterParams,
    produces: 'text/event-stream',
  })
  progress(@Granted() grant: Grant, @Param() { letterId }: schema.LetterParams): Promise<Observable<MessageEvent>> {
    return this.readings.open(callerOf(grant), letterId, grant.expiresAt);
  }

  @Get(':letterId/content')
  @Endpoint({
    permission: 'letter:read',
    summary: 'The bytes as received',
    params: schema.letterParams,
    produces: 'application/octet-stream',
  })
  async content(@Granted() grant: Grant, @Param() { letterId }: schema.LetterParams) {
    return streamed(unwrap(await this.intake.content.received(callerOf(grant), letterId)));
  }

  @Get(':letterId/text')
  @Endpoint({
    permission: 'letter:read',
    summary: 'The text that was read; the spans of the fields point into it',
    params: schema.letterParams,
    produces: 'text/plain; charset=utf-8',
  })
  async text(@Granted() grant: Grant, @Param() { letterId }: schema.LetterParams) {
    return streamed(unwrap(await this.intake.content.text(callerOf(grant), letterId)));
  }

  @Get(':letterId/pages/:page')
  @Endpoint({
    permission: 'letter:read',
    summary: 'The picture of a page that was read from one; 1 = the first',
    params: schema.pageParams,
    produces: 'image/*',
  })
  async page(@Granted() grant: Grant, @Param() { letterId, page }: schema.PageParams) {
    return streamed(unwrap(await this.intake.content.page(callerOf(grant), letterId, page)));
  }

  @Get(':letterId/files/:file')
  @Endpoint({
    permission: 'letter:read',
    summary: 'A file that came with the letter in an archive or a mail; 1 = the first',
    params: schema.fileParams,
    produces: 'application/octet-stream',
  })
  async file(@Granted() grant: Grant, @Param() { letterId, file }: schema.FileParams) {
    return streamed(unwrap(await this.intake.content.file(callerOf(grant), letterId, file)));
  }

  @Post(':letterId/read-again')
  @Endpoint({
    permission: 'letter:submit',
    summary: 'Read an unreadable letter once more, after what kept it from being read was mended',
    ...letter,
  })
  async readAgain(@Granted() grant: Grant, @Param() { letterId }: schema.LetterParams) {
    return this.intake.views.unnamed(unwrap(await this.intake.readAgain.execute(callerOf(grant), letterId)));
  }

  @Get(':letterId/thread')
  @Endpoint({
    permission: 'letter:read',
    summary: 'The letters that belong to this one by the numbers that they name, the highest first',
    params: schema.letterParams,
    answer: schema.threadField,
  })
  async thread(@Granted() grant: Grant, @Param() { letterId }: schema.LetterParams) {
    return { items: unwrap(await this.intake.thread.execute(callerOf(grant), letterId)) };
  }

  @Patch(':letterId')
  @Endpoint({
    permission: 'letter:correct',
    summary: 'Put corrections in the place of what was read',
    body: schema.correctBody,
    ...letter,
  })
  async correct(@Granted() grant: Grant, @Param() { letterId }: schema.LetterParams, @Body() body: schema.CorrectBody) {
    return this.intake.views.of(unwrap(await this.intake.correct.execute(callerOf(grant), { letterId, ...body })));
  }

  @Post(':letterId/confirm')
  @Endpoint({
    permission: 'letter:confirm',
    summary: 'Confirm a draft, or join it to the letter that is the same',
    body: schema.confirmBody,
    ...letter,
  })
  async confirm(@Granted() grant: Grant, @Param() { letterId }: schema.LetterParams, @Body() body: schema.ConfirmBody) {
    return this.intake.views.of(unwrap(await this.intake.confirm.execute(callerOf(grant), { letterId, ...body })));
  }

  @Post(':letterId/reject')
  @Endpoint({
    permission: 'letter:correct',
    summary: 'Reject a draft with a reason: nothing comes of it',
    body: schema.rejectBody,
    ...letter,
  })
  async reject(@Granted() grant: Grant, @Param() { letterId }: schema.LetterParams, @Body() body: schema.RejectBody) {
    const { rejecting, views } = this.intake;
    return views.of(unwrap(await rejecting.reject(callerOf(grant), { letterId, ...body })));
  }

  @Post(':letterId/reopen')
  @Endpoint({
    permission: 'letter:correct',
    summary: 'Make a rejected letter a draft again',
    body: schema.reopenBody,
    ...letter,
  })
  async reopen(@Granted() grant: Grant, @Param() { letterId }: schema.LetterParams, @Body() body: schema.ReopenBody) {
    const { rejecting, views } = this.intake;
    return views.of(unwrap(await rejecting.reopen(callerOf(grant), { letterId, ...body })));
  }

  @Post(':letterId/withhold')
  @Endpoint({
    permission: 'letter:correct',
    summary:
      'Say that a letter is secret, where the reading saw no mark: no more than its stub is kept, which is registered',
    body: schema.withholdBody,
    ...letter,
  })
  async withhold(
    @Granted() grant: Grant,
    @Param() { letterId }: schema.LetterParams,
    @Body() body: schema.WithholdBody,
  ) {
    return this.intake.views.of(unwrap(await this.intake.withholding.execute(callerOf(grant), { letterId, ...body })));
  }

  @Post(':letterId/split')
  @Endpoint({
    permission: 'letter:correct',
    summary: 'Make letters of the pages or runs of text of a draft; it stays, marked, and names them',
    body: schema.splitBody,
    ...letter,
  })
  async split(@Granted() grant: Grant, @Param() { letterId }: schema.LetterParams, @Body() body: schema.SplitBody) {
    return this.intake.views.of(unwrap(await this.intake.splitting.execute(callerOf(grant), { letterId, ...body })));
  }

  @Post(':letterId/merge')
  @Endpoint({
    permission: 'letter:correct',
    summary: 'Join drafts to this one, as its pages or its enclosures; they stay, marked, and name it',
    body: schema.mergeBody,
    ...letter,
  })
  async merge(@Granted() grant: Grant, @Param() { letterId }: schema.LetterParams, @Body() body: schema.MergeBody) {
    return this.intake.views.of(unwrap(await this.intake.merging.execute(callerOf(grant), { letterId, ...body })));
  }

  @Get(':letterId/preview')
  @Endpoint({
    permission: 'letter:read',
    summary: 'Whom the letter would reach today',
    params: schema.letterParams,
    answer: schema.previewField,
  })
  async preview(@Granted() grant: Grant, @Param() { letterId }: schema.LetterParams) {
    return unwrap(await this.intake.preview.execute(callerOf(grant), letterId));
  }

  @Post(':letterId/approve')
  @Endpoint({
    permission: 'letter:issue',
    summary: 'Approve, as a second person, that a letter goes to those whom it reaches',
    body: schema.approveBody,
    ...letter,
  })
  async approve(@Granted() grant: Grant, @Param() { letterId }: schema.LetterParams, @Body() body: schema.ApproveBody) {
    return this.intake.views.of(unwrap(await this.intake.approving.execute(callerOf(grant), { letterId, ...body })));
  }

  @Post(':letterId/issue')
  @Endpoint({
    permission: 'letter:issue',
    summary: 'Issue a confirmed letter as a directive',
    params: schema.letterParams,
    body: schema.issueBody,
    answer: directiveField,
    status: 201,
  })
  async issue(@Granted() grant: Grant, @Param() { letterId }: schema.LetterParams, @Body() body: schema.IssueBody) {
    return unwrap(await this.intake.issue.execute(callerOf(grant), { letterId, ...body }));
  }

  private registered(submitted: Result<{ letter: LoadedLetter; isNew: boolean }>, response: Response) {
    const { letter, isNew } = unwrap(submitted);
    response.status(isNew ? 201 : 200);
    return this.intake.views.unnamed(letter);
  }
}
