import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import table from '../parts/table.module.css';
import { useSay } from '../words/say.js';
import { CopyFaults } from './copy-faults.js';
import { LineWords } from './line-words.js';
import { outcomeOf, toLookAt } from './outcome.js';
import type { LineAnswer } from './send-part.js';

const PAGE = 50;

/** The lines that somebody has to look at, faults first; it grows as answers come. */
export const LinesTable = ({ answers }: { readonly answers: readonly LineAnswer[] }) => {
  const say = useSay();
  const [shown, setShown] = useState(PAGE);
  const rows = toLookAt(answers);
  if (rows.length === 0) return null;
  return (
    <>
      {/* A region that scrolls has to be reached by the keyboard. */}
      {/* eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex */}
      <div className={table.scroll} role="region" aria-label={say('file.table')} tabIndex={0}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{say('file.line')}</th>
              <th scope="col">{say('file.what')}</th>
              <th scope="col">{say('file.why')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row) => (
              <tr key={row.line}>
                <th scope="row" className="number">
                  {row.line}
                </th>
                <td>
                  {say(`fileLine.${outcomeOf(row)}`)}{' '}
                  {row.journeyId && (
                    <Link to="/journeys/$journeyId" params={{ journeyId: row.journeyId }}>
                      {say('file.open')}
                    </Link>
                  )}
                </td>
                <td>
                  <LineWords answer={row} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="row">
        {rows.length > shown && (
          <Button variant="default" onClick={() => setShown(shown + PAGE)}>
            {say('rows.more')}
          </Button>
        )}
        <CopyFaults rows={rows.filter(({ problem }) => problem)} />
      </div>
    </>
  );
};
