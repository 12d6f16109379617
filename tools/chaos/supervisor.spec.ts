import { once } from 'node:events';
import { type ChildProcess, spawn } from 'node:child_process';
import { until } from '../lib/until.mjs';
import { Supervisor } from './supervisor.mjs';

/** A service with the face of `createServices`, that lives until it is killed. */
class Sleeper {
  child: ChildProcess | null = null;
  starts = 0;

  pid = () => this.child?.pid ?? null;

  async start() {
    this.starts++;
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    child.once('exit', () => (this.child = null));
    await once(child, 'spawn');
    this.child = child;
  }

  async stop() {
    const { child } = this;
    if (!child) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }
}

const seen = (check: () => boolean) => until(check, { limitMs: 10_000, what: 'it' });

it('starts again what ends, keeps account of ends that no fault brought, and leaves nothing running', async () => {
  const sleeper = new Sleeper();
  const supervisor = new Supervisor([{ name: 'one', services: sleeper, service: 'one' }], () => undefined);
  await supervisor.startAll();
  supervisor.expectDeath('one');
  supervisor.signal('one', 'SIGKILL');
  await seen(() => sleeper.starts === 2 && sleeper.pid() !== null);
  expect(supervisor.deaths).toEqual([]);
  supervisor.signal('one', 'SIGKILL');
  await seen(() => sleeper.starts === 3 && sleeper.pid() !== null);
  expect(supervisor.deaths).toMatchObject([{ name: 'one' }]);
  supervisor.signal('one', 'SIGSTOP');
  await supervisor.stop();
  expect([sleeper.pid(), sleeper.starts]).toEqual([null, 3]);
});
