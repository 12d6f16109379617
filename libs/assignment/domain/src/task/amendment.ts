import type { Task } from '@wian/contracts';

/** Whether its unit is to take note of what was changed, and has not yet. */
export const owesNote = ({ amendment, ended }: Pick<Task, 'amendment' | 'ended'>): boolean =>
  amendment !== undefined && amendment.needsAcknowledgement && amendment.acknowledged === null && ended === undefined;
