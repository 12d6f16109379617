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
import {
  ChangeImports,
  ChangeUnits,
  ExportDirectory,
  ImportDirectory,
  ReceiveTable,
} from '@wian/directory-application';
import { importRecorded, treeMoved } from '@wian/directory-domain';
import { startService } from '@wian/http';
import { uuidV7 } from '@wian/kernel';
import { ensureLogIndexes, EventTypes, MongoCommitLog } from '@wian/persistence';
import { CLOCK } from '@wian/service';
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose';
import mongoose, { type Connection } from 'mongoose';
import { CalendarsController } from './http/calendars.controller.js';
import { ChangesController } from './http/changes.controller.js';
import { ExportController } from './http/export.controller.js';
import { ImportsController } from './http/imports.controller.js';
import { PostsController } from './http/posts.controller.js';
import { TableImportsController } from './http/table-imports.controller.js';
import { UnitsController } from './http/units.controller.js';
import { ensureDirectoryIndexes } from './mongo/directory-collections.js';
import { MongoDirectoryQueries } from './mongo/mongo-directory-queries.js';
import { MongoRecordedDirectory } from './mongo/mongo-recorded-directory.js';
import { PostGrantSource } from './mongo/post-grant-source.js';
import { SandboxTableReader } from './tables/sandbox-table-reader.js';
import { tablesOf, type Tables } from './tables/tables-of.js';

const clock = { now: () => new Date('2025-03-06T02:00:00Z') };
const types = new EventTypes([unitRecorded, postRecorded, calendarRecorded, treeMoved, importRecorded]);

export const period = (change: Partial<UnitPeriod>): UnitPeriod => ({
  from: '2000-01-01',
  to: null,
  name: 'หน่วยงาน',
  type: 'other',
  level: 'other',
  parentId: null,
  ...change,
});
export const unit = (code: string, ...periods: Partial<UnitPeriod>[]): Unit => ({
  unitId: `unit_${code}`,
  code,
  letterPrefix: null,
  periods: periods.map(period),
  sample: true,
  source: 'test',
});
export const local = { type: 'sao', level: 'local', parentId: 'unit_3703' } as const;
export const units: readonly Unit[] = [
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
export const posts = [
  held('post_3703-officer', 'person_officer', null, ['officer']),
  held('post_3703-keeper', 'person_keeper', null, ['administrator']),
];
export const calendars: readonly Calendar[] = [calendarRecorded.example];

/** The directory's own controllers and queries on a real database; nothing is published. */
function moduleOf(connection: Connection, jwksFile: string, { receive, imports, exported }: Tables) {
  const queries = new MongoDirectoryQueries(connection);
  const [log, recorded] = [new MongoCommitLog(connection, types), new MongoRecordedDirectory(connection)];
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
    controllers: [
      ...[ImportsController, TableImportsController, ExportController, ChangesController],
      ...[UnitsController, PostsController, CalendarsController],
    ],
    providers: [
      { provide: MongoDirectoryQueries, useValue: queries },
      { provide: ImportDirectory, useValue: new ImportDirectory(log, recorded, clock) },
      { provide: ChangeUnits, useValue: new ChangeUnits(log, recorded, clock) },
      { provide: ReceiveTable, useValue: receive },
      { provide: ChangeImports, useValue: imports },
      { provide: ExportDirectory, useValue: exported },
      { provide: CLOCK, useValue: clock },
    ],
  })
  class DirectoryTestModule {}
  return DirectoryTestModule;
}

/** The service with its sample imported, as it is over HTTP, and the database below it. */
export async function openDirectory() {
  const connection = await mongoose
    .createConnection(process.env.TEST_MONGO_URL ?? '', { dbName: `t_${uuidV7.next()}`, autoCreate: false })
    .asPromise();
  await ensureLogIndexes(connection);
  await ensureDirectoryIndexes(connection);
  const folder = await mkdtemp(join(tmpdir(), 'wian-directory-'));
  const jwksFile = join(folder, 'jwks.json');
  const key = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
  await writeFile(jwksFile, JSON.stringify({ keys: [await exportJWK(key.publicKey)] }));
  const { tables, reader, drain } = openTables(connection);
  const module = moduleOf(connection, jwksFile, tables);
  const service = await startService({ name: 'directory', module, port: 0, logLevel: 'silent' });
  const calls = callsTo(service.url, key.privateKey);
  const close = async () => {
    await service.close();
    await reader.onApplicationShutdown();
    await connection.dropDatabase();
    await connection.close();
    await rm(folder, { recursive: true, force: true });
  };
  const imported = await calls.call('machine_operator', '/imports', { units, posts, calendars });
  return { connection, url: service.url, ...calls, drain, close, imported };
}

function openTables(connection: Connection) {
  const errors: unknown[] = [];
  const onError = (error: unknown) => void errors.push(error);
  const reader = new SandboxTableReader(onError);
  const tables = tablesOf({ connection, clock, reader, onError, log: new MongoCommitLog(connection, types) });
  /** Until nothing is left to do. */
  const drain = async () => {
    while (errors.length === 0 && (await tables.runner.pass()));
    if (errors.length > 0) throw errors[0];
  };
  return { tables, reader, drain };
}

function callsTo(url: string, key: CryptoKey) {
  const call = async (who: string, path: string, body?: unknown) => {
    const answer = await fetch(`${url}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${await tokenOf(who, key)}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as never };
  };
  /** Bytes sent, or a file asked for. */
  const answerTo = async (who: string, path: string, bytes?: Uint8Array | string) =>
    fetch(`${url}${path}`, {
      method: bytes === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Bearer ${await tokenOf(who, key)}`,
        ...(bytes === undefined ? {} : { 'content-type': 'application/octet-stream' }),
      },
      ...(bytes === undefined ? {} : { body: Buffer.from(bytes) }),
    });
  return { call, answerTo };
}

const tokenOf = (sub: string, key: CryptoKey) =>
  new SignJWT(sub === 'machine_operator' ? { scope: 'operator' } : {})
    .setProtectedHeader({ alg: 'EdDSA' })
    .setSubject(sub)
    .setIssuer('wian-local')
    .setAudience('wian')
    .setIssuedAt()
    .setExpirationTime('5m')
    .sign(key);
