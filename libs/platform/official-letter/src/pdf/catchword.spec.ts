import { catchword } from './catchword.js';

describe('the words at the foot of a page with which the next one begins', () => {
  it.each([
    ['ทั้งนี้ ขอให้รายงานผล', '/ทั้งนี้...'],
    ['๒. ตรวจสอบความมั่นคง', '/๒. ตรวจสอบ...'],
    ['จึงเรียนมาเพื่อโปรดทราบ', '/จึงเรียน...'],
    ['ก', '/ก...'],
  ])('of %s are %s', (line, words) => expect(catchword(line)).toBe(words));
});
