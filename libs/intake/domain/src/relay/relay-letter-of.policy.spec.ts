import type { LetterReading } from '../letter/letter-fields.js';
import { missingInRelay } from './missing-in-relay.policy.js';
import { printedLetter } from './printed-letter.js';
import { addresseesBelow } from './relay-addressees.policy.js';
import { isTooLate } from './relay-deadlines.policy.js';
import { relayLetterOf, relayNumber, type RelayFacts } from './relay-letter-of.policy.js';
import type { RelayEdits } from './relay-letter.js';
import { factsOf, parentOf, smallProvince } from './relay.fixture.js';

interface Given {
  readonly parent?: Partial<LetterReading>;
  readonly facts?: Partial<RelayFacts>;
  readonly edits?: RelayEdits;
}
const made = ({ parent, facts, edits = {} }: Given = {}) => relayLetterOf(parentOf(parent), factsOf(facts), edits);
const relayOf = (given?: Given) => made(given).relay;

type Deadline = LetterReading['deadlines'][number];
const limit = (change: Partial<Deadline> = {}): Deadline => ({
  kind: 'report',
  at: '2025-03-20',
  precision: 'day',
  exclusive: false,
  anchor: 'absolute',
  offset: null,
  recurrence: null,
  order: null,
  text: 'ภายในวันที่ ๒๐ มีนาคม ๒๕๖๘',
  ...change,
});
const order = (ordinal: number, text: string, change = {}) =>
  ({ ordinal, text, audience: null, action: 'act', ...change }) as const;

describe('a relay letter', () => {
  it('names the parent letter in its opening and among its enclosures', () => {
    const { opening, enclosures } = relayOf();
    const quoted = 'ด่วนที่สุด ที่ อจ ๐๐๑๗.๒/ว ๑๒๙๐ ลงวันที่ ๖ มีนาคม ๒๕๖๘';
    expect(opening).toBe(`ด้วยจังหวัดอำนาจเจริญได้มีหนังสือ ${quoted} เรื่อง การป้องกันภัยแล้ง ปี ๒๕๖๘ รายละเอียดปรากฏตามสิ่งที่ส่งมาด้วย`);
    expect(enclosures).toEqual([{ text: `สำเนาหนังสือจังหวัดอำนาจเจริญ ${quoted}`, count: 1, unit: 'ชุด' }]);
    const more = { enclosures: [{ text: 'แบบรายงาน', count: 1, unit: 'แผ่น' }] };
    expect(relayOf({ edits: more }).opening).toMatch(/ตามสิ่งที่ส่งมาด้วย ๑$/);
  });

  it('is of the unit: its office, number, head and owner', () => {
    const { officeLines, letterNumber, letterDate, signer, ownerUnit, closing } = relayOf();
    expect({ officeLines, letterNumber, letterDate, signer, ownerUnit, closing }).toEqual({
      officeLines: ['ที่ว่าการอำเภอปทุมราชวงศา'],
      letterNumber: 'อจ 0318/ว',
      letterDate: '2025-03-07',
      signer: { name: null, position: 'นายอำเภอปทุมราชวงศา', actingFor: null },
      ownerUnit: 'ที่ทำการปกครองอำเภอปทุมราชวงศา',
      closing: 'ขอแสดงความนับถือ',
    });
    expect(relayNumber('อจ 0318', true, 656)).toBe('อจ 0318/ว 656');
    expect(relayNumber('อจ 0318', false, 656)).toBe('อจ 0318/656');
  });

  it('refers to letters of the unit’s own by which those below know what the parent refers to', () => {
    const earlier = [{ number: 'อจ 0318/ว 201', date: '2025-01-09' }];
    expect(relayOf().references).toEqual([]);
    expect(relayOf({ facts: { earlier } }).references).toEqual([
      'หนังสืออำเภอปทุมราชวงศา ที่ อจ ๐๓๑๘/ว ๒๐๑ ลงวันที่ ๙ มกราคม ๒๕๖๘',
    ]);
  });

  it.each([
    ['acknowledge', 'โปรดทราบ'],
    ['comply', 'ถือปฏิบัติ'],
    ['act', 'พิจารณาดำเนินการ'],
    ['report', 'รายงานผล'],
    ['relay', 'แจ้งให้ผู้เกี่ยวข้องทราบ'],
  ] as const)('that asks to %s concludes so', (action, words) => {
    expect(relayOf({ parent: { action } }).conclusion).toContain(words);
  });

  it('puts what the officer wrote in the place of what was prefilled, field by field', () => {
    const edits: RelayEdits = {
      subject: 'เรื่องใหม่',
      orders: ['ก', 'ข'],
      signer: { name: 'นาย ก', position: 'ปลัดอำเภอ', actingFor: 'นายอำเภอ' },
    };
    const two = { orders: [order(1, 'ก่อน'), order(2, 'หลัง')] };
    expect(relayOf({ parent: two, edits })).toEqual({ ...relayOf({ parent: two }), ...edits });
    expect(relayOf({ edits: { enclosures: [{ text: 'แบบ', count: 2, unit: 'แผ่น' }] } }).enclosures).toHaveLength(2);
  });

  it('says what is missing, of itself and of the parent letter', () => {
    const missing = (given: Given) =>
      missingInRelay(parentOf(given.parent), factsOf(given.facts), relayOf(given), given.edits?.subject);
    expect(missing({})).toEqual([]);
    const unread = { letterNumber: null, letterDate: null, subject: null };
    const unit = { ...factsOf().unit, letterPrefix: null };
    const facts = { issuerName: null, addressees: null, unit };
    expect(
      missing({ parent: unread, facts, edits: { signer: { name: null, position: null, actingFor: null } } }),
    ).toEqual([
      'letter.letterNumber',
      'letter.letterDate',
      'letter.issuerUnitId',
      'subject',
      'office',
      'addressees',
      'signer.position',
    ]);
    expect(missing({ parent: unread, edits: { subject: 'ก' } })).not.toContain('subject');
  });
});

describe('the orders of a relay letter', () => {
  it('are those that bind anybody below; the others are told', () => {
    const districts = { select: { types: ['district' as const], within: 'issuer' } };
    const parent = { orders: [order(1, 'ให้สำรวจ'), order(2, 'ให้อำเภอรวบรวม', { audience: districts })] };
    const { relay, leftOut } = made({ parent, facts: { isForThoseBelow: () => false } });
    expect({ orders: relay.orders, leftOut }).toEqual({ orders: ['ให้สำรวจ'], leftOut: ['ให้อำเภอรวบรวม'] });
  });

  it('have those below report to the unit, not above it', () => {
    const parent = { orders: [order(1, 'รายงานให้จังหวัดทราบ')] };
    expect(relayOf({ parent, facts: { reportTo: 'จังหวัด' } }).orders).toEqual(['รายงานให้อำเภอปทุมราชวงศาทราบ']);
  });
});

describe('the limits of a relay letter', () => {
  const said = 'ทั้งนี้ ขอให้รายงานผลการดำเนินการให้อำเภอปทุมราชวงศาทราบ';

  it('are those of the parent letter, in its orders or behind them', () => {
    expect(relayOf({ parent: { deadlines: [limit()] } }).further).toEqual([`${said} ภายในวันที่ ๒๐ มีนาคม ๒๕๖๘`]);
    const parent = { deadlines: [limit({ order: 1 })], orders: [order(1, 'ให้รายงาน ภายในวันที่ ๒๐ มีนาคม ๒๕๖๘')] };
    expect(relayOf({ parent })).toMatchObject({ further: [], orders: [parent.orders[0]?.text] });
  });

  it('are the unit’s own where it gives an earlier day', () => {
    const deadlines = [limit({ order: 1 }), limit({ kind: 'complete', at: null, text: 'ให้แล้วเสร็จภายใน ๑๕ วัน' })];
    const parent = { deadlines, orders: [order(1, 'ให้รายงาน ภายในวันที่ ๒๐ มีนาคม ๒๕๖๘ ทุกแห่ง')] };
    const relay = relayOf({ parent, edits: { dueBy: '2025-03-18' } });
    expect(relay.orders).toEqual(['ให้รายงาน ภายในวันที่ ๑๘ มีนาคม ๒๕๖๘ ทุกแห่ง']);
    expect(relay.further).toEqual(['ทั้งนี้ ขอให้ดำเนินการให้แล้วเสร็จภายในวันที่ ๑๘ มีนาคม ๒๕๖๘']);
    expect(relay.deadlines.map(({ at, parentAt }) => [at, parentAt])).toEqual([
      ['2025-03-18', '2025-03-20'],
      ['2025-03-18', null],
    ]);
  });

  it('never end later than the parent’s', () => {
    expect(isTooLate('2025-03-20', [limit()])).toBe(false);
    expect(isTooLate('2025-03-21', [limit()])).toBe(true);
    expect(isTooLate('2025-03-20', [limit({ exclusive: true })])).toBe(true);
    expect(isTooLate('2025-03-31', [limit({ at: '2025-03', precision: 'month' })])).toBe(false);
    expect(isTooLate('2025-04-01', [limit({ at: '2025-03', precision: 'month' })])).toBe(true);
    expect(isTooLate('2026-01-01', [limit({ kind: 'event' }), limit({ at: null })])).toBe(false);
  });

  it('want the nil report in the sentence of the last one', () => {
    const parent = { nilReport: true, deadlines: [limit()] };
    expect(relayOf({ parent }).further).toEqual([`${said} ภายในวันที่ ๒๐ มีนาคม ๒๕๖๘ กรณีไม่มีให้รายงานด้วย`]);
  });

  it('keep the nil report, and tell which dates are no limits and stand nowhere', () => {
    const { relay, leftOut } = made({
      parent: { nilReport: true, deadlines: [limit({ kind: 'event', text: 'วันที่ ๕' })] },
    });
    expect(relay.further).toEqual(['ทั้งนี้ กรณีไม่มีให้รายงานด้วย']);
    expect({ deadlines: relay.deadlines, leftOut }).toEqual({ deadlines: [], leftOut: ['วันที่ ๕'] });
    const urgent = made({ facts: { urgentBy: '2025-03-20T12:00' } });
    expect(urgent.leftOut).toEqual(['ด่วนภายใน ๒๐ มีนาคม ๒๕๖๘ เวลา ๑๒.๐๐ น.']);
  });
});

describe('the addressees of a relay letter', () => {
  const below = (unitId: string, ...addressed: string[]) => addresseesBelow(smallProvince, unitId, addressed);

  it('are all of the level below where the letter goes no further than to the unit', () => {
    expect(below('unit_3703', 'unit_3703')).toEqual({
      phrase: 'นายกเทศมนตรีตำบลทุกแห่ง นายกองค์การบริหารส่วนตำบลทุกแห่ง และโรงเรียนตัวอย่าง',
      audience: {
        union: [
          { select: { types: ['subdistrict-municipality', 'sao'], within: 'issuer' } },
          { named: [{ name: 'โรงเรียนตัวอย่าง', unitCode: '99370301' }] },
        ],
      },
      called: 'ท่าน',
    });
    expect(below('unit_37')?.phrase).toBe('นายอำเภอทุกอำเภอ และนายกองค์การบริหารส่วนจังหวัดอำนาจเจริญ');
  });

  it('are only those whom the letter reaches, by name where it is not all of a kind', () => {
    expect(below('unit_3703', 'unit_05370301', 'unit_06370301', 'unit_06370302', 'unit_06370303')).toMatchObject({
      phrase: 'นายกเทศมนตรีตำบลปทุมราชวงศา และนายกองค์การบริหารส่วนตำบลทุกแห่ง',
      called: 'องค์กรปกครองส่วนท้องถิ่น',
    });
    expect(below('unit_3703', 'unit_06370301', 'unit_06370302')?.phrase).toBe(
      'นายกองค์การบริหารส่วนตำบลลือ และนายกองค์การบริหารส่วนตำบลคำโพน',
    );
    expect(below('unit_37', 'unit_05370301')).toMatchObject({ phrase: 'นายอำเภอปทุมราชวงศา', called: 'อำเภอ' });
  });

  it('are nobody where nobody stands below', () => expect(below('unit_05370301')).toBeNull());
});

describe('a printed relay letter', () => {
  it('has Thai digits throughout, but for words that have Latin letters', () => {
    const edits: RelayEdits = {
      subject: 'COVID-19 ปี 2568',
      telephone: '0 4546 5000',
      copyTo: ['ฝ่าย 1'],
      officeLines: ['ที่ 1'],
    };
    const printed = printedLetter({ ...relayOf({ edits }), letterNumber: 'อจ 0318/ว 656' });
    expect(JSON.stringify(printed).replaceAll('COVID-19', '')).not.toMatch(/[0-9]/);
    expect(printed).toMatchObject({ number: 'อจ ๐๓๑๘/ว ๖๕๖', date: '๗ มีนาคม ๒๕๖๘', urgency: 'ด่วนที่สุด' });
    expect(printed.heads[0]).toEqual({ label: 'เรื่อง', lines: ['COVID-19 ปี ๒๕๖๘'] });
    const subjectOf = (subject: string) => printedLetter(relayOf({ edits: { subject } })).heads[0]?.lines[0];
    expect(subjectOf('“ทำ ทัน ที Action 5” ปี 5')).toBe('“ทำ ทัน ที Action 5” ปี ๕');
    expect(subjectOf('Line 0 4546 5000')).toBe('Line ๐ ๔๕๔๖ ๕๐๐๐');
  });

  it('goes on with a single order in the sentence that asks for it', () => {
    const paragraphs = (edits: RelayEdits) => printedLetter(relayOf({ edits })).paragraphs;
    expect(paragraphs({ orders: ['ขอให้สำรวจแหล่งน้ำ'] })[1]).toMatch(/จึงขอให้\S+สำรวจแหล่งน้ำ$/);
    expect(paragraphs({ orders: ['ให้สำรวจ'], request: 'โปรดดำเนินการ ดังนี้' }).slice(1, 3)).toEqual([
      'โปรดดำเนินการ ดังนี้',
      '๑. ให้สำรวจ',
    ]);
  });

  it('numbers orders and more than one enclosure, and leaves out what there is none of', () => {
    const { heads, paragraphs, number, signer } = printedLetter(relayOf({ edits: { orders: ['ก', 'ข\nค'] } }));
    expect(heads.map(({ label }) => label)).toEqual(['เรื่อง', 'เรียน', 'สิ่งที่ส่งมาด้วย']);
    expect(paragraphs.slice(2, 5)).toEqual(['๑. ก', '๒. ข', 'ค']);
    expect(number).toMatch(/^อจ ๐๓๑๘\/ว …+$/);
    expect(signer[0]).toMatch(/^\(\.+\)$/);
  });
});
