import type { Post } from '@wian/contracts';
import { holdsOn, occupancyOn } from './incumbency.policy.js';

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

describe('occupancyOn', () => {
  const additional = { basis: 'additional-charge', authority: 'คำสั่งจังหวัดที่ 1/2568' };
  const incumbents: Post['incumbents'] = [
    { personId: 'person_a', from: '2025-01-01', to: '2025-03-06', kind: 'holder' },
    { personId: 'person_b', from: '2025-02-01', to: '2025-02-10', kind: 'acting', basis: 'acting-in-place' },
    { personId: 'person_c', from: '2025-04-01', to: '2025-05-01', kind: 'acting', basis: 'acting-in-position' },
    { personId: 'person_d', from: '2025-05-01', to: null, kind: 'holder', ...additional },
  ];

  it.each([
    ['2024-12-31', { state: 'vacant', personId: null }],
    ['2025-01-01', { state: 'held', personId: 'person_a', basis: null, actingBeside: null }],
    ['2025-02-01', { state: 'held', personId: 'person_a', basis: null, actingBeside: 'person_b' }],
    ['2025-02-10', { state: 'held', actingBeside: null }],
    ['2025-03-06', { state: 'vacant', personId: null, basis: null, authority: null }],
    ['2025-04-01', { state: 'acting', personId: 'person_c', basis: 'acting-in-position', actingBeside: null }],
    ['2025-05-01', { state: 'held', personId: 'person_d', ...additional }],
  ])('on %s: %j', (date, expected) => {
    expect(occupancyOn({ incumbents }, date)).toMatchObject(expected);
  });
});
