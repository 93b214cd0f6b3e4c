/**
 * One index for every combination of the caseload's filters, each in the order of the list. With all filters bound by
 * the index a page reads its own rows and no other, however many journeys there are and however rare a match is; a
 * filter left to the rows would read 25 rows ÷ its share, and "high risk" is rare.
 *
 * Tier implies treatment, so tier and phase need no index together. Not overdue is the rule and filters little;
 * overdue is the exception, so its indexes are partial and small. What they cost is paid only when a journey changes
 * phase, tier, track, risk or overdue, some twenty times in its life: any other milestone is a HOT update.
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
