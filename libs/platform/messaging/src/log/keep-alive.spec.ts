import { keepAlive } from './keep-alive.js';

/** What Jest gives to a module. */
const { jest: timers } = import.meta as ImportMeta & { jest: typeof jest };

const every = 1_000;
const work = () => {
  let end = () => undefined as void;
  const running = new Promise<void>((resolve) => (end = resolve));
  return { running: () => running, end };
};

describe('keepAlive', () => {
  beforeEach(() => void timers.useFakeTimers());
  afterEach(() => void timers.useRealTimers());

  it('sends heartbeats as long as a slow handler works, and none after it', async () => {
    const { running, end } = work();
    const heartbeat = timers.fn(async () => undefined);
    const done = keepAlive({ heartbeat, everyMillis: every, onFailed: () => undefined }, running);
    await timers.advanceTimersByTimeAsync(15_000);
    expect(heartbeat).toHaveBeenCalledTimes(15);
    end();
    await done;
    await timers.advanceTimersByTimeAsync(15_000);
    expect(heartbeat).toHaveBeenCalledTimes(15);
  });

  it('tells of refused heartbeats, sends the next ones, and lets the work end', async () => {
    const { running, end } = work();
    const heartbeat = timers.fn(() => Promise.reject(new Error('the group is rebalancing')));
    const failures: unknown[] = [];
    const onFailed = (error: unknown) => void failures.push(error);
    const done = keepAlive({ heartbeat, everyMillis: every, onFailed }, () => running().then(() => 'done'));
    await timers.advanceTimersByTimeAsync(2 * every);
    expect(failures.map(String)).toEqual(Array(2).fill('Error: the group is rebalancing'));
    end();
    expect(await done).toBe('done');
  });

  it('says nothing of a failure that comes in after the work has ended', async () => {
    let refuse = (_: unknown) => undefined as void;
    const heartbeat = () => new Promise<void>((_, reject) => (refuse = reject));
    const { running, end } = work();
    const onFailed = timers.fn();
    const done = keepAlive({ heartbeat, everyMillis: every, onFailed }, running);
    await timers.advanceTimersByTimeAsync(every);
    end();
    await done;
    refuse(new Error('late'));
    await timers.advanceTimersByTimeAsync(every);
    expect(onFailed).not.toHaveBeenCalled();
  });
});
