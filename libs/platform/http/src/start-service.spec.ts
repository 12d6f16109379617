import { Body, Controller, Get, Headers, Module, Param, Post, Query } from '@nestjs/common';
import { DomainError, type DomainErrorKind } from '@wian/kernel';
import { currentContext } from '@wian/observability';
import { z } from 'zod';
import { decodeCursor, encodeCursor } from './cursor.js';
import { Endpoint } from './endpoint.decorator.js';
import { page, type PageQuery, pageQuery } from './page.schema.js';
import type { RunningService } from './service-options.js';
import { startService } from './start-service.js';

const letterBody = z.object({ text: z.string().min(1), orders: z.array(z.object({ ordinal: z.int() })).default([]) });
const letterParams = z.object({ letterId: z.string().startsWith('letter_') });
const kinds = ['invalid', 'not-found', 'conflict', 'forbidden', 'unauthenticated', 'too-large', 'unavailable'] as const;
const work = { running: Promise.resolve() };

@Controller('letters')
class LettersController {
  @Get()
  @Endpoint({ permission: 'public', summary: 'List', query: pageQuery, answer: page(z.string()) })
  list(@Query() query: PageQuery) {
    const after = decodeCursor(z.int(), query.cursor) ?? 0;
    return { items: [`limit ${query.limit} after ${after}`], next: encodeCursor(after + query.limit) };
  }

  @Post()
  @Endpoint({ permission: 'public', summary: 'Submit', body: letterBody, status: 201 })
  submit(@Body() body: z.infer<typeof letterBody>) {
    return body;
  }

  @Get(':letterId/refused/:kind')
  @Endpoint({ permission: 'public', summary: 'Refuse', params: letterParams.extend({ kind: z.enum(kinds) }) })
  refuse(@Param('kind') kind: DomainErrorKind) {
    throw new DomainError('LETTER.TEST', kind, 'what to do', { letterId: 'letter_2' });
  }
}

@Controller()
class OddController {
  @Get('bug')
  @Endpoint({ permission: 'public', summary: 'A bug' })
  bug() {
    throw new Error('the password is hunter2');
  }

  @Get('away')
  @Endpoint({ permission: 'public', summary: 'Its database is away' })
  away() {
    throw Object.assign(new Error('connection to secret-host closed'), { name: 'StoreAwayError' });
  }

  @Get('zod-bug')
  @Endpoint({ permission: 'public', summary: 'A parse that fails far from the request' })
  zodBug() {
    z.string().parse(1);
  }

  @Get('context')
  @Endpoint({ permission: 'public', summary: 'Ids of the work' })
  context() {
    return currentContext();
  }

  @Get('headers')
  @Endpoint({ permission: 'public', summary: 'Headers as they reach a handler' })
  headers(@Headers() headers: object) {
    return headers;
  }

  @Post('unchecked')
  @Endpoint({ permission: 'public', summary: 'Takes nothing' })
  unchecked(@Body() body: unknown, @Query() query: unknown) {
    return { body: body ?? null, query };
  }

  @Get('slow')
  @Endpoint({ permission: 'public', summary: 'Waits until told' })
  async slow() {
    await work.running;
    return { done: true };
  }
}

@Module({ controllers: [LettersController, OddController] })
class TestModule {}

describe('a running service', () => {
  let service: RunningService;
  beforeAll(async () => {
    service = await startService({
      name: 'test',
      module: TestModule,
      port: 0,
      logLevel: 'silent',
      bodyLimit: 1_000,
      requestLimitMillis: 100,
      isAway: (error) => error instanceof Error && error.name === 'StoreAwayError',
    });
  });
  afterAll(() => service.close());

  const ask = async (path: string, init?: RequestInit) => {
    const response = await fetch(`${service.url}${path}`, init);
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, body: (isJson ? JSON.parse(text) : text) as never };
  };
  const post = (path: string, body: string, type = 'application/json') =>
    ask(path, { method: 'POST', body, headers: { 'content-type': type } });

  describe('checks what comes in', () => {
    it('hands the parsed values to the handler, defaults and numbers included', async () => {
      expect((await ask('/letters?limit=7')).body).toMatchObject({ items: ['limit 7 after 0'] });
      const { status, body } = await post('/letters', JSON.stringify({ text: 'ก', unknown: 1 }));
      expect({ status, body }).toEqual({ status: 201, body: { text: 'ก', orders: [] } });
    });

    it('answers 400 with the path of each wrong field', async () => {
      const { status, headers, body } = await post(
        '/letters',
        JSON.stringify({ orders: [{ ordinal: 1 }, { ordinal: 'x' }] }),
      );
      expect(status).toBe(400);
      expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
      expect(body).toMatchObject({
        code: 'REQUEST.INVALID',
        titleTh: 'คำขอไม่ถูกต้อง',
        errors: [{ path: 'body.text' }, { path: 'body.orders.1.ordinal' }],
      });
    });

    it('names wrong parts of path and query', async () => {
      expect((await ask('/letters?limit=501')).body).toMatchObject({ errors: [{ path: 'query.limit' }] });
      const { body } = await ask('/letters/nothing/refused/odd');
      expect(body).toMatchObject({ errors: [{ path: 'params.letterId' }, { path: 'params.kind' }] });
    });

    it('shows a handler nothing that no schema has checked', async () => {
      expect((await post('/unchecked?a=1', '{"b":2}')).body).toEqual({ body: null, query: {} });
    });

    it('goes on where the page before ended, and refuses a cursor that it did not give', async () => {
      const { next } = (await ask('/letters?limit=2')).body as { next: string };
      expect((await ask(`/letters?cursor=${next}`)).body).toMatchObject({ items: ['limit 50 after 2'] });
      for (const cursor of ['nonsense', encodeCursor('text'), Buffer.from('{').toString('base64url')]) {
        expect(await ask(`/letters?cursor=${cursor}`)).toMatchObject({ status: 400, body: { code: 'CURSOR.INVALID' } });
      }
    });
  });

  describe('refuses with problem+json', () => {
    it.each([400, 404, 409, 403, 401, 413, 503].map((status, at) => [kinds[at], status] as const))(
      'a domain error of kind %s as %i, with its parameters',
      async (kind, status) => {
        const { headers, ...answer } = await ask(`/letters/letter_1/refused/${kind}`);
        expect(answer).toMatchObject({
          status,
          body: {
            type: 'urn:wian:problem:LETTER.TEST',
            status,
            code: 'LETTER.TEST',
            detail: 'what to do',
            params: { letterId: 'letter_2' },
            title: expect.stringMatching(/./),
            titleTh: expect.stringMatching(/[ก-๙]/),
            traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
          },
        });
        expect(headers.has('www-authenticate')).toBe(status === 401);
      },
    );

    it('asks to try again while the database cannot be reached, and does not call that a bug', async () => {
      const { status, body, headers } = await ask('/away');
      expect({ status, body }).toMatchObject({ status: 503, body: { code: 'SERVICE.STORE_AWAY' } });
      expect(headers.get('retry-after')).toBe('2');
      expect(JSON.stringify(body)).not.toContain('secret-host');
    });

    it('tells nothing of a bug but where to look it up', async () => {
      const { status, body } = await ask('/bug');
      expect({ status, body }).toMatchObject({ status: 500, body: { code: 'INTERNAL', titleTh: 'ระบบขัดข้อง' } });
      expect(JSON.stringify(body)).not.toMatch(/hunter2|Error|at /);
      expect((await ask('/zod-bug')).status).toBe(500);
    });

    it.each<[string, string, string, string, number, string]>([
      ['malformed JSON', '/letters', '{"text":', 'application/json', 400, 'REQUEST.MALFORMED'],
      [
        'a body over the limit',
        '/letters',
        `{"text":"${'x'.repeat(1_000)}"}`,
        'application/json',
        413,
        'REQUEST.TOO_LARGE',
      ],
      ['a body that is not JSON', '/letters', 'text', 'text/plain', 415, 'REQUEST.UNSUPPORTED_MEDIA_TYPE'],
      ['an unknown route', '/nowhere', '{}', 'application/json', 404, 'ROUTE.NOT_FOUND'],
      ['a broken percent sign', '/letters/%FF/x', '{}', 'application/json', 404, 'ROUTE.NOT_FOUND'],
    ])('%s', async (_, path, body, type, status, code) => {
      expect(await post(path, body, type)).toMatchObject({ status, body: { status, code } });
    });

    it('a path that cannot be decoded', async () => {
      expect(await ask('/letters/%FF/refused/conflict')).toMatchObject({
        status: 400,
        body: { code: 'REQUEST.MALFORMED' },
      });
    });

    it('what takes longer than its limit, saying that it may still be done', async () => {
      let finish: () => void = () => undefined;
      work.running = new Promise<void>((resolve) => (finish = resolve));
      expect(await ask('/slow')).toMatchObject({ status: 503, body: { code: 'REQUEST.TIMED_OUT' } });
      finish();
    });
  });

  describe('names every request', () => {
    it('takes a sane id and goes on with the trace', async () => {
      const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
      const { headers, body } = await ask('/context', { headers: { 'x-request-id': 'from-outside-1', traceparent } });
      expect(headers.get('x-request-id')).toBe('from-outside-1');
      expect(body).toMatchObject({
        requestId: 'from-outside-1',
        correlationId: 'from-outside-1',
        traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
      });
    });

    it('believes no header that says who calls', async () => {
      const identity = ['x-user', 'x-user-id', 'x-actor', 'x-remote-user', 'x-forwarded-user', 'x-auth-request-email'];
      const { body } = await ask('/headers', { headers: Object.fromEntries(identity.map((name) => [name, 'root'])) });
      for (const name of identity) expect(body).not.toHaveProperty(name);
      expect(body).toHaveProperty('host');
    });

    it('makes an id of its own instead of one that could forge a log line', async () => {
      const { headers } = await ask('/context', { headers: { 'x-request-id': 'a b"c' } });
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    });
  });

  it('sends headers that keep a browser from guessing, framing and caching', async () => {
    const { headers } = await ask('/health/live');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.has('x-powered-by')).toBe(false);
  });

  it('counts requests by route, not by path', async () => {
    await ask('/letters/letter_77/refused/conflict');
    const { headers, body } = await ask('/metrics');
    expect(headers.get('content-type')).toMatch(/^text\/plain/);
    expect(body).toContain('route="/letters/:letterId/refused/:kind",status="409"');
    expect(body).not.toContain('letter_77');
    expect(body).toContain('process_cpu_seconds_total');
  });

  it('describes itself', async () => {
    const { body } = await ask('/openapi.json');
    expect(Object.keys((body as { paths: object }).paths)).toEqual(
      expect.arrayContaining(['/letters', '/letters/{letterId}/refused/{kind}', '/health/ready']),
    );
  });
});
