import { Controller, Get, Query } from '@nestjs/common';
import { postField } from '@wian/contracts';
import { Endpoint } from '@wian/http';
import { z } from 'zod';
import { MongoDirectoryQueries } from '../mongo/mongo-directory-queries.js';
import { postsQuery } from './schemas.js';

@Controller('posts')
export class PostsController {
  constructor(private readonly queries: MongoDirectoryQueries) {}

  @Get()
  @Endpoint({
    permission: 'directory:read',
    summary: "A unit's posts, people by id only",
    query: postsQuery,
    answer: z.array(postField),
  })
  list(@Query() { unit }: z.infer<typeof postsQuery>) {
    return this.queries.postsOf(unit);
  }
}
