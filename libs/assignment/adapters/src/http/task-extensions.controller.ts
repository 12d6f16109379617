import { Body, Controller, Param, Post } from '@nestjs/common';
import { ReadTasks, TakeTaskStep } from '@wian/assignment-application';
import { Granted, type Grant } from '@wian/auth';
import { Endpoint } from '@wian/http';
import type { z } from 'zod';
import { taskParams, taskView } from './schemas.js';
import { takeStep } from './take-step.js';
import { extensionBody, extensionDecisionBody } from './task-step.schemas.js';

type TaskParams = z.infer<typeof taskParams>;
const step = { params: taskParams, answer: taskView };

/** More time for the work. Who may take which step is decided by `mayStep`, not here. */
@Controller('tasks/:taskId/extension')
export class TaskExtensionsController {
  constructor(
    readonly read: ReadTasks,
    readonly steps: TakeTaskStep,
  ) {}

  @Post()
  @Endpoint({ permission: 'task:act', summary: 'The unit asks for more time', body: extensionBody, ...step })
  ask(@Param() { taskId }: TaskParams, @Body() body: z.infer<typeof extensionBody>, @Granted() grant: Grant) {
    return takeStep(this, grant, { taskId, step: { type: 'ask-extension', ...body } });
  }

  @Post('decision')
  @Endpoint({
    permission: 'task:judge',
    summary: 'The issuer grants it, perhaps until another day, or refuses it',
    body: extensionDecisionBody,
    ...step,
  })
  decide(
    @Param() { taskId }: TaskParams,
    @Body() body: z.infer<typeof extensionDecisionBody>,
    @Granted() grant: Grant,
  ) {
    return takeStep(this, grant, { taskId, step: { type: 'decide-extension', ...body } });
  }
}
