import { Controller, Get, Param } from '@nestjs/common';
import { calendarField } from '@wian/contracts';
import { unknownCalendar } from '@wian/directory-domain';
import { Endpoint } from '@wian/http';
import type { z } from 'zod';
import { MongoDirectoryQueries } from '../mongo/mongo-directory-queries.js';
import { calendarParams } from './schemas.js';

@Controller('calendars')
export class CalendarsController {
  constructor(private readonly queries: MongoDirectoryQueries) {}

  @Get(':calendarId')
  @Endpoint({
    permission: 'directory:read',
    summary: 'Working hours and closed days',
    params: calendarParams,
    answer: calendarField,
  })
  async show(@Param() { calendarId }: z.infer<typeof calendarParams>) {
    const calendar = await this.queries.calendar(calendarId);
    if (!calendar) throw unknownCalendar(calendarId);
    return calendar;
  }
}
