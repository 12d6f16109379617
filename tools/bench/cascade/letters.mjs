/** Letters of the ministry to the whole country, or to a part of it: each ready to be issued, none like another. */
import { until } from '../../lib/until.mjs';

const LIMIT_MS = 60_000;
const provincesAndDistricts = ['province', 'district'];
const locals = ['pao', 'city-municipality', 'town-municipality', 'subdistrict-municipality', 'sao'];

/** Whom a letter is to: by types of units below the ministry. */
export const audiences = {
  /** 1,030 of them. */
  thousand: [...provincesAndDistricts, 'pao'],
  country: [...provincesAndDistricts, ...locals],
  villages: [...provincesAndDistricts, ...locals, 'village-head'],
};

const thaiDigits = (text) => String(text).replace(/\d/g, (digit) => String.fromCodePoint(0x0e50 + Number(digit)));
const thaiDate = (date) =>
  new Intl.DateTimeFormat('th-TH-u-ca-buddhist-nu-thai', { dateStyle: 'long', timeZone: 'Asia/Bangkok' })
    .format(date)
    .replace(/พุทธศักราช |พ\.ศ\. /, '');

const DAY_MS = 24 * 3600 * 1000;

/** A report is due in sixty days, so that both clocks of each task run. */
const text = (number) => `ที่ มท ๐๘๐๘.๓/ว ${thaiDigits(number)}

กระทรวงมหาดไทย
ถนนอัษฎางค์ กทม. ๑๐๒๐๐

${thaiDate(new Date())}

เรื่อง การสำรวจข้อมูลระบบประปาหมู่บ้าน ครั้งที่ ${thaiDigits(number)}

เรียน ผู้ว่าราชการจังหวัด ทุกจังหวัด

เพื่อให้มีฐานข้อมูลสำหรับการจัดสรรงบประมาณ จึงขอให้สำรวจข้อมูลตามแบบสำรวจ แล้วรายงานกระทรวงมหาดไทย ภายในวันที่ ${thaiDate(new Date(Date.now() + 60 * DAY_MS))}

จึงเรียนมาเพื่อพิจารณาดำเนินการ

ขอแสดงความนับถือ

(นายตัวอย่าง ชื่อผู้ลงนาม)
ปลัดกระทรวงมหาดไทย
`;

/** Another one than in a benchmark before, whose letters may still stand in the store. */
let number = 1_000 + (Math.floor(Date.now() / 1_000) % 80_000);

/** Registered, corrected, confirmed and previewed by the ministry's officer; `types` are those of {@link audiences}. */
export async function readyLetter(officer, { types, count }) {
  number += 1;
  const { body: registered } = await officer.post('/intake/letters', { text: text(number), fileName: 'letter.txt' });
  const path = `/intake/letters/${registered.letterId}`;
  const { version } = await until(
    async () => {
      const { body } = await officer.get(path);
      return body.status === 'draft' ? body : undefined;
    },
    { what: `${path} should have been read`, limitMs: LIMIT_MS },
  );
  const corrections = { issuerUnitId: 'unit_moi', audience: { select: { types, within: 'issuer' } }, action: 'report' };
  const { body: corrected } = await officer.patch(path, { version, corrections });
  await officer.post(`${path}/confirm`, { version: corrected.version });
  const { body: preview } = await officer.get(`${path}/preview`);
  if (preview.count !== count)
    throw new Error(`The letter should reach ${count} recipients, but the preview says ${preview.count}.`);
  return { path, expect: preview.hash };
}

/** Answers the directive's id. */
export async function issueLetter(officer, { path, expect }) {
  const { body } = await officer.post(`${path}/issue`, { expect });
  return body.directiveId;
}
