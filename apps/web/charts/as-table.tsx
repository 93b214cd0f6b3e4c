import type { ReactNode } from 'react';
import shared from '../parts/table.module.css';
import { useSay } from '../words/say.js';
import css from './charts.module.css';

interface Props {
  /** Id of the heading of the chart. */
  readonly labelledBy: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}

/** The numbers of the chart above as a table, for a person who reads rather than looks. It is printed, too. */
export const AsTable = ({ labelledBy, columns, rows }: Props) => {
  const say = useSay();
  return (
    <details className={css.table}>
      <summary>{say('chart.asTable')}</summary>
      {/* A table that is wider than the page scrolls in this region. The region takes the focus, so that a keyboard can scroll it, too. */}
      {/* eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex */}
      <div className={shared.scroll} tabIndex={0} role="region" aria-labelledby={labelledBy}>
        <table className={shared.table}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells: [first, ...others] }) => (
              <tr key={key}>
                <th scope="row">{first}</th>
                {others.map((cell, index) => (
                  <td key={columns[index + 1]} className="number">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
};
