import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalPeople } from './local-people.js';

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const tokenOf = (sub: string) => `${part({ alg: 'EdDSA' })}.${part({ sub, exp: 4_000_000_000 })}.c2ln`;
const at = (role: string, code: string) => ({
  token: tokenOf(`person_${role}-${code}`),
  post: `post_${code}-${role}`,
  unit: `unit_${code}`,
});
const people = { head: at('head', '3703'), officer: at('officer', '3703'), local: at('officer', '05370301') };

describe('the titles of sample people', () => {
  let directory: Server;
  let samples: LocalPeople;
  let asked: string[];
  let away: boolean;
  let now: number;
  beforeEach(async () => {
    asked = [];
    away = false;
    now = 0;
    const file = join(mkdtempSync(join(tmpdir(), 'wian-session-')), 'credentials.json');
    writeFileSync(file, JSON.stringify({ people }));
    directory = createServer(({ url = '' }, response) => {
      const unit = url.slice(url.indexOf('=') + 1);
      asked.push(unit);
      const posts = ['head', 'officer'].map((role) => ({ postId: `post_${unit.slice(5)}-${role}`, title: role }));
      response.statusCode = away ? 503 : 200;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(away ? {} : posts));
    });
    await new Promise<void>((resolve) => directory.listen(0, '127.0.0.1', resolve));
    samples = new LocalPeople(file, [`http://127.0.0.1:${(directory.address() as AddressInfo).port}`], () => now);
  });
  afterEach(async () => {
    directory.closeAllConnections();
    await new Promise((resolve) => directory.close(resolve));
  });
  const titles = async () => Promise.all((await samples.all()).map((person) => samples.titleOf(person)));

  it('take one question a unit, and none again for a minute', async () => {
    expect(await titles()).toEqual(['head', 'officer', 'officer']);
    now = 59_999;
    await titles();
    expect([...asked].sort()).toEqual(['unit_05370301', 'unit_3703']);
    now = 60_000;
    await titles();
    expect(asked).toHaveLength(4);
  });

  it('are asked for again at once where the directory did not answer', async () => {
    away = true;
    expect(await titles()).toEqual([null, null, null]);
    away = false;
    expect(await titles()).toEqual(['head', 'officer', 'officer']);
  });
});
