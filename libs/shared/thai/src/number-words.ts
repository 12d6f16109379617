const UNITS: Readonly<Record<string, number>> = {
  หนึ่ง: 1,
  เอ็ด: 1,
  สอง: 2,
  สาม: 3,
  สี่: 4,
  ห้า: 5,
  หก: 6,
  เจ็ด: 7,
  แปด: 8,
  เก้า: 9,
};
const UNIT = 'หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า';

/** Matches a number in words from one to 999; periods in letters are no longer. */
export const numberWordSource = `(?:(?:${UNIT})ร้อย)?(?:(?:ยี่|${UNIT})?สิบ)?(?:เอ็ด|${UNIT})?`;
const parts = new RegExp(`^(?:(${UNIT})ร้อย)?(?:(ยี่|${UNIT})?(สิบ))?(เอ็ด|${UNIT})?$`);

/** สามสิบ is 30; null where the words are no number. */
export function parseNumberWord(words: string): number | null {
  const match = parts.exec(words.trim());
  if (!match || match[0] === '') return null;
  const [, hundreds = '', tens = '', ten, units = ''] = match;
  const tenfold = ten === undefined ? 0 : tens === 'ยี่' ? 20 : (UNITS[tens] ?? 1) * 10;
  return (UNITS[hundreds] ?? 0) * 100 + tenfold + (UNITS[units] ?? 0);
}
