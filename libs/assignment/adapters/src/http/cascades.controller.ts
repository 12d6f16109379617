import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ConfirmCascade, ReadCascades } from '@wian/assignment-application';
import { Granted, type Grant } from '@wian/auth';
import { decodeCursor, encodeCursor, Endpoint, page } from '@wian/http';
import { unwrap } from '@wian/kernel';
import { z } from 'zod';
import { callerOf, unitsOf } from './caller.js';
import { cascadeView, childrenQuery, confirmBody, directiveParams, recipients, taskNode } from './schemas.js';

type DirectiveParams = z.infer<typeof directiveParams>;

@Controller('cascades')
export class CascadesController {
  constructor(
    private readonly read: ReadCascades,
    private readonly confirmCascade: ConfirmCascade,
  ) {}

  @Get(':directiveId')
  @Endpoint({
    permission: 'task:list',
    summary: "A directive's cascade, counted per level",
    params: directiveParams,
    answer: cascadeView,
  })
  async show(@Param() { directiveId }: DirectiveParams, @Granted() grant: Grant) {
    return unwrap(await this.read.one(directiveId, grant.units));
  }

  @Get(':directiveId/tasks')
  @Endpoint({
    permission: 'task:list',
    summary: 'Tasks under one task of the tree',
    params: directiveParams,
    query: childrenQuery,
    answer: page(taskNode),
  })
  async tasks(
    @Param() { directiveId }: DirectiveParams,
    @Query() query: z.infer<typeof childrenQuery>,
    @Granted() grant: Grant,
  ) {
    const parent = query.parent === 'root' ? null : query.parent;
    const asked = { directive: directiveId, parent, visible: grant.units, limit: query.limit };
    if (!query.open) return unwrap(await this.read.children({ ...asked, cursor: query.cursor }));
    const { items, next } = unwrap(
      await this.read.openBranches({ ...asked, after: decodeCursor(z.string(), query.cursor) }),
    );
    return { items, next: next && encodeCursor(next) };
  }

  @Get(':directiveId/recipients')
  @Endpoint({
    permission: 'task:list',
    summary: "Who would get a task in today's directory",
    params: directiveParams,
    answer: recipients,
  })
  async recipients(@Param() { directiveId }: DirectiveParams, @Granted() grant: Grant) {
    return unwrap(await this.read.recipients(directiveId, grant.units));
  }

  @Post(':directiveId/confirm')
  @Endpoint({
    permission: 'letter:issue',
    summary: 'Starts a held cascade with the recipients of today',
    params: directiveParams,
    body: confirmBody,
    answer: cascadeView,
  })
  async confirm(
    @Param() { directiveId }: DirectiveParams,
    @Body() { expect }: z.infer<typeof confirmBody>,
    @Granted() grant: Grant,
  ) {
    unwrap(
      await this.confirmCascade.handle({
        directiveId,
        expect,
        mayIssueFor: unitsOf(grant, 'letter:issue'),
        ...callerOf(grant),
      }),
    );
    return unwrap(await this.read.one(directiveId, grant.unitsWith('task:list')));
  }
}
