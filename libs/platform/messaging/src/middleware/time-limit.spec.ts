import { noted } from '../group/testing/test-group.js';
import { HandlerTooSlow, timeLimit } from './time-limit.js';

const events = [noted('a', 1)];

describe('time limit', () => {
  it('fails a call that does not end in time', async () => {
    const call = timeLimit(5)(() => new Promise(() => undefined));
    await expect(call(events)).rejects.toThrow(HandlerTooSlow);
  });

  it('hands on the answer and the error of a call that ends in time, and leaves no timer behind', async () => {
    const before = timers();
    const answer = [{ ok: true as const, value: 1 }];
    expect(await timeLimit(60_000)(async () => answer)(events)).toBe(answer);
    await expect(timeLimit(60_000)(() => Promise.reject(new Error('its own')))(events)).rejects.toThrow('its own');
    expect(timers()).toBe(before);
  });
});

const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
