import type { Task, TaskEvent, TaskUndone, TaskWithStep } from '@wian/contracts';

/** The task is what its last event says; which step that event was about belongs to the event alone. */
export function evolveTask(_: Task | undefined, { data }: TaskEvent): Task {
  const { escalation: __, undone: ___, ...task }: TaskWithStep & TaskUndone = data;
  return task;
}
