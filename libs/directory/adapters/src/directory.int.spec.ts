import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { AuthModule } from '@wian/auth';
import {
  calendarRecorded,
  postRecorded,
  unitRecorded,
  type Calendar,
  type Post,
  type Unit,
  type UnitPeriod,
} from '@wian/contracts';
import { ImportDirectory } from '@wian/directory-application';
import { type RunningService, startService } from '@wian/http';
import { uuidV7 } from '@wian/kernel';
import { ensureLogIndexes, EventTypes, MongoCommitLog, MongoCommitStore } from '@wian/persistence';
import { CLOCK } from '@wian/service';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import mongoose, { type Connection } from 'mongoose';
import { CalendarsController } from './http/calendars.controller.js';
import { ImportsController } from './http/imports.controller.js';
import { PostsController } from './http/posts.controller.js';
import { UnitsController } from './http/units.controller.js';
import { ensureDirectoryIndexes } from './mongo/directory-collections.js';
import { MongoDirectoryQueries } from './mongo/mongo-directory-queries.js';
import { MongoRecordedDirectory } from './mongo/mongo-recorded-directory.js';
import { PostGrantSource } from './mongo/post-grant-source.js';

const clock = { now: () => new Date('2025-03-06T02:00:00Z') };
const types = new EventTypes([unitRecorded, postRecorded, calendarRecorded]);

const period = (change: Partial<UnitPeriod>): UnitPeriod => ({
  from: '2000-01-01',
  to: null,
  name: 'หน่วยงาน',
  type: 'other',
  level: 'other',
  parentId: null,
  ...change,
});
const unit = (code: string, ...periods: Partial<UnitPeriod>[]): Unit => ({
  unitId: `unit_${code}`,
  code,
  letterPrefix: null,
  periods: periods.map(period),
  sample: true,
  source: 'test',
});
const local = { type: 'sao', level: 'local', parentId: 'unit_3703' } as const;
const units: readonly Unit[] = [
  unit('moi', { type: 'ministry', level: 'ministry' }),
  unit('37', { type: 'province', level: 'province', parentId: 'unit_moi' }),
  unit('34', { type: 'province', level: 'province', parentId: 'unit_moi' }),
  unit('3703', { type: 'district', level: 'district', parentId: 'unit_37' }),
  unit('06370301', { ...local, name: 'อบต. หนึ่ง' }),
  unit(
    '06370302',
    { ...local, name: 'อบต. สอง', to: '2025-03-06' },
    { ...local, name: 'เทศบาลตำบลสอง', type: 'subdistrict-municipality', from: '2025-03-06' },
  ),
  unit('06370303', { ...local, name: 'อบต. สาม', to: '2025-03-06' }),
];
const held = (postId: string, personId: string, to: string | null, roles: Post['roles']): Post => ({
  ...postRecorded.example,
  postId,
  roles,
  incumbents: [{ personId, from: '2025-01-01', to, kind: 'holder' }],
});
const posts = [
  held('post_3703-officer', 'person_officer', null, ['officer']),
  held('post_3703-keeper', 'person_keeper', null, ['administrator']),
];
const calendars: readonly Calendar[] = [calendarRecorded.example];

/** The directory's own controllers and queries on a real database; nothing is published. */
function moduleOf(connection: Connection, jwksFile: string) {
  const queries = new MongoDirectoryQueries(connection);
  const importer = new ImportDirectory(
    new MongoCommitLog(connection, types),
    new MongoRecordedDirectory(connection),
    clock,
  );
  @Module({
    imports: [
      AuthModule.forRoot({
        jwksFile,
        issuer: 'wian-local',
        audience: 'wian',
        clock,
        grants: { useFactory: () => new PostGrantSource(connection) },
      }),
    ],
    controllers: [ImportsController, UnitsController, PostsController, CalendarsController],
    providers: [
      { provide: MongoDirectoryQueries, useValue: queries },
      { provide: ImportDirectory, useValue: importer },
      { provide: CLOCK, useValue: clock },
    ],
  })
  class DirectoryTestModule {}
  return DirectoryTestModule;
}

describe('the directory over HTTP, on MongoDB', () => {
  let folder: string;
  let connection: Connection;
  let service: RunningService;
  let call: (who: string, path: string, body?: unknown) => Promise<{ status: number; body: never }>;

  beforeAll(async () => {
    connection = await mongoose
      .createConnection(process.env.TEST_MONGO_URL ?? '', { dbName: `t_${uuidV7.next()}`, autoCreate: false })
      .asPromise();
    await ensureLogIndexes(connection);
    await ensureDirectoryIndexes(connection);
    folder = await mkdtemp(join(tmpdir(), 'wian-directory-'));
    const jwksFile = join(folder, 'jwks.json');
    const key = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
    await writeFile(jwksFile, JSON.stringify({ keys: [await exportJWK(key.publicKey)] }));
    service = await startService({
      name: 'directory',
      module: moduleOf(connection, jwksFile),
      port: 0,
      logLevel: 'silent',
    });
    const tokenOf = (sub: string) =>
      new SignJWT(sub === 'machine_operator' ? { scope: 'operator' } : {})
        .setProtectedHeader({ alg: 'EdDSA' })
        .setSubject(sub)
        .setIssuer('wian-local')
        .setAudience('wian')
        .setIssuedAt()
        .setExpirationTime('5m')
        .sign(key.privateKey);
    call = async (who, path, body) => {
      const answer = await fetch(`${service.url}${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { authorization: `Bearer ${await tokenOf(who)}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return { status: answer.status, body: (await answer.json()) as never };
    };
    expect(await call('machine_operator', '/imports', { units, posts, calendars })).toEqual({
      status: 200,
      body: { recorded: units.length + posts.length + calendars.length, unchanged: 0 },
    });
  });

  afterAll(async () => {
    await service?.close();
    await connection?.dropDatabase();
    await connection?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const listed = async (query: string, who = 'person_officer') => {
    const { body } = await call(who, `/units?${query}`);
    const { items, next } = body as { items: { code: string }[]; next: string | null };
    return { codes: items.map(({ code }) => code), items, next };
  };
  const eventCount = async () => (await new MongoCommitStore(connection).pending(100)).flatMap((c) => c.events).length;

  it('adds nothing when the same import comes again', async () => {
    const before = await eventCount();
    expect((await call('machine_operator', '/imports', { units, posts, calendars })).body).toEqual({
      recorded: 0,
      unchanged: 10,
    });
    expect(await eventCount()).toBe(before);
  });

  it('records only the change, as the next version', async () => {
    const changed = { ...units[2], source: 'better' };
    expect((await call('machine_operator', '/imports', { units: [units[1], changed] })).body).toEqual({
      recorded: 1,
      unchanged: 1,
    });
    const recorded = (await new MongoCommitStore(connection).pending(100)).flatMap(({ events }) => events);
    expect(recorded.at(-1)).toMatchObject({ id: 'unit_34:2', type: unitRecorded.type, data: changed });
    expect((await call('person_officer', '/units/unit_34')).body).toEqual(changed);
  });

  it('refuses a row by name and keeps everything as it was', async () => {
    const before = await eventCount();
    const refused = await call('machine_operator', '/imports', {
      units: [{ ...units[1], source: 'never seen' }, unit('9901', { parentId: 'unit_99' })],
    });
    expect(refused).toMatchObject({
      status: 400,
      body: { code: 'ORG_TREE.PARENT_MISSING', params: { row: 'units[1]', parentId: 'unit_99' } },
    });
    expect(await eventCount()).toBe(before);
    expect(((await call('person_officer', '/units/unit_37')).body as Unit).source).toBe('test');
  });

  it('refuses what breaks the contract, and names the field', async () => {
    const broken = { ...unit('38'), periods: [] };
    expect(await call('machine_operator', '/imports', { units: [broken] })).toMatchObject({
      status: 400,
      body: { code: 'REQUEST.INVALID', errors: [{ path: 'body.units.0.periods' }] },
    });
  });

  it('lists units by level, type, subtree and day, in order of code', async () => {
    expect((await listed('level=province')).codes).toEqual(['34', '37']);
    expect((await listed('within=unit_37')).codes).toEqual(['06370301', '06370302', '37', '3703']);
    expect((await listed('within=unit_37&type=sao')).codes).toEqual(['06370301']);
    expect((await listed('type=sao&on=2025-03-05')).codes).toEqual(['06370301', '06370302', '06370303']);
    expect((await listed('on=1999-12-31')).codes).toEqual([]);
    expect((await listed('type=subdistrict-municipality')).items).toEqual([
      {
        unitId: 'unit_06370302',
        code: '06370302',
        name: 'เทศบาลตำบลสอง',
        type: 'subdistrict-municipality',
        level: 'local',
        parentId: 'unit_3703',
        sample: true,
      },
    ]);
  });

  it('hands out pages that together are the list', async () => {
    const all = (await listed('')).codes;
    const paged: string[] = [];
    for (let query = 'limit=2'; query !== '';) {
      const { codes, next } = await listed(query);
      paged.push(...codes);
      query = next ? `limit=2&cursor=${next}` : '';
    }
    expect(paged).toEqual(all);
    expect(all).toEqual([...all].sort());
    expect(all).toHaveLength(6);
  });

  it('shows posts of a unit and a calendar, and says what it does not have', async () => {
    expect((await call('person_officer', '/posts?unit=unit_3703')).body).toEqual(
      [...posts].sort((a, b) => (a.postId < b.postId ? -1 : 1)),
    );
    expect((await call('person_officer', '/calendars/calendar_th')).body).toEqual(calendars[0]);
    expect(await call('person_officer', '/units/unit_99')).toMatchObject({
      status: 404,
      body: { code: 'UNIT.UNKNOWN' },
    });
    expect(await call('person_officer', '/calendars/calendar_xx')).toMatchObject({
      status: 404,
      body: { code: 'CALENDAR.UNKNOWN' },
    });
  });

  it("lets the operator import, and no person: not even a unit's administrator", async () => {
    const statusOf = async (who: string) => (await call(who, '/imports', { units: [units[0]] })).status;
    expect(await statusOf('machine_operator')).toBe(200);
    expect(await statusOf('person_keeper')).toBe(403);
    expect(await statusOf('person_officer')).toBe(403);
    expect(await statusOf('person_stranger')).toBe(403);
    expect((await fetch(`${service.url}/units`)).status).toBe(401);
  });

  it('imports 500 units in one commit', async () => {
    const many = Array.from({ length: 500 }, (_, n) => unit(`${50_000_000 + n}`, { ...local, name: `อบต. ${n}` }));
    expect((await call('machine_operator', '/imports', { units: many })).body).toEqual({ recorded: 500, unchanged: 0 });
    const last = (await new MongoCommitStore(connection).pending(100)).at(-1);
    expect(last?.events).toHaveLength(500);
    expect((await listed('within=unit_3703&limit=500')).codes).toHaveLength(500);
  });
});
