import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { Endpoint } from '@wian/http';
import { exampleNotice, render } from '@wian/notification-domain';
import type { z } from 'zod';
import { PUBLIC_URL } from '../tokens.js';
import { languageQuery, templateParams, templatePreview } from './schemas.js';

@Controller('templates')
export class TemplatesController {
  constructor(@Inject(PUBLIC_URL) private readonly publicUrl: string) {}

  @Get(':name/preview')
  @Endpoint({
    permission: 'delivery:read',
    summary: 'A template, filled with the sample letter',
    params: templateParams,
    query: languageQuery,
    answer: templatePreview,
  })
  preview(@Param() { name }: z.infer<typeof templateParams>, @Query() { lang }: z.infer<typeof languageQuery>) {
    return render(exampleNotice(name, this.publicUrl), lang);
  }
}
