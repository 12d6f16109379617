import { Controller } from '@nestjs/common';
import {
  type CloudEvent,
  type Directive,
  directiveEvents,
  directiveVoided,
  taskEvents,
  taskVoided,
  type TaskWithStep,
  type Voided,
} from '@wian/contracts';
import { DomainError } from '@wian/kernel';
import { ConsumerGroup, OnEvents } from '@wian/messaging';
import { PlanNotices } from '@wian/notification-application';
import { NoticeReplica } from '../mongo/notice-replica.js';

/** Every type of the topic: the copy follows each step, so that a look at the task just before sending is up to date. */
const directiveTypes = directiveEvents.map(({ type }) => type) as [string, ...string[]];
const taskTypes = taskEvents.map(({ type }) => type) as [string, ...string[]];

/** Keeps the copies of tasks and directives, and plans notices for what became of a task: for nothing else. */
@Controller()
export class TaskAndDirectiveConsumer {
  constructor(
    private readonly replica: NoticeReplica,
    private readonly plan: PlanNotices,
    private readonly group: ConsumerGroup,
  ) {}

  @OnEvents(...directiveTypes)
  async directives(events: readonly CloudEvent[]): Promise<void> {
    // The runtime has checked the data against its contract; here and below.
    await this.replica.recordDirectives(events as readonly CloudEvent<Directive>[]);
  }

  @OnEvents(...taskTypes)
  async changed(events: readonly CloudEvent[]): Promise<void> {
    const changes = events as readonly CloudEvent<TaskWithStep>[];
    await this.replica.recordTasks(changes);
    this.requirePosts();
    await this.plan.handle(changes);
  }

  /** What a restored service has lost leaves the copies; notices that were made of it stay, since people have read them. */
  @OnEvents(directiveVoided.type)
  async directivesVoided(events: readonly CloudEvent[]): Promise<void> {
    await this.replica.voidDirectives(events as readonly CloudEvent<Voided>[]);
  }

  @OnEvents(taskVoided.type)
  async tasksVoided(events: readonly CloudEvent[]): Promise<void> {
    await this.replica.voidTasks(events as readonly CloudEvent<Voided>[]);
  }

  /** Before the posts are read to their end nobody could be told apart from somebody who is not there. */
  private requirePosts(): void {
    if (this.group.isCaughtUp()) return;
    throw new DomainError('NOTICE.POSTS_BEHIND', 'unavailable', 'Posts are still being read; notices wait for them.');
  }
}
