import { once } from 'node:events';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Module } from '@nestjs/common';
import { type RunningService, startService } from '@wian/http';
import { HealthController } from './health.controller.js';
import { proxyTo } from './proxy.js';
import { ReplicaTargets } from './replica-targets.js';
import { SERVICE_URLS } from './services.js';

const SILENCE_LIMIT_MILLIS = 300;

class Replica {
  private constructor(
    readonly server: Server,
    readonly url: string,
  ) {}

  static async start(answer: RequestListener): Promise<Replica> {
    const server = createServer(answer).listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new Replica(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

describe('the replicas of a service behind the gateway', () => {
  /** `<replica> <method> <url> <body>` of all that came in. */
  let seen: string[];
  let replicas: Replica[];
  let gateway: RunningService;

  /** Breaks off, stays silent or streams where the path asks replica `breaks` for it, else says who it is. */
  const answering =
    (name: number, breaks: number): RequestListener =>
    (request, response) => {
      if (request.url === '/health/ready') return void response.end(JSON.stringify({ ready: true }));
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => {
        seen.push(`${name} ${request.method} ${request.url} ${body}`.trim());
        if (request.url === '/broken' || (name === breaks && request.url === '/breaks')) request.socket.destroy();
        else if (request.url === '/stream') stream(response, String(name));
        else if (name !== breaks || request.url !== '/silent') response.end(String(name));
      });
    };
  const stream = (response: ServerResponse, name: string) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(`data: ${name}\n\n`);
    setTimeout(() => response.end(`data: ${name}\n\n`), 20);
  };

  beforeEach(async () => {
    seen = [];
    replicas = [await Replica.start(answering(1, 1)), await Replica.start(answering(2, 1))];
    const services = { assignment: replicas.map(({ url }) => url) };
    @Module({ controllers: [HealthController], providers: [{ provide: SERVICE_URLS, useValue: services }] })
    class GatewayModule {}
    gateway = await startService({
      name: 'gateway',
      module: GatewayModule,
      port: 0,
      logLevel: 'silent',
      middleware: [proxyTo(services, SILENCE_LIMIT_MILLIS)],
    });
  });
  afterEach(async () => {
    await gateway.close();
    await Promise.all(replicas.map((replica) => replica.stop()));
  });

  const ask = async (path: string, init?: RequestInit) => {
    const response = await fetch(`${gateway.url}/api/assignment${path}`, init);
    return { status: response.status, text: await response.text() };
  };
  const asked = async (times: number, path = '/tasks', init?: RequestInit) => {
    const answers: string[] = [];
    for (let n = 0; n < times; n += 1) answers.push((await ask(path, init)).text);
    return answers.join('');
  };

  it('take turns', async () => {
    expect(await asked(4)).toBe('1212');
  });

  it('stand in for one that is gone, whatever the request, and its body arrives once', async () => {
    await replicas[0]?.stop();
    const post = { method: 'POST', body: 'x'.repeat(200_000) };
    expect(await asked(3, '/tasks', post)).toBe('222');
    expect(await asked(3)).toBe('222');
    expect(seen.filter((line) => line === `2 POST /tasks ${post.body}`)).toHaveLength(3);
    expect(seen).toHaveLength(6);
  });

  it('take turns again once it is back', async () => {
    const at = Number(new URL(replicas[0]?.url ?? '').port);
    await replicas[0]?.stop();
    expect(await asked(2)).toBe('22');
    const back = createServer(answering(1, 0)).listen(at, '127.0.0.1');
    await once(back, 'listening');
    await replicas[1]?.stop();
    // Tried although it was away a moment ago: there is no other.
    expect(await asked(2)).toBe('11');
    back.closeAllConnections();
    await new Promise((resolve) => back.close(resolve));
  });

  it('are asked once more for what only reads when one breaks off, and never for what may have been done', async () => {
    expect(await ask('/breaks')).toEqual({ status: 200, text: '2' });
    const refused = await ask('/broken', { method: 'DELETE' });
    expect(refused.status).toBe(503);
    expect(refused.text).toContain('look before you send it again');
    expect(seen).toEqual(['1 GET /breaks', '2 GET /breaks', '2 DELETE /broken']);
  });

  it('are not asked again when the time is over, and the silent one comes last from then on', async () => {
    expect((await ask('/silent')).status).toBe(503);
    expect(seen).toEqual(['1 GET /silent']);
    expect(await asked(3)).toBe('222');
  });

  it('keep a stream that began at them', async () => {
    const streams = await Promise.all([ask('/stream'), ask('/stream')]);
    expect(streams.map(({ text }) => text).sort()).toEqual(['data: 1\n\ndata: 1\n\n', 'data: 2\n\ndata: 2\n\n']);
  });

  it('are named each in the health of all, which is good as long as one of them is', async () => {
    const health = async () => {
      const response = await fetch(`${gateway.url}/health`);
      return { status: response.status, body: await response.json() };
    };
    const [ready, away] = [{ ready: true }, { ready: false, reason: 'does not answer' }];
    const both = { ready: true, replicas: [ready, ready] };
    expect(await health()).toEqual({ status: 200, body: { ready: true, services: { assignment: both } } });
    await replicas[0]?.stop();
    const one = { ready: true, replicas: [away, ready] };
    expect(await health()).toEqual({ status: 200, body: { ready: true, services: { assignment: one } } });
    await replicas[1]?.stop();
    const none = { ...away, replicas: [away, away] };
    expect(await health()).toEqual({ status: 503, body: { ready: false, services: { assignment: none } } });
  });

  it('that are all gone are told as one service that does not answer', async () => {
    for (const replica of replicas) await replica.stop();
    expect(await ask('/tasks')).toMatchObject({ status: 503, text: expect.stringContaining('SERVICE_UNAVAILABLE') });
  });
});

describe('the turns of replicas', () => {
  it('pass over one that failed for five seconds, unless there is no other', () => {
    let now = 0;
    const targets = new ReplicaTargets(['a', 'b', 'c'], () => now);
    targets.failed('b');
    expect([targets.inTurn(), targets.inTurn()]).toEqual([
      ['a', 'c', 'b'],
      ['c', 'a', 'b'],
    ]);
    now = 5_001;
    expect(targets.inTurn()[0]).toBe('c');
    expect([targets.inTurn()[0], targets.inTurn()[0]]).toEqual(['a', 'b']);
  });

  it('need one at least', () => {
    expect(() => new ReplicaTargets([])).toThrow('at least one');
  });
});
