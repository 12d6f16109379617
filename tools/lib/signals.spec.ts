import { Interrupted, onSignals } from './signals.mjs';

describe('onSignals', () => {
  let time = 0;
  let open: ReturnType<typeof onSignals>;
  const calls: string[] = [];
  afterEach(() => open.release());
  const signals = () =>
    onSignals({ onFirst: () => calls.push('first'), onSecond: () => calls.push('second'), now: () => time });

  it('takes the echo of one Ctrl-C for one wish, and a later one for a second', async () => {
    const { first, stopped, checkpoint } = (open = signals());
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
  });
});
