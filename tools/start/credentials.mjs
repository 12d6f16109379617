/**
 * Local sign-in: a key pair of this folder and tokens for the sample people. It exists so that a fresh clone can be
 * used at once, and refuses NODE_ENV=production, where an identity provider of the organisation signs.
 */
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Trouble } from '../lib/log.mjs';

export const issuer = 'wian-local';
export const audience = 'wian';
const lifetimeSeconds = 7 * 24 * 3600;

/**
 * Makes or keeps the Ed25519 keys in `folder` (`private-key.pem`, `jwks.json`, `log-key.pem`, mode 0600) and answers
 * `{jwksFile, logKeyFile, issuer, audience, signToken(claims)}`. A token holds for seven days; the log key signs the
 * checkpoints of the services' logs.
 */
export function localIssuer(folder, { env = process.env, now = () => Date.now() } = {}) {
  refuseProduction(env);
  const privateKey = keptPrivateKey(join(folder, 'private-key.pem'));
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
  const kid = thumbprint(x);
  const logKeyFile = join(folder, 'log-key.pem');
  keptPrivateKey(logKeyFile);
  const jwksFile = join(folder, 'jwks.json');
  const key = { kty: 'OKP', crv: 'Ed25519', x, kid, alg: 'EdDSA', use: 'sig' };
  writePrivately(jwksFile, `${JSON.stringify({ keys: [key] }, null, 2)}\n`);
  const signToken = (claims) => {
    const iat = Math.floor(now() / 1000);
    return signJwt({ iss: issuer, aud: audience, iat, exp: iat + lifetimeSeconds, ...claims }, { kid, privateKey });
  };
  return { jwksFile, logKeyFile, issuer, audience, signToken };
}

/**
 * Writes `file` (mode 0600) and answers what it holds:
 * `{url, operator: {token}, bi: {id, key}, people: {<user>: {token, post, unit}}}`. `people` are rows of
 * `{user, personId, postId, unitId}`. The BI key is sent as the password of HTTP Basic with `id` as the user; it reads the rows of its claim `unit` and below.
 */
export function writeCredentials(file, { url, people, signToken }) {
  const bi = 'machine_bi';
  const credentials = {
    url,
    operator: { token: signToken({ sub: 'machine_operator', scope: 'operator' }) },
    bi: { id: bi, key: signToken({ sub: bi, scope: 'bi', unit: 'unit_moi' }) },
    people: Object.fromEntries(
      people.map(({ user, personId, postId, unitId }) => [
        user,
        { token: signToken({ sub: personId }), post: postId, unit: unitId },
      ]),
    ),
  };
  writePrivately(file, `${JSON.stringify(credentials, null, 2)}\n`);
  return credentials;
}

function refuseProduction(env) {
  if (env.NODE_ENV !== 'production') return;
  throw new Trouble(
    'Local sign-in makes keys and tokens for sample people, so it refuses NODE_ENV=production: unset NODE_ENV here; in production, give the services AUTH_JWKS_FILE, AUTH_ISSUER and AUTH_AUDIENCE of your identity provider.',
  );
}

function keptPrivateKey(file) {
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('ed25519');
    writePrivately(file, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  }
  chmodSync(file, 0o600);
  return createPrivateKey(readFileSync(file));
}

/** RFC 7638: the name of a key is the hash of its required members in alphabetical order. */
const thumbprint = (x) =>
  createHash('sha256')
    .update(JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x }))
    .digest('base64url');

function signJwt(claims, { kid, privateKey }) {
  const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part({ alg: 'EdDSA', typ: 'JWT', kid })}.${part(claims)}`;
  return `${text}.${sign(null, Buffer.from(text), privateKey).toString('base64url')}`;
}

/** Whole or not at all, and never readable by others, not even for a moment. */
function writePrivately(file, text) {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  rmSync(`${file}.new`, { force: true });
  writeFileSync(`${file}.new`, text, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
