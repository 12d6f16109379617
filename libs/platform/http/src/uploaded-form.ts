import type { DomainError } from '@wian/kernel';
import busboy, { type Busboy } from 'busboy';
import type { Request } from 'express';
import { HEARD_OUT, type UploadLimits } from './upload-limits.js';
import { cutOff, notAFormOfFiles, tooLarge, tooMany } from './upload.errors.js';

type FormLimits = Required<UploadLimits>;

interface FormFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The files of a form (RFC 7578), in their order. What is beyond a limit is heard out and not kept. */
export function filesOfForm(request: Request, limits: FormLimits): Promise<readonly FormFile[]> {
  return new Promise((resolve, reject) => {
    const parser = parserOf(request, limits);
    const form = new Form(limits);
    const fail = (problem: DomainError) => {
      request.unpipe(parser);
      request.resume();
      reject(form.problem ?? problem);
    };
    parser.on('file', (_, stream, { filename }) => form.receive(stream, filename ?? '', fail));
    parser.on('field', () => form.refuse(notAFormOfFiles()));
    parser.on('filesLimit', () => form.refuse(tooMany(limits.together.files)));
    parser.on('error', () => fail(notAFormOfFiles()));
    parser.on('close', () => (form.problem ? reject(form.problem) : resolve(form.files())));
    // A request closes as soon as it is read, which the last file may not be yet.
    request.once('close', () => {
      if (!request.complete) reject(cutOff());
    });
    request.pipe(parser);
  });
}

class Form {
  problem: DomainError | undefined;
  private readonly received: { readonly name: string; readonly chunks: Buffer[] }[] = [];
  private bytes = 0;

  constructor(private readonly limits: FormLimits) {}

  receive(stream: NodeJS.ReadableStream, name: string, fail: (problem: DomainError) => void): void {
    const { limitBytes, together } = this.limits;
    const file = { name, chunks: [] as Buffer[] };
    this.received.push(file);
    let size = 0;
    // Of a form that is cut off, which the parser tells too.
    stream.on('error', () => undefined);
    stream.on('data', (chunk: Buffer) => {
      size += chunk.length;
      this.bytes += chunk.length;
      if (size > limitBytes) this.refuse(tooLarge(limitBytes));
      if (this.bytes > together.limitBytes) this.refuse(tooLarge(together.limitBytes));
      if (this.bytes > together.limitBytes * HEARD_OUT) fail(tooLarge(together.limitBytes));
      if (!this.problem) file.chunks.push(chunk);
    });
  }

  /** The first problem is the one that is told; nothing is kept any more. */
  refuse(problem: DomainError): void {
    this.problem ??= problem;
    this.received.length = 0;
  }

  files(): readonly FormFile[] {
    return this.received.map(({ name, chunks }) => ({ name, bytes: Buffer.concat(chunks) }));
  }
}

function parserOf({ headers }: Request, { together }: FormLimits): Busboy {
  try {
    return busboy({ headers, defParamCharset: 'utf8', limits: { files: together.files } });
  } catch {
    throw notAFormOfFiles();
  }
}
