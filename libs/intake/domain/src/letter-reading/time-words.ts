import { numberWordSource } from '@wian/thai';

/** Sources of patterns: a weekday without วัน, and a number in words, of which only what can begin one is tried. */
export const WEEKDAY = '(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์|เสาร์|อาทิตย์)';
export const NUMBER_WORD = `(?=หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|ยี่)${numberWordSource}`;
