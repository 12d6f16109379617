import type { Task } from '@wian/contracts';
import type { TaskStepName } from './step-rules.js';

interface LatestStep {
  /** null = one that cannot be taken back: somebody was told of it, or begins anew by it. */
  readonly step: TaskStepName | null;
  readonly at: string;
  readonly by: string;
}

/** What a person last did with the task, as far as its state tells. */
export function latestStep(task: Task): LatestStep | undefined {
  const { disowned, ended, extension } = task;
  const taken = [
    placed('acknowledge', task.acknowledged),
    placed('accept', task.accepted),
    placed('start', task.started),
    ...(task.reports ?? []).map((report) => placed('report', report)),
    placed('report', task.reported),
    placed('complete', task.completed),
    placed('delegate', task.delegated),
    placed('disown', disowned),
    placed(null, disowned?.answered),
    placed(ended?.kind === 'exempted' ? 'exempt' : null, ended && { at: ended.at, by: ended.actor }),
    placed('ask-extension', extension && { at: extension.askedAt, by: extension.askedBy }),
    placed(null, decisionOf(extension)),
    placed(null, task.returned),
    placed(null, task.transferred),
    placed(null, task.reminded),
  ].flat();
  return taken.reduce<LatestStep | undefined>((last, each) => (last && last.at > each.at ? last : each), undefined);
}

const decisionOf = (extension: Task['extension']) =>
  extension?.decidedAt && extension.decidedBy ? { at: extension.decidedAt, by: extension.decidedBy } : null;

const placed = (
  step: LatestStep['step'],
  taken: { readonly at: string; readonly by: string } | null | undefined,
): readonly LatestStep[] => (taken ? [{ step, at: taken.at, by: taken.by }] : []);

const types: Readonly<Record<string, TaskStepName>> = {
  'wian.task.acknowledged.v1': 'acknowledge',
  'wian.task.accepted.v1': 'accept',
  'wian.task.started.v1': 'start',
  'wian.task.partially-reported.v1': 'report',
  'wian.task.reported.v1': 'report',
  'wian.task.completed.v1': 'complete',
  'wian.task.delegated.v1': 'delegate',
  'wian.task.disowned.v1': 'disown',
  'wian.task.exempted.v1': 'exempt',
  'wian.task.extension-asked.v1': 'ask-extension',
};

/** The step that an event of this type tells of, where it is one that can be taken back. */
export const stepOfType = (type: string): TaskStepName | undefined => types[type];
