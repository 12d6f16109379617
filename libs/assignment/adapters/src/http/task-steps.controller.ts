import { Body, Controller, Param, Post } from '@nestjs/common';
import { ReadTasks, TakeTaskStep } from '@wian/assignment-application';
import type { TaskStep } from '@wian/assignment-domain';
import { Granted, type Grant } from '@wian/auth';
import { Endpoint } from '@wian/http';
import type { z } from 'zod';
import { taskParams, taskView } from './schemas.js';
import { takeStep } from './take-step.js';
import { acceptBody, acknowledgeForBody, reasonBody, reportBody } from './task-step.schemas.js';

type TaskParams = z.infer<typeof taskParams>;
const step = { params: taskParams, answer: taskView };

/** The unit's work and its judgement. Who may take which step is decided by `mayStep`, not here. */
@Controller('tasks/:taskId')
export class TaskStepsController {
  constructor(
    readonly read: ReadTasks,
    readonly steps: TakeTaskStep,
  ) {}

  @Post('acknowledge')
  @Endpoint({ permission: 'task:act', summary: 'The unit has taken note', ...step })
  acknowledge(@Param() params: TaskParams, @Granted() grant: Grant) {
    return this.take(params, grant, { type: 'acknowledge' });
  }

  @Post('acknowledge-for')
  @Endpoint({
    permission: 'task:act',
    summary: 'The unit next above has told one without computers: it has taken note',
    body: acknowledgeForBody,
    ...step,
  })
  acknowledgeFor(
    @Param() params: TaskParams,
    @Body() body: z.infer<typeof acknowledgeForBody>,
    @Granted() grant: Grant,
  ) {
    return this.take(params, grant, { type: 'acknowledge-for', ...body });
  }

  @Post('accept')
  @Endpoint({ permission: 'task:act', summary: 'The unit will do it, and how', body: acceptBody, ...step })
  accept(@Param() params: TaskParams, @Body() body: z.infer<typeof acceptBody>, @Granted() grant: Grant) {
    return this.take(params, grant, { type: 'accept', ...body });
  }

  @Post('start')
  @Endpoint({ permission: 'task:act', summary: 'The unit has begun', ...step })
  start(@Param() params: TaskParams, @Granted() grant: Grant) {
    return this.take(params, grant, { type: 'start' });
  }

  @Post('report')
  @Endpoint({
    permission: 'task:act',
    summary: 'The unit reports its result, on the whole or on one order',
    body: reportBody,
    ...step,
  })
  report(@Param() params: TaskParams, @Body() body: z.infer<typeof reportBody>, @Granted() grant: Grant) {
    return this.take(params, grant, { type: 'report', ...body });
  }

  @Post('return')
  @Endpoint({ permission: 'task:judge', summary: 'The issuer wants the report mended', body: reasonBody, ...step })
  sendBack(@Param() params: TaskParams, @Body() body: z.infer<typeof reasonBody>, @Granted() grant: Grant) {
    return this.take(params, grant, { type: 'return', ...body });
  }

  @Post('complete')
  @Endpoint({
    permission: 'task:act',
    summary: 'Nothing more is owed: the unit, or the issuer where a report was asked',
    ...step,
  })
  complete(@Param() params: TaskParams, @Granted() grant: Grant) {
    return this.take(params, grant, { type: 'complete' });
  }

  @Post('undo')
  @Endpoint({ permission: 'task:act', summary: 'Takes back the step that the caller has just taken', ...step })
  undo(@Param() params: TaskParams, @Granted() grant: Grant) {
    return this.take(params, grant, { type: 'undo' });
  }

  private take({ taskId }: TaskParams, grant: Grant, taken: TaskStep) {
    return takeStep(this, grant, { taskId, step: taken });
  }
}
