import { Controller, Get, Headers, type MessageEvent, Param, Post, Query, Sse } from '@nestjs/common';
import { Granted, type Grant } from '@wian/auth';
import { decodeCursor, encodeCursor, Endpoint } from '@wian/http';
import { unwrap } from '@wian/kernel';
import { type NoticeView, ReadNotices } from '@wian/notification-application';
import type { Observable } from 'rxjs';
import { z } from 'zod';
import { contextOf } from './context-of.js';
import { NoticeStream } from './notice-stream.js';
import { languageQuery, noticeList, noticeParams, noticesQuery, noticeView } from './schemas.js';

type LanguageQuery = z.infer<typeof languageQuery>;

@Controller('notices')
export class NoticesController {
  constructor(
    private readonly notices: ReadNotices,
    private readonly live: NoticeStream,
  ) {}

  @Get()
  @Endpoint({
    permission: 'notice:read',
    summary: 'Notices to the posts that you hold today, newest first; listed is delivered',
    query: noticesQuery,
    answer: noticeList,
  })
  async list(@Query() { limit, cursor, lang }: z.infer<typeof noticesQuery>, @Granted() grant: Grant) {
    const from = decodeCursor(z.string(), cursor);
    const found = await this.notices.list(contextOf(grant), { limit, from, language: lang });
    return { ...found, items: found.items.map(shown), next: found.next && encodeCursor(found.next) };
  }

  @Sse('stream')
  @Endpoint({
    permission: 'notice:read',
    summary: 'New notices as they come (server-sent events); goes on behind Last-Event-ID, and may repeat',
    query: languageQuery,
    produces: 'text/event-stream',
  })
  stream(
    @Query() { lang }: LanguageQuery,
    @Granted() grant: Grant,
    @Headers('last-event-id') lastEventId: string | undefined,
  ): Promise<Observable<MessageEvent>> {
    return this.live.open(grant.actor.id, { language: lang, lastEventId, until: grant.expiresAt });
  }

  @Post(':noticeId/read')
  @Endpoint({
    permission: 'notice:read',
    summary: 'You have opened this notice',
    params: noticeParams,
    query: languageQuery,
    answer: noticeView,
  })
  async read(
    @Param() { noticeId }: z.infer<typeof noticeParams>,
    @Query() { lang }: LanguageQuery,
    @Granted() grant: Grant,
  ) {
    return shown(unwrap(await this.notices.open(contextOf(grant), noticeId, lang)));
  }
}

const shown = ({ order: _, ...view }: NoticeView) => view;
