import type { Level } from '@wian/contracts';
import { before, type Source, type Span } from './source.js';

const OWN_NAMES: Partial<Record<Level, string>> = { province: 'จังหวัด', district: 'อำเภอ' };

/** กระทรวงแจ้งว่า … ขอให้จังหวัดรายงานภายใน…: what the level above wants of the issuer itself. */
export function isForIssuer(source: Source, [start]: Span, level: Level | null): boolean {
  const own = level === null ? undefined : OWN_NAMES[level];
  if (own === undefined) return false;
  const lead =
    before(source, start, 160)
      .split(/\n\s*\n|\sนั้น\s/)
      .at(-1) ?? '';
  const asked = [...lead.matchAll(/(จึง)?(?:ขอ|กำชับ|สั่งการ|มอบหมาย)ให้(จังหวัด|อำเภอ|[ก-๎]{2})(?!แจ้ง)/g)].at(-1);
  return asked?.[1] === undefined && asked?.[2] === own;
}
