import type { Task, TaskEvent, TaskWithStep } from '@wian/contracts';

/** The task is what its last event says; which step that event was about belongs to the event alone. */
export function evolveTask(_: Task | undefined, { data }: TaskEvent): Task {
  const { escalation: __, ...task }: TaskWithStep = data;
  return task;
}
