import type { Directive } from '@wian/contracts';
import type { LetterFields, LetterReading } from '@wian/intake-domain';
import type { LetterView, Preview, TaskView } from '../api-types.js';
import type { TaskNode } from '../cascade-types.js';
import type { Impact } from '../audience-types.js';
import type { CascadeView } from '../cascade-types.js';

/** What the services answer about the sample letter. */
export const letterId = 'letter_01957aaa-0000-7000-8000-000000000000';
export const directiveId = 'directive_01957aaa-0000-7000-8000-000000000001';
export const taskId = 'task_01957aaa-0000-7000-8000-000000000001_05370301';
export const hash = 'a'.repeat(64);
const audience = { select: { types: ['subdistrict-municipality' as const, 'sao' as const], within: 'issuer' } };
const orders = [{ ordinal: 1, text: 'ขอให้พิจารณาดำเนินการ', audience: null, action: 'act' as const }];

export const reading: LetterReading = {
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
  subject: 'การขับเคลื่อนงาน',
  issuer: { name: 'อำเภอปทุมราชวงศา', level: 'district', unitCode: '3703' },
  addressees: { phrase: 'นายกเทศมนตรีตำบลทุกแห่ง', audience },
  references: [
    {
      kind: 'enclosed',
      organisation: 'จังหวัดอำนาจเจริญ',
      urgency: 'most-urgent',
      number: 'อจ 0017.2/ว 1290',
      date: '2025-03-06',
    },
  ],
  enclosures: [],
  orders,
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
};

export const fields: LetterFields = {
  letterNumber: 'อจ 0318/ว 655',
  letterDate: '2025-03-06',
  subject: 'การขับเคลื่อนงาน',
  urgency: 'normal',
  action: 'act',
  issuerUnitId: 'unit_3703',
  audience,
  orders,
  inheritedUrgency: 'most-urgent',
  references: reading.references,
  enclosures: [],
  deadlines: [],
  nilReport: false,
};

export const received: LetterView = {
  letterId,
  version: 1,
  unitId: 'unit_3703',
  status: 'received',
  receivedAt: '2025-03-06T02:00:00.000Z',
  fileName: 'letter.txt',
  fields: null,
  read: null,
  questions: [],
  duplicateOf: null,
  directiveId: null,
};
export const draft: LetterView = { ...received, version: 2, status: 'draft', fields, read: reading };

const unit = { unitId: 'unit_05370301', code: '05370301', name: 'เทศบาลตำบลปทุมราชวงศา' };
export const preview: Preview = {
  letterId,
  treeDate: '2025-03-06',
  count: 1,
  hash,
  recipients: [unit],
  relayingCount: 0,
  relaying: [],
  firstCount: 1,
};

export const impact: Impact = {
  count: 1,
  hash,
  counts: [{ type: 'subdistrict-municipality', count: 1 }],
  relayingCount: 0,
  withoutContact: { nobody: 1, signInOnly: 0, first: [unit] },
  times: {
    dues: [
      {
        level: 'local',
        deadline: 0,
        anchor: 'written',
        units: 1,
        earliest: '2025-03-07T09:30:00.000Z',
        latest: '2025-03-07T09:30:00.000Z',
        provisional: false,
        noWorkingDayLeft: 1,
      },
    ],
    again: [],
    mayAnswerAfter: 0,
  },
  approval: { above: 0, needed: true, given: null },
  deadlines: [{ text: 'ภายในวันที่ ๗ มีนาคม' }],
};

export const directive: Directive = {
  directiveId,
  letterId,
  issuerUnitId: 'unit_3703',
  number: 'อจ 0318/ว 655',
  letterDate: '2025-03-06',
  subject: 'การขับเคลื่อนงาน',
  urgency: 'normal',
  action: 'act',
  orders,
  audience,
  mode: 'through',
  treeDate: '2025-03-06',
  shown: { position: 963, count: 1, hash },
  issuedAt: '2025-03-06T02:00:00.000Z',
};

export const cascade: CascadeView = {
  directiveId,
  number: directive.number,
  subject: directive.subject,
  issuerName: 'อำเภอปทุมราชวงศา',
  issuerUnitId: 'unit_3703',
  status: 'complete',
  recipients: 3,
  tasksMade: 3,
  byStatus: { assigned: 2, acknowledged: 1 },
  whole: {
    total: 3,
    acknowledged: 1,
    reported: 0,
    completed: 0,
    children: 2,
    childrenDone: 0,
    state: 'open',
    rule: { rule: 'all', percent: 100 },
  },
  levels: [
    {
      level: 'local',
      relaying: false,
      total: 3,
      byStatus: { assigned: 2, acknowledged: 1 },
      progress: { delivered: 3, opened: 2, acknowledged: 1, onBehalf: 0, reported: 0, completed: 0 },
    },
  ],
  difference: null,
  problem: null,
  nodes: 3,
  pass: null,
  stopped: null,
  recalled: null,
  ended: null,
};

export const node = (code: string, more: Partial<TaskNode> = {}): TaskNode => ({
  taskId: `task_01957aaa-0000-7000-8000-000000000001_${code}`,
  unitId: `unit_${code}`,
  code,
  name: `หน่วย ${code}`,
  level: 'local',
  status: 'assigned',
  relaying: false,
  orders: [1, 2],
  children: 0,
  below: null,
  ...more,
});

export const task: TaskView = {
  taskId,
  directiveId,
  issuerUnitId: 'unit_3703',
  recipientUnitId: 'unit_05370301',
  unitId: 'unit_05370301',
  level: 'local',
  parentTaskId: null,
  path: ['unit_3703', 'unit_05370301'],
  obligations: { relay: false, act: true },
  orders: [1],
  endedBy: 'unit',
  status: 'acknowledged',
  assignedAt: '2025-03-06T02:00:00.000Z',
  acknowledged: { at: '2025-03-06T17:30:00.000Z', by: 'person_sample-local-officer-05370301' },
  started: null,
  reported: null,
  returned: null,
  completed: null,
  unitName: unit.name,
  unitCode: unit.code,
  can: ['start', 'complete'],
  directive: {
    ...directive,
    orders: [...orders, { ordinal: 2, text: 'ไม่เกี่ยวกับหน่วยนี้', audience: null, action: 'act' }],
  },
};
