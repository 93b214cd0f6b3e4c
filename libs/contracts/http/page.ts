import { z } from 'zod';

/** Query parameters of a page: how many rows it has, and where it continues. */
export const paging = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().min(1).max(800).optional().describe('`nextCursor` of the page before'),
};

/** As `paging`, but for a body, where `limit` is a number and not a text. */
export const pagingInBody = { ...paging, limit: z.int().min(1).max(200).default(50) };

/** One page of rows. @param beside what a page has beside its rows */
export const page = <T extends z.ZodType>(id: string, row: T, beside: z.ZodRawShape = {}) =>
  z
    .object({
      items: z.array(row),
      nextCursor: z.string().nullable().describe('null on the last page'),
      ...beside,
    })
    .meta({ id });

export interface PageOf<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}
