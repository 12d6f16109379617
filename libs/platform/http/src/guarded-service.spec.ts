import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Controller, Get, Module } from '@nestjs/common';
import { AuthModule, type Grant, Granted, type GrantSource } from '@wian/auth';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { z } from 'zod';
import { Endpoint } from './endpoint.decorator.js';
import type { RunningService } from './service-options.js';
import { startService } from './start-service.js';

@Controller()
class TasksController {
  @Get('tasks')
  @Endpoint({ permission: 'task:list', summary: 'Tasks', query: z.object({ limit: z.coerce.number() }) })
  tasks(@Granted() grant: Grant) {
    return grant;
  }

  @Get('judged')
  @Endpoint({ permission: 'task:judge', summary: 'Judge' })
  judged(@Granted() grant: Grant) {
    return grant;
  }

  @Get('units')
  @Endpoint({ permission: 'directory:read', summary: 'Units' })
  units(@Granted() grant: Grant) {
    return grant;
  }

  @Get('reports')
  @Endpoint({ permission: 'report:read', summary: 'Reports' })
  reports(@Granted() grant: Grant) {
    return grant;
  }

  @Get('open')
  @Endpoint({ permission: 'public', summary: 'Open' })
  open() {
    return { open: true };
  }
}

const post = (unit: string, ...roles: ('officer' | 'issuer' | 'head')[]) => ({
  postId: `post_${unit}`,
  unitId: `unit_${unit}`,
  roles,
});
const held: Record<string, ReturnType<typeof post>[]> = {
  'person_officer-3703': [post('3703', 'officer')],
  'person_two-posts': [post('3703', 'head'), post('3704', 'officer'), post('3705')],
};
const asked: [string, Date][] = [];
const grants: GrantSource = {
  rolesOf: (personId, on) => {
    asked.push([personId, on]);
    if (personId === 'person_unlucky') return Promise.reject(new Error('replica is gone'));
    return Promise.resolve(held[personId] ?? []);
  },
};
const now = new Date('2025-03-06T02:00:00Z');

describe('a guarded service', () => {
  let folder: string;
  let service: RunningService;
  let key: Awaited<ReturnType<typeof generateKeyPair>>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wian-http-'));
    key = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
    const jwksFile = join(folder, 'jwks.json');
    await writeFile(jwksFile, JSON.stringify({ keys: [await exportJWK(key.publicKey)] }));
    const auth = { jwksFile, issuer: 'wian-local', audience: 'wian', clock: { now: () => now } };
    @Module({
      imports: [AuthModule.forRoot({ ...auth, grants: { useFactory: () => grants } })],
      controllers: [TasksController],
    })
    class GuardedModule {}
    service = await startService({ name: 'guarded', module: GuardedModule, port: 0, logLevel: 'silent' });
  });
  afterAll(async () => {
    await service.close();
    await rm(folder, { recursive: true });
  });

  const tokenOf = (sub: string, claims: object = {}) =>
    new SignJWT({ iss: 'wian-local', aud: 'wian', sub, ...claims })
      .setProtectedHeader({ alg: 'EdDSA' })
      .setIssuedAt()
      .setExpirationTime('1m')
      .sign(key.privateKey);
  const ask = async (path: string, authorization?: string) => {
    const response = await fetch(`${service.url}${path}`, { headers: authorization ? { authorization } : {} });
    const challenge = response.headers.get('www-authenticate');
    return { status: response.status, challenge, body: (await response.json()) as Record<string, unknown> };
  };
  const askAs = async (sub: string, path: string, claims?: object) => ask(path, `Bearer ${await tokenOf(sub, claims)}`);

  it('answers 401 with a challenge where the token is missing or broken', async () => {
    expect(await ask('/tasks?limit=1')).toMatchObject({
      status: 401,
      challenge: 'Bearer realm="wian"',
      body: { code: 'AUTH.TOKEN_MISSING', titleTh: 'ต้องลงชื่อเข้าใช้' },
    });
    expect(await ask('/tasks?limit=1', 'Basic dXNlcjpwYXNz')).toMatchObject({
      status: 401,
      body: { code: 'AUTH.TOKEN_MISSING' },
    });
    expect(await ask('/tasks?limit=1', 'Bearer nonsense')).toMatchObject({
      status: 401,
      challenge: 'Bearer realm="wian", error="invalid_token"',
      body: { code: 'AUTH.TOKEN_INVALID' },
    });
  });

  it("grants the units of the posts that carry the route's permission, on the domain's day", async () => {
    expect((await askAs('person_officer-3703', '/tasks?limit=1')).body).toEqual({
      actor: { id: 'person_officer-3703', onBehalfOf: 'post_3703' },
      units: ['unit_3703'],
      posts: held['person_officer-3703'],
      expiresAt: expect.any(String),
    });
    expect(asked.at(-1)).toEqual(['person_officer-3703', now]);
    expect((await askAs('person_two-posts', '/tasks?limit=1')).body).toEqual({
      actor: { id: 'person_two-posts' },
      units: ['unit_3703', 'unit_3704'],
      posts: held['person_two-posts'],
      expiresAt: expect.any(String),
    });
    expect((await askAs('person_two-posts', '/judged')).body).toMatchObject({ units: ['unit_3703'] });
  });

  it('answers 403 with what is missing and what to do', async () => {
    const { status, body } = await askAs('person_officer-3703', '/judged');
    expect({ status, body }).toMatchObject({
      status: 403,
      body: { code: 'AUTH.FORBIDDEN', params: { permission: 'task:judge' } },
    });
    expect(body['detail']).toContain('ask an administrator');
    expect(await askAs('person_without-post', '/tasks?limit=1')).toMatchObject({ status: 403 });
  });

  it('lets every signed-in person read the directory', async () => {
    expect((await askAs('person_without-post', '/units')).body).toMatchObject({ units: 'everywhere' });
  });

  it('gives machines the rights of their scope, everywhere, and no others', async () => {
    const operator = { scope: 'operator' };
    expect((await askAs('machine_operator', '/tasks?limit=1', operator)).body).toEqual({
      actor: { id: 'machine_operator' },
      units: 'everywhere',
      posts: [],
      expiresAt: expect.any(String),
    });
    expect((await askAs('machine_operator', '/judged', operator)).status).toBe(403);
    expect((await askAs('machine_bi', '/tasks?limit=1', { scope: 'bi' })).status).toBe(403);
  });

  describe('takes HTTP Basic for reports, and for nothing else', () => {
    const bi = { scope: 'bi', unit: 'unit_37' };
    const basic = (user: string, key: string) => `Basic ${Buffer.from(`${user}:${key}`).toString('base64')}`;
    const asBi = async (path: string, claims: object = bi, user = 'machine_bi') =>
      ask(path, basic(user, await tokenOf('machine_bi', claims)));

    it('from a BI tool, within the unit of its token', async () => {
      expect((await asBi('/reports')).body).toEqual({
        actor: { id: 'machine_bi' },
        units: ['unit_37'],
        posts: [],
        expiresAt: expect.any(String),
      });
      expect((await askAs('machine_bi', '/reports', bi)).body).toMatchObject({ units: ['unit_37'] });
    });

    it('and refuses a token without a unit, of another user, or anywhere else', async () => {
      expect(await asBi('/reports', { scope: 'bi' })).toMatchObject({ status: 403, body: { code: 'AUTH.FORBIDDEN' } });
      expect(await asBi('/reports', bi, 'machine_other')).toMatchObject({
        status: 401,
        body: { code: 'AUTH.TOKEN_INVALID' },
      });
      expect(await asBi('/units')).toMatchObject({ status: 401, body: { code: 'AUTH.TOKEN_MISSING' } });
      expect(await ask('/reports', basic('machine_bi', 'nonsense'))).toMatchObject({ status: 401 });
      expect(await ask('/reports', 'Basic ====')).toMatchObject({ status: 401, body: { code: 'AUTH.TOKEN_MISSING' } });
    });

    it('from people, within their units', async () => {
      const token = await tokenOf('person_officer-3703');
      expect((await ask('/reports', basic('person_officer-3703', token))).body).toMatchObject({ units: ['unit_3703'] });
    });
  });

  it('says who may not before it says what is wrong with the request', async () => {
    expect((await askAs('machine_bi', '/tasks?limit=x', { scope: 'bi' })).status).toBe(403);
    expect((await askAs('person_officer-3703', '/tasks?limit=x')).status).toBe(400);
  });

  it('answers 503, not more and not less rights, where posts cannot be looked up', async () => {
    expect(await askAs('person_unlucky', '/judged')).toMatchObject({
      status: 503,
      body: { code: 'AUTH.GRANTS_UNAVAILABLE' },
    });
  });

  it('asks nobody who they are on a public route', async () => {
    expect(await ask('/open', 'Bearer nonsense')).toMatchObject({ status: 200, body: { open: true } });
  });
});
