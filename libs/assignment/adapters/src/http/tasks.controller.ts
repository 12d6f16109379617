import { Controller, Get, Param, Query } from '@nestjs/common';
import { ReadTasks, RecordReceipts } from '@wian/assignment-application';
import { Granted, type Grant } from '@wian/auth';
import { Endpoint } from '@wian/http';
import { unwrap } from '@wian/kernel';
import type { z } from 'zod';
import { lookerOf, unitsOf } from './caller.js';
import { countsQuery, taskCounts, taskParams, taskRows, tasksQuery, taskView } from './schemas.js';

@Controller('tasks')
export class TasksController {
  constructor(
    private readonly read: ReadTasks,
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
  async show(@Param() { taskId }: z.infer<typeof taskParams>, @Granted() grant: Grant) {
    const task = unwrap(await this.read.one(taskId, lookerOf(grant)));
    this.receipts.noteOpening(task, { personId: grant.actor.id, units: unitsOf(grant, 'task:read') });
    return task;
  }
}
