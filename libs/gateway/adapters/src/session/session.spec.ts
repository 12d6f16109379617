import { mkdtempSync, writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { type RunningService, startService } from '@wian/http';
import { consoleFiles } from '../console/console-files.js';
import { proxyTo } from '../proxy.js';
import { LOCAL_PEOPLE, LocalPeople } from './local-people.js';
import { sessionBearer } from './session-bearer.js';
import { SessionController } from './session.controller.js';

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const tokenOf = (sub: string, exp = 4_000_000_000) => `${part({ alg: 'EdDSA' })}.${part({ sub, exp })}.c2ln`;
const officer = { token: tokenOf('person_a'), post: 'post_3703-officer', unit: 'unit_3703' };
const person = { user: 'officer', personId: 'person_a', postId: 'post_3703-officer', unitId: 'unit_3703' };

describe('a session', () => {
  const seen: IncomingHttpHeaders[] = [];
  let service: Server;
  let gateway: RunningService;
  let inProduction: RunningService;

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'wian-session-'));
    const credentials = join(folder, 'credentials.json');
    writeFileSync(credentials, JSON.stringify({ people: { officer } }));
    await mkdir(join(folder, 'dist/assets'), { recursive: true });
    await writeFile(join(folder, 'dist/index.html'), '<!doctype html><title>console</title>');
    await writeFile(join(folder, 'dist/assets/index-1.js'), '1');
    service = createServer(({ headers }, response) => {
      seen.push(headers);
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify([{ postId: 'post_3703-officer', title: 'เจ้าหน้าที่สารบรรณ' }]));
    });
    await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
    const directory = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
    gateway = await start(directory, new LocalPeople(credentials, [directory]), join(folder, 'dist'));
    inProduction = await start(directory, null, join(folder, 'not-built'));
  });
  afterAll(async () => {
    await Promise.all([gateway.close(), inProduction.close()]);
    service.closeAllConnections();
    await new Promise((resolve) => service.close(resolve));
  });

  function start(directory: string, people: LocalPeople | null, folder: string): Promise<RunningService> {
    @Module({ controllers: [SessionController], providers: [{ provide: LOCAL_PEOPLE, useValue: people }] })
    class GatewayModule {}
    return startService({
      name: 'gateway',
      module: GatewayModule,
      port: 0,
      logLevel: 'silent',
      middleware: [sessionBearer(), proxyTo({ directory: [directory] }), consoleFiles(folder)],
    });
  }

  const ask = async (path: string, init: RequestInit = {}, of = gateway) => {
    const response = await fetch(`${of.url}${path}`, { redirect: 'manual', ...init });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  };
  const signIn = (headers: Record<string, string> = { origin: gateway.url }, user = 'officer', of = gateway) => {
    const body = JSON.stringify({ user });
    return ask('/session', { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body }, of);
  };
  const cookie = `theme=dark; wian_session=${officer.token}`;

  it('begins with a cookie that scripts cannot read and other sites cannot send', async () => {
    const { status, headers, body } = await signIn();
    expect({ status, body }).toEqual({ status: 200, body: { person, signIn: 'local' } });
    const set = String(headers.get('set-cookie'));
    expect(set).toContain(`wian_session=${officer.token}`);
    for (const part of ['HttpOnly', 'SameSite=Lax', 'Path=/', 'Expires=']) expect(set).toContain(part);
  });

  it('is told to its own browser, without the token', async () => {
    const { body } = await ask('/session', { headers: { cookie } });
    expect(body).toEqual({ person, signIn: 'local' });
    expect((await ask('/session')).body).toEqual({ person: null, signIn: 'local' });
  });

  it.each([
    ['expired', `wian_session=${tokenOf('person_a', 1)}`],
    ['of somebody unknown', `wian_session=${tokenOf('person_b')}`],
    ['no token at all', 'wian_session=x'],
  ])('that is %s is none', async (_name, broken) => {
    expect((await ask('/session', { headers: { cookie: broken } })).body).toMatchObject({ person: null });
  });

  it('ends', async () => {
    const { status, headers } = await ask('/session', { method: 'DELETE', headers: { cookie, origin: gateway.url } });
    expect(status).toBe(204);
    expect(headers.get('set-cookie')).toMatch(/^wian_session=;.*1970/);
  });

  it('becomes the bearer token of the services, which see no cookie', async () => {
    await ask('/api/directory/posts', { headers: { cookie } });
    expect(seen.at(-1)).toMatchObject({ authorization: `Bearer ${officer.token}` });
    expect(seen.at(-1)).not.toHaveProperty('cookie');
  });

  it('gives way to a token that the caller sends itself', async () => {
    await ask('/api/directory/posts', { method: 'POST', headers: { cookie, authorization: 'Bearer own' } });
    expect(seen.at(-1)).toMatchObject({ authorization: 'Bearer own' });
  });

  it.each<[string, Record<string, string>]>([
    ['another site', { origin: 'https://elsewhere.example' }],
    ['another port of this host', { origin: 'http://127.0.0.1:1' }],
    ['a sandbox', { origin: 'null' }],
    ['nowhere', {}],
    ['another site that hides its origin', { 'sec-fetch-site': 'cross-site' }],
  ])('changes nothing for a request from %s', async (_name, headers) => {
    const refused = { status: 403, body: { code: 'GATEWAY.CROSS_SITE' } };
    const before = seen.length;
    expect(await ask('/api/directory/posts', { method: 'POST', headers: { cookie, ...headers } })).toMatchObject(
      refused,
    );
    expect(await ask('/session', { method: 'DELETE', headers: { cookie, ...headers } })).toMatchObject(refused);
    expect(await signIn(headers)).toMatchObject(refused);
    expect(seen).toHaveLength(before);
  });

  it('changes something for a page of this origin', async () => {
    const before = seen.length;
    expect(
      await ask('/api/directory/posts', { method: 'POST', headers: { cookie, origin: gateway.url } }),
    ).toMatchObject({ status: 200 });
    expect(seen).toHaveLength(before + 1);
  });

  it('is offered to sample people by the titles of their posts, without tokens', async () => {
    const { body } = await ask('/session/people');
    expect(body).toEqual([{ ...person, title: 'เจ้าหน้าที่สารบรรณ' }]);
  });

  it('is refused to a name that nobody has', async () => {
    expect(await signIn(undefined, 'nobody')).toMatchObject({ status: 404, body: { code: 'SESSION.UNKNOWN_USER' } });
  });

  it('does not begin by name where no sample people are', async () => {
    expect((await ask('/session', {}, inProduction)).body).toEqual({ person: null, signIn: 'none' });
    expect((await ask('/session/people', {}, inProduction)).body).toEqual([]);
    expect(await signIn({ origin: inProduction.url }, 'officer', inProduction)).toMatchObject({
      status: 404,
      body: { code: 'SESSION.NO_LOCAL_SIGN_IN' },
    });
  });

  describe('the console', () => {
    it.each(['/', '/sign-in', '/tasks/task_1', '/directives', '/directives/directive_1'])('is at %s', async (path) => {
      const { status, headers, body } = await ask(path);
      expect({ status, body }).toEqual({ status: 200, body: expect.stringContaining('<title>console') });
      expect(headers.get('content-security-policy')).toContain("script-src 'self';");
      expect(headers.get('cache-control')).toBe('no-cache');
    });

    it('lets browsers keep what is named by its content, and nothing that is not there', async () => {
      const { headers } = await ask('/assets/index-1.js');
      expect(headers.get('cache-control')).toContain('immutable');
      expect((await ask('/assets/index-2.js')).status).toBe(404);
      expect((await ask('/assets/../index.html')).status).toBe(404);
    });

    it('that was not built leads to the page about this origin', async () => {
      const { status, headers } = await ask('/', {}, inProduction);
      expect({ status, to: headers.get('location') }).toEqual({ status: 302, to: '/about' });
    });
  });
});
