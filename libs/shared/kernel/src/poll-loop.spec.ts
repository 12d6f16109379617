import { PollLoop } from './poll-loop.js';

/** A pass that the test lets go one by one. */
function stepped() {
  const waiting: ((busy: boolean) => void)[] = [];
  let arrived: (() => void) | undefined;
  return {
    pass: () =>
      new Promise<boolean>((resolve) => {
        waiting.push(resolve);
        arrived?.();
      }),
    /** Resolves when a pass has begun; answers it. */
    async answer(busy: boolean) {
      if (waiting.length === 0) await new Promise<void>((resolve) => (arrived = resolve));
      waiting.shift()?.(busy);
    },
  };
}

describe('PollLoop', () => {
  it('passes again at once while there is work', async () => {
    const { pass, answer } = stepped();
    const loop = new PollLoop({ pass, onError: () => undefined, pollMillis: 60_000 });
    loop.start();
    await answer(true);
    await answer(true);
    const stopped = loop.stop();
    await answer(false);
    await stopped;
  });

  it('does not lose a wake-up that comes in the middle of a pass', async () => {
    const { pass, answer } = stepped();
    const loop = new PollLoop({ pass, onError: () => undefined, pollMillis: 60_000 });
    loop.start();
    loop.wake();
    await answer(false);
    const second = answer(false);
    await second;
    await loop.stop();
  });

  it('reports a failing pass and goes on', async () => {
    const errors: unknown[] = [];
    let passes = 0;
    await new Promise<void>((resolve) => {
      const loop = new PollLoop({
        pass: async () => {
          passes += 1;
          if (passes === 1) throw new Error('first');
          void loop.stop().then(resolve);
          return false;
        },
        onError: (error) => errors.push(error),
        pollMillis: 1,
      });
      loop.start();
    });
    expect(errors).toHaveLength(1);
    expect(passes).toBe(2);
  });
});
