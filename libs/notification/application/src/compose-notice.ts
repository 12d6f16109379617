import type { Task } from '@wian/contracts';
import { type Delivery, type Language, type NoticeText, render, type RenderedNotice } from '@wian/notification-domain';
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
      link: `${this.publicUrl}/tasks/${delivery.taskId}`,
      ...particulars(delivery, task),
    };
    return render(notice, language);
  }
}

const particulars = ({ cause, escalation }: Delivery, { returned, reminded }: Task) => ({
  ...(cause === 'returned' && returned && { returnedBecause: returned.reason }),
  ...(cause === 'reminded' && reminded && { remindedOf: reminded.step }),
  ...(escalation && { escalation }),
});
