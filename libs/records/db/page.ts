export interface PageRequest {
  /** Rows at most, 1 to 200. */
  readonly limit: number;
  /** `next` of the page before; none for the first page. */
  readonly after?: string | null;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Cursor of the next page, null on the last one. */
  readonly next: string | null;
}

export const MAX_LIMIT = 200;

/** How many rows to ask for: one more than the page shows, to know whether another page follows. @throws RangeError */
export const rowsToRead = ({ limit }: PageRequest): number => {
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT)
    throw new RangeError(`A page has 1 to ${MAX_LIMIT} rows.`);
  return limit + 1;
};

/** The page from `rowsToRead` rows; `cursorOf` is asked for the last row shown. */
export const pageOf = <Row, Item>(
  rows: readonly Row[],
  { limit }: PageRequest,
  itemOf: (row: Row) => Item,
  cursorOf: (row: Row) => string,
): Page<Item> => {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(itemOf),
    next: last !== undefined && rows.length > limit ? cursorOf(last) : null,
  };
};
