import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Body, Controller, Get, Module, Param, Post, Res } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { AuthModule, Granted, type Grant } from '@wian/auth';
import { Endpoint, type RunningService, startService } from '@wian/http';
import { DomainError } from '@wian/kernel';
import type { Response } from 'express';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { z } from 'zod';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';
import { MemoryIdempotencyStore } from './memory-idempotency-store.js';

const body = z.object({ text: z.string(), urgent: z.boolean().default(false) });
const done: string[] = [];
let gate: Promise<void> = Promise.resolve();
let refuses = false;

@Controller()
class NotesController {
  @Post('notes')
  @Endpoint({ permission: 'directory:import', summary: 'Note', body, status: 201 })
  async note(
    @Granted() grant: Grant,
    @Body() { text }: z.infer<typeof body>,
    @Res({ passthrough: true }) response: Response,
  ) {
    await gate;
    if (refuses) throw new DomainError('NOTE.REFUSED', 'conflict', 'not now');
    done.push(`${grant.actor.id} ${text}`);
    response.status(done.length === 1 ? 201 : 200);
    return { number: done.length, at: new Date(0) };
  }

  @Post('slow')
  @Endpoint({ permission: 'directory:import', summary: 'Slow', body, status: 202 })
  async slow(@Body() { text }: z.infer<typeof body>) {
    await gate;
    return { number: done.push(`slow ${text}`) };
  }

  @Post('others/:name')
  @Endpoint({ permission: 'directory:import', summary: 'Other', params: z.object({ name: z.string() }), status: 202 })
  other(@Param() { name }: { name: string }) {
    done.push(name);
    return { name };
  }

  @Get('notes')
  @Endpoint({ permission: 'directory:import', summary: 'Notes' })
  notes() {
    return { count: done.length };
  }
}

describe('Idempotency-Key', () => {
  let folder: string;
  let service: RunningService;
  /** The same, with a short time limit. */
  let hasty: RunningService;
  let key: Awaited<ReturnType<typeof generateKeyPair>>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wian-idempotency-'));
    key = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
    const jwksFile = join(folder, 'jwks.json');
    await writeFile(jwksFile, JSON.stringify({ keys: [await exportJWK(key.publicKey)] }));
    const grants = { useFactory: () => ({ rolesOf: async () => [] }) };
    const store = new MemoryIdempotencyStore();
    @Module({
      imports: [AuthModule.forRoot({ jwksFile, issuer: 'wian-local', audience: 'wian', grants })],
      controllers: [NotesController],
      providers: [{ provide: APP_INTERCEPTOR, useFactory: () => new IdempotencyInterceptor(store) }],
    })
    class NotesModule {}
    const options = { name: 'notes', module: NotesModule, port: 0, logLevel: 'silent' } as const;
    service = await startService(options);
    hasty = await startService({ ...options, requestLimitMillis: 50 });
  });
  afterAll(async () => {
    await Promise.all([service.close(), hasty.close()]);
    await rm(folder, { recursive: true });
  });
  beforeEach(() => {
    done.length = 0;
    refuses = false;
  });

  const send = async (
    sent: object | undefined,
    {
      as = 'machine_operator',
      key: name,
      path = '/notes',
      method = 'POST',
      at = service.url,
    }: Partial<Record<string, string>> = {},
  ) => {
    const token = await new SignJWT({ iss: 'wian-local', aud: 'wian', sub: as, scope: 'operator' })
      .setProtectedHeader({ alg: 'EdDSA' })
      .setIssuedAt()
      .setExpirationTime('1m')
      .sign(key.privateKey);
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const response = await fetch(`${at}${path}`, {
      method,
      headers: name === undefined ? headers : { ...headers, 'idempotency-key': name },
      ...(sent ? { body: JSON.stringify(sent) } : {}),
    });
    const replayed = response.headers.get('idempotency-replayed');
    return { status: response.status, replayed, body: (await response.json()) as Record<string, unknown> };
  };

  it('may be absent: then every request is done', async () => {
    await send({ text: 'a' });
    await send({ text: 'a' });
    expect(done).toHaveLength(2);
  });

  it('answers the same request under the same key as it was answered first, and does it once', async () => {
    await send({ text: 'before' });
    const first = await send({ text: 'a' }, { key: 'same' });
    // 200 was the handler's choice; the route's own status is 201.
    expect(first).toEqual({ status: 200, replayed: null, body: { number: 2, at: '1970-01-01T00:00:00.000Z' } });
    expect(await send({ urgent: false, text: 'a' }, { key: 'same' })).toEqual({ ...first, replayed: 'true' });
    expect(done).toHaveLength(2);
  });

  it('refuses another body, and another object of the route, under the same key (422)', async () => {
    await send({ text: 'a' }, { key: 'body' });
    const other = await send({ text: 'b' }, { key: 'body' });
    expect(other).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY.KEY_REUSED' } });
    await send(undefined, { key: 'object', path: '/others/A' });
    expect(await send(undefined, { key: 'object', path: '/others/B' })).toMatchObject({ status: 422 });
    expect(done).toEqual(['machine_operator a', 'A']);
  });

  it('refuses the same request while it is in flight (409), and answers it afterwards', async () => {
    let open = () => undefined as void;
    gate = new Promise((resolve) => (open = resolve));
    // Whichever is first waits at the gate; the other is refused and so the only one to be answered.
    const both = [1, 2].map(() => send({ text: 'a' }, { key: 'flight' }));
    expect(await Promise.race(both)).toMatchObject({ status: 409, body: { code: 'IDEMPOTENCY.IN_FLIGHT' } });
    open();
    const answers = (await Promise.all(both)).map(({ status }) => status);
    expect(answers.toSorted()).toEqual([201, 409]);
    expect(await send({ text: 'a' }, { key: 'flight' })).toMatchObject({ status: 201, replayed: 'true' });
    expect(done).toHaveLength(1);
  });

  it('keeps the answer of what was done after the time limit had answered for it (503)', async () => {
    let open = () => undefined as void;
    gate = new Promise((resolve) => (open = resolve));
    const slow = { key: 'slow', path: '/slow' };
    expect(await send({ text: 'a' }, { ...slow, at: hasty.url })).toMatchObject({ status: 503 });
    open();
    let again = await send({ text: 'a' }, slow);
    while (again.status === 409) again = await send({ text: 'a' }, slow);
    expect(again).toMatchObject({ status: 202, replayed: 'true', body: { number: 1 } });
    expect(done).toEqual(['slow a']);
  });

  it('belongs to one caller and one route', async () => {
    await send({ text: 'a' }, { key: 'scope' });
    await send({ text: 'a' }, { key: 'scope', as: 'machine_other' });
    await send({ text: 'a' }, { key: 'scope', path: '/others/C' });
    expect(done).toEqual(['machine_operator a', 'machine_other a', 'C']);
  });

  it('is free again after a refusal, which changed nothing', async () => {
    refuses = true;
    expect(await send({ text: 'a' }, { key: 'refused' })).toMatchObject({
      status: 409,
      body: { code: 'NOTE.REFUSED' },
    });
    refuses = false;
    expect(await send({ text: 'a' }, { key: 'refused' })).toMatchObject({ status: 201, replayed: null });
    expect(await send({ text: 1 }, { key: 'invalid' })).toMatchObject({ status: 400 });
    expect(await send({ text: 'b' }, { key: 'invalid' })).toMatchObject({ status: 200 });
  });

  it('is refused where it is no key, and ignored where nothing changes', async () => {
    expect(await send({ text: 'a' }, { key: 'two words' })).toMatchObject({
      status: 400,
      body: { code: 'IDEMPOTENCY.KEY_INVALID' },
    });
    for (const count of [0, 1]) {
      done.length = count;
      expect((await send(undefined, { key: 'get', method: 'GET' })).body).toEqual({ count });
    }
  });
});
