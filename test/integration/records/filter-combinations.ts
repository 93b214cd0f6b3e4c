type Step<Value> = readonly (Value | null)[];
const STAGES: Step<{ phase?: 'treatment' | 'intake'; tier?: string }> = [
  null,
  { phase: 'intake' },
  { phase: 'treatment' },
  { tier: 'T2' },
];
const TRACKS: Step<{ track: string }> = [null, { track: 't3' }];
const RISKS: Step<{ risk: 'high' | 'low' }> = [null, { risk: 'low' }, { risk: 'high' }];
const OVERDUE: Step<{ overdue: boolean }> = [null, { overdue: true }, { overdue: false }];

/** Every combination of the caseload's own filters, with a frequent and a rare value where a filter has both. */
export const FILTER_COMBINATIONS = STAGES.flatMap((stage) =>
  TRACKS.flatMap((track) =>
    RISKS.flatMap((risk) => OVERDUE.map((overdue) => ({ ...stage, ...track, ...risk, ...overdue }))),
  ),
);
