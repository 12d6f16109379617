import { err, ok } from '@wian/kernel';
import type { Handle } from '../group/event-handler.js';
import { noted } from '../group/testing/test-group.js';
import { type HandlerCall, metrics } from './metrics.js';

const events = [noted('a', 1), noted('b', 1, { type: 'wian.thing.closed.v1' })];

describe('metrics', () => {
  const told = async (handle: Handle) => {
    const calls: HandlerCall[] = [];
    await metrics((call) => calls.push(call))(handle)(events).catch(() => undefined);
    return calls;
  };

  it.each<[string, Handle, HandlerCall['result']]>([
    ['a call that ends', async () => undefined, 'done'],
    ['a call whose outcomes are all well', async () => [ok(1), ok(2)], 'done'],
    ['a call with a failed outcome', async () => [ok(1), err('no')], 'failed'],
    ['a call that throws', () => Promise.reject(new Error('no')), 'failed'],
  ])('tells of %s once, with its type, its events and how it went', async (_, handle, result) => {
    expect(await told(handle)).toEqual([
      { type: 'wian.thing.noted.v1', events: 2, seconds: expect.any(Number), result },
    ]);
  });

  it('hands the error on', async () => {
    const failing = metrics(() => undefined)(() => Promise.reject(new Error('its own')));
    await expect(failing(events)).rejects.toThrow('its own');
  });
});
