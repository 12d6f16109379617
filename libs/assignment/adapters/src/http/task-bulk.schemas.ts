import { taskIdField, taskStatusField } from '@wian/contracts';
import { z } from 'zod';
import {
  acceptBody,
  acknowledgeForBody,
  disownBody,
  extensionBody,
  extensionDecisionBody,
  reasonBody,
  reportBody,
  transferBody,
} from './task-step.schemas.js';

const MOST = 500;

/** Not `undo`, which is for one's own last step, and not `delegate`, whose post is of one unit. */
export const bulkBody = z.object({
  taskIds: z.array(taskIdField).min(1).max(MOST),
  step: z
    .union([
      z.object({ type: z.literal('acknowledge') }),
      acknowledgeForBody.extend({ type: z.literal('acknowledge-for') }),
      acceptBody.extend({ type: z.literal('accept') }),
      z.object({ type: z.literal('start') }),
      z.intersection(z.object({ type: z.literal('report') }), reportBody),
      z.object({ type: z.literal('complete') }),
      reasonBody.extend({ type: z.literal('return') }),
      reasonBody.extend({ type: z.literal('keep') }),
      reasonBody.extend({ type: z.literal('exempt') }),
      disownBody.extend({ type: z.literal('disown') }),
      extensionBody.extend({ type: z.literal('ask-extension') }),
      z.intersection(z.object({ type: z.literal('decide-extension') }), extensionDecisionBody),
      transferBody.extend({ type: z.literal('transfer') }),
    ])
    .describe('The step by its name, with what it needs as when it is taken on one task'),
});

export const bulkResults = z.object({
  taken: z.int().describe('On how many tasks the step was taken'),
  refused: z.int(),
  items: z
    .array(
      z.object({
        taskId: taskIdField,
        status: taskStatusField.nullable().describe('As it is now; null where the step was refused'),
        problem: z.object({ code: z.string(), detail: z.string() }).nullable(),
      }),
    )
    .describe('Each task once, in the order asked'),
});
