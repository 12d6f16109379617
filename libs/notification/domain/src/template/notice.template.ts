import type { Cause } from '../delivery/delivery.events.js';
import { englishBodies, englishErrand } from './english-bodies.js';
import type { Language, NoticeText } from './notice-facts.js';
import { thaiBodies, thaiErrand } from './thai-bodies.js';
import { dayWords, urgencyWords } from './words.js';

/** A notice in words, before it is put into a form. */
export interface NoticeWords {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** What stands before the link to the task. */
  readonly linkLabel: string;
  readonly footer: string;
}

interface Body {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** By what has brought the notice about; `letter` names the letter in a sentence. */
export type Bodies = Readonly<Record<Cause, (text: NoticeText, letter: string) => Body>>;

/** The words of a notice: pure, so that each is kept by a test. */
export const wordsOf = (text: NoticeText, language: Language): NoticeWords =>
  language === 'th' ? thai(text) : english(text);

const marked = (mark: string, subject: string): string => (mark === '' ? subject : `[${mark}] ${subject}`);

function thai(text: NoticeText): NoticeWords {
  const { subject, number, letterDate, issuerName, unitName, toldName = unitName, forUnitName, urgency } = text;
  const letter = `หนังสือ${issuerName} ที่ ${number} ลงวันที่ ${dayWords(letterDate, 'th')} เรื่อง ${subject}`;
  const { title, paragraphs } = thaiBodies[text.name](text, letter);
  return {
    subject: marked(urgencyWords.th[urgency], `${title}: ${number} ${subject}`),
    paragraphs: [
      `เรียน เจ้าหน้าที่ผู้รับผิดชอบของ${toldName}`,
      ...(forUnitName === undefined ? [] : [thaiErrand(forUnitName)]),
      ...paragraphs,
    ],
    linkLabel: 'เปิดงานนี้',
    footer: 'ข้อความนี้ส่งโดยระบบเวียนโดยอัตโนมัติ กรุณาอย่าตอบกลับ',
  };
}

function english(text: NoticeText): NoticeWords {
  const { subject, number, letterDate, issuerName, unitName, toldName = unitName, forUnitName, urgency } = text;
  const letter = `letter ${number} of ${issuerName}, ${dayWords(letterDate, 'en')}, “${subject}”`;
  const { title, paragraphs } = englishBodies[text.name](text, letter);
  return {
    subject: marked(urgencyWords.en[urgency], `${title}: ${number} ${subject}`),
    paragraphs: [
      `To the officer in charge at ${toldName}`,
      ...(forUnitName === undefined ? [] : [englishErrand(forUnitName)]),
      ...paragraphs,
    ],
    linkLabel: 'Open the task',
    footer: 'Sent by Wian. Please do not reply.',
  };
}
