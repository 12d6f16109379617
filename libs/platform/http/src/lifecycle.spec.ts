import { Controller, Get, Module, type Type } from '@nestjs/common';
import { HealthRegistry } from '@wian/observability';
import { Endpoint } from './endpoint.decorator.js';
import type { ServiceOptions } from './service-options.js';
import { startService } from './start-service.js';

const work = { running: Promise.resolve(), started: () => undefined as void };

@Controller()
class SlowController {
  @Get('slow')
  @Endpoint({ permission: 'public', summary: 'Waits until told' })
  async slow() {
    work.started();
    await work.running;
    return { done: true };
  }
}

function moduleOf(...controllers: Type[]): Type {
  @Module({ controllers })
  class TestModule {}
  return TestModule;
}

const start = (options: Partial<ServiceOptions> = {}) =>
  startService({ name: 'test', module: moduleOf(SlowController), port: 0, logLevel: 'silent', ...options });

describe('booting', () => {
  it('refuses when a route states no permission, naming controller and method', async () => {
    @Controller('open')
    class OpenController {
      @Get('door')
      door() {
        return 'in';
      }
    }
    await expect(start({ module: moduleOf(OpenController) })).rejects.toThrow(
      /OpenController\.door \(GET \/open\/door\) states no permission/,
    );
  });

  it('refuses when a route asks for a permission and nothing could check it', async () => {
    @Controller()
    class UnguardedController {
      @Get('tasks')
      @Endpoint({ permission: 'task:read', summary: 'Tasks' })
      tasks() {
        return [];
      }
    }
    await expect(start({ module: moduleOf(UnguardedController) })).rejects.toThrow(
      /UnguardedController\.tasks .* asks for task:read.*import AuthModule/,
    );
  });

  it('refuses when a name in the path has no schema', async () => {
    @Controller()
    class UncheckedController {
      @Get('tasks/:taskId')
      @Endpoint({ permission: 'public', summary: 'Task' })
      task() {
        return {};
      }
    }
    await expect(start({ module: moduleOf(UncheckedController) })).rejects.toThrow(
      /leaves taskId of its path unchecked/,
    );
  });

  it('refuses, and lets go of its port, when a consumer cannot start', async () => {
    const transport = {
      listen: (ready: (error?: Error) => void) => ready(new Error('no broker')),
      close: () => undefined,
    };
    await expect(start({ transports: [transport] })).rejects.toThrow('no broker');
    expect(process.listenerCount('SIGTERM')).toBe(0);
  });

  it('is not ready until its consumers say so', async () => {
    const closed: string[] = [];
    let callback: () => void = () => undefined;
    let listening: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => (listening = resolve));
    const transport = {
      listen: (ready: () => void) => {
        callback = ready;
        listening();
      },
      close: () => void closed.push('consumer'),
    };
    let health: HealthRegistry | undefined;
    const starting = start({
      transports: (app) => {
        health = app.get(HealthRegistry, { strict: false });
        return [transport];
      },
    });
    await asked;
    expect(await health?.report()).toMatchObject({
      ready: false,
      checks: { service: { reason: 'consumers are starting' } },
    });
    callback();
    const service = await starting;
    expect((await fetch(`${service.url}/health/ready`)).status).toBe(200);
    await service.close();
    expect(closed).toEqual(['consumer']);
  });
});

describe('stopping', () => {
  it('is not ready any more, lets requests in flight finish, then closes', async () => {
    const service = await start();
    let finish: () => void = () => undefined;
    work.running = new Promise<void>((resolve) => (finish = resolve));
    const started = new Promise<void>((resolve) => (work.started = resolve));
    const inFlight = fetch(`${service.url}/slow`);
    await started;
    const closing = service.close();
    expect(await service.app.get(HealthRegistry, { strict: false }).report()).toMatchObject({ ready: false });
    await expect(fetch(`${service.url}/health/live`)).rejects.toThrow();
    finish();
    expect(await (await inFlight).json()).toEqual({ done: true });
    await closing;
    expect(process.listenerCount('SIGTERM')).toBe(0);
  });

  it('cuts what is still open at the limit', async () => {
    const service = await start({ drainLimitMillis: 20 });
    let finish: () => void = () => undefined;
    work.running = new Promise<void>((resolve) => (finish = resolve));
    const started = new Promise<void>((resolve) => (work.started = resolve));
    const cut = expect(fetch(`${service.url}/slow`)).rejects.toThrow('fetch failed');
    await started;
    await service.close();
    await cut;
    finish();
  });
});
