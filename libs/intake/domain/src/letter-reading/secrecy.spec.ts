import { readLetter } from './read-letter.js';
import { highestSecrecy } from './secrecy.reader.js';

const letter = (head: string, foot = '', body = 'ด้วยมีเหตุ') =>
  readLetter(`${head}\n๖ มีนาคม ๒๕๖๘\nเรื่อง การประชุม\nเรียน นายอำเภอ\n\n${body}\n\nจึงเรียนมาเพื่อทราบ\n\n${foot}`).secrecy;
const number = 'ที่ อจ ๐๐๑๗/๑';

describe('a secrecy mark', () => {
  it.each([
    [`ลับ\n${number}`, 'confidential'],
    [`[ ลับมาก ]\n${number}`, 'secret'],
    [`| ลับที่สุด |\n${number}`, 'top-secret'],
    [`ลับที่ อจ ๐๐๑๗/๑`, 'confidential'],
    [`ลับมากที่ อจ ๐๐๑๗/๑`, 'secret'],
    [`ลับที่สุดที่ อจ ๐๐๑๗/๑`, 'top-secret'],
    [`ลับด่วนที่สุดที่ อจ ๐๐๑๗/๑`, 'confidential'],
    [`ลับด่วนที่สุด\n${number}`, 'confidential'],
    [`ด่วนที่สุด ลับมาก\n${number}`, 'secret'],
    [`ด่วนมาก/ลับ\n${number}`, 'confidential'],
    [`ลับ/ด่วนมาก\n${number}`, 'confidential'],
    [`ชั้นความลับ : ลับมาก\n${number}`, 'secret'],
    [`ล ั บ ม า ก\n${number}`, 'secret'],
    [`ลับ                         ลับ\n${number}`, 'confidential'],
    [`ลับ                         ${number}`, 'confidential'],
    [`${number}                         ลับมาก`, 'secret'],
    [`หน้า ๑ ของ ๓ หน้า   ลับมาก\n${number}`, 'secret'],
    [`ลับ\nชุดที่ ๑ ของ ๒ ชุด ลับที่สุด\n${number}`, 'top-secret'],
    [`• ลับมาก •\n${number}`, 'secret'],
    [`«ลับ»\n${number}`, 'confidential'],
    [`<<ลับที่สุด>>\n${number}`, 'top-secret'],
    [`ลับ สำเนาที่ ๒ ใน ๕\n${number}`, 'confidential'],
    [`ลับมาก ชุดที่ ๑ ของ ๒ ชุด หน้า ๑ ของ ๓ หน้า\n${number}`, 'secret'],
    [`ลับ (เมื่อแยกจากสิ่งที่ส่งมาด้วยให้ถือว่าเปิดเผยได้)\n${number}`, 'confidential'],
    [`ลบั\n${number}`, 'confidential'],
    [`ลบัมาก\n${number}`, 'secret'],
  ])('at the head: %j is %s', (head, secrecy) => expect(letter(head)).toBe(secrecy));

  it.each(['ลับมาก', '- ๒ -  ลับมาก', 'ลับมาก หน้า ๑ ของ ๒ หน้า', '“ลับมาก”', 'ล ับมาก'])('at the foot: %j', (foot) =>
    expect(letter(number, foot)).toBe('secret'),
  );

  it('on every page, head and foot, is not cleaned away with what pages repeat', () => {
    const page = (text: string) => `ลับที่สุด\n${text}\nลับที่สุด`;
    const pages = [`${number}\nเรื่อง ก\nเรียน ข\n\nด้วยมีเหตุ`, 'หน้าที่สอง', 'หน้าที่สาม'].map(page).join('\f');
    expect(readLetter(pages).secrecy).toBe('top-secret');
    const later = [`${number}\nเรื่อง ก\nเรียน ข\n\nด้วยมีเหตุ`, page('สอง'), page('สาม')].join('\f');
    expect(readLetter(later).secrecy).toBe('top-secret');
  });

  it.each([
    ['ลับ ที่ มท ๐๒๙๙/๑๒', 'confidential'],
    ['ลับมากที่ มท ๐๒๙๙.๑/ว ๑๒', 'secret'],
    ['ลับที่สุด ด่วนที่สุด ที่ มท ๐๒๙๙/๑๒          กระทรวงมหาดไทย', 'top-secret'],
  ])('at the head of a further letter in the same file: %j is %s', (head, secrecy) => {
    const further = `${head}\n๗ มีนาคม ๒๕๖๘\nเรื่อง ก\nเรียน ข\n\nด้วยมีเหตุ`;
    expect(letter(number, `(นายก)\n\f${further}`)).toBe(secrecy);
    expect(letter(number, `(นายก)\n\n${further}`)).toBe(secrecy);
  });

  it('alone on its line counts, also above a date', () =>
    expect(letter(number, '', 'ด้วย\nลับ\nลงวันที่ ๖ มีนาคม ๒๕๖๘')).toBe('confidential'));

  it.each([
    'การรักษาความลับของทางราชการ',
    'ให้ถือเป็นความลับ',
    'ข้อมูลข่าวสารลับ',
    'ลับหลัง',
    'ชั้นความลับ',
    'ลับมาก ลับที่สุด และลับ ตามระเบียบ',
    'กลับ',
    'ลับแล',
    'ให้ถือเป็นความ\nลับ',
    'การจัดเก็บเอกสาร\nลับมาก',
    'มีดลับ',
    'ลับ ที่ มท ๐๒๙๙/๑๒ ลงวันที่ ๖ มีนาคม ๒๕๖๘',
    'ลับ ที่ มท ๐๒๙๙/๑๒\nลงวันที่ ๖ มีนาคม ๒๕๖๘',
  ])('is not taken from the words of a letter: %s', (body) => expect(letter(number, '', `ด้วย\n${body}`)).toBe('none'));
});

describe('a line at the head that speaks of a secret and is no mark', () => {
  const asked = (head: string, body = 'ด้วยมีเหตุ') => {
    const { secrecy, questions, fields } = readLetter(`${head}\n${number}\nเรื่อง ก\nเรียน นายอำเภอ\n\n${body}`);
    const about = questions.filter(({ field }) => field === 'secrecy');
    return { secrecy, asked: about.length, sure: (fields['secrecy']?.confidence ?? 0) >= 0.9 };
  };

  it.each([
    'ลับเฉพาะ',
    'ลับ เฉพาะเจ้าหน้าที่',
    'ลับสุดยอด',
    'เอกสารลับ',
    'ด่วนที่สุด เอกสารลบั',
    '[ ปกปิด ]',
    'CONFIDENTIAL',
    'ลับ (ห้ามทำสำเนา)',
  ])('is asked, and nothing is withheld: %s', (head) =>
    expect(asked(head)).toEqual({ secrecy: 'none', asked: 1, sure: false }),
  );

  it.each(['ศาลากลางจังหวัดตาก', 'ที่ว่าการอำเภอลับแล', 'ลับแล จังหวัดอุตรดิตถ์', 'กลับ', 'ถนนอภิบาลบัญชา'])(
    'is not asked of %s',
    (head) => expect(asked(head)).toMatchObject({ secrecy: 'none', asked: 0 }),
  );

  it('is not asked of the words of the letter, nor where a mark was read', () => {
    expect(asked('ด่วนมาก', 'ด้วยมีเหตุ\nลับเฉพาะ')).toMatchObject({ asked: 0 });
    expect(asked('ลับ\nเอกสารลับ')).toMatchObject({ secrecy: 'confidential', asked: 0 });
  });
});

it('the highest of several counts', () => {
  expect(highestSecrecy([])).toBe('none');
  expect(highestSecrecy(['secret', 'none', 'top-secret', 'confidential'])).toBe('top-secret');
});

it('is looked for in no time, whatever a line is drawn of', () => {
  const drawn = ['-', ' .', '“ ', '1 ', 'ลับ ', 'ด่วน ', '1 หน้า '].map((each) => `${each.repeat(3_000)}ก`).join('\n');
  const before = performance.now();
  readLetter(`${number}\n${drawn}`);
  expect(performance.now() - before).toBeLessThan(2_000);
});
