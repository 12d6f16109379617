/** Months as they are written. Sources match text in Arabic digits with ฏ folded to ฎ (`กรกฏาคม` is common). */
export const longMonths = [
  'มกราคม',
  'กุมภาพันธ์',
  'มีนาคม',
  'เมษายน',
  'พฤษภาคม',
  'มิถุนายน',
  'กรกฎาคม',
  'สิงหาคม',
  'กันยายน',
  'ตุลาคม',
  'พฤศจิกายน',
  'ธันวาคม',
] as const;

export const shortMonths = [
  'ม.ค.',
  'ก.พ.',
  'มี.ค.',
  'เม.ย.',
  'พ.ค.',
  'มิ.ย.',
  'ก.ค.',
  'ส.ค.',
  'ก.ย.',
  'ต.ค.',
  'พ.ย.',
  'ธ.ค.',
] as const;

export const weekdays = ['อาทิตย์', 'จันทร์', 'อังคาร', 'พุธ', 'พฤหัสบดี', 'ศุกร์', 'เสาร์'] as const;

/** The last dot may be missing (`21 มี.ค 62`); ก.พ.ร. and ก.พ.ค. are offices, not Februaries. */
const shortSource = shortMonths
  .map((name) => name.replace(/\.$/, '').replace('.', '\\. ?'))
  .map((stem) => `${stem}(?:\\.(?![ก-ฮ]\\.(?!ศ))|(?![.ก-๎]))`);

/** `15 มีค. 68`: the dot within is left out too; only a year behind it tells it from an office. */
const dotlessSource = shortMonths.map((name) => `${name.replaceAll('.', '')}\\.(?=\\s?(?:25)?\\d{2}(?!\\d|\\.\\d|/))`);

/** One capturing group: the month. */
export const monthSource = `(${[...longMonths, ...shortSource, ...dotlessSource].join('|')})`;

/** 1–12 of something that `monthSource` matched. */
export function monthNumber(written: string): number {
  const name = written.replace(/ /g, '');
  const long = longMonths.findIndex((month) => month === name);
  if (long >= 0) return long + 1;
  return shortMonths.findIndex((month) => month.replaceAll('.', '') === name.replaceAll('.', '')) + 1;
}

export const foldMonths = (text: string): string => text.replace(/ฏ/g, 'ฎ');
