import { deciderSpec } from '@wian/testing';
import { registrationDecider, type Registration } from './registration.decider.js';

const line: Registration = {
  registrationId: 'registration_received-2568-circular-3703-17',
  unitId: 'unit_3703',
  book: 'received',
  series: 'circular',
  year: 2568,
  number: 17,
  registeredAt: '2025-03-06T02:00:00.000Z',
  by: 'person_a',
  letterId: null,
  directiveId: null,
  letterNumber: null,
  letterDate: null,
  from: null,
  to: null,
  subject: 'ก',
  words: ['ก'],
  place: '2025-03-06T02:00:00.000Z circular 000000017',
  voided: null,
};
const recorded = { type: 'registration.recorded', data: line } as const;
const voided = { at: '2025-03-07T02:00:00.000Z', by: 'person_b', reason: 'ออกเลขซ้ำ' };
const struckOut = { type: 'registration.voided', data: { ...line, voided } } as const;
const { given } = deciderSpec(registrationDecider);

describe('a line of a register', () => {
  it('is struck out with who, when and why, and keeps its number', () =>
    given([recorded])
      .when({ type: 'void', ...voided })
      .then([struckOut]));
  it('is struck out once', () =>
    given([recorded, struckOut])
      .when({ type: 'void', ...voided })
      .then({ error: 'REGISTER.ALREADY_VOID' }));
  it('says no more of a letter that turned out to be secret than a secret letter’s line, and keeps its number', () => {
    const open = { ...line, letterNumber: 'มท 0299/1', from: 'กรม', to: 'นายอำเภอ', subject: 'แผนการ' };
    const bare = { ...open, to: null, subject: 'ลับ (ไม่แสดงเรื่อง)' };
    const words = expect.not.arrayContaining(['แผนการ', 'นายอำเภอ']);
    for (const change of [{}, { voided }]) {
      const recorded = { type: 'registration.recorded', data: { ...open, ...change } } as const;
      const withheld = { type: 'registration.withheld', data: { ...bare, ...change, words } } as const;
      given([recorded]).when({ type: 'withhold' }).then([withheld]);
      given([recorded, withheld]).when({ type: 'withhold' }).then([]);
    }
  });
  it('must be there to be struck out', () =>
    given([])
      .when({ type: 'void', ...voided })
      .then({ error: 'REGISTER.UNKNOWN' }));
});
