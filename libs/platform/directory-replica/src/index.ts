export { CalendarReplicaModule } from './calendar-replica.module.js';
export { CalendarReplica, GOVERNMENT_CALENDAR, type ReplicatedCalendar } from './calendar-replica.js';
export { DirectoryReplicaModule } from './directory-replica.module.js';
export { OrgTreeReplica, type ReplicatedTree } from './org-tree-replica.js';
export { PostReplica } from './post-replica.js';
export { ReplicaGrantSource } from './replica-grant-source.js';
