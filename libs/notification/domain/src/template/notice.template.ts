import type { Language, NoticeText } from './notice-facts.js';
import { dayWords, instantWords, urgencyWords } from './words.js';

/** A notice in words, before it is put into a form. */
export interface NoticeWords {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** What stands before the link to the task. */
  readonly linkLabel: string;
  readonly footer: string;
}

/** The words of a notice: pure, so that each is kept by a test. */
export const wordsOf = (text: NoticeText, language: Language): NoticeWords =>
  language === 'th' ? thai(text) : english(text);

const marked = (mark: string, subject: string): string => (mark === '' ? subject : `[${mark}] ${subject}`);

function thai(text: NoticeText): NoticeWords {
  const { subject, number, letterDate, issuerName, unitName, urgency } = text;
  const letter = `หนังสือ${issuerName} ที่ ${number} ลงวันที่ ${dayWords(letterDate, 'th')} เรื่อง ${subject}`;
  const { title, paragraphs } = thaiBody(text, letter);
  return {
    subject: marked(urgencyWords.th[urgency], `${title}: ${number} ${subject}`),
    paragraphs: [`เรียน เจ้าหน้าที่ผู้รับผิดชอบของ${unitName}`, ...paragraphs],
    linkLabel: 'เปิดงานนี้',
    footer: 'ข้อความนี้ส่งโดยระบบเวียนโดยอัตโนมัติ กรุณาอย่าตอบกลับ',
  };
}

function thaiBody(text: NoticeText, letter: string): { title: string; paragraphs: readonly string[] } {
  switch (text.name) {
    case 'assigned':
      return {
        title: 'มีงานใหม่',
        paragraphs: [`หน่วยงานของท่านมีงานตาม${letter}`, 'กรุณาเปิดอ่านหนังสือ กดรับทราบ และดำเนินการตามข้อสั่งการ'],
      };
    case 'returned':
      return {
        title: 'รายงานถูกส่งคืน',
        paragraphs: [
          `${text.issuerName}ส่งคืนรายงานตาม${letter}`,
          ...(text.returnedBecause === undefined ? [] : [`เหตุผล: ${text.returnedBecause}`]),
          'กรุณาแก้ไขและรายงานใหม่',
        ],
      };
    case 'reminded':
      return {
        title: 'เตือนให้ดำเนินการ',
        paragraphs: [
          `${text.issuerName}ขอเตือนว่า ${text.unitName}ยัง${text.remindedOf === 'acknowledge' ? 'ไม่ได้กดรับทราบ' : 'ไม่ได้รายงานผล'}งานตาม${letter}`,
          text.remindedOf === 'acknowledge' ? 'กรุณาเปิดอ่านหนังสือและกดรับทราบ' : 'กรุณาดำเนินการและรายงานผล',
        ],
      };
    case 'escalated':
      return { title: thaiLate(text).title, paragraphs: [`${text.unitName}${thaiLate(text).sentence} ตาม${letter}`] };
    default:
      return text.name satisfies never;
  }
}

function thaiLate({ escalation }: NoticeText): { title: string; sentence: string } {
  const due = escalation ? ` (กำหนด ${instantWords(escalation.dueAt, 'th')})` : '';
  return escalation?.clock === 'acknowledge'
    ? { title: 'ยังไม่รับทราบงาน', sentence: `ยังไม่ได้กดรับทราบงาน${due}` }
    : { title: 'งานยังไม่แล้วเสร็จ', sentence: `ยังไม่ได้รายงานหรือดำเนินการให้แล้วเสร็จ${due}` };
}

function english(text: NoticeText): NoticeWords {
  const { subject, number, letterDate, issuerName, unitName, urgency } = text;
  const letter = `letter ${number} of ${issuerName}, ${dayWords(letterDate, 'en')}, “${subject}”`;
  const { title, paragraphs } = englishBody(text, letter);
  return {
    subject: marked(urgencyWords.en[urgency], `${title}: ${number} ${subject}`),
    paragraphs: [`To the officer in charge at ${unitName}`, ...paragraphs],
    linkLabel: 'Open the task',
    footer: 'Sent by Wian. Please do not reply.',
  };
}

function englishBody(text: NoticeText, letter: string): { title: string; paragraphs: readonly string[] } {
  switch (text.name) {
    case 'assigned':
      return {
        title: 'New task',
        paragraphs: [`Your unit has a task from ${letter}.`, 'Please read the letter, acknowledge it, and act on it.'],
      };
    case 'returned':
      return {
        title: 'Report returned',
        paragraphs: [
          `${text.issuerName} has returned the report on ${letter}.`,
          ...(text.returnedBecause === undefined ? [] : [`Reason: ${text.returnedBecause}`]),
          'Please mend it and report again.',
        ],
      };
    case 'reminded':
      return {
        title: 'Reminder',
        paragraphs: [
          `${text.issuerName} reminds ${text.unitName}, which has not yet ${text.remindedOf === 'acknowledge' ? 'acknowledged its task' : 'answered'}: ${letter}.`,
          text.remindedOf === 'acknowledge'
            ? 'Please read the letter and acknowledge it.'
            : 'Please act on it and report.',
        ],
      };
    case 'escalated':
      return {
        title: englishLate(text).title,
        paragraphs: [`${text.unitName} ${englishLate(text).sentence}: ${letter}.`],
      };
    default:
      return text.name satisfies never;
  }
}

function englishLate({ escalation }: NoticeText): { title: string; sentence: string } {
  const due = escalation ? ` (due ${instantWords(escalation.dueAt, 'en')})` : '';
  return escalation?.clock === 'acknowledge'
    ? { title: 'Task not acknowledged', sentence: `has not acknowledged its task${due}` }
    : { title: 'Task not done', sentence: `has neither reported nor completed its task${due}` };
}
