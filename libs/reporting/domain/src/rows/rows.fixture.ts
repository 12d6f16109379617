import { type CloudEvent, type Task, taskAssigned } from '@wian/contracts';

/** A task event as it comes from the topic. */
export function taskEvent(
  change: Partial<Task>,
  place: { readonly sequence: number; readonly time: string; readonly epoch?: number; readonly position?: number },
): CloudEvent<Task> {
  const data = { ...taskAssigned.example, ...change };
  return {
    specversion: '1.0',
    id: `${data.taskId}:${place.sequence}`,
    source: '/wian/assignment',
    type: taskAssigned.type,
    subject: data.taskId,
    datacontenttype: 'application/json',
    position: place.sequence,
    epoch: 1,
    correlationid: 'test',
    data,
    ...place,
  };
}
