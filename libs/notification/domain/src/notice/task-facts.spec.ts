import {
  type Post,
  postRecorded,
  type Task,
  taskAssigned,
  taskDelegated,
  taskDisowned,
  taskExempted,
  taskExtensionAsked,
  taskExtensionDecided,
  taskKept,
  taskTransferred,
  taskWithdrawn,
} from '@wian/contracts';
import type { Cause } from '../delivery/delivery.events.js';
import { causesOf } from './cause.policy.js';
import { lookAgain } from './look-again.policy.js';
import { noticedOf } from './noticed-task.js';
import { carrierOf, planNotices, unitTold } from './plan-notices.policy.js';

const [owner, issuer, former] = ['unit_05370301', 'unit_3703', 'unit_05370301'];
const day = '2025-03-06';
const post = (unitId: string, id: string, more: Partial<Post> = {}): Post => ({
  ...postRecorded.example,
  postId: `post_${unitId.slice('unit_'.length)}-${id}`,
  unitId,
  contactPoints: [{ channel: 'email', address: `${id}-${unitId}@sample.invalid` }],
  ...more,
});
const causedBy = (cause: Cause, task: Task) => ({ cause, eventId: 'x', epoch: 1, version: 2, task });

describe('what becomes of a task', () => {
  it.each([
    ['a delegation', taskDelegated, [['delegated', owner]]],
    ['a task that is not theirs to do', taskDisowned, [['disowned', issuer]]],
    ['the answer that it stays theirs', taskKept, [['kept', owner]]],
    ['an exemption', taskExempted, [['ended', owner]]],
    ['a withdrawal', taskWithdrawn, [['ended', owner]]],
    ['a plea for more time', taskExtensionAsked, [['extension-asked', issuer]]],
    ['the answer to that', taskExtensionDecided, [['extension-decided', owner]]],
    [
      'a task handed over',
      taskTransferred,
      [
        ['assigned', 'unit_05370302'],
        ['transferred', former],
      ],
    ],
  ] as const)('%s is told to whom it is news', (_name, { type, example }, told) => {
    expect(causesOf(type, example).map((cause) => [cause, unitTold({ cause, task: example })])).toEqual(told);
  });

  it('is no news where a delegation was only taken back, or a plea has lapsed', () => {
    const { delegated: _, ...taken } = taskDelegated.example;
    expect(causesOf(taskDelegated.type, taken)).toEqual([]);
    const { extension } = taskExtensionDecided.example;
    const lapsed = {
      ...taskExtensionDecided.example,
      ...(extension && { extension: { ...extension, state: 'lapsed' } }),
    };
    expect(causesOf(taskExtensionDecided.type, lapsed)).toEqual([]);
  });

  it('is told, of a delegation, to the post that is to do it and to no other', () => {
    const posts = [post(owner, 'officer'), post(owner, 'head')];
    const planned = planNotices(causedBy('delegated', taskDelegated.example), { posts, day, channels: ['email'] });
    expect(planned.map(({ delivery }) => `${delivery.postId} ${delivery.channel}`)).toEqual([
      'post_05370301-officer in-app',
      'post_05370301-officer email',
    ]);
  });
});

describe('a unit without computers', () => {
  const phone = [{ channel: 'phone', address: '045-000000', through: issuer }];
  const own = [post(owner, 'officer', { contactPoints: phone })];
  const carriers = [post(issuer, 'officer'), post(issuer, 'admin', { roles: ['administrator'] })];
  const assigned = causedBy('assigned', taskAssigned.example);

  it('is told through the unit that carries what is for it, which learns for whom it is', () => {
    expect(carrierOf(own, day)).toBe(issuer);
    const planned = planNotices(assigned, { posts: own, carriers, day, channels: ['email'] });
    expect(planned.map(({ delivery, hindered }) => ({ ...delivery, hindered }))).toMatchObject([
      { postId: 'post_05370301-officer', channel: 'in-app', unitId: owner },
      { postId: 'post_3703-officer', channel: 'in-app', unitId: issuer, forUnitId: owner },
      { postId: 'post_3703-officer', channel: 'email', unitId: issuer, forUnitId: owner },
    ]);
    expect(planned.map(({ hindered }) => hindered)).toEqual([undefined, undefined, undefined]);
    expect(new Set(planned.map(({ delivery }) => delivery.deliveryId)).size).toBe(3);
  });

  it('is so although nobody is in its posts, and on record where nobody is at its carrier either', () => {
    const vacant = own.map((each) => ({ ...each, incumbents: [] }));
    expect(planNotices(assigned, { posts: vacant, carriers, day, channels: [] })).toHaveLength(2);
    expect(planNotices(assigned, { posts: vacant, carriers: [], day, channels: [] })).toMatchObject([
      { delivery: { postId: null, unitId: owner }, hindered: { reason: 'no-contact' } },
    ]);
  });

  it('is not told through another where a post of it is reached by mail', () => {
    const online = [...own, post(owner, 'head')];
    expect(carrierOf(online, day)).toBeUndefined();
    const planned = planNotices(assigned, { posts: online, carriers, day, channels: ['email'] });
    expect(planned.some(({ delivery }) => delivery.forUnitId)).toBe(false);
  });

  it('hears no more by its carrier once the task is another unit’s', () => {
    const carried = { cause: 'assigned', escalation: null, unitId: issuer, forUnitId: owner } as const;
    expect(lookAgain(carried, noticedOf(taskAssigned.example))).toBeUndefined();
    expect(lookAgain(carried, { ...noticedOf(taskAssigned.example), unitId: 'unit_39' })).toBeDefined();
  });
});

describe('before sending', () => {
  const look = (cause: Cause, unitId: string, task: Task, postId: string | null = null) =>
    lookAgain({ cause, escalation: null, unitId, postId }, noticedOf(task)) === undefined;
  const answered = taskKept.example;

  it.each([
    ['a delegation', look('delegated', owner, taskDelegated.example, 'post_05370301-officer'), true],
    ['one that went to another post', look('delegated', owner, taskDelegated.example, 'post_05370301-head'), false],
    ['one that was taken back', look('delegated', owner, taskAssigned.example, 'post_05370301-officer'), false],
    ['not theirs', look('disowned', issuer, taskDisowned.example), true],
    ['not theirs, answered since', look('disowned', issuer, answered), false],
    ['it stays theirs', look('kept', owner, answered), true],
    ['gone to another', look('transferred', former, taskTransferred.example), true],
    ['come back since', look('transferred', former, { ...taskTransferred.example, unitId: former }), false],
    ['ended', look('ended', owner, taskExempted.example), true],
    ['ended, restored since', look('ended', owner, taskAssigned.example), false],
    ['more time asked for', look('extension-asked', issuer, taskExtensionAsked.example), true],
    ['decided since', look('extension-asked', issuer, taskExtensionDecided.example), false],
    ['decided', look('extension-decided', owner, taskExtensionDecided.example), true],
    ['asked anew since', look('extension-decided', owner, taskExtensionAsked.example), false],
    ['a plea of what has ended since', look('extension-asked', issuer, taskExempted.example), false],
  ] as const)('what is no longer so is left out: %s', (_name, sent, expected) => expect(sent).toBe(expected));
});
