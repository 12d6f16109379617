import { parseNumberWord } from './number-words.js';

it.each([
  ['เจ็ด', 7],
  ['สิบ', 10],
  ['สิบห้า', 15],
  ['ยี่สิบเอ็ด', 21],
  ['สามสิบ', 30],
  ['เก้าสิบ', 90],
  ['หนึ่งร้อยยี่สิบ', 120],
])('%s is %i', (words, number) => {
  expect(parseNumberWord(words)).toBe(number);
});

it.each(['', 'ร้อย', 'สามหก', 'วัน'])('%s is no number', (words) => {
  expect(parseNumberWord(words)).toBeNull();
});
