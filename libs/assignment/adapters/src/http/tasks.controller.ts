import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ReadTasks, RecordReceipts, type StepRequest, TakeTaskStep } from '@wian/assignment-application';
import { Granted, type Grant } from '@wian/auth';
import { Endpoint } from '@wian/http';
import { unwrap } from '@wian/kernel';
import type { z } from 'zod';
import { callerOf, lookerOf, unitsOf } from './caller.js';
import {
  countsQuery,
  reportBody,
  returnBody,
  taskCounts,
  taskParams,
  taskRows,
  tasksQuery,
  taskView,
} from './schemas.js';

type TaskParams = z.infer<typeof taskParams>;
const step = { params: taskParams, answer: taskView };

@Controller('tasks')
export class TasksController {
  constructor(
    private readonly read: ReadTasks,
    private readonly steps: TakeTaskStep,
    private readonly receipts: RecordReceipts,
  ) {}

  @Get()
  @Endpoint({
    permission: 'task:list',
    summary: 'Tasks, newest directive first',
    query: tasksQuery,
    answer: taskRows,
  })
  list(@Query() { status, ...query }: z.infer<typeof tasksQuery>, @Granted() grant: Grant) {
    return this.read.list({ ...query, statuses: status && [status].flat(), looker: lookerOf(grant) });
  }

  @Get('counts')
  @Endpoint({
    permission: 'task:list',
    summary: "How many of a unit's tasks are in each status, and how many are overdue",
    query: countsQuery,
    answer: taskCounts,
  })
  counts(@Query() { unit }: z.infer<typeof countsQuery>, @Granted() grant: Grant) {
    return this.read.count(unit, grant.units);
  }

  @Get(':taskId')
  @Endpoint({
    permission: 'task:read',
    summary: 'One task with the orders that bind it',
    params: taskParams,
    answer: taskView,
  })
  async show(@Param() { taskId }: TaskParams, @Granted() grant: Grant) {
    const task = unwrap(await this.read.one(taskId, lookerOf(grant)));
    this.receipts.noteOpening(task, { personId: grant.actor.id, units: unitsOf(grant, 'task:read') });
    return task;
  }

  @Post(':taskId/acknowledge')
  @Endpoint({ permission: 'task:act', summary: 'The unit has taken note', ...step })
  acknowledge(@Param() { taskId }: TaskParams, @Granted() grant: Grant) {
    return this.take(taskId, { type: 'acknowledge' }, grant);
  }

  @Post(':taskId/start')
  @Endpoint({ permission: 'task:act', summary: 'The unit has begun', ...step })
  start(@Param() { taskId }: TaskParams, @Granted() grant: Grant) {
    return this.take(taskId, { type: 'start' }, grant);
  }

  @Post(':taskId/report')
  @Endpoint({ permission: 'task:act', summary: 'The unit reports its result', body: reportBody, ...step })
  report(@Param() { taskId }: TaskParams, @Body() { text }: z.infer<typeof reportBody>, @Granted() grant: Grant) {
    return this.take(taskId, { type: 'report', text }, grant);
  }

  @Post(':taskId/return')
  @Endpoint({ permission: 'task:judge', summary: 'The issuer wants the report mended', body: returnBody, ...step })
  sendBack(@Param() { taskId }: TaskParams, @Body() { reason }: z.infer<typeof returnBody>, @Granted() grant: Grant) {
    return this.take(taskId, { type: 'return', reason }, grant);
  }

  @Post(':taskId/complete')
  @Endpoint({
    permission: 'task:act',
    summary: 'Nothing more is owed: the unit, or the issuer where a report was asked',
    ...step,
  })
  complete(@Param() { taskId }: TaskParams, @Granted() grant: Grant) {
    return this.take(taskId, { type: 'complete' }, grant);
  }

  private async take(taskId: string, request: StepRequest, grant: Grant) {
    const caller = callerOf(grant);
    unwrap(await this.steps.handle(taskId, request, caller));
    return unwrap(await this.read.one(taskId, caller));
  }
}
