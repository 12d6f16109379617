import type { Task, TaskEvent, TaskPeriodClosed, TaskUndone, TaskWithStep } from '@wian/contracts';

/** The task is what its last event says; which step that event was about belongs to the event alone. */
export function evolveTask(_: Task | undefined, { data }: TaskEvent): Task {
  const { escalation: __, undone: ___, closed: ____, ...task }: TaskWithStep & TaskUndone & TaskPeriodClosed = data;
  return task;
}
