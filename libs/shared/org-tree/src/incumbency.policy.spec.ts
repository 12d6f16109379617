import type { Post } from '@wian/contracts';
import { holdsOn } from './incumbency.policy.js';

const post: Post = {
  postId: 'post_3703-officer',
  unitId: 'unit_3703',
  title: 'เจ้าหน้าที่',
  roles: ['officer'],
  incumbents: [
    { personId: 'person_a', from: '2025-01-01', to: '2025-03-06', kind: 'holder' },
    { personId: 'person_b', from: '2025-03-06', to: null, kind: 'acting' },
  ],
  sample: true,
  source: 'test',
};

describe('holdsOn', () => {
  it.each([
    ['person_a', '2024-12-31', false],
    ['person_a', '2025-01-01', true],
    ['person_a', '2025-03-05', true],
    ['person_a', '2025-03-06', false],
    ['person_b', '2025-03-05', false],
    ['person_b', '2025-03-06', true],
    ['person_b', '2035-01-01', true],
    ['person_c', '2025-03-05', false],
  ])('%s on %s: %s', (personId, date, expected) => {
    expect(holdsOn(post, personId, date)).toBe(expected);
  });
});
