import { readFile, stat } from 'node:fs/promises';
import { createLocalJWKSet, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { DomainError } from '@wian/kernel';

interface Loaded {
  readonly stamp: string;
  readonly keys: JWTVerifyGetKey;
}

/** The issuer's public keys in a file: read at first use, and again whenever the file has changed. */
export class JwksFile {
  private loaded: Loaded | undefined;

  constructor(private readonly path: string) {}

  /** Refuses with `AUTH.KEYS_UNAVAILABLE` where the file cannot be read or holds no key set. */
  async keys(): Promise<JWTVerifyGetKey> {
    try {
      const { mtimeMs, size, ino } = await stat(this.path);
      const stamp = `${mtimeMs}:${size}:${ino}`;
      if (this.loaded?.stamp !== stamp) this.loaded = { stamp, keys: await this.read() };
      return this.loaded.keys;
    } catch (cause) {
      throw unavailable(this.path, cause);
    }
  }

  private async read(): Promise<JWTVerifyGetKey> {
    return createLocalJWKSet(JSON.parse(await readFile(this.path, 'utf8')) as JSONWebKeySet);
  }
}

function unavailable(path: string, cause: unknown): DomainError {
  const error = new DomainError(
    'AUTH.KEYS_UNAVAILABLE',
    'unavailable',
    'tokens cannot be checked now: the keys of the issuer could not be read; try again, and tell the operator if it stays',
  );
  error.cause = new Error(`expected a JWKS document in ${path} (AUTH_JWKS_FILE)`, { cause });
  return error;
}
