import { deciderSpec } from '@wian/testing';
import type { Approval } from './approval.js';
import { letterDecider } from './letter.decider.js';
import { fieldsOf } from './letter-fields.js';
import { aReading, directiveId, letterId, naturalKey, read, received } from './letter.fixture.js';
import type { LetterEvent } from './letter.events.js';

const { given } = deciderSpec(letterDecider);
const confirmed: LetterEvent = {
  type: 'letter.confirmed',
  data: { letterId, naturalKey, fields: fieldsOf(aReading(), {}) },
};
const approval: Approval = { by: 'person_second', at: '2025-03-06T02:00:00.000Z', hash: 'a'.repeat(64), count: 8_804 };
const approved = (change: Partial<Approval> = {}): LetterEvent => ({
  type: 'letter.approved',
  data: { letterId, approval: { ...approval, ...change } },
});
const { at: _, ...wanted } = approval;
const issue = (change: object = {}) =>
  ({ type: 'issue', directiveId, toApprove: { ...wanted, by: 'person_first', ...change } }) as const;
const issued: LetterEvent = { type: 'letter.issued', data: { letterId, directiveId } };
const ready = [received, read(), confirmed];

describe('a letter to many', () => {
  it('is not issued before a second person has approved it', () =>
    given(ready)
      .when(issue())
      .then({ error: 'LETTER.APPROVAL_NEEDED', saying: /8804 recipients.*nobody has yet/ }));

  it('is issued once a second person has approved exactly that', () =>
    given([...ready, approved()])
      .when(issue())
      .then([issued]));

  it('is not issued by the very person who approved it', () =>
    given([...ready, approved({ by: 'person_first' })])
      .when(issue())
      .then({ error: 'LETTER.APPROVAL_NEEDED', saying: /you have approved it yourself/ }));

  it.each([
    ['recipients', { hash: 'b'.repeat(64) }],
    ['buffers', { schedule: { bufferWorkingDays: { local: 2 } } }],
  ])('is not issued to other %s than were approved', (_name, change) =>
    given([...ready, approved()])
      .when(issue(change))
      .then({ error: 'LETTER.APPROVAL_NEEDED', saying: /approved for other recipients or buffers/ }),
  );

  it('takes buffers that mean the same for the same', () =>
    given([...ready, approved({ schedule: { bufferWorkingDays: { local: 2, district: 0 } } })])
      .when(issue({ schedule: { bufferWorkingDays: { local: 2 } } }))
      .then([issued]));

  it('is issued without anybody else where the rule asks for nobody', () =>
    given(ready).when({ type: 'issue', directiveId }).then([issued]));
});

describe('approving', () => {
  it('is recorded with what was approved, the later one in the place of the earlier', () =>
    given([...ready, approved()])
      .when({ type: 'approve', approval: { ...approval, hash: 'b'.repeat(64) } })
      .then([approved({ hash: 'b'.repeat(64) })]));
  it('of the same by the same person is recorded once', () =>
    given([...ready, approved()])
      .when({ type: 'approve', approval: { ...approval, at: '2025-03-07T02:00:00.000Z' } })
      .then([]));
  it('waits for the confirmation, and is too late for what was issued', () => {
    given([received, read()]).when({ type: 'approve', approval }).then({ error: 'LETTER.WRONG_STATUS' });
    given([...ready, issued])
      .when({ type: 'approve', approval })
      .then({ error: 'LETTER.WRONG_STATUS' });
  });
});
