import { Controller, Get, Inject, Query } from '@nestjs/common';
import { decodeCursor, encodeCursor, Endpoint, page } from '@wian/http';
import type { Clock } from '@wian/kernel';
import { CLOCK } from '@wian/service';
import { localDateOf } from '@wian/working-time';
import { z } from 'zod';
import { MongoDirectoryQueries } from '../mongo/mongo-directory-queries.js';
import { occupiedPost, postsQuery, vacantPost, vacantPostsQuery } from './schemas.js';

@Controller('posts')
export class PostsController {
  constructor(
    private readonly queries: MongoDirectoryQueries,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Endpoint({
    permission: 'directory:read',
    summary: "A unit's posts and who is in charge of each on a day, people by id only",
    query: postsQuery,
    answer: z.array(occupiedPost),
  })
  async list(@Query() { unit, on }: z.infer<typeof postsQuery>) {
    return this.queries.postsOf(unit, on ?? this.today());
  }

  @Get('vacant')
  @Endpoint({
    permission: 'directory:read',
    summary: 'Posts that nobody holds on a day, with who acts for them',
    query: vacantPostsQuery,
    answer: page(vacantPost),
  })
  async vacant(@Query() { limit, cursor, on, ...filter }: z.infer<typeof vacantPostsQuery>) {
    const found = await this.queries.vacantPosts({
      ...filter,
      on: on ?? this.today(),
      // one more than asked for: its presence tells that there is a next page
      limit: limit + 1,
      after: decodeCursor(z.string(), cursor),
    });
    const items = found.slice(0, limit);
    return { items, next: found.length > limit ? encodeCursor(items.at(-1)?.postId) : null };
  }

  private today(): string {
    return localDateOf(this.clock.now());
  }
}
