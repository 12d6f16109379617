import { type Addressed, directiveField } from '@wian/contracts';
import { deciderSpec } from '@wian/testing';
import { confirmable } from '../letter/confirmable.policy.js';
import { letterDecider } from '../letter/letter.decider.js';
import { directiveId, letterId, read, received } from '../letter/letter.fixture.js';
import { directiveOf } from './directive-of.policy.js';
import { directiveDecider } from './directive.decider.js';

function aDirective(letterSays?: Addressed) {
  const letter = letterDecider.evolve(letterDecider.evolve(undefined, received), read());
  const complete = confirmable(letter);
  if (!complete.ok) throw complete.error;
  const { fields } = complete.value;
  return directiveOf(
    { ...fields, audience: letterSays ?? fields.audience },
    {
      audience,
      directiveId,
      letterId,
      mode: 'through',
      schedule: undefined,
      approvedBy: undefined,
      treeDate: '2025-03-07',
      shown: { position: 7, count: 8, hash: 'c'.repeat(64) },
      at: new Date('2025-03-07T02:00:00Z'),
    },
  );
}
const audience = { select: { types: ['subdistrict-municipality' as const], within: 'issuer' } };

describe('a directive', () => {
  it('says what the letter says and what the officer was shown, as its contract wants it', () =>
    expect(directiveField.strict().parse(aDirective())).toMatchObject({
      number: 'อจ 0318/ว 655',
      issuerUnitId: 'unit_3703',
      action: 'act',
      orders: [{ ordinal: 1 }],
      shown: { count: 8 },
      treeDate: '2025-03-07',
      issuedAt: '2025-03-07T02:00:00.000Z',
    }));

  it('keeps how it was addressed beside the audience only where that cannot say it so', () => {
    expect(aDirective()).not.toHaveProperty('addressed');
    const answersTo = { answersTo: 'issuer' };
    expect(directiveField.strict().parse(aDirective(answersTo))).toMatchObject({ audience, addressed: answersTo });
  });

  const { given } = deciderSpec(directiveDecider);
  const issued = { type: 'wian.directive.issued.v1', data: aDirective() } as const;
  it('is issued whole', () => given([]).when({ type: 'issue', directive: aDirective() }).then([issued]));
  it('is issued once', () =>
    given([issued]).when({ type: 'issue', directive: aDirective() }).then({ error: 'DIRECTIVE.EXISTS' }));
});
