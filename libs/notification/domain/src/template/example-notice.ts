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
  ...(name === 'escalated' && {
    escalation: { clock: 'acknowledge' as const, dueAt: '2025-03-11T09:30:00.000Z' },
  }),
  ...particulars[name],
});

const extension = { wantedDueAt: '2025-03-31T09:30:00.000Z', agreedDueAt: null };
const particulars: Partial<Record<Cause, Partial<NoticeText>>> = {
  transferred: { because: 'อยู่ในเขตของหน่วยงานอื่น', toldName: 'องค์การบริหารส่วนตำบลคำโพน' },
  disowned: { because: 'ไม่อยู่ในเขต', toldName: 'อำเภอปทุมราชวงศา' },
  kept: { because: 'อยู่ในเขตของหน่วยงาน' },
  ended: { because: 'ไม่มีครัวเรือนในพื้นที่', endedKind: 'exempted' },
  'extension-asked': { because: 'รอข้อมูลจากหมู่บ้าน', toldName: 'อำเภอปทุมราชวงศา', extension },
  'extension-decided': { extension: { ...extension, agreedDueAt: '2025-03-28T09:30:00.000Z' } },
};
