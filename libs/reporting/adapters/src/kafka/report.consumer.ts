import { Controller } from '@nestjs/common';
import {
  type Calendar,
  type CloudEvent,
  type Directive,
  type Task,
  type Voided,
  calendarRecorded,
  calendarVoided,
  directiveEvents,
  directiveVoided,
  taskEvents,
  taskVoided,
} from '@wian/contracts';
import { OnEvents } from '@wian/messaging';
import { ProjectEvents } from '@wian/reporting-application';

const [firstTaskType = '', ...otherTaskTypes] = taskEvents.map(({ type }): string => type);

const directiveTypes = directiveEvents.map(({ type }) => type) as [string, ...string[]];

/** Units come by way of the directory replica, which handles their events already. */
@Controller()
export class ReportConsumer {
  constructor(private readonly project: ProjectEvents) {}

  // The runtime has checked the data against its contract.
  @OnEvents(firstTaskType, ...otherTaskTypes)
  async tasks(events: readonly CloudEvent[]): Promise<void> {
    await this.project.tasks(events as readonly CloudEvent<Task>[]);
  }

  @OnEvents(...directiveTypes)
  async directives(events: readonly CloudEvent[]): Promise<void> {
    await this.project.directives(events as readonly CloudEvent<Directive>[]);
  }

  @OnEvents(calendarRecorded.type)
  async calendars(events: readonly CloudEvent[]): Promise<void> {
    await this.project.calendars(events as readonly CloudEvent<Calendar>[]);
  }

  @OnEvents(taskVoided.type)
  async tasksVoided(events: readonly CloudEvent[]): Promise<void> {
    await this.project.voided(events as readonly CloudEvent<Voided>[]);
  }

  @OnEvents(directiveVoided.type)
  async directivesVoided(events: readonly CloudEvent[]): Promise<void> {
    await this.project.voided(events as readonly CloudEvent<Voided>[]);
  }

  @OnEvents(calendarVoided.type)
  async calendarsVoided(events: readonly CloudEvent[]): Promise<void> {
    await this.project.voided(events as readonly CloudEvent<Voided>[]);
  }
}
