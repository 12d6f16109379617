import type { Task } from '@wian/contracts';

type Steps = 'acknowledged' | 'reported';

/** What notices need to know of a task when they are sent or read: no texts of reports, no clocks. */
export type NoticedTask = Pick<Task, 'taskId' | 'unitId' | 'status' | 'ended' | 'extension' | 'disowned'> & {
  readonly [step in Steps]: { readonly at: string } | null;
} & {
  readonly returned: { readonly reason: string } | null;
  readonly delegated?: { readonly postId: string } | undefined;
  readonly transferred?: { readonly from: string; readonly to: string; readonly reason: string } | undefined;
};

export const noticedOf = (task: Task): NoticedTask => {
  const { taskId, unitId, status, acknowledged, reported, returned, ended } = task;
  const { extension, disowned, delegated, transferred } = task;
  return {
    ...{ taskId, unitId, status },
    acknowledged: acknowledged && { at: acknowledged.at },
    reported: reported && { at: reported.at },
    returned: returned && { reason: returned.reason },
    ...(ended && { ended }),
    ...(extension && { extension }),
    ...(disowned && { disowned }),
    ...(delegated && { delegated: { postId: delegated.postId } }),
    ...(transferred && { transferred: partsOf(transferred) }),
  };
};

const partsOf = ({ from, to, reason }: NonNullable<Task['transferred']>) => ({ from, to, reason });
