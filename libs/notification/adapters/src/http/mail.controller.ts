import { Controller, Get, Header, Query } from '@nestjs/common';
import { Endpoint, page } from '@wian/http';
import { z } from 'zod';
import { MailSink } from '../mail/mail-sink.js';
import { mailPage } from './mail-page.js';
import { mailsQuery, sunkMail } from './schemas.js';

/** What the sink of the local stack has caught. Only there when the sink is on, which production refuses. */
@Controller('mail')
export class MailController {
  constructor(private readonly sink: MailSink) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
  @Endpoint({
    permission: 'public',
    summary: 'The mails as a page (local stack only)',
    answer: z.string(),
    produces: 'text/html',
  })
  page(): string {
    return mailPage(this.sink.mails().slice(0, 100));
  }

  @Get('messages')
  @Endpoint({
    permission: 'system:read',
    summary: 'The mails, newest first (local stack only)',
    query: mailsQuery,
    answer: page(sunkMail),
  })
  list(@Query() { limit }: z.infer<typeof mailsQuery>) {
    return { items: this.sink.mails().slice(0, limit), next: null };
  }
}
