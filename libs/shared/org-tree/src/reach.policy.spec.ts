import type { Post } from '@wian/contracts';
import { reachOf } from './reach.policy.js';

const held: Post['incumbents'] = [{ personId: 'person_a', from: '2025-01-01', to: '2026-01-01', kind: 'acting' }];
const mail = { channel: 'email', address: 'a@sample.invalid' };
const paper = { channel: 'paper', address: 'ที่ว่าการอำเภอ', through: 'unit_3703' };
const post = (incumbents: Post['incumbents'], ...contactPoints: NonNullable<Post['contactPoints']>): Post => ({
  ...{ postId: 'post_x', unitId: 'unit_06370301', title: 'เจ้าหน้าที่', roles: ['officer'] },
  ...{ incumbents, contactPoints, sample: true, source: 'test' },
});
const on = (...posts: Post[]) => reachOf(posts, '2025-03-06');

describe('a unit is reached', () => {
  it('online, where somebody is at a post with an electronic point, whatever else it names', () => {
    expect(on(post([]), post(held, mail, paper))).toEqual({ kind: 'online', channels: ['email'] });
  });

  it('through another, by paper or phone, where it has no computer', () => {
    const phone = { channel: 'phone', address: '045 000 000', through: 'unit_3703' };
    expect(on(post(held, paper, phone))).toEqual({
      kind: 'through',
      unitId: 'unit_3703',
      channels: ['paper', 'phone'],
    });
  });

  it('through another as long as nobody is at its mailbox', () => {
    const posts = [post(held, mail), post([], paper)];
    expect(reachOf(posts, '2025-12-31').kind).toBe('online');
    expect(reachOf(posts, '2026-01-01')).toMatchObject({ kind: 'through', unitId: 'unit_3703' });
  });

  it('through the other, where a mail goes to that one', () => {
    expect(on(post(held, { ...mail, through: 'unit_3703' }))).toMatchObject({ kind: 'through', channels: ['email'] });
  });

  it('by no way that is known, where nothing is recorded', () => {
    expect(on(post(held), post([], mail))).toEqual({ kind: 'none' });
    expect(on(post(held, { channel: 'phone', address: '045 000 000' }))).toEqual({ kind: 'none' });
  });
});
