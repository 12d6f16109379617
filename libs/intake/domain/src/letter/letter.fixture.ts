import type { LetterReading } from './letter-fields.js';
import type { LetterEvent } from './letter.events.js';

/** A circular of the district 3703, whole enough to be confirmed. */
export const aReading = (change: Partial<LetterReading> = {}): LetterReading => ({
  version: 1,
  letterKind: 'external',
  letterNumber: {
    raw: 'อจ ๐๓๑๘/ว ๖๕๕',
    normalized: 'อจ 0318/ว 655',
    prefix: 'อจ',
    officeCode: '0318',
    circular: true,
    running: '655',
  },
  letterDate: '2025-03-06',
  urgency: 'normal',
  inheritedUrgency: 'most-urgent',
  urgentBy: null,
  secrecy: 'none',
  subject: 'การขับเคลื่อนงานตามนโยบาย',
  issuer: { name: 'อำเภอปทุมราชวงศา', level: 'district', unitCode: '3703' },
  addressees: {
    phrase: 'นายกเทศมนตรีตำบลทุกแห่ง',
    audience: { select: { types: ['subdistrict-municipality'], within: 'issuer' } },
  },
  references: [],
  enclosures: [],
  orders: [{ ordinal: 1, text: 'ขอให้พิจารณาดำเนินการ', audience: null, action: 'act' }],
  deadlines: [],
  action: 'act',
  nilReport: false,
  reportTo: null,
  signer: null,
  ownerUnit: null,
  telephone: null,
  copyTo: [],
  questions: [],
  fields: {},
  ...change,
});

export const letterId = 'letter_01957aaa-0000-7000-8000-000000000000';
export const otherLetterId = 'letter_01957aaa-0000-7000-8000-000000000009';
export const directiveId = 'directive_01957aaa-0000-7000-8000-000000000001';
export const naturalKey = 'number unit_3703 0318 ว 655 2568';

export const received: LetterEvent = {
  type: 'letter.received',
  data: {
    letterId,
    unitId: 'unit_3703',
    sha256: 'a'.repeat(64),
    bytes: 12,
    fileName: null,
    receivedAt: '2025-03-06T02:00:00.000Z',
  },
};
export const read = (change: Partial<LetterReading> = {}): LetterEvent => ({
  type: 'letter.read',
  data: { letterId, read: aReading(change) },
});
