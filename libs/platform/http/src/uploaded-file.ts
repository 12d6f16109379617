import { sha256Hex } from '@wian/kernel';
import type { Request } from 'express';
import { HEARD_OUT, type UploadLimits } from './upload-limits.js';
import { cutOff, notAFile, tooLarge } from './upload.errors.js';
import { filesOfForm } from './uploaded-form.js';

/** A file of a body. As JSON, for the tie of an Idempotency-Key to its request, it is its hash. */
export class UploadedFile {
  constructor(
    readonly bytes: Uint8Array,
    /** As its sender called it; null where it is the whole body, which has no name. */
    readonly name: string | null = null,
  ) {}

  toJSON(): object {
    return { sha256: sha256Hex(this.bytes), ...(this.name === null ? {} : { name: this.name }) };
  }
}

/** A body that is a file, or a form of files; never without one. */
export class Upload {
  constructor(readonly files: readonly [UploadedFile, ...UploadedFile[]]) {}
}

/** Takes in a body as it comes, and keeps no more of it than the limits. Fails with `REQUEST.TOO_LARGE` or `.MALFORMED`. */
export async function receiveUpload(request: Request, { limitBytes, together }: UploadLimits): Promise<Upload> {
  if (request.readableEnded || request.is(['application/json', 'application/*+json'])) throw notAFile();
  if (!together || !request.is('multipart/form-data'))
    return new Upload([new UploadedFile(await bytesOf(request, limitBytes))]);
  const [first, ...others] = (await filesOfForm(request, { limitBytes, together })).map(
    ({ bytes, name }) => new UploadedFile(bytes, name),
  );
  if (!first) throw notAFile();
  return new Upload([first, ...others]);
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
