import { decodeCursor, encodeCursor, type Page, type PageQuery } from '@wian/http';
import type { Keyset } from '@wian/intake-application';
import { z } from 'zod';

/** A page of a list that is ordered by ids: asks for one more than it shows, to know whether there is a next page. */
export async function idPage<Key extends string, Item extends Readonly<Record<Key, string>>>(
  { limit, cursor }: PageQuery,
  key: Key,
  list: (keyset: Keyset) => Promise<readonly Item[]>,
): Promise<Page<Item>> {
  const found = await list({ limit: limit + 1, before: decodeCursor(z.string(), cursor) });
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, next: found.length > limit && last ? encodeCursor(last[key]) : null };
}
