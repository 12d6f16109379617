import { onSignals } from './on-signals.js';

/** What the process would have done, with a stop that ends as told. */
async function stopped(stop: () => Promise<void>) {
  const fatal: string[] = [];
  const logger = { info: () => undefined, fatal: (_: object, message: string) => void fatal.push(message) };
  const before = new Set(process.listeners('SIGTERM'));
  let forget: () => void = () => undefined;
  const code = await new Promise<number>((resolve) => {
    forget = onSignals(stop, { logger: logger as never, limitMillis: 20, exit: resolve });
    const listener = process.listeners('SIGTERM').find((each) => !before.has(each));
    listener?.('SIGTERM');
  });
  forget();
  return { code, fatal };
}

describe('told to stop', () => {
  it('exits with 0 when it stopped in order', async () => {
    expect(await stopped(async () => undefined)).toEqual({ code: 0, fatal: [] });
  });

  it('exits with 1 when stopping fails', async () => {
    const failing = () => Promise.reject(new Error('no'));
    expect(await stopped(failing)).toEqual({ code: 1, fatal: ['could not stop in order'] });
  });

  it('exits with 1, and says so, when stopping never ends', async () => {
    const never = () => new Promise<void>(() => undefined);
    expect(await stopped(never)).toEqual({ code: 1, fatal: ['could not stop in time'] });
  });
});
