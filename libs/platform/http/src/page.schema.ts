import { z } from 'zod';

/** `?limit&cursor` of every list. Extend it: `pageQuery.extend({ status: … })`. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(50).describe('How many items at most'),
  cursor: z.string().min(1).max(2_000).optional().describe('The `next` of the page before; absent = the first page'),
});
export type PageQuery = z.infer<typeof pageQuery>;

/** Answer of every list; `next` is the cursor of the following page, null on the last. */
export const page = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable() });
export interface Page<Item> {
  readonly items: Item[];
  readonly next: string | null;
}
