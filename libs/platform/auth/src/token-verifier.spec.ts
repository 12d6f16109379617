import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { JwksFile } from './jwks-file.js';
import { TokenVerifier } from './token-verifier.js';

const seconds = () => Math.floor(Date.now() / 1_000);
const makeKey = () => generateKeyPair('EdDSA', { crv: 'Ed25519' });
type Key = Awaited<ReturnType<typeof makeKey>>;

describe('TokenVerifier', () => {
  let folder: string;
  let file: string;
  let key: Key;
  let verifier: TokenVerifier;

  const publish = async (...keys: readonly Key[]) => {
    const jwks = await Promise.all(
      keys.map(async ({ publicKey }) => ({ ...(await exportJWK(publicKey)), use: 'sig' })),
    );
    await writeFile(file, JSON.stringify({ keys: jwks }));
  };
  const good = { iss: 'wian-local', aud: 'wian', sub: 'person_a', iat: seconds(), exp: seconds() + 60 };
  const sign = (claims: JWTPayload, by = key) =>
    new SignJWT(claims).setProtectedHeader({ alg: 'EdDSA' }).sign(by.privateKey);
  const refused = (token: string) =>
    verifier.verify(token).then(
      (caller) => caller,
      (error: { code: string }) => error.code,
    );

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wian-auth-'));
    key = await makeKey();
  });
  afterAll(() => rm(folder, { recursive: true }));
  beforeEach(async () => {
    file = join(folder, 'jwks.json');
    await publish(key);
    verifier = new TokenVerifier(new JwksFile(file), { issuer: 'wian-local', audience: 'wian' });
  });

  it('knows people and machines', async () => {
    expect(await verifier.verify(await sign(good))).toEqual({
      kind: 'person',
      id: 'person_a',
      expiresAt: new Date(good.exp * 1_000),
    });
    expect(await verifier.verify(await sign({ ...good, sub: 'machine_operator', scope: 'operator' }))).toEqual({
      kind: 'machine',
      id: 'machine_operator',
      scope: 'operator',
      unit: null,
      expiresAt: expect.any(Date),
    });
    const bi = { ...good, sub: 'machine_bi', scope: 'bi' };
    expect(await verifier.verify(await sign({ ...bi, unit: 'unit_3703' }))).toMatchObject({ unit: 'unit_3703' });
    expect(await verifier.verify(await sign({ ...bi, unit: 'everywhere' }))).toMatchObject({ unit: null });
  });

  it('gives a person no machine scope, whatever the token claims', async () => {
    expect(await verifier.verify(await sign({ ...good, scope: 'operator' }))).toEqual({
      kind: 'person',
      id: 'person_a',
      expiresAt: expect.any(Date),
    });
  });

  it.each<[string, JWTPayload]>([
    ['a foreign issuer', { ...good, iss: 'elsewhere' }],
    ['a foreign audience', { ...good, aud: 'elsewhere' }],
    ['no audience', { ...good, aud: undefined }],
    ['no end', { ...good, exp: undefined }],
    ['no beginning', { ...good, iat: undefined }],
    ['no subject', { ...good, sub: undefined }],
    ['a subject of another kind', { ...good, sub: 'unit_3703' }],
    ['a machine without a scope', { ...good, sub: 'machine_operator' }],
    ['a machine of an unknown scope', { ...good, sub: 'machine_operator', scope: 'root' }],
    ['a time before which it does not hold', { ...good, nbf: seconds() + 60 }],
  ])('refuses a token with %s', async (_, claims) => {
    expect(await refused(await sign(claims))).toBe('AUTH.TOKEN_INVALID');
  });

  it('refuses an expired token by a code of its own, with 5 s of tolerance', async () => {
    expect(await refused(await sign({ ...good, exp: seconds() - 10 }))).toBe('AUTH.TOKEN_EXPIRED');
    expect(await refused(await sign({ ...good, exp: seconds() - 2 }))).toMatchObject({ kind: 'person' });
  });

  it("refuses alg 'none', a shared secret, a foreign key, and what is no token", async () => {
    expect(await refused(new UnsecuredJWT(good).encode())).toBe('AUTH.TOKEN_INVALID');
    const secret = new TextEncoder().encode(JSON.stringify(await exportJWK(key.publicKey)));
    const shared = await new SignJWT(good).setProtectedHeader({ alg: 'HS256' }).sign(secret);
    expect(await refused(shared)).toBe('AUTH.TOKEN_INVALID');
    expect(await refused(await sign(good, await makeKey()))).toBe('AUTH.TOKEN_INVALID');
    expect(await refused('not.a.token')).toBe('AUTH.TOKEN_INVALID');
  });

  it('refuses any other algorithm, even with a key that is in the file', async () => {
    const other = await generateKeyPair('ES256');
    await publish(key, other);
    const signed = await new SignJWT(good).setProtectedHeader({ alg: 'ES256' }).sign(other.privateKey);
    expect(await refused(signed)).toBe('AUTH.TOKEN_INVALID');
  });

  it('refuses a token whose claims were changed after signing', async () => {
    const [header, , signature] = (await sign(good)).split('.');
    const changed = Buffer.from(JSON.stringify({ ...good, sub: 'person_b' })).toString('base64url');
    expect(await refused([header, changed, signature].join('.'))).toBe('AUTH.TOKEN_INVALID');
  });

  it('reads the keys again when their file changes', async () => {
    const next = await makeKey();
    const token = await sign(good, next);
    expect(await refused(token)).toBe('AUTH.TOKEN_INVALID');
    await publish(next);
    expect(await refused(token)).toMatchObject({ id: 'person_a' });
    expect(await refused(await sign(good))).toBe('AUTH.TOKEN_INVALID');
  });

  it('is unavailable, not open, where there are no keys', async () => {
    await rm(file);
    expect(await refused(await sign(good))).toBe('AUTH.KEYS_UNAVAILABLE');
    await writeFile(file, 'half a fi');
    expect(await refused(await sign(good))).toBe('AUTH.KEYS_UNAVAILABLE');
  });
});
