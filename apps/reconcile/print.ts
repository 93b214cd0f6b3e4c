import type { Difference } from '#reconcile/difference';
import type { Look } from './look.js';
import type { Mended } from './repair.js';

/** A difference on one line: ids, kinds, numbers and names of columns, and nothing else. */
export const lineOf = ({ kind, subject, seq, about }: Difference): string =>
  [
    `${subject.kind} ${subject.id}: ${kind}`,
    seq === null ? '' : ` from ${seq}`,
    about.length > 0 ? ` (${about.join(', ')})` : '',
  ].join('');

const WHY: Readonly<Record<NonNullable<Mended['not']>, string>> = {
  trust: 'say whom to believe: --trust journey or --trust records',
  'history-gone': 'the histories that would say are no longer kept',
  'events-do-not-fold': 'its events do not add up, and no history says better',
  'policy-unknown': 'the policy that it is under is not on record',
  moved: 'it has moved meanwhile: run it again',
  refused: 'PostgreSQL refuses the rows: is the client there?',
  'by-hand': 'somebody has to look',
};

export const mendedLine = ({ subject, not }: Mended): string =>
  `${subject.kind} ${subject.id}: ${not === null ? 'mended' : `not mended: ${WHY[not]}`}`;

export const summaryOf = ({ journeys, tracks, differences }: Look): string => {
  const kinds = new Map<string, number>();
  for (const { kind } of differences) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const counted = [...kinds].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, count]) => `${count} ${kind}`);
  const found = differences.length === 0 ? 'nothing differs' : counted.join(', ');
  return `${journeys} journeys and ${tracks} tracks looked at: ${found}`;
};
