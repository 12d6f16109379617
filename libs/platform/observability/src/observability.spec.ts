import { setTimeout as delay } from 'node:timers/promises';
import { currentContext, extendContext, withContext } from './context.js';
import { HealthRegistry } from './health.js';
import { showHealth } from './health-figures.js';
import { createLogger } from './logger.js';
import { Metrics } from './metrics.js';
import { NestLogger } from './nest-logger.js';
import { formatTraceParent, nextTraceParent, parseTraceParent } from './traceparent.js';

describe('the context of logs', () => {
  it('reaches everything that the work awaits, and nothing beside it', async () => {
    const seen = await Promise.all(
      ['one', 'two'].map((requestId) =>
        withContext({ requestId }, async () => {
          await delay(1);
          extendContext({ actor: `person_${requestId}` });
          await Promise.resolve();
          return withContext({ taskId: 'task_1' }, currentContext);
        }),
      ),
    );
    expect(seen).toEqual([
      { requestId: 'one', actor: 'person_one', taskId: 'task_1' },
      { requestId: 'two', actor: 'person_two', taskId: 'task_1' },
    ]);
    expect(currentContext()).toEqual({});
  });
});

describe('the logger', () => {
  it('names the replica where a service has several', () => {
    const lines: string[] = [];
    const destination = { write: (line: string) => void lines.push(line) };
    for (const replica of ['2', undefined]) createLogger({ service: 'intake', replica, destination }).info('started');
    expect(lines.map((line) => (JSON.parse(line) as { replica?: string }).replica)).toEqual(['2', undefined]);
  });

  const logged = (work: (logger: ReturnType<typeof createLogger>) => void) => {
    const lines: string[] = [];
    work(createLogger({ service: 'intake', destination: { write: (line) => void lines.push(line) } }));
    return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  };

  it('writes one JSON line that names the service and the ids of the work', () => {
    const [line] = logged((logger) =>
      withContext({ traceId: 'abc' }, () => logger.info({ letterId: 'letter_1' }, 'read')),
    );
    expect(line).toMatchObject({
      level: 'info',
      service: 'intake',
      traceId: 'abc',
      letterId: 'letter_1',
      message: 'read',
    });
    expect(line?.['time']).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  it('never writes a token', () => {
    const [line] = logged((logger) =>
      logger.info({ headers: { authorization: 'Bearer secret' }, token: 'secret' }, 'in'),
    );
    expect(JSON.stringify(line)).not.toContain('secret');
  });

  it("takes Nest's lines with their part and their stack", () => {
    const [line, chatter] = logged((logger) => {
      new NestLogger(logger).error('broken', 'Error: broken\n    at somewhere', 'Consumer');
      new NestLogger(logger).log('Mapped {/letters, GET} route', 'RouterExplorer');
    });
    expect(line).toMatchObject({ level: 'error', part: 'Consumer', message: 'broken' });
    expect(line?.['stack']).toContain('at somewhere');
    expect(chatter).toBeUndefined();
  });
});

describe('the health registry', () => {
  it('is ready when every check is, and says which is not and why', async () => {
    const health = new HealthRegistry();
    health.register('mongo', () => Promise.resolve());
    expect(await health.report()).toMatchObject({ ready: true, checks: { mongo: { ok: true } } });
    health.register('replica', () => {
      throw new Error('behind by 3 events');
    });
    expect(await health.report()).toMatchObject({
      ready: false,
      checks: { mongo: { ok: true }, replica: { ok: false, reason: 'behind by 3 events' } },
    });
  });

  it('counts a check that does not answer in time as failed', async () => {
    const health = new HealthRegistry();
    health.register('kafka', () => new Promise<void>(() => undefined), 5);
    expect(await health.report()).toMatchObject({
      ready: false,
      checks: { kafka: { reason: 'no answer within 5 ms' } },
    });
  });

  it('refuses a second check of one name, which would hide the first', () => {
    const health = new HealthRegistry();
    health.register('mongo', () => undefined);
    expect(() => health.register('mongo', () => undefined)).toThrow("named 'mongo'");
  });
});

describe('metrics', () => {
  it('gives the same counter to everyone who asks for its name', async () => {
    const metrics = new Metrics('intake');
    const asked = { name: 'letters_read_total', help: 'Letters read', labelNames: ['outcome'] as const };
    metrics.counter(asked).inc({ outcome: 'read' });
    metrics.counter(asked).inc({ outcome: 'read' });
    expect(await metrics.registry.metrics()).toContain('letters_read_total{outcome="read",service="intake"} 2');
  });
});

describe('the figures of readiness', () => {
  it('are asked for at every look: 1 where a check holds, 0 where it does not', async () => {
    const metrics = new Metrics('intake');
    const health = new HealthRegistry();
    let isThere = true;
    health.register('database', () => {
      if (!isThere) throw new Error('away');
    });
    showHealth(metrics, health);
    expect(await metrics.registry.metrics()).toContain('wian_check_ok{check="database",service="intake"} 1');
    isThere = false;
    expect(await metrics.registry.metrics()).toContain('wian_check_ok{check="database",service="intake"} 0');
  });
});

describe('traceparent', () => {
  const header = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';

  it('goes on with the trace under a parent of its own', () => {
    const next = nextTraceParent(parseTraceParent(header));
    expect(next.traceId).toBe('4bf92f3577b34da6a3ce929d0e0e4736');
    expect(next.parentId).not.toBe('00f067aa0ba902b7');
    expect(parseTraceParent(formatTraceParent(next))).toEqual(next);
  });

  it.each([
    undefined,
    '',
    'nonsense',
    header.toUpperCase(),
    `${header}-more`,
    header.replace(/^00/, 'ff'),
    '00-00000000000000000000000000000000-00f067aa0ba902b7-01',
    '00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01',
  ])('starts a trace of its own instead of %s', (broken) => {
    expect(parseTraceParent(broken)).toBeUndefined();
  });
});
