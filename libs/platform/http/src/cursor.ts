import { DomainError } from '@wian/kernel';
import type { z } from 'zod';

/**
 * A keyset cursor: the sort key of the last item shown, as base64url of its JSON. Opaque to callers and not secret; it
 * grants nothing, since every page is filtered by the caller's grant again.
 */
export const encodeCursor = (key: unknown): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/** The key, checked by `schema`; undefined for the first page. Throws `CURSOR.INVALID` on anything else. */
export function decodeCursor<Key>(schema: z.ZodType<Key>, cursor: string | undefined): Key | undefined {
  if (cursor === undefined) return undefined;
  const parsed = schema.safeParse(jsonOf(cursor));
  if (parsed.success) return parsed.data;
  throw new DomainError(
    'CURSOR.INVALID',
    'invalid',
    "the cursor is not one that this list has given; send the 'next' of the page before unchanged, or none at all",
  );
}

function jsonOf(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
