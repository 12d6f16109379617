import { DomainError, sha256Hex } from '@wian/kernel';
import type { Request } from 'express';

/** A body that is a file. As JSON, for the tie of an Idempotency-Key to its request, it is its hash. */
export class UploadedFile {
  constructor(readonly bytes: Uint8Array) {}

  toJSON(): object {
    return { sha256: sha256Hex(this.bytes) };
  }
}

/**
 * Takes in a body as it comes, and no more of it than the limit. Fails with `REQUEST.TOO_LARGE`; what is still on its way
 * is then thrown away as it comes, so that the sender hears the answer.
 */
export async function receiveFile(request: Request, limitBytes: number): Promise<UploadedFile> {
  if (Number(request.headers['content-length'] ?? 0) > limitBytes) throw tooLarge(limitBytes);
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
      else {
        chunks.length = 0;
        reject(tooLarge(limitBytes));
      }
    });
    request.once('end', () => resolve(Buffer.concat(chunks)));
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
