import { DomainError, sha256Hex } from '@wian/kernel';
import type { Request } from 'express';

/** A body that is a file. As JSON, for the tie of an Idempotency-Key to its request, it is its hash. */
export class UploadedFile {
  constructor(readonly bytes: Uint8Array) {}

  toJSON(): object {
    return { sha256: sha256Hex(this.bytes) };
  }
}

/** So much more than the limit is read and thrown away: a proxy drops the answer to a body that it is still sending. */
const HEARD_OUT = 8;

/** Takes in a body as it comes, and keeps no more of it than the limit. Fails with `REQUEST.TOO_LARGE`. */
export async function receiveFile(request: Request, limitBytes: number): Promise<UploadedFile> {
  if (request.readableEnded || request.is(['application/json', 'application/*+json'])) throw notAFile();
  return new UploadedFile(await bytesOf(request, limitBytes));
}

function bytesOf(request: Request, limitBytes: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  return new Promise((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limitBytes) chunks.push(chunk);
      else chunks.length = 0;
      if (size > limitBytes * HEARD_OUT) reject(tooLarge(limitBytes));
    });
    request.once('end', () => (size > limitBytes ? reject(tooLarge(limitBytes)) : resolve(Buffer.concat(chunks))));
    request.once('close', () => reject(cutOff()));
  });
}

const tooLarge = (limitBytes: number) =>
  new DomainError(
    'REQUEST.TOO_LARGE',
    'too-large',
    `expected a file of at most ${limitBytes} bytes, found a larger one; nothing of it was kept`,
    { limitBytes },
  );

const cutOff = () =>
  new DomainError('REQUEST.MALFORMED', 'invalid', 'expected a whole file, but its sender left; send it again');

/** JSON was parsed before anybody asked for a file: its bytes are gone. */
const notAFile = () =>
  new DomainError(
    'REQUEST.MALFORMED',
    'invalid',
    "expected the bytes of a file; send them with 'Content-Type: application/octet-stream'",
  );
