import { causeField } from '../delivery/delivery.events.js';
import { exampleNotice } from './example-notice.js';
import { languages, type NoticeText } from './notice-facts.js';
import { laterGolden } from './notice-golden.fixture.js';
import { escaped, render } from './render.js';

const url = 'http://wian.test';

/** Word for word: whoever changes a template changes it here too, and reads both. */
const golden = [
  [
    'assigned',
    'th',
    '[ด่วน] มีงานใหม่: อจ 0318/ว 655 การขับเคลื่อนงานตามนโยบายสำคัญเร่งด่วนของกระทรวงมหาดไทย',
    [
      'เรียน เจ้าหน้าที่ผู้รับผิดชอบของเทศบาลตำบลปทุมราชวงศา',
      '',
      'หน่วยงานของท่านมีงานตามหนังสืออำเภอปทุมราชวงศา ที่ อจ 0318/ว 655 ลงวันที่ ๖ มีนาคม ๒๕๖๘ เรื่อง การขับเคลื่อนงานตามนโยบายสำคัญเร่งด่วนของกระทรวงมหาดไทย',
      '',
      'กรุณาเปิดอ่านหนังสือ กดรับทราบ และดำเนินการตามข้อสั่งการ',
      '',
      'เปิดงานนี้: http://wian.test/tasks/task_01957aaa-0000-7000-8000-000000000001_05370301',
      '',
      '-- ',
      'ข้อความนี้ส่งโดยระบบเวียนโดยอัตโนมัติ กรุณาอย่าตอบกลับ',
      '',
    ],
  ],
  [
    'assigned',
    'en',
    '[Urgent] New task: อจ 0318/ว 655 การขับเคลื่อนงานตามนโยบายสำคัญเร่งด่วนของกระทรวงมหาดไทย',
    [
      'To the officer in charge at เทศบาลตำบลปทุมราชวงศา',
      '',
      'Your unit has a task from letter อจ 0318/ว 655 of อำเภอปทุมราชวงศา, 6 March 2025 (B.E. 2568), “การขับเคลื่อนงานตามนโยบายสำคัญเร่งด่วนของกระทรวงมหาดไทย”.',
      '',
      'Please read the letter, acknowledge it, and act on it.',
      '',
      'Open the task: http://wian.test/tasks/task_01957aaa-0000-7000-8000-000000000001_05370301',
      '',
      '-- ',
      'Sent by Wian. Please do not reply.',
      '',
    ],
  ],
  [
    'returned',
    'th',
    '[ด่วน] รายงานถูกส่งคืน: อจ 0318/ว 655 การขับเคลื่อนงานตามนโยบายสำคัญเร่งด่วนของกระทรวงมหาดไทย',
    [
      'เรียน เจ้าหน้าที่ผู้รับผิดชอบของเทศบาลตำบลปทุมราชวงศา',
      '',
      'อำเภอปทุมราชวงศาส่งคืนรายงานตามหนังสืออำเภอปทุมราชวงศา ที่ อจ 0318/ว 655 ลงวันที่ ๖ มีนาคม ๒๕๖๘ เรื่อง การขับเคลื่อนงานตามนโยบายสำคัญเร่งด่วนของกระทรวงมหาดไทย',
      '',
      'เหตุผล: ขอจำนวนครัวเรือน',
      '',
      'กรุณาแก้ไขและรายงานใหม่',
      '',
      'เปิดงานนี้: http://wian.test/tasks/task_01957aaa-0000-7000-8000-000000000001_05370301',
      '',
      '-- ',
      'ข้อความนี้ส่งโดยระบบเวียนโดยอัตโนมัติ กรุณาอย่าตอบกลับ',
      '',
    ],
  ],
  [
    'returned',
    'en',
    '[Urgent] Report returned: อจ 0318/ว 655 การขับเคลื่อนงานตามนโยบายสำคัญเร่งด่วนของกระทรวงมหาดไทย',
    [
      'To the officer in charge at เทศบาลตำบลปทุมราชวงศา',
      '',
      'อำเภอปทุมราชวงศา has returned the report on letter อจ 0318/ว 655 of อำเภอปทุมราชวงศา, 6 March 2025 (B.E. 2568), “การขับเคลื่อนงานตามนโยบายสำคัญเร่งด่วนของกระทรวงมหาดไทย”.',
      '',
      'Reason: ขอจำนวนครัวเรือน',
      '',
      'Please mend it and report again.',
      '',
      'Open the task: http://wian.test/tasks/task_01957aaa-0000-7000-8000-000000000001_05370301',
      '',
      '-- ',
      'Sent by Wian. Please do not reply.',
      '',
    ],
  ],
  [
    'escalated',
    'th',
    '[ด่วน] ยังไม่รับทราบงาน: อจ 0318/ว 655 การขับเคลื่อนงานตามนโยบายสำคัญเร่งด่วนของกระทรวงมหาดไทย',
    [
      'เรียน เจ้าหน้าที่ผู้รับผิดชอบของเทศบาลตำบลปทุมราชวงศา',
      '',
      'เทศบาลตำบลปทุมราชวงศายังไม่ได้กดรับทราบงาน (กำหนด ๑๑ มีนาคม ๒๕๖๘ เวลา 16:30 น.) ตามหนังสืออำเภอปทุมราชวงศา ที่ อจ 0318/ว 655 ลงวันที่ ๖ มีนาคม ๒๕๖๘ เรื่อง การขับเคลื่อนงานตามนโยบายสำคัญเร่งด่วนของกระทรวงมหาดไทย',
      '',
      'เปิดงานนี้: http://wian.test/tasks/task_01957aaa-0000-7000-8000-000000000001_05370301',
      '',
      '-- ',
      'ข้อความนี้ส่งโดยระบบเวียนโดยอัตโนมัติ กรุณาอย่าตอบกลับ',
      '',
    ],
  ],
  [
    'escalated',
    'en',
    '[Urgent] Task not acknowledged: อจ 0318/ว 655 การขับเคลื่อนงานตามนโยบายสำคัญเร่งด่วนของกระทรวงมหาดไทย',
    [
      'To the officer in charge at เทศบาลตำบลปทุมราชวงศา',
      '',
      'เทศบาลตำบลปทุมราชวงศา has not acknowledged its task (due 11 March 2025 (B.E. 2568), 16:30): letter อจ 0318/ว 655 of อำเภอปทุมราชวงศา, 6 March 2025 (B.E. 2568), “การขับเคลื่อนงานตามนโยบายสำคัญเร่งด่วนของกระทรวงมหาดไทย”.',
      '',
      'Open the task: http://wian.test/tasks/task_01957aaa-0000-7000-8000-000000000001_05370301',
      '',
      '-- ',
      'Sent by Wian. Please do not reply.',
      '',
    ],
  ],
] as const;

describe('a notice in words', () => {
  it.each([...golden, ...laterGolden])('%s in %s', (name, language, subject, lines) => {
    const { text, ...rendered } = render(exampleNotice(name, url), language);
    expect(rendered.subject).toBe(subject);
    expect(text).toBe(lines.join('\n'));
  });

  it('is kept for every template and language', () => {
    const kept = [...golden, ...laterGolden].map(([name, language]) => `${name} ${language}`);
    const all = causeField.options.flatMap((name) => languages.map((language) => `${name} ${language}`));
    expect(kept.sort()).toEqual(all.sort());
  });

  it('has the same paragraphs as HTML', () => {
    const html = [
      '<!doctype html>',
      '<html lang="th">',
      '<head><meta charset="utf-8"><title>[ด่วน] รายงานถูกส่งคืน: อจ 0318/ว 655 การขับเคลื่อนงานตามนโยบายสำคัญเร่งด่วนของกระทรวงมหาดไทย</title></head>',
      '<body style="font-family: Sarabun, \'TH Sarabun New\', sans-serif; line-height: 1.6">',
      '<p>เรียน เจ้าหน้าที่ผู้รับผิดชอบของเทศบาลตำบลปทุมราชวงศา</p>',
      '<p>อำเภอปทุมราชวงศาส่งคืนรายงานตามหนังสืออำเภอปทุมราชวงศา ที่ อจ 0318/ว 655 ลงวันที่ ๖ มีนาคม ๒๕๖๘ เรื่อง การขับเคลื่อนงานตามนโยบายสำคัญเร่งด่วนของกระทรวงมหาดไทย</p>',
      '<p>เหตุผล: ขอจำนวนครัวเรือน</p>',
      '<p>กรุณาแก้ไขและรายงานใหม่</p>',
      '<p><a href="http://wian.test/tasks/task_01957aaa-0000-7000-8000-000000000001_05370301">เปิดงานนี้</a></p>',
      '<p><small>ข้อความนี้ส่งโดยระบบเวียนโดยอัตโนมัติ กรุณาอย่าตอบกลับ</small></p>',
      '</body>',
      '</html>',
      '',
    ];
    expect(render(exampleNotice('returned', url), 'th').html).toBe(html.join('\n'));
  });

  it.each(languages)('says in %s what is not done when the other clock runs out', (language) => {
    const late: NoticeText = {
      ...exampleNotice('escalated', url),
      escalation: { clock: 'complete', dueAt: '2025-03-11T09:30:00.000Z' },
    };
    expect(render(late, language).text).toMatch(
      language === 'th' ? /ยังไม่ได้รายงานหรือดำเนินการให้แล้วเสร็จ/ : /has neither reported nor completed/,
    );
  });

  it.each(languages)('says in %s to who carries it for whom it is, and what to do', (language) => {
    const carried = { ...exampleNotice('assigned', url), toldName: 'อำเภอปทุมราชวงศา', forUnitName: 'อบต.คำโพน' };
    const { text } = render(carried, language);
    expect(text).toMatch(language === 'th' ? /^เรียน .*ของอำเภอปทุมราชวงศา\n/ : /^To .* at อำเภอปทุมราชวงศา\n/);
    expect(text).toMatch(
      language === 'th' ? /อบต\.คำโพนรับหนังสือผ่านหน่วยงานของท่าน/ : /อบต\.คำโพน is reached through your office/,
    );
    expect(text).not.toMatch(/Your unit|หน่วยงานของท่านมีงาน/);
  });

  it.each(languages)('says in %s how a task has ended, and that more time is refused', (language) => {
    const titleOf = (change: Partial<NoticeText>, name: 'ended' | 'extension-decided') =>
      render({ ...exampleNotice(name, url), ...change }, language).subject;
    const kinds = ['exempted', 'withdrawn', 'recalled', 'cancelled', 'superseded', 'of-later'];
    expect(new Set(kinds.map((endedKind) => titleOf({ endedKind }, 'ended'))).size).toBe(kinds.length);
    const refused = { extension: { wantedDueAt: '2025-03-31T09:30:00.000Z', agreedDueAt: null } };
    expect(titleOf(refused, 'extension-decided')).toMatch(language === 'th' ? /ไม่อนุมัติ/ : /refused/);
  });

  it('marks no letter that is not urgent', () => {
    expect(render({ ...exampleNotice('assigned', url), urgency: 'normal' }, 'th').subject).toMatch(/^มีงานใหม่: /);
  });
});

describe('what a letter says', () => {
  const hostile: NoticeText = {
    ...exampleNotice('assigned', url),
    subject: 'เรื่อง\r\nBcc: everyone@sample.invalid <script>alert("&\'")</script>',
  };

  it('is never markup', () => {
    const { html } = render(hostile, 'th');
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;script&gt;alert(&quot;&amp;&#39;&quot;)&lt;/script&gt;');
    expect(escaped('ไทย')).toBe('ไทย');
  });

  it('never begins another header', () => {
    expect(render(hostile, 'th').subject).not.toMatch(/[\r\n]/);
  });
});
