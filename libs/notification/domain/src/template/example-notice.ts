import type { Cause } from '../delivery/delivery.events.js';
import type { NoticeText } from './notice-facts.js';

/** What a template is shown with: the sample letter. */
export const exampleNotice = (name: Cause, publicUrl: string): NoticeText => ({
  name,
  number: 'อจ 0318/ว 655',
  subject: 'การขับเคลื่อนงานตามนโยบายสำคัญเร่งด่วนของกระทรวงมหาดไทย',
  letterDate: '2025-03-06',
  urgency: 'urgent',
  issuerName: 'อำเภอปทุมราชวงศา',
  unitName: 'เทศบาลตำบลปทุมราชวงศา',
  link: `${publicUrl}/tasks/task_01957aaa-0000-7000-8000-000000000001_05370301`,
  ...(name === 'returned' && { returnedBecause: 'ขอจำนวนครัวเรือน' }),
  ...(name === 'reminded' && { remindedOf: 'acknowledge' }),
  ...(name === 'escalated' && {
    escalation: { clock: 'acknowledge' as const, dueAt: '2025-03-11T09:30:00.000Z' },
  }),
});
