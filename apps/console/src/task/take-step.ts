import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import { taskQuery } from '../api/queries.js';
import type { Step } from './steps.js';

interface Taken {
  readonly step: Step;
  readonly text?: string;
}

/** Takes a step on a task. Refused or not, the page shows afterwards how the task stands. */
export function useTakeStep(taskId: string, done: () => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (taken: Taken) => answerOf(send(taskId, taken)),
    onSuccess: (task) => {
      queryClient.setQueryData(taskQuery(taskId).queryKey, task);
      done();
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['tasks'] }),
  });
}

function send(taskId: string, { step, text = '' }: Taken) {
  const params = { path: { taskId } };
  switch (step) {
    case 'acknowledge':
      return api.POST('/api/assignment/tasks/{taskId}/acknowledge', { params });
    case 'start':
      return api.POST('/api/assignment/tasks/{taskId}/start', { params });
    case 'complete':
      return api.POST('/api/assignment/tasks/{taskId}/complete', { params });
    case 'report':
      return api.POST('/api/assignment/tasks/{taskId}/report', { params, body: { text } });
    case 'return':
      return api.POST('/api/assignment/tasks/{taskId}/return', { params, body: { reason: text } });
    default:
      return step satisfies never;
  }
}
