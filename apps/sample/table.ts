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
