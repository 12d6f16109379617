import { Controller, Get, Header, Inject } from '@nestjs/common';
import { Endpoint } from '@wian/http';
import { z } from 'zod';
import { indexPage } from './pages.js';
import { SERVICE_URLS, type ServiceUrls } from './services.js';

/** What stands behind this origin, for those who look beneath the console. */
@Controller('about')
export class IndexController {
  constructor(@Inject(SERVICE_URLS) private readonly services: ServiceUrls) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
  @Endpoint({
    permission: 'public',
    summary: 'What this is, and where to go on',
    answer: z.string(),
    produces: 'text/html',
  })
  page(): string {
    return indexPage(Object.keys(this.services));
  }
}
