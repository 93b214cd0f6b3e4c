export interface PageRequest {
  /** The most rows of the page, 1 to 200. */
  readonly limit: number;
  /** `next` of the page before; left out or null for the first page. */
  readonly after?: string | null;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Cursor of the next page, null on the last one. */
  readonly next: string | null;
}

export const MAX_LIMIT = 200;

/** The number of rows to select: one more than the page shows, so that it is known whether another page follows. @throws RangeError */
export const rowsToRead = ({ limit }: PageRequest): number => {
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT)
    throw new RangeError(`A page has 1 to ${MAX_LIMIT} rows.`);
  return limit + 1;
};

/** Makes the page from `rowsToRead` rows; `cursorOf` gets the last row shown. */
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
