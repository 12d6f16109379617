import { Interrupted, onSignals } from './signals.mjs';

describe('onSignals', () => {
  let time = 0;
  const calls: string[] = [];
  const signals = () =>
    onSignals({ onFirst: () => calls.push('first'), onSecond: () => calls.push('second'), now: () => time });

  it('takes the echo of one Ctrl-C for one wish, and a later one for a second', async () => {
    const { first, stopped, checkpoint, release } = signals();
    checkpoint();
    process.emit('SIGINT');
    time = 100;
    process.emit('SIGINT');
    await first;
    expect(calls).toEqual(['first']);
    expect(stopped()).toBe(true);
    expect(checkpoint).toThrow(Interrupted);
    time = 1_000;
    process.emit('SIGTERM');
    expect(calls).toEqual(['first', 'second']);
    release();
  });
});
