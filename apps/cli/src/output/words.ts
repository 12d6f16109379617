import type { LetterAction, Urgency } from '@wian/contracts';

/** What is written on the letter. */
export const urgencyWords: Readonly<Record<Urgency, string>> = {
  normal: 'ปกติ (normal)',
  urgent: 'ด่วน (urgent)',
  'very-urgent': 'ด่วนมาก (very urgent)',
  'most-urgent': 'ด่วนที่สุด (most urgent)',
};

export const actionWords: Readonly<Record<LetterAction, string>> = {
  acknowledge: 'เพื่อทราบ (acknowledge)',
  comply: 'ถือปฏิบัติ (comply)',
  act: 'ดำเนินการ (act)',
  report: 'รายงานผล (report)',
  relay: 'แจ้งเวียนต่อ (relay)',
};
