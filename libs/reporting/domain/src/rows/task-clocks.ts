import { z } from 'zod';

const outcomeField = z.object({
  kind: z.string(),
  at: z.iso.datetime(),
  reason: z.string().nullable(),
  targetUnitId: z.string().nullable(),
});

const stepField = z.object({
  stepId: z.string().min(1),
  dueAt: z.iso.datetime(),
  target: z.string(),
  channel: z.string(),
  outcome: outcomeField.nullable(),
});
export type ClockStep = z.infer<typeof stepField>;

const clockField = z.object({
  dueAt: z.iso.datetime(),
  startedAt: z.iso.datetime(),
  policyId: z.string(),
  policyVersion: z.int(),
  steps: z.array(stepField),
});
export type TaskClock = z.infer<typeof clockField>;

/** The limits running on a task, by name; optional in the contract, so a task without them has none. */
const carrier = z.object({ clocks: z.record(z.string(), clockField.optional()).optional() });

/** A clock of a shape that is not known is a fault of the producer, so it throws and the event is parked. */
export function clocksOf(task: object): Readonly<Record<string, TaskClock>> {
  const clocks = Object.entries(carrier.parse(task).clocks ?? {});
  return Object.fromEntries(clocks.flatMap(([name, clock]) => (clock ? [[name, clock]] : [])));
}
