import type { Census } from './clinic/clinic.js';
import type { SampleRow } from './load-sample.js';

/** The driven journeys as a table for a terminal. */
export function tableOf(rows: readonly SampleRow[]): string {
  const cells = rows.map(({ journeyId, phase, tier, risk, overdue, shows }) => [
    journeyId,
    phase,
    tier ?? '',
    risk ?? '',
    overdue ? 'overdue' : '',
    shows,
  ]);
  const all = [['journey', 'phase', 'tier', 'risk', '', 'shows'], ...cells];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  return (
    all
      .map((row) =>
        row
          .map((cell, column) => cell.padEnd(widths[column]!))
          .join('  ')
          .trimEnd(),
      )
      .join('\n') + '\n'
  );
}

/** The clinic of today in a line. */
export const censusOf = (census: Census): string => {
  const open = [...census].filter(([phase]) => phase !== 'closed');
  const clients = open.reduce((sum, [, count]) => sum + count, 0);
  const phases = open.map(([phase, count]) => `${phase} ${count}`).join(', ');
  return `A clinic of today, at two sites: ${clients} open journeys (${phases}), ${census.get('closed') ?? 0} closed within a year.
Below, the rehearsal: each of these has a time of its own, which can be moved on.
`;
};
