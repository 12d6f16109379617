import type { OrgTreeReplica, PostReplica } from '@wian/directory-replica';
import type { NoticeSources } from '@wian/notification-application';
import { nameOn } from '@wian/org-tree';
import { localDateOf } from '@wian/working-time';
import type { NoticeReplica } from './notice-replica.js';

/** All that a notice is made of, from this service's copies. */
export function replicaSources(own: NoticeReplica, tree: OrgTreeReplica, posts: PostReplica): NoticeSources {
  return {
    taskById: (taskId) => own.taskById(taskId),
    directiveById: (directiveId) => own.directiveById(directiveId),
    postsOf: (unitIds) => posts.ofUnits(unitIds),
    async unitName(unitId, at) {
      return nameOn((await tree.byId()).get(unitId), localDateOf(at)) ?? unitId;
    },
  };
}
