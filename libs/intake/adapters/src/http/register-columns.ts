import type { Book, Series } from '@wian/contracts';
import { type Registration, secrecyWords } from '@wian/intake-domain';
import { formatDate } from '@wian/thai';
import { localDateOf, localTimeOf } from '@wian/working-time';

/** Column heads of the two registers, after forms 13 and 14 of the regulation on correspondence (ระเบียบงานสารบรรณ). */
export const headsOf = (book: Book): readonly string[] => [
  book === 'received' ? 'เลขทะเบียนรับ' : 'เลขทะเบียนส่ง',
  'ทะเบียน',
  book === 'received' ? 'วันที่รับ' : 'วันที่ส่ง',
  'เวลา',
  'ที่',
  'ลงวันที่',
  'จาก',
  'ถึง',
  'เรื่อง',
  'การปฏิบัติ',
  'หมายเหตุ',
];

/** A line in the order of the heads; numbers and dates in Arabic digits, so that they can be sorted and searched. */
export function cellsOf(line: Registration): readonly string[] {
  const at = new Date(line.registeredAt);
  return [
    String(line.number),
    seriesName(line.series),
    dateOf(localDateOf(at)),
    localTimeOf(at),
    line.letterNumber ?? '',
    line.letterDate === null ? '' : dateOf(line.letterDate),
    line.from ?? '',
    line.to ?? '',
    line.subject,
    // What was done with it, the office writes there by hand.
    '',
    line.voided ? `ยกเลิกเลข: ${line.voided.reason}` : '',
  ];
}

const names: Readonly<Record<Series, string>> = {
  ordinary: 'ทั่วไป',
  circular: 'เวียน (ว)',
  ...secrecyWords,
};
export const seriesName = (series: Series): string => names[series];

const dateOf = (date: string): string => formatDate(date, { form: 'short', digits: 'arabic' });
