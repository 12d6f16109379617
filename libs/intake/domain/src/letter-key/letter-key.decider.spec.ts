import { deciderSpec } from '@wian/testing';
import { letterId, naturalKey, otherLetterId } from '../letter/letter.fixture.js';
import { letterKeyClaimed, letterKeyDecider, letterKeyIdOf } from './letter-key.decider.js';

const { given } = deciderSpec(letterKeyDecider);
const claimed = {
  type: 'letterkey.claimed',
  data: { letterKeyId: letterKeyIdOf(naturalKey), key: naturalKey, letterId },
} as const;

describe('a letter key', () => {
  it('is claimed by the first letter', () => given([]).when({ key: naturalKey, letterId }).then([claimed]));
  it('stays with it', () =>
    given([claimed])
      .when({ key: naturalKey, letterId: otherLetterId })
      .then({ error: 'LETTERKEY.TAKEN', saying: new RegExp(letterId) }));
  it('records what its contract says', () => expect(letterKeyClaimed.data.parse(claimed.data)).toEqual(claimed.data));
  it('has an id without the letters and slashes of the number', () =>
    expect(letterKeyIdOf(naturalKey)).toMatch(/^letterkey_[0-9a-f]{64}$/));
});
