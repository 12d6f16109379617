import { Body, Controller, Post } from '@nestjs/common';
import { type StepResult, TakeStepsOnMany } from '@wian/assignment-application';
import { Granted, type Grant } from '@wian/auth';
import { Endpoint } from '@wian/http';
import type { z } from 'zod';
import { callerOf } from './caller.js';
import { bulkBody, bulkResults } from './task-bulk.schemas.js';

@Controller('tasks/bulk')
export class TaskBulkController {
  constructor(private readonly many: TakeStepsOnMany) {}

  @Post()
  @Endpoint({
    permission: 'task:act',
    summary: 'The same step on many tasks, with what became of it on each',
    body: bulkBody,
    answer: bulkResults,
  })
  async take(@Body() { taskIds, step }: z.infer<typeof bulkBody>, @Granted() grant: Grant) {
    const items = (await this.many.handle(taskIds, step, callerOf(grant))).map(itemOf);
    const taken = items.filter(({ problem }) => problem === null).length;
    return { taken, refused: items.length - taken, items };
  }
}

const itemOf = ({ taskId, result }: StepResult) =>
  result.ok
    ? { taskId, status: result.value.status, problem: null }
    : { taskId, status: null, problem: { code: result.error.code, detail: result.error.message } };
