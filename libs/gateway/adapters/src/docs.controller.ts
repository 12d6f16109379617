import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { Controller, Get, Header, Inject, Param, StreamableFile } from '@nestjs/common';
import { Endpoint } from '@wian/http';
import { z } from 'zod';
import { EventsDocument } from './events-document.js';
import { MergedDocument } from './merged-document.js';
import { docsPage, docsStart } from './pages.js';

const types = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
} as const;
const assetParams = z.object({ file: z.enum(['swagger-ui.css', 'swagger-ui-bundle.js']) });
const { resolve } = createRequire(import.meta.url);

/** The merged API document, the pages that show it, and the document of the events, all from this origin. */
@Controller('api')
export class DocsController {
  constructor(
    @Inject(MergedDocument) private readonly merged: MergedDocument,
    @Inject(EventsDocument) private readonly eventsDocument: EventsDocument,
  ) {}

  @Get('openapi.json')
  @Endpoint({
    permission: 'public',
    summary: 'API document of all services',
    answer: z.looseObject({ openapi: z.string() }),
  })
  document() {
    return this.merged.current();
  }

  @Get('asyncapi.json')
  @Endpoint({
    permission: 'public',
    summary: 'AsyncAPI document of all published events',
    answer: z.looseObject({ asyncapi: z.string() }),
  })
  events() {
    return this.eventsDocument.current();
  }

  @Get('docs')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header(
    'content-security-policy',
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'",
  )
  @Endpoint({ permission: 'public', summary: 'API documents as pages', answer: z.string(), produces: 'text/html' })
  page(): string {
    return docsPage;
  }

  @Get('docs/start.js')
  @Header('content-type', 'text/javascript; charset=utf-8')
  @Endpoint({ permission: 'public', summary: 'Starts the pages', answer: z.string(), produces: 'text/javascript' })
  start(): string {
    return docsStart;
  }

  @Get('docs/assets/:file')
  @Header('cache-control', 'public, max-age=3600')
  @Endpoint({ permission: 'public', summary: 'Parts of the pages', params: assetParams, produces: '*/*' })
  asset(@Param('file') file: keyof typeof types): StreamableFile {
    return new StreamableFile(createReadStream(resolve(`swagger-ui-dist/${file}`)), { type: types[file] });
  }
}
