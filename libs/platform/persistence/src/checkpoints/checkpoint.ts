import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { SealedBatch } from '../commit-log/commit-store.port.js';

/** What a service's log was at one batch, signed and kept outside its database: what is cut off or rewritten later shows. */
export interface Checkpoint {
  readonly what: 'wian.log.checkpoint.v1';
  readonly service: string;
  readonly epoch: number;
  /** Number of the last batch that it covers. */
  readonly batch: number;
  /** Last position that it covers. */
  readonly position: number;
  /** Hash of that batch: through the chain, of everything before it. */
  readonly hash: string;
  /** Real time, RFC 3339. */
  readonly at: string;
  /** Which key signed: the name of its public half. */
  readonly key: string;
  /** Ed25519 (RFC 8032) over the RFC 8785 form of all the rest; base64. */
  readonly signature: string;
}

/** Signs with one key; believes that key and those that it came after. */
export interface CheckpointKeys {
  readonly name: string;
  readonly privateKey: KeyObject;
  readonly publicKeys: ReadonlyMap<string, KeyObject>;
}

/**
 * Reads a PEM file: one Ed25519 private key (PKCS #8), then the public keys (SPKI) of those before it, if any.
 * Throws a sentence that says what it found instead.
 */
export function checkpointKeys(pem: string): CheckpointKeys {
  const blocks = pem.match(/-----BEGIN ([A-Z ]+)-----[\s\S]+?-----END \1-----/g) ?? [];
  const [own, ...others] = blocks.filter((block) => block.includes('PRIVATE KEY'));
  if (own === undefined || others.length > 0) {
    throw new Error(`expected one private key in PEM form, found ${others.length + (own ? 1 : 0)}`);
  }
  const privateKey = createPrivateKey(own);
  const publicKeys = [own, ...blocks.filter((block) => block !== own)].map((block) => createPublicKey(block));
  const odd = publicKeys.find(({ asymmetricKeyType }) => asymmetricKeyType !== 'ed25519');
  if (odd) throw new Error(`expected Ed25519 keys only, found one of type ${odd.asymmetricKeyType}`);
  const named = publicKeys.map((key) => [nameOf(key), key] as const);
  return { name: nameOf(createPublicKey(privateKey)), privateKey, publicKeys: new Map(named) };
}

/** What is signed says which key did it, and of which service it is. */
interface Signed {
  readonly service: string;
  readonly key: string;
  readonly signature: string;
}

/** Ed25519 (RFC 8032) over the RFC 8785 form of the content; base64. */
export const signatureOf = (content: object, { privateKey }: CheckpointKeys): string =>
  sign(null, bytesOf(content), privateKey).toString('base64');

export function signCheckpoint(service: string, batch: SealedBatch, keys: CheckpointKeys, at: Date): Checkpoint {
  const content: Omit<Checkpoint, 'signature'> = {
    what: 'wian.log.checkpoint.v1',
    service,
    epoch: batch.epoch,
    batch: batch.number,
    position: batch.lastPosition,
    hash: batch.hash,
    at: at.toISOString(),
    key: keys.name,
  };
  return { ...content, signature: signatureOf(content, keys) };
}

/** Why this is not signed by us, for this service; undefined where it is. */
export function forgeryOf(
  { signature, ...content }: Signed,
  service: string,
  keys: Pick<CheckpointKeys, 'publicKeys'>,
) {
  const key = keys.publicKeys.get(content.key);
  if (!key)
    return `was signed with the unknown key ${content.key}; add its public half to the key file if it was yours`;
  if (!verify(null, bytesOf(content), key, Buffer.from(signature, 'base64'))) return 'does not fit its signature';
  return content.service === service ? undefined : `belongs to the service ${content.service}`;
}

const bytesOf = (content: object): Buffer => Buffer.from(canonicalize(content) ?? '');

const nameOf = (key: KeyObject): string =>
  createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('base64url')
    .slice(0, 16);
