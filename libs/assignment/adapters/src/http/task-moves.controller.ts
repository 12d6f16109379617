import { Body, Controller, Param, Post } from '@nestjs/common';
import { ReadTasks, TakeTaskStep } from '@wian/assignment-application';
import type { TaskStep } from '@wian/assignment-domain';
import { Granted, type Grant } from '@wian/auth';
import { Endpoint } from '@wian/http';
import type { z } from 'zod';
import { taskParams, taskView } from './schemas.js';
import { takeStep } from './take-step.js';
import { delegateBody, disownBody, reasonBody, transferBody } from './task-step.schemas.js';

type TaskParams = z.infer<typeof taskParams>;
const step = { params: taskParams, answer: taskView };

/** Whose task it is. Who may take which step is decided by `mayStep`, not here. */
@Controller('tasks/:taskId')
export class TaskMovesController {
  constructor(
    readonly read: ReadTasks,
    readonly steps: TakeTaskStep,
  ) {}

  @Post('delegate')
  @Endpoint({ permission: 'task:act', summary: 'A post of the unit does the work', body: delegateBody, ...step })
  delegate(@Param() params: TaskParams, @Body() body: z.infer<typeof delegateBody>, @Granted() grant: Grant) {
    return this.take(params, grant, { type: 'delegate', ...body });
  }

  @Post('not-ours')
  @Endpoint({
    permission: 'task:act',
    summary: 'The unit says that it is not its own to do',
    body: disownBody,
    ...step,
  })
  disown(@Param() params: TaskParams, @Body() body: z.infer<typeof disownBody>, @Granted() grant: Grant) {
    return this.take(params, grant, { type: 'disown', ...body });
  }

  @Post('keep')
  @Endpoint({ permission: 'task:judge', summary: 'The answer to not-ours: it is theirs', body: reasonBody, ...step })
  keep(@Param() params: TaskParams, @Body() body: z.infer<typeof reasonBody>, @Granted() grant: Grant) {
    return this.take(params, grant, { type: 'keep', ...body });
  }

  @Post('transfer')
  @Endpoint({
    permission: 'task:judge',
    summary: 'Hands it to another unit, which begins anew',
    body: transferBody,
    ...step,
  })
  transfer(@Param() params: TaskParams, @Body() body: z.infer<typeof transferBody>, @Granted() grant: Grant) {
    return this.take(params, grant, { type: 'transfer', ...body });
  }

  @Post('exempt')
  @Endpoint({
    permission: 'task:judge',
    summary: 'The issuer wants nothing more of the unit',
    body: reasonBody,
    ...step,
  })
  exempt(@Param() params: TaskParams, @Body() body: z.infer<typeof reasonBody>, @Granted() grant: Grant) {
    return this.take(params, grant, { type: 'exempt', ...body });
  }

  private take({ taskId }: TaskParams, grant: Grant, taken: TaskStep) {
    return takeStep(this, grant, { taskId, step: taken });
  }
}
