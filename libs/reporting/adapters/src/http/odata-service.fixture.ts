import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { AuthModule } from '@wian/auth';
import { topics } from '@wian/contracts';
import { type RunningService, startService } from '@wian/http';
import { uuidV7 } from '@wian/kernel';
import { DerivedRows, ProjectEvents, ReadReport, Scopes } from '@wian/reporting-application';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import mongoose, { type Connection } from 'mongoose';
import { MongoProjectionStore } from '../mongo/mongo-projection-store.js';
import { MongoReportRows } from '../mongo/mongo-report-rows.js';
import { MongoTaskRecords } from '../mongo/mongo-task-records.js';
import { ensureReportIndexes } from '../mongo/prepare-tables.js';
import { tokenKey } from '../mongo/token-key.js';
import { directiveOf, taskOf } from '../reporting.fixture.js';
import { ODATA_ROOT, ODataController } from './odata.controller.js';
import { SKIP_TOKENS, SkipTokens } from './skip-token.js';

export const root = 'https://wian.example/odata';
export const asOf = '2025-03-06T03:00:00.000Z';
const clock = { now: () => new Date('2025-03-06T03:00:07Z') };

export type Json = Record<string, unknown> & { value: Record<string, unknown>[] };

/** The service's HTTP side on a database of its own, with five tasks and a directive in its tables. */
export interface ODataService {
  readonly url: string;
  /** Basic credentials of a token with these claims. */
  basicOf(claims: Record<string, string>, user?: string): Promise<string>;
  /** As the whole ministry's token unless the headers name another. */
  ask(path: string, headers?: Record<string, string>, method?: string): ReturnType<typeof askAt>;
  close(): Promise<void>;
}

export async function startODataService(): Promise<ODataService> {
  const dbName = `t_${uuidV7.next()}`;
  const connection = await mongoose.createConnection(process.env['TEST_MONGO_URL'] ?? '', { dbName }).asPromise();
  await ensureReportIndexes(connection);
  const folder = await mkdtemp(join(tmpdir(), 'wian-odata-'));
  const jwksFile = join(folder, 'jwks.json');
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
  await writeFile(jwksFile, JSON.stringify({ keys: [await exportJWK(publicKey)] }));
  const basicOf = async (claims: Record<string, string>, user = 'machine_bi') => {
    const key = await new SignJWT({ iss: 'wian-local', aud: 'wian', sub: 'machine_bi', ...claims })
      .setProtectedHeader({ alg: 'EdDSA' })
      .setIssuedAt()
      .setExpirationTime('10m')
      .sign(privateKey);
    return `Basic ${Buffer.from(`${user}:${key}`).toString('base64')}`;
  };
  const authorization = await basicOf({ scope: 'bi', unit: 'unit_moi' });
  const service = await startReporting(connection, jwksFile);
  const close = async () => {
    await service.close();
    await connection.dropDatabase();
    await connection.close();
    await rm(folder, { recursive: true });
  };
  const ask: ODataService['ask'] = (path, headers = {}, method = 'GET') =>
    askAt(service.url, path, { method, headers: { authorization, ...headers } });
  return { url: service.url, basicOf, ask, close };
}

async function askAt(url: string, path: string, init: RequestInit) {
  const response = await fetch(`${url}/odata${path.replace(root, '')}`, init);
  const text = await response.text();
  const type = response.headers.get('content-type') ?? '';
  const isJson = type.includes('json') && text !== '';
  return {
    status: response.status,
    headers: response.headers,
    type,
    text,
    json: (isJson ? JSON.parse(text) : {}) as Json,
  };
}

async function startReporting(connection: Connection, jwksFile: string): Promise<RunningService> {
  const store = new MongoProjectionStore(connection);
  const project = new ProjectEvents(store);
  await project.tasks(['01', '02', '03', '04', '05'].map((code) => taskOf(`370301${code}`)));
  await project.directives([directiveOf({ subject: '=ด่วน, "จริง"' })]);
  await store.saveFreshness(
    Object.values(topics).map(({ name }) => ({ topic: name, asOf, eventsBehind: 2, modifiedAt: asOf })),
  );
  const directory = { current: () => Promise.resolve({ units: [], position: 0 }) };
  const rows = new DerivedRows(new MongoReportRows(connection), new MongoTaskRecords(connection), clock);
  const report = new ReadReport(rows, new Scopes(directory, clock), store, clock);
  const auth = { jwksFile, issuer: 'wian-local', audience: 'wian' };
  @Module({
    imports: [AuthModule.forRoot({ ...auth, grants: { useFactory: () => ({ rolesOf: () => Promise.resolve([]) }) } })],
    controllers: [ODataController],
    providers: [
      { provide: ReadReport, useValue: report },
      { provide: SKIP_TOKENS, useValue: new SkipTokens(await tokenKey(connection)) },
      { provide: ODATA_ROOT, useValue: root },
    ],
  })
  class ReportingModule {}
  return startService({ name: 'reporting', module: ReportingModule, port: 0, logLevel: 'silent' });
}
