import { Controller, Get, Param, Query } from '@nestjs/common';
import { ReadEscalations } from '@wian/assignment-application';
import { Granted, type Grant } from '@wian/auth';
import { decodeCursor, encodeCursor, Endpoint, page } from '@wian/http';
import { unwrap } from '@wian/kernel';
import type { z } from 'zod';
import { escalationRow, escalationsQuery, stepPlace, taskPlan } from './escalation.schemas.js';
import { taskParams } from './schemas.js';

@Controller()
export class EscalationsController {
  constructor(private readonly read: ReadEscalations) {}

  @Get('escalations')
  @Endpoint({
    permission: 'task:list',
    summary: 'Steps of escalation: fired, superfluous, skipped and still to come, newest directive first',
    query: escalationsQuery,
    answer: page(escalationRow),
  })
  async list(@Query() { cursor, ...filter }: z.infer<typeof escalationsQuery>, @Granted() grant: Grant) {
    const after = decodeCursor(stepPlace, cursor);
    const { items, next } = await this.read.list({ ...filter, after, visible: grant.units });
    return { items, next: next && encodeCursor(next) };
  }

  @Get('tasks/:taskId/plan')
  @Endpoint({
    permission: 'task:list',
    summary: "A task's clocks: what became of every step, and what would become of those to come",
    params: taskParams,
    answer: taskPlan,
  })
  async plan(@Param() { taskId }: z.infer<typeof taskParams>, @Granted() grant: Grant) {
    return unwrap(await this.read.planOf(taskId, grant.units));
  }
}
