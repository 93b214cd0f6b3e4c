import type { PageOf } from '#contracts/http/page';
import type { Page } from '#records/db/page';

/** A page of the records as the API answers it. */
export const listed = <Item>({ items, next }: Page<Item>): PageOf<Item> => ({ items, nextCursor: next });
