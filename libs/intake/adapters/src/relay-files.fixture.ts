import fc from 'fast-check';
import type { LetterAction, Unit, UnitType, Urgency } from '@wian/contracts';
import {
  addresseesBelow,
  relayLetterOf,
  relayNumber,
  type LetterFields,
  type ParsedLetter,
  type RelayEdits,
  type RelayLetter,
} from '@wian/intake-domain';
import { unwrap } from '@wian/kernel';
import { OrgTree } from '@wian/org-tree';
import { formatDate, toArabicDigits } from '@wian/thai';

const unit = (code: string, type: UnitType, name: string): Unit => ({
  unitId: `unit_${code}`,
  code,
  letterPrefix: 'อจ',
  periods: [
    { from: '2000-01-01', to: null, name, type, level: 'other', parentId: type === 'district' ? null : 'unit_3703' },
  ],
  sample: true,
  source: 'test',
});
const tree = unwrap(
  OrgTree.asOf(
    [
      unit('3703', 'district', 'อำเภอปทุมราชวงศา'),
      unit('05370301', 'subdistrict-municipality', 'เทศบาลตำบลปทุมราชวงศา'),
      unit('05370302', 'subdistrict-municipality', 'เทศบาลตำบลห้วย'),
      unit('06370301', 'sao', 'องค์การบริหารส่วนตำบลลือ'),
      unit('06370302', 'sao', 'องค์การบริหารส่วนตำบลคำโพน'),
    ],
    '2025-03-06',
  ),
);

const subjects = [
  'การเตรียมความพร้อมรับสถานการณ์อุทกภัยในช่วงฤดูฝน ปี ๒๕๖๘',
  'การขับเคลื่อนงานตามนโยบายสำคัญเร่งด่วนของกระทรวงมหาดไทย “มหาดไทย ทำ ทัน ที Action 5” และแผนปฏิบัติการรายปี (พ.ศ. ๒๕๖๘) ของกระทรวงมหาดไทยและสำนักงานปลัดกระทรวงมหาดไทย',
  'แนวทางปฏิบัติในการป้องกันโรคไข้เลือดออกในศูนย์พัฒนาเด็กเล็ก',
];
const orders = [
  'ปรับปรุงบัญชีเครื่องจักรกล ยานพาหนะ และศูนย์พักพิงชั่วคราวให้เป็นปัจจุบัน',
  'ตรวจสอบความมั่นคงแข็งแรงของอ่างเก็บน้ำขนาดเล็กและระบบระบายน้ำในพื้นที่ หากพบจุดชำรุดให้เร่งซ่อมแซม ทั้งนี้ ให้ประสานงานกับหน่วยงานที่เกี่ยวข้องอย่างใกล้ชิด เพื่อให้น้ำประปาหมู่บ้านใช้ได้ทุกครัวเรือน',
  'ประชาสัมพันธ์ให้ประชาชนในพื้นที่ทราบ โดยผ่านหอกระจายข่าวและสื่ออื่น ๆ',
];

const day = fc
  .record({ month: fc.integer({ min: 1, max: 12 }), of: fc.integer({ min: 1, max: 28 }) })
  .map(({ month, of }) => `2025-${String(month).padStart(2, '0')}-${String(of).padStart(2, '0')}`);
const actions: readonly LetterAction[] = ['acknowledge', 'comply', 'act', 'report'];
const urgencies: readonly Urgency[] = ['normal', 'urgent', 'very-urgent', 'most-urgent'];

const parents: fc.Arbitrary<LetterFields> = fc
  .record({
    running: fc.integer({ min: 1, max: 99_999 }),
    letterDate: day,
    subject: fc.constantFrom(...subjects),
    urgency: fc.constantFrom(...urgencies),
    action: fc.constantFrom(...actions),
    orders: fc.subarray(orders),
    due: fc.option(day),
    nilReport: fc.boolean(),
  })
  .map(({ running, orders: chosen, due, nilReport, ...parent }) => ({
    ...parent,
    letterNumber: `อจ 0017.2/ว ${running}`,
    issuerUnitId: 'unit_37',
    audience: null,
    inheritedUrgency: null,
    references: [],
    enclosures: [],
    orders: chosen.map((text, at) => ({ ordinal: at + 1, text, audience: null, action: 'act' as const })),
    deadlines: due === null ? [] : [reportBy(due)],
    nilReport: nilReport && due !== null,
  }));

const reportBy = (due: string): LetterFields['deadlines'][number] => ({
  kind: 'report',
  at: due,
  precision: 'day',
  exclusive: false,
  anchor: 'absolute',
  offset: null,
  recurrence: null,
  order: null,
  text: `ภายในวันที่ ${formatDate(due)}`,
});

const edits: fc.Arbitrary<RelayEdits> = fc.record(
  {
    dueBy: day,
    telephone: fc.constantFrom('๐ ๔๕๔๖ ๕๐๐๐', '๐ ๔๕๔๖ ๕๐๐๐ ต่อ ๑๒'),
    officeLines: fc.constant(['ที่ว่าการอำเภอปทุมราชวงศา', 'ถนนอรุณประเสริฐ อจ ๓๗๑๑๐']),
    enclosures: fc.constant([{ text: 'แบบรายงานผลการเตรียมความพร้อม', count: 2, unit: 'แผ่น' }]),
    signer: fc.constant({
      name: 'นายตัวอย่าง ชื่อผู้ลงนาม',
      position: 'ปลัดอำเภอ',
      actingFor: 'นายอำเภอปทุมราชวงศา',
    }),
  },
  { requiredKeys: [] },
);

/** Relay letters of a district, numbered. */
export const relays: fc.Arbitrary<RelayLetter> = fc
  .record({
    parent: parents,
    edits,
    date: day,
    running: fc.integer({ min: 1, max: 9999 }),
    earlier: fc.option(fc.record({ running: fc.integer({ min: 1, max: 9999 }), date: day })),
  })
  .map(({ parent, edits: edited, date, running, earlier }) => {
    const district = tree.byId('unit_3703');
    if (!district) throw new Error('the fixture has the district');
    const facts = {
      unit: district,
      date,
      issuerName: 'จังหวัดอำนาจเจริญ',
      reportTo: null,
      urgentBy: null,
      addressees: addresseesBelow(tree, district.unitId, []),
      isForThoseBelow: () => true,
      earlier: earlier ? [{ number: relayNumber('อจ 0318', true, earlier.running), date: earlier.date }] : [],
    };
    const { relay } = relayLetterOf(parent, facts, edited);
    return { ...relay, letterNumber: relayNumber('อจ 0318', true, running) };
  });

/** Blanks come and go where a line ends. */
const plain = (text: string): string => toArabicDigits(text).replace(/\s/g, '');

/** What a reader must find in a relay letter, and what a reader found, in the same words. */
export const saidBy = (relay: RelayLetter) => ({
  number: relay.letterNumber,
  date: relay.letterDate,
  urgency: relay.urgency,
  issuer: '3703',
  subject: plain(relay.subject),
  addressees: plain(relay.addressees?.phrase ?? ''),
  audience: relay.addressees?.audience,
  quoted: [...relay.references, relay.enclosures[0]?.text ?? '']
    .map((text) => plain(text.replace(/^.*? ที่ /, '')))
    .sort(),
  enclosures: relay.enclosures.map(({ text, count, unit: counted }) => [plain(text), count, counted]),
  // A single order is no numbered one.
  orders: relay.orders.length > 1 ? relay.orders.map(plain) : [],
  deadlines: relay.deadlines.map(({ at, parentAt }) => at ?? parentAt),
  nilReport: relay.further.some((text) => text.includes('กรณีไม่มี')),
  signer: relay.signer,
  owner: plain(`${relay.ownerUnit ?? ''} ${relay.telephone ?? ''}`),
});

export const foundIn = (read: ParsedLetter): ReturnType<typeof saidBy> => ({
  ...headOf(read),
  quoted: read.references.map(({ number, date }) => plain(`${number} ลงวันที่ ${date ? formatDate(date) : ''}`)).sort(),
  enclosures: read.enclosures.map(({ text, count, unit: counted }) => [plain(text), count, counted]),
  orders: read.orders.map(({ text }) => plain(text)),
  deadlines: read.deadlines.map(({ at }) => at),
  nilReport: read.nilReport,
  signer: read.signer ?? { name: null, position: null, actingFor: null },
  owner: plain(`${read.ownerUnit ?? ''} ${read.telephone ?? ''}`),
});

const headOf = ({ letterNumber, letterDate, urgency, issuer, subject, addressees }: ParsedLetter) => ({
  number: letterNumber?.normalized ?? null,
  date: letterDate ?? '',
  urgency,
  issuer: issuer?.unitCode ?? '',
  subject: plain(subject ?? ''),
  addressees: plain(addressees?.phrase ?? ''),
  audience: addressees?.audience,
});
