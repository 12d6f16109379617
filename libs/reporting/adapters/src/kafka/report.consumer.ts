import { Controller } from '@nestjs/common';
import {
  type Calendar,
  type CloudEvent,
  type Directive,
  type Task,
  calendarRecorded,
  directiveIssued,
  taskEvents,
} from '@wian/contracts';
import { OnEvents } from '@wian/messaging';
import { ProjectEvents } from '@wian/reporting-application';

const [firstTaskType = '', ...otherTaskTypes] = taskEvents.map(({ type }): string => type);

/** Units come by way of the directory replica, which handles their events already. */
@Controller()
export class ReportConsumer {
  constructor(private readonly project: ProjectEvents) {}

  // The runtime has checked the data against its contract.
  @OnEvents(firstTaskType, ...otherTaskTypes)
  async tasks(events: readonly CloudEvent[]): Promise<void> {
    await this.project.tasks(events as readonly CloudEvent<Task>[]);
  }

  @OnEvents(directiveIssued.type)
  async directives(events: readonly CloudEvent[]): Promise<void> {
    await this.project.directives(events as readonly CloudEvent<Directive>[]);
  }

  @OnEvents(calendarRecorded.type)
  async calendars(events: readonly CloudEvent[]): Promise<void> {
    await this.project.calendars(events as readonly CloudEvent<Calendar>[]);
  }
}
