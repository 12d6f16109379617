import { deliveryDelivered } from '@wian/contracts';
import { fold } from '@wian/kernel';
import { deciderSpec } from '@wian/testing';
import { deliveryDecider, MOST_ATTEMPTS } from './delivery.decider.js';
import type { Delivery, DeliveryEvent } from './delivery.events.js';
import { deliveryIdOf, messageIdOf, type PlannedDelivery } from './delivery-id.js';

const at = '2025-03-06T02:00:00.000Z';
const later = '2025-03-06T03:00:00.000Z';
const taskId = 'task_01957aaa-0000-7000-8000-000000000001_05370301';
const to = { unitId: 'unit_05370301', postId: 'post_05370301-officer' };
const delivery: PlannedDelivery = {
  deliveryId: deliveryIdOf({ taskId, name: 'assigned', epoch: 1, version: 1 }, to, 'email'),
  cause: 'assigned',
  causeEventId: `${taskId}:1`,
  escalation: null,
  taskId,
  directiveId: 'directive_01957aaa-0000-7000-8000-000000000001',
  issuerUnitId: 'unit_3703',
  path: ['unit_37', 'unit_3703', 'unit_05370301'],
  ...to,
  channel: 'email',
  address: 'local-officer-05370301@sample.invalid',
};
const state: Delivery = {
  ...delivery,
  status: 'planned',
  reason: null,
  detail: null,
  attempts: 0,
  plannedAt: at,
  order: `${at}_${delivery.deliveryId}`,
  deliveredAt: null,
  openedAt: null,
};
const { deliveryId, directiveId, unitId, postId, channel } = { ...delivery, ...to };
const receipt = (when: string) => ({ deliveryId, taskId, directiveId, unitId, postId, channel, at: when });
const planned: DeliveryEvent = { type: 'delivery.planned', data: state };
const delivered: DeliveryEvent = { type: 'wian.delivery.delivered.v1', data: receipt(at) };
const opened: DeliveryEvent = { type: 'wian.delivery.opened.v1', data: receipt(later) };
const superseded = { reason: 'superseded', detail: 'The task is completed.' } as const;
const dropped: DeliveryEvent = {
  type: 'delivery.not-delivered',
  data: { ...state, ...superseded, status: 'not-delivered' },
};
const { given } = deciderSpec(deliveryDecider);

describe('a delivery', () => {
  it('is planned once, whatever is asked again', () => {
    given([]).when({ type: 'plan', delivery, at }).then([planned]);
    given([planned]).when({ type: 'plan', delivery, at: later }).then([]);
    given([dropped]).when({ type: 'plan', delivery, at: later }).then([]);
  });

  it('is recorded with its reason where it cannot be sent at all', () => {
    const hindered = { reason: 'no-contact', detail: 'The post names no address for email.' } as const;
    given([])
      .when({ type: 'plan', delivery, hindered, at })
      .then([{ type: 'delivery.not-delivered', data: { ...state, ...hindered, status: 'not-delivered' } }]);
  });

  it('is delivered once, and then opened once', () => {
    given([planned]).when({ type: 'deliver', at }).then([delivered]);
    given([planned, delivered]).when({ type: 'deliver', at: later }).then([]);
    given([planned, delivered]).when({ type: 'open', at: later }).then([opened]);
    given([planned, delivered, opened]).when({ type: 'open', at: later }).then([]);
  });

  it('is delivered by being opened, where nobody has listed it before', () => {
    const deliveredThen: DeliveryEvent = { ...delivered, data: receipt(later) };
    given([planned]).when({ type: 'open', at: later }).then([deliveredThen, opened]);
  });

  it('is dropped while it is planned, and stays what it is afterwards', () => {
    given([planned]).when({ type: 'drop', hindered: superseded, at }).then([dropped]);
    given([planned, delivered]).when({ type: 'drop', hindered: superseded, at }).then([]);
    given([dropped]).when({ type: 'deliver', at }).then([]);
    given([dropped]).when({ type: 'open', at }).then({ error: 'NOTICE.NOT_FOUND' });
  });

  it('is given up after so many refusals, or at once after a permanent one', () => {
    const fail = { type: 'fail', error: '451 try later', permanent: false, at } as const;
    const tried = (attempts: number): DeliveryEvent => ({
      type: 'delivery.tried',
      data: { ...state, attempts, detail: '451 try later' },
    });
    const failed = (attempts: number, detail: string): DeliveryEvent => ({
      type: 'delivery.not-delivered',
      data: { ...state, attempts, detail, reason: 'failed', status: 'not-delivered' },
    });
    given([planned])
      .when(fail)
      .then([tried(1)]);
    given([planned, tried(MOST_ATTEMPTS - 1)])
      .when(fail)
      .then([failed(MOST_ATTEMPTS, '451 try later')]);
    given([planned])
      .when({ ...fail, error: '550 no such user', permanent: true })
      .then([failed(1, '550 no such user')]);
    given([planned, tried(2)])
      .when({ type: 'deliver', at })
      .then([delivered]);
  });

  it('can only be for a post when it is received', () => {
    const nobody: DeliveryEvent = { type: 'delivery.planned', data: { ...state, postId: null } };
    expect(() => deliveryDecider.decide(fold(deliveryDecider.evolve, [nobody]), { type: 'deliver', at })).toThrow(
      'for no post',
    );
  });

  it('keeps what it was planned with through every receipt', () => {
    expect(fold(deliveryDecider.evolve, [planned, delivered, opened])).toEqual({
      ...state,
      status: 'read',
      deliveredAt: at,
      openedAt: later,
    });
    expect(() => fold(deliveryDecider.evolve, [delivered])).toThrow('the log lost an event');
  });
});

describe('its id', () => {
  it('says cause, recipient and channel, is a valid one, and makes a Message-ID', () => {
    const id = 'delivery_01957aaa-0000-7000-8000-000000000001_05370301-assigned-1-05370301-officer-email';
    expect(deliveryId).toBe(id);
    expect(deliveryDelivered.data.shape.deliveryId.parse(id)).toBe(id);
    expect(messageIdOf(id, 'sample.invalid')).toBe(`<${id}@sample.invalid>`);
  });

  it('differs by each of them', () => {
    const cause = { taskId, name: 'returned', epoch: 1, version: 4 };
    const ids = [
      deliveryId,
      deliveryIdOf(cause, to, 'email'),
      deliveryIdOf({ ...cause, version: 6 }, to, 'email'),
      deliveryIdOf({ ...cause, epoch: 2 }, to, 'email'),
      deliveryIdOf({ ...cause, epoch: 3 }, to, 'email'),
      deliveryIdOf(cause, to, 'in-app'),
      deliveryIdOf(cause, { ...to, postId: 'post_05370301-head' }, 'email'),
      deliveryIdOf(cause, { ...to, postId: null }, 'email'),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });
});
