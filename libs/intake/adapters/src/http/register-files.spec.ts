import { registrationOf, type Registration } from '@wian/intake-domain';
import { registerCsv } from './register-csv.js';
import { registerPage } from './register-page.js';

const line = (number: number, subject: string, change: Partial<Registration> = {}): Registration => ({
  ...registrationOf({
    key: { unitId: 'unit_3703', book: 'received', series: 'circular', year: 2568 },
    number,
    registeredAt: '2025-03-05T18:05:00.000Z',
    entered: { letterNumber: 'อจ 0017/ว 1290', letterDate: '2025-03-05', from: 'จังหวัด', to: null, subject },
    by: 'person_a',
    letterId: null,
    directiveId: null,
  }),
  ...change,
});
async function* pagesOf(...pages: Registration[][]) {
  yield* pages;
}
async function textOf(parts: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const part of parts) text += part;
  return text;
}
const voided = { at: '2025-03-06T02:00:00.000Z', by: 'person_a', reason: 'ลงผิดทะเบียน' };
const printed = { unitName: 'อำเภอ <ปทุม>', book: 'received', series: ['circular'], year: 2568 } as const;

describe('a register for spreadsheets', () => {
  it('has the columns of the paper form, a line for each number, days and times of Bangkok', async () => {
    const text = await textOf(registerCsv('received', pagesOf([line(1, 'ก')], [line(2, 'ข', { voided })])));
    expect(text.split('\r\n')).toEqual([
      '\uFEFFเลขทะเบียนรับ,ทะเบียน,วันที่รับ,เวลา,ที่,ลงวันที่,จาก,ถึง,เรื่อง,การปฏิบัติ,หมายเหตุ',
      '1,เวียน (ว),6 มี.ค. 68,01:05,อจ 0017/ว 1290,5 มี.ค. 68,จังหวัด,,ก,,',
      '2,เวียน (ว),6 มี.ค. 68,01:05,อจ 0017/ว 1290,5 มี.ค. 68,จังหวัด,,ข,,ยกเลิกเลข: ลงผิดทะเบียน',
      '',
    ]);
  });

  it('runs no formula that somebody wrote into a subject', async () => {
    const text = await textOf(registerCsv('received', pagesOf([line(1, '=HYPERLINK("http://x")')])));
    expect(text).toContain(`,"'=HYPERLINK(""http://x"")",`);
  });
});

describe('a register to print', () => {
  it('is a page of its own in Thai digits, with struck-out numbers in their place', async () => {
    const text = await textOf(registerPage(printed, pagesOf([line(1, 'ก')], [line(2, 'ข', { voided })])));
    expect(text).toMatch(/^<!doctype html>\n<html lang="th">/);
    expect(text).toContain('ทะเบียนหนังสือรับ');
    expect(text).toContain('ปี พ.ศ. ๒๕๖๘');
    expect(text).toContain('<td>อจ ๐๐๑๗/ว ๑๒๙๐</td>');
    expect(text.match(/<tr/g)).toHaveLength(3);
    expect(text.match(/<col /g)?.length).toBe(text.match(/<th /g)?.length);
    expect(text).toContain('<td>๐๑.๐๕</td>');
    expect(text).toMatch(/<tr class="void"><td>๒<.*ลงผิดทะเบียน/);
  });

  it('shows what somebody wrote, and runs none of it', async () => {
    const text = await textOf(registerPage(printed, pagesOf([line(1, '<script>alert("1")</script>')])));
    expect(text).not.toContain('<script');
    expect(text).toContain('&lt;script&gt;alert(&quot;๑&quot;)');
    expect(text).toContain('อำเภอ &lt;ปทุม&gt;');
  });
});
