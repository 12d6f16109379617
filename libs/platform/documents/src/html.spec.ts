import { textOfHtml } from './html.js';

describe('HTML', () => {
  it('is read a line a paragraph, without what nobody sees', () => {
    const html = `<html><head><title>x</title><style>p{}</style></head><body><div style="display:none"><p>ซ่อน<br>ไว้</p></div>
      <p>ที่ อจ ๐๓๑๘/ว ๖๕๕</p><p>เรื่อง&nbsp;การ<b>ประชุม</b> &amp;
      อื่น ๆ</p><script>alert(1)</script><div>เรียน<br>นายอำเภอ</div><img alt="x">ท้าย</body></html>`;
    expect(textOfHtml(html)).toBe('ที่ อจ ๐๓๑๘/ว ๖๕๕\n\nเรื่อง การประชุม & อื่น ๆ\nเรียน\nนายอำเภอ\nท้าย');
  });

  it('has the cells of a row in one line, apart by tabs', () => {
    const html =
      '<table><tr><th>ที่</th><th>หน่วยงาน</th></tr><tr><td> ๑ </td><td><span>ทต.ห้วย</span></td></tr></table>ท้าย';
    expect(textOfHtml(html)).toBe('ที่\tหน่วยงาน\n๑\tทต.ห้วย\nท้าย');
  });

  it('has the numbers that lists count themselves, and lines as they stand where they are kept', () => {
    const html = '<ol><li>ก<ul><li>ข</li></ul></li><li>ค</li></ol><ol start="5"><li>ง</li></ol><pre>จ\n ฉ</pre>';
    expect(textOfHtml(html)).toBe('1. ก\nข\n2. ค\n5. ง\nจ\nฉ');
  });

  it('may be broken anywhere, and takes no longer for it', () => {
    expect(textOfHtml('<p>ก<div>ข</p><td>ค</b><')).toContain('ก');
    const before = performance.now();
    textOfHtml(`${'<div>'.repeat(1_000)}${' \t'.repeat(50_000)}${'<p> '.repeat(50_000)}`);
    expect(() => textOfHtml('<div>'.repeat(50_000))).toThrow(expect.objectContaining({ code: 'FILE.DAMAGED' }));
    expect(performance.now() - before).toBeLessThan(3_000);
  });
});
