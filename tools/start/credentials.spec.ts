import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { localIssuer, writeCredentials } from './credentials.mjs';

const folder = () => join(mkdtempSync(join(tmpdir(), 'wian-auth-')), 'auth');
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const mode = (file: string) => statSync(file).mode & 0o777;
const people = [
  { user: 'district-officer-3703', personId: 'person_a', postId: 'post_3703-officer', unitId: 'unit_3703' },
];
const content = (signToken: ReturnType<typeof localIssuer>['signToken']) => ({
  url: 'http://127.0.0.1:8080',
  people,
  signToken,
});

describe('local sign-in', () => {
  it('writes credentials in the form that the command line reads, for this user alone', () => {
    const place = folder();
    const file = join(place, 'credentials.json');
    const written = writeCredentials(file, content(localIssuer(place, { env: {} }).signToken));
    const token = expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    expect(read(file)).toEqual({
      url: 'http://127.0.0.1:8080',
      operator: { token },
      bi: { id: 'machine_bi', key: token },
      people: { 'district-officer-3703': { token, post: 'post_3703-officer', unit: 'unit_3703' } },
    });
    expect(written).toEqual(read(file));
    const kept = ['private-key.pem', 'log-key.pem', 'jwks.json'].map((name) => join(place, name));
    expect([file, ...kept].map(mode)).toEqual([0o600, 0o600, 0o600, 0o600]);
  });

  it('signs tokens that the published key verifies, for seven days', async () => {
    const { jwksFile, issuer, audience, signToken } = localIssuer(folder(), { env: {} });
    const token = signToken({ sub: 'machine_operator', scope: 'operator' });
    const verified = await jwtVerify(token, createLocalJWKSet(read(jwksFile)), {
      issuer,
      audience,
      algorithms: ['EdDSA'],
    });
    expect(verified.payload).toMatchObject({
      iss: 'wian-local',
      aud: 'wian',
      sub: 'machine_operator',
      scope: 'operator',
    });
    expect((verified.payload.exp ?? 0) - (verified.payload.iat ?? 0)).toBe(7 * 24 * 3600);
    await expect(jwtVerify(`${token.slice(0, -8)}AAAAAAAA`, createLocalJWKSet(read(jwksFile)))).rejects.toThrow();
  });

  it('keeps its key from start to start', () => {
    const place = folder();
    const { jwksFile } = localIssuer(place, { env: {} });
    const first = read(jwksFile);
    localIssuer(place, { env: {} });
    expect(read(jwksFile)).toEqual(first);
    expect(JSON.stringify(first)).not.toContain('"d"');
  });

  it('refuses production', () => {
    expect(() => localIssuer(folder(), { env: { NODE_ENV: 'production' } })).toThrow('refuses NODE_ENV=production');
  });
});
