/** Thai digits ๐–๙ are U+0E50–U+0E59. Both conversions keep the length, so offsets hold. */
const THAI_ZERO = 0x0e50;

export const toArabicDigits = (text: string): string =>
  text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - THAI_ZERO));

export const toThaiDigits = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(THAI_ZERO + Number(digit)));
