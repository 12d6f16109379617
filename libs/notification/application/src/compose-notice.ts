import {
  type Cause,
  type Delivery,
  type Language,
  type NoticedTask,
  type NoticeText,
  render,
  type RenderedNotice,
} from '@wian/notification-domain';
import type { Clock } from '@wian/kernel';
import type { NoticeSources } from './ports.js';

/** Puts a delivery into words, from what is known at this moment. */
export class ComposeNotice {
  constructor(
    private readonly sources: NoticeSources,
    private readonly clock: Clock,
    /** Address at which people open the console, without a slash at its end. */
    private readonly publicUrl: string,
  ) {}

  /** Undefined as long as the directive has not come here: it travels on another topic than the task. */
  async of(delivery: Delivery, language: Language): Promise<RenderedNotice | undefined> {
    const directive = await this.sources.directiveById(delivery.directiveId);
    const task = await this.sources.taskById(delivery.taskId);
    if (!directive || !task) return undefined;
    const at = this.clock.now();
    const { number, subject, letterDate, urgency, issuerUnitId } = directive;
    const notice: NoticeText = {
      name: delivery.cause,
      number,
      subject,
      letterDate,
      urgency,
      issuerName: await this.sources.unitName(issuerUnitId, at),
      unitName: await this.sources.unitName(task.unitId, at),
      ...(await this.namesFor(delivery, task, at)),
      link: `${this.publicUrl}/tasks/${delivery.taskId}`,
      ...particulars(delivery, task),
    };
    return render(notice, language);
  }

  private async namesFor({ unitId, forUnitId }: Delivery, task: NoticedTask, at: Date) {
    return {
      ...(unitId !== task.unitId && { toldName: await this.sources.unitName(unitId, at) }),
      ...(forUnitId !== undefined && { forUnitName: await this.sources.unitName(forUnitId, at) }),
    };
  }
}

const particulars = ({ cause, escalation }: Delivery, task: NoticedTask): Partial<NoticeText> => ({
  ...(cause === 'returned' && task.returned && { returnedBecause: task.returned.reason }),
  ...(escalation && { escalation }),
  ...(cause === 'ended' && task.ended && { endedKind: task.ended.kind }),
  ...(task.extension && cause.startsWith('extension') && { extension: task.extension }),
  ...reasonOf(cause, task),
});

/** In the words of who did it. */
function reasonOf(cause: Cause, { disowned, ended, extension, transferred }: NoticedTask): Partial<NoticeText> {
  const reasons: Partial<Record<Cause, string | null | undefined>> = {
    transferred: transferred?.reason,
    disowned: disowned?.reason,
    kept: disowned?.answered?.reason,
    ended: ended?.reason,
    'extension-asked': extension?.reason,
    'extension-decided': extension?.decision,
  };
  const because = reasons[cause];
  return because ? { because } : {};
}
