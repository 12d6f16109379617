import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { type DomainError, err, ok, type Result } from '@wian/kernel';
import type { Continuation } from '@wian/reporting-application';
import { malformed, type RawOptions } from '@wian/reporting-domain';
import { z } from 'zod';

/** Injection token of the service's `SkipTokens`. */
export const SKIP_TOKENS = Symbol('SkipTokens');

const contentField = z.object({
  /** Of the request that it continues. */
  q: z.string(),
  a: z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])),
  l: z.int().min(1).nullable(),
});

/**
 * Where the next page begins, signed, so that nobody can make one up; it belongs to one table and one set of options. It
 * grants nothing: every page is cut to the caller's units again.
 */
export class SkipTokens {
  constructor(private readonly key: Buffer) {}

  write(table: string, options: RawOptions, { after, left }: Continuation): string {
    const content = Buffer.from(JSON.stringify({ q: fingerprint(table, options), a: after, l: left }));
    return `${content.toString('base64url')}.${this.sign(content).toString('base64url')}`;
  }

  read(table: string, options: RawOptions, token: string): Result<Continuation> {
    const [content = Buffer.alloc(0), signature = Buffer.alloc(0)] = token
      .split('.')
      .map((part) => Buffer.from(part, 'base64url'));
    const expected = this.sign(content);
    if (signature.length !== expected.length || !timingSafeEqual(signature, expected)) return err(foreign(token));
    const parsed = contentField.safeParse(JSON.parse(content.toString('utf8')));
    if (!parsed.success || parsed.data.q !== fingerprint(table, options)) return err(foreign(token));
    return ok({ after: parsed.data.a, left: parsed.data.l });
  }

  private sign(content: Buffer): Buffer {
    return createHmac('sha256', this.key).update(content).digest();
  }
}

const fingerprint = (table: string, options: RawOptions): string => {
  const others = options.filter(([name]) => name !== '$skiptoken');
  return createHash('sha256')
    .update(JSON.stringify([table, others]))
    .digest('base64url')
    .slice(0, 22);
};

const foreign = (token: string): DomainError =>
  malformed('$skiptoken as @odata.nextLink gave it, with the same options (else begin at the first page)', token);
