import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, request as rawRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Body, Controller, Get, Module, Post } from '@nestjs/common';
import { publishedEvents } from '@wian/contracts';
import { Endpoint, type RunningService, startService, Upload } from '@wian/http';
import { z } from 'zod';
import { DocsController } from './docs.controller.js';
import { EventsDocument } from './events-document.js';
import { HealthController } from './health.controller.js';
import { IndexController } from './index.controller.js';
import { MergedDocument } from './merged-document.js';
import { proxyTo } from './proxy.js';
import { SERVICE_URLS } from './services.js';

const eventsFile = join(import.meta.dirname, '../../../contracts/generated/asyncapi.yaml');
const letter = z.object({ text: z.string() }).meta({ id: 'Letter' });

@Controller('letters')
class LettersController {
  @Get()
  @Endpoint({ permission: 'public', summary: 'Letters', answer: letter })
  list() {
    return { text: 'จดหมาย' };
  }

  @Post()
  @Endpoint({
    permission: 'public',
    summary: 'Submit',
    body: letter,
    answer: z.object({ length: z.int() }),
    status: 201,
  })
  submit(@Body() { text }: z.infer<typeof letter>) {
    return { length: text.length };
  }

  @Post('files')
  @Endpoint({
    permission: 'public',
    summary: 'Submit a file',
    upload: { limitBytes: 3_000_000, together: { files: 5, limitBytes: 5_000_000 } },
    answer: z.object({ length: z.int(), names: z.array(z.string().nullable()) }),
  })
  submitFile(@Body() { files }: Upload) {
    return { length: files.reduce((sum, { bytes }) => sum + bytes.length, 0), names: files.map(({ name }) => name) };
  }
}

@Module({ controllers: [LettersController] })
class IntakeModule {}

interface Seen {
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
}

/** A service that tells what reached it, and can be slow or break off. */
async function startOdd(seen: Seen[]): Promise<Server> {
  const server = createServer((request, response) => {
    seen.push({ url: request.url, headers: request.headers });
    if (request.url === '/silent') return;
    response.writeHead(200, { 'content-type': 'text/plain', connection: 'close', 'keep-alive': 'timeout=9' });
    response.write('first');
    if (request.url === '/broken') setTimeout(() => response.destroy(), 20);
    else response.end(' last');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

describe('the gateway', () => {
  const seen: Seen[] = [];
  let intake: RunningService;
  let odd: Server;
  let gateway: RunningService;

  beforeAll(async () => {
    intake = await startService({ name: 'intake', module: IntakeModule, port: 0, logLevel: 'silent' });
    odd = await startOdd(seen);
    const services = {
      intake: [intake.url],
      directory: [`http://127.0.0.1:${(odd.address() as AddressInfo).port}`],
      // nothing ever listens on port 1
      assignment: ['http://127.0.0.1:1'],
      reporting: [`http://127.0.0.1:${(odd.address() as AddressInfo).port}`],
    };
    @Module({
      controllers: [IndexController, HealthController, DocsController],
      providers: [
        { provide: SERVICE_URLS, useValue: services },
        { provide: MergedDocument, useFactory: () => new MergedDocument(services, 0) },
        { provide: EventsDocument, useFactory: () => new EventsDocument(eventsFile) },
      ],
    })
    class GatewayModule {}
    gateway = await startService({
      name: 'gateway',
      module: GatewayModule,
      port: 0,
      logLevel: 'silent',
      middleware: [proxyTo(services, 1_500)],
    });
  });
  afterAll(async () => {
    await gateway.close();
    await intake.close();
    odd.closeAllConnections();
    await new Promise((resolve) => odd.close(resolve));
  });

  const ask = async (path: string, init?: RequestInit) => {
    const response = await fetch(`${gateway.url}${path}`, init);
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, body: (isJson ? JSON.parse(text) : text) as never };
  };
  /** Sends the path as it is written, where fetch would tidy it up. */
  const askRaw = (path: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      const { hostname, port } = new URL(gateway.url);
      rawRequest({ hostname, port, path, agent: false }, (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode));
      })
        .on('error', reject)
        .end();
    });

  describe('passes on', () => {
    it("a service's routes under /api/<service>", async () => {
      expect((await ask('/api/intake/letters')).body).toEqual({ text: 'จดหมาย' });
      const body = JSON.stringify({ text: 'x'.repeat(900_000) });
      const headers = { 'content-type': 'application/json' };
      expect(await ask('/api/intake/letters', { method: 'POST', body, headers })).toMatchObject({
        status: 201,
        body: { length: 900_000 },
      });
    });

    it.each(['/odata', '/odata/', '/odata?$format=json', "/odata/Tasks('a')?$select=status"])(
      '%s to reporting as it is',
      async (path) => {
        expect((await ask(path)).status).toBe(200);
        expect(seen.at(-1)?.url).toBe(path);
      },
    );

    it('nothing that only begins like it', async () => {
      expect((await ask('/odatab')).status).toBe(404);
    });

    it("a service's refusals as they are", async () => {
      const headers = { 'content-type': 'application/json' };
      expect(await ask('/api/intake/letters', { method: 'POST', body: '{}', headers })).toMatchObject({
        status: 400,
        body: { errors: [{ path: 'body.text' }] },
      });
      const body = JSON.stringify({ text: 'x'.repeat(3_000_000) });
      expect(await ask('/api/intake/letters', { method: 'POST', body, headers })).toMatchObject({ status: 413 });
    });

    it('query, token, request id and trace, but nobody who says who they are, and no hop-by-hop header', async () => {
      const { headers } = await ask('/api/directory/units?limit=3', {
        headers: {
          authorization: 'Bearer t',
          'x-request-id': 'request-77',
          traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
          'x-user': 'root',
          'x-user-id': 'person_admin',
          'x-forwarded-user': 'root',
          'x-forwarded-for': '10.0.0.1',
          'proxy-authorization': 'Basic x',
          te: 'trailers',
        },
      });
      const arrived = seen.at(-1);
      expect(arrived).toMatchObject({
        url: '/units?limit=3',
        headers: { authorization: 'Bearer t', 'x-request-id': 'request-77' },
      });
      expect(arrived?.headers['traceparent']).toMatch(/^00-4bf92f3577b34da6a3ce929d0e0e4736-(?!00f067aa0ba902b7)/);
      for (const name of ['x-user', 'x-user-id', 'x-forwarded-user', 'x-forwarded-for', 'proxy-authorization', 'te'])
        expect(arrived?.headers).not.toHaveProperty(name);
      expect(headers.get('keep-alive')).not.toBe('timeout=9');
      expect(headers.get('x-request-id')).toBe('request-77');
    });
  });

  it('passes on a form of files whole, and the refusal of one that is too large', async () => {
    const send = async (...sizes: readonly number[]) => {
      const form = new FormData();
      for (const [at, size] of sizes.entries()) form.append('files', new Blob([new Uint8Array(size)]), `${at}.pdf`);
      const answer = await fetch(`${gateway.url}/api/intake/letters/files`, { method: 'POST', body: form });
      return { status: answer.status, ...((await answer.json()) as object) };
    };
    const names = ['0.pdf', '1.pdf'];
    for (const sizes of [
      [5_000, 200],
      [3_000_000, 1_900_000],
    ])
      expect(await send(...sizes)).toMatchObject({ status: 200, length: (sizes[0] ?? 0) + (sizes[1] ?? 0), names });
    expect(await send(3_000_000, 3_000_001)).toMatchObject({ status: 413, code: 'REQUEST.TOO_LARGE' });
  });

  it('passes a file on as it comes, and the refusal of one that is too large to who still sends it', async () => {
    const send = (bytes: number) =>
      fetch(`${gateway.url}/api/intake/letters/files`, { method: 'POST', body: new Uint8Array(bytes) });
    expect(await (await send(3_000_000)).json()).toMatchObject({ length: 3_000_000 });
    const refused = await send(20_000_000);
    expect([refused.status, await refused.json()]).toEqual([
      413,
      expect.objectContaining({ code: 'REQUEST.TOO_LARGE' }),
    ]);
  });

  describe('refuses', () => {
    it('with 503 that names the service which is down', async () => {
      expect(await ask('/api/assignment/tasks')).toMatchObject({
        status: 503,
        body: {
          code: 'GATEWAY.SERVICE_UNAVAILABLE',
          params: { service: 'assignment' },
          titleTh: 'ระบบยังไม่พร้อมให้บริการ โปรดลองอีกครั้ง',
          traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
        },
      });
    });

    it('with 503 where a service stays silent longer than the limit', async () => {
      expect(await ask('/api/directory/silent')).toMatchObject({
        status: 503,
        body: { params: { service: 'directory' } },
      });
    });

    it('to pass half an answer off as a whole one', async () => {
      await expect(ask('/api/directory/broken')).rejects.toThrow();
    });

    it('a service that does not exist', async () => {
      expect(await ask('/api/nothing/tasks')).toMatchObject({
        status: 404,
        body: {
          code: 'GATEWAY.UNKNOWN_SERVICE',
          params: { known: ['intake', 'directory', 'assignment', 'reporting'] },
        },
      });
    });

    it.each([
      '/api/intake/../directory/units',
      '/api/intake/%2e%2e/directory',
      '/api/directory/a%2f..%2fb',
      '/api/directory/a%5cb',
      '/api/directory//elsewhere/x',
      '/api/directory/./units',
      '/api/directory/%zz',
      '/odata/../directory/units',
      '/odata//Tasks',
    ])('%s', async (path) => {
      const before = seen.length;
      expect(await askRaw(path)).toBe(400);
      expect(seen).toHaveLength(before);
    });
  });

  it('merges the API documents, keeps names apart, and names who is missing', async () => {
    const { body } = await ask('/api/openapi.json');
    const document = body as { paths: Record<string, never>; components: { schemas: object } };
    expect(document).toMatchObject({
      openapi: '3.1.1',
      info: { 'x-missing-services': ['directory', 'assignment', 'reporting'] },
    });
    expect(document.paths['/api/intake/letters']).toMatchObject({
      get: {
        operationId: 'intake.letters.list',
        responses: {
          200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/intake.Letter' } } } },
        },
      },
    });
    const names = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`);
    for (const [, reference] of JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g))
      expect(names).toContain(reference);
  });

  it('tells whoever asks what events are published: on which topic, with an example of each', async () => {
    const { status, body } = await ask('/api/asyncapi.json');
    expect(status).toBe(200);
    expect(body).toMatchObject({ asyncapi: '3.0.0', channels: { 'wian.task.v1': { address: 'wian.task.v1' } } });
    const { messages } = (body as { components: { messages: Record<string, { examples: unknown[] }> } }).components;
    expect(Object.keys(messages)).toEqual(publishedEvents.map(({ type }) => type));
    expect(messages['wian.task.assigned.v1']?.examples).toHaveLength(1);
  });

  it('shows the documents without anything from elsewhere', async () => {
    const { headers, body } = await ask('/api/docs');
    expect(headers.get('content-type')).toContain('text/html');
    expect(headers.get('content-security-policy')).toContain("script-src 'self'");
    const parts = [...String(body).matchAll(/(?:src|href)="([^"]+)"/g)].map(([, part]) => String(part));
    expect(parts).toContain('/api/docs/assets/swagger-ui-bundle.js');
    for (const part of parts) expect((await ask(part)).status).toBe(200);
    expect((await ask('/api/docs/assets/package.json')).status).toBe(400);
  });

  it('tells the health of all, and its own apart', async () => {
    expect(await ask('/health')).toMatchObject({
      status: 503,
      body: {
        ready: false,
        services: { intake: { ready: true }, assignment: { ready: false, reason: 'does not answer' } },
      },
    });
    expect(await ask('/health/ready')).toMatchObject({ status: 200, body: { ready: true } });
  });

  it('greets in Thai, with the way to everything', async () => {
    const { headers, body } = await ask('/about');
    expect(headers.get('content-type')).toContain('text/html');
    expect(body).toContain('<html lang="th">');
    for (const link of ['/api/docs', '/api/openapi.json', '/api/asyncapi.json', '/health'])
      expect(body).toContain(`href="${link}"`);
  });
});
