import type { ReactNode } from 'react';
import type { WordId } from '../words/language.js';
import { useSay } from '../words/say.js';
import { Asked } from './asked.js';
import { MoreRows, type Growing } from './more-rows.js';

/** An infinite query: pages of rows. */
interface Listing<Row> extends Growing {
  readonly data: { readonly pages: readonly { readonly rows: readonly Row[] }[] } | undefined;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly refetch: () => unknown;
}

interface Props<Row> {
  readonly query: Listing<Row>;
  /** Grey lines while it is loading. */
  readonly lines?: number;
  /** In the place of the list where it is empty: what is true, then the way on. */
  readonly none: ReactNode;
  /** How many there are, once all of them are here. */
  readonly all: WordId;
  /** How many there are in all, where that is known before all of them are here; `more`: at least so many. */
  readonly total?: { readonly count: number; readonly more: boolean } | undefined;
  readonly beside?: ReactNode;
  readonly children: (rows: readonly Row[]) => ReactNode;
}

/** A list of which a page is shown, and the next below it when somebody asks for it: nothing moves while it is read. */
export function Rows<Row>({ query, lines = 8, none, all, total, beside, children }: Props<Row>) {
  const say = useSay();
  return (
    <Asked query={query} rows={lines}>
      {({ pages }) => {
        const rows = pages.flatMap((page) => page.rows);
        if (rows.length === 0)
          return (
            <div className="row" role="status">
              {none}
            </div>
          );
        const count = { count: rows.length };
        return (
          <>
            {children(rows)}
            <div className="row">
              <p className="muted" role="status">
                {query.hasNextPage
                  ? say(someOf(total, rows.length), { ...count, total: total?.count ?? 0 })
                  : say(all, count)}
              </p>
              <MoreRows query={query} />
              {beside}
            </div>
          </>
        );
      }}
    </Asked>
  );
}

/** Rows may have come since they were counted: a total that is too small says nothing. */
const someOf = (total: Props<unknown>['total'], shown: number): WordId => {
  if (!total || total.count <= shown) return 'rows.some';
  return total.more ? 'rows.someOfMore' : 'rows.someOf';
};
