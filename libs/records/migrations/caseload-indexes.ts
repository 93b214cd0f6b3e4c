/**
 * One index for every combination of the caseload's filters, each in the order of the list. If the index covers all filters, a page reads only its own
 * rows, however many journeys there are and however rare a match is. If a filter is checked row by row, a page reads 25 rows ÷ the share of matches, and
 * "high risk" is rare.
 *
 * A tier implies the phase treatment, so tier and phase are never combined. Most journeys are not overdue, so that filter excludes little; overdue ones
 * are the exception, and so their indexes are partial and small. The indexes cost something only when a journey changes phase, tier, track, risk or
 * overdue, some twenty times in its life: any other milestone is a HOT update.
 */
export const caseloadIndexes = (): string[] =>
  [false, true].flatMap((overdue) =>
    [null, 'phase', 'tier'].flatMap((stage) =>
      [null, 'track'].flatMap((track) =>
        [null, 'risk'].map((risk) => caseloadIndex({ stage, track, risk, overdue })),
      ),
    ),
  );

interface Filters {
  readonly stage: string | null;
  readonly track: string | null;
  readonly risk: string | null;
  readonly overdue: boolean;
}

const caseloadIndex = ({ stage, track, risk, overdue }: Filters): string => {
  const filters = [stage, track, risk].filter((column) => column !== null);
  const name = ['caseload', ...(overdue ? ['overdue'] : []), ...filters].join('_');
  const only = [...(overdue ? ['overdue'] : []), ...(stage === 'tier' ? ['tier is not null'] : [])].join(
    ' and ',
  );
  const columns = [...filters, 'opened_at desc', 'journey_id desc'].join(', ');
  return `create index ${name} on journey (${columns})${only && ` where ${only}`}`;
};
