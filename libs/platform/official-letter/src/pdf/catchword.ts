const words = new Intl.Segmenter('th', { granularity: 'word' });
/** So many letters tell where a page goes on. */
const ENOUGH = 6;

/** คำต่อเนื่อง: `/ทั้งนี้ ขอให้...`, after the annex of ระเบียบงานสารบรรณ on typing. */
export function catchword(line: string): string {
  let begun = '';
  for (const { segment } of words.segment(line)) {
    if (begun.replace(/[\s\d๐-๙.)]/g, '').length >= ENOUGH) break;
    begun += segment;
  }
  return `/${begun.trim()}...`;
}
